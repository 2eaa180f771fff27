import type { Browser, Page } from 'playwright-core';
import { BASE_URL, launchBrowser } from './browser';

const PATIENCE = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, PATIENCE);
afterAll(() => browser.close());

async function visit(
  path: string,
  work: (page: Page) => Promise<void>,
  javaScriptEnabled = true,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.goto(`${BASE_URL}${path}`, { waitUntil: 'networkidle' });
    await work(page);
  } finally {
    await context.close();
  }
}

/** Every page that shows figures or lists. */
const WITH_FIGURES = [
  '/',
  '/rank?year=2023',
  '/trend',
  '/outcomes?year=2023&level=county',
  '/compare?unit=321300&unit=320800&year=2024',
  '/scatter?year=2023&level=all&type=all&scope=all',
  '/units',
  '/units/450204',
  '/units/320813/worklist',
  '/regions/320000?year=2023',
  '/reports/450204-2023',
  '/reports/321300-2024/compare',
  '/coverage',
  '/quality?year=2023',
  '/quality/T3-04',
  '/quality/worklist?year=2023',
  '/dictionary',
  '/imports',
  '/data/changes',
  '/search?q=ln',
] as const;

const box = (page: Page) => page.getByRole('combobox', { name: '查找单位或指标' });

describe('from the first page, counting actions', () => {
  test(
    'my district’s disclosure rate against its city: type, choose, one link',
    async () => {
      await visit('/', async (page) => {
        await box(page).fill('liunan'); // 1
        await page.getByRole('option', { name: /柳南区/ }).click(); // 2
        await page.waitForURL('**/units/450204');
        expect(await page.locator('.cards').textContent()).toMatch(/33\.3%\s*3 \/ 9，件数少/);
        await page.locator('.cards').getByRole('link', { name: '公开率（含部分公开）' }).click(); // 3
        await page.waitForURL('**/rank?*');
        const text = await page.locator('main').textContent();
        expect(text).toContain('柳州市自己的报告');
        expect(await page.locator('.marked-list').textContent()).toContain('33.3%（3 / 9）');
        expect(await page.locator('tr.chosen th').textContent()).toContain('柳南区');
      });
    },
    PATIENCE,
  );

  test(
    'who refused most for 过程性信息 in 2023: type, choose, the year; its file one more',
    async () => {
      await visit('/', async (page) => {
        await box(page).fill('过程性信息'); // 1
        await page.getByRole('option', { name: /属于四类过程性信息/ }).click(); // 2
        await page.waitForURL('**/rank?metric=t3_refused_process_info');
        await page.getByRole('navigation', { name: '年度' }).getByRole('link', { name: '2023' }).click(); // 3
        await page.waitForURL('**/rank?*year=2023*');
        expect(await page.locator('h1').textContent()).toContain(
          '2023 年县级政府的不予公开·属于四类过程性信息',
        );
        const csv = await page.getByRole('link', { name: 'CSV' }).first().getAttribute('href');
        expect((await fetch(`${BASE_URL}${csv}`)).status).toBe(200);
      });
    },
    PATIENCE,
  );

  test.each([
    ['a ranking', '/rank?metric=t3_new&year=2023', 'tr:has-text("柳南区") a:has-text("原表")'],
    ['a trend', '/trend?metric=t3_new&unit=450204&from=2022&to=2023', 'tbody td a:text-is("9")'],
    [
      'a comparison',
      '/compare?unit=450204&unit=321300&year=2023',
      'tr:has-text("本年新收") td a:text-is("9")',
    ],
    ['a place', '/regions/450200?metric=t3_new&year=2023', 'tr:has-text("柳南区") a:has-text("原表")'],
    ['a unit', '/units/450204', '.brief-table tr:has-text("本年新收") td a:text-is("9")'],
  ])(
    'the printed source of a figure of %s: its report at the cell, then the document',
    async (_, path, figure) => {
      await visit(path, async (page) => {
        await page.locator(figure).first().click(); // 1
        await page.waitForURL('**/reports/450204-2023#t3_new_total');
        await page.locator('#t3_new_total a').click(); // 2
        await page.waitForURL('**/source?cell=t3_new_total*');
        expect(await page.locator('#here mark').allTextContents()).toEqual(['9']);
      });
    },
    PATIENCE,
  );

  test(
    'a CSV of what is seen: one link, on every page with figures',
    async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      for (const path of WITH_FIGURES) {
        await page.goto(`${BASE_URL}${path}`);
        const link = page.locator('main').getByRole('link', { name: 'CSV' }).first();
        expect([path, await link.isVisible()]).toEqual([path, true]);
        const { status, type, lines } = await fetch(`${BASE_URL}${await link.getAttribute('href')}`).then(
          async (file) => ({
            status: file.status,
            type: file.headers.get('content-type'),
            lines: (await file.text()).split('\r\n').length,
          }),
        );
        expect([path, status, type, lines > 2]).toEqual([path, 200, 'text/csv; charset=utf-8', true]);
      }
      await context.close();
    },
    PATIENCE,
  );
});

describe('choosing', () => {
  test(
    'units by place, without JavaScript, for a trend; back leads back',
    async () => {
      await visit(
        '/trend?metric=t3_new&unit=321300&from=2022&to=2025',
        async (page) => {
          await page.getByRole('link', { name: '选择单位' }).click();
          await page.getByRole('link', { name: '江苏省', exact: true }).click();
          await page.getByRole('link', { name: '加入淮安市' }).click();
          await page.getByRole('link', { name: '查看趋势' }).click();
          const url = new URL(page.url());
          expect(url.pathname).toBe('/trend');
          expect(url.searchParams.getAll('unit')).toEqual(['321300', '320800']);
          expect(url.searchParams.get('from')).toBe('2022');
          expect(await page.locator('thead').textContent()).toContain('淮安市');
          await page.goBack();
          expect(new URL(page.url()).pathname).toBe('/pick/units');
          await page.goForward();
          expect(new URL(page.url()).search).toBe(url.search);
        },
        false,
      );
    },
    PATIENCE,
  );

  test(
    'a metric by its place in the form keeps units and years',
    async () => {
      await visit(
        '/trend?metric=t3_new&unit=321300&from=2022&to=2025',
        async (page) => {
          await page.getByRole('link', { name: '按表格和定义选' }).click();
          await page.getByRole('link', { name: '公开率（含部分公开）' }).click();
          expect(new URL(page.url()).search).toBe('?metric=open_rate&unit=321300&from=2022&to=2025');
        },
        false,
      );
    },
    PATIENCE,
  );
});

describe('nothing moves', () => {
  test.each([
    '/',
    '/rank?metric=open_rate&year=2023&level=all&type=all&scope=all',
    '/trend',
    '/compare?unit=321300&unit=320800&year=2024',
    '/units/450204',
  ])(
    'on %s while it loads: layout shift below 0.02',
    async (path) => {
      await visit(path, async (page) => {
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) {
                  const { value, hadRecentInput } = { value: 0, hadRecentInput: false, ...entry.toJSON() };
                  if (!hadRecentInput) sum += value;
                }
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 300);
            }),
        );
        expect(shift).toBeLessThan(0.02);
      });
    },
    PATIENCE,
  );
});

describe('what is missing', () => {
  test(
    'is a word in chart table, page table and file, and no bar: asked, empty, not asked, not reported',
    async () => {
      const json: { rows: { unit_id: string; value: number | null; state_label: string }[] } = await (
        await fetch(`${BASE_URL}/rank.json?metric=t2_fee_amount&year=2019&level=all&type=all&scope=all`)
      ).json();
      expect(json.rows.map(({ value, state_label }) => [value, state_label])).toEqual([[null, '该版未设']]);
      await visit('/rank?metric=t2_fee_amount&year=2019&level=all&type=all&scope=all', async (page) => {
        expect(await page.locator('tbody .missing').allInnerTexts()).toEqual(['该版未设']);
        expect(await page.locator('.chart').count()).toBe(0);
      });
      await visit('/compare?unit=321300&unit=450204&year=2022', async (page) => {
        const words = new Set(await page.locator('.compare .missing').allInnerTexts());
        expect([...words]).toEqual(['未报告']);
      });
      await visit('/?year=2023', async (page) => {
        const tiles = await page.locator('.tile').allInnerTexts();
        expect(tiles).toHaveLength(34);
        expect(tiles.filter((tile) => tile.includes('资料暂缺'))).toHaveLength(1);
        expect(tiles.filter((tile) => tile.includes('不适用'))).toHaveLength(2);
        const shown = await page.locator('.tile .value').allTextContents();
        expect(shown.toSorted().filter((words) => /\d/.test(words))).toEqual(['21', '9']);
      });
    },
    PATIENCE,
  );
});

describe('like for like', () => {
  test(
    'how requests end is of units alike without being asked, with a sum and the flow; of all there is neither, and it says why',
    async () => {
      await visit('/outcomes', async (page) => {
        expect(await page.getByText('同类比较：').textContent()).toMatch(/统计范围：.*未列入/);
        expect(await page.locator('.flow').count()).toBe(1);
        await page.getByRole('link', { name: '全部列出' }).click();
        await page.waitForURL('**/outcomes?*level=all*');
        await page.getByText('不计合计').first().waitFor();
        expect(await page.locator('.flow').count()).toBe(0);
        expect(await page.locator('.notice').allTextContents()).toEqual(
          expect.arrayContaining([expect.stringContaining('几类单位')]),
        );
      });
    },
    PATIENCE,
  );

  test(
    'a ranking of all has no sum and no line of a pooled value, and its files say why',
    async () => {
      const search = 'metric=t3_new&year=2023&level=all&type=all&scope=all';
      await visit(`/rank?${search}`, async (page) => {
        const card = page.locator('.card', { has: page.getByText('合计', { exact: true }) });
        expect(await card.locator('dd').textContent()).toMatch(/^不计合计/);
      });
      const { query } = await (await fetch(`${BASE_URL}/rank.json?${search}`)).json();
      expect(query.join()).toContain('不计合计');
    },
    PATIENCE,
  );
});

describe('a chart by keyboard', () => {
  test(
    'arrows go from one figure to the next, which is read out; Escape puts it away',
    async () => {
      await visit('/rank?metric=open_rate&year=2023', async (page) => {
        await page.locator('.chart').first().focus();
        const spoken = page.locator('.chart + [aria-live]').first();
        // A key that comes before the chart can answer is not lost.
        await page.keyboard.press('ArrowRight');
        await spoken.filter({ hasText: /\d/ }).waitFor({ state: 'attached' });
        const first = await spoken.textContent();
        await page.keyboard.press('ArrowRight');
        const second = await spoken.textContent();
        await page.keyboard.press('ArrowLeft');
        expect(first).toMatch(/：\d+\.\d%，/);
        expect(second).not.toBe(first);
        expect(await spoken.textContent()).toBe(first);
        const name = await page.locator('tbody th a').first().textContent();
        expect(first).toContain(name);
        await page.keyboard.press('Escape');
        await page.waitForFunction(() => {
          const tip = document.querySelector<HTMLElement>('.chart-tip');
          return tip !== null && getComputedStyle(tip).opacity === '0';
        });
      });
    },
    PATIENCE,
  );
});

describe('a chart that is pointed at for the first time', () => {
  test(
    'says what is there, though the pointer moves no more; a telephone sees all of it before',
    async () => {
      await visit('/trend?unit=321300&metric=t3_new&from=2022&to=2025', async (page) => {
        await page.locator('.chart').hover();
        const tip = page.locator('.chart-tip');
        await tip.filter({ hasText: '宿迁市' }).waitFor();
        expect(await tip.textContent()).toMatch(/^20\d\d/);
      });
      const telephone = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
      await telephone.goto(`${BASE_URL}/trend?unit=321300&metric=t3_new&from=2022&to=2025`, {
        waitUntil: 'networkidle',
      });
      const chart = telephone.locator('.chart');
      expect(await chart.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      expect(await chart.getAttribute('data-interactive')).toBeNull();
      await chart.tap();
      await telephone.locator('.chart-tip').filter({ hasText: '宿迁市' }).waitFor();
      await telephone.close();
    },
    PATIENCE,
  );

  test.each([
    [360, null], // smaller than the drawing for telephones, which is scaled
    [768, 'true'], // between the two drawings
  ])(
    'fits a screen of %d pixels before',
    async (width, interactive) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${BASE_URL}/trend?unit=321300&metric=t3_new&from=2022&to=2025`, {
        waitUntil: 'networkidle',
      });
      const chart = page.locator('.chart');
      if (interactive !== null) await page.locator('.chart[data-interactive]').waitFor();
      expect(await chart.getAttribute('data-interactive')).toBe(interactive);
      expect(await chart.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      await page.close();
    },
    PATIENCE,
  );
});

describe('a scatter', () => {
  test(
    'counts and names who has no dot by reason, and draws the others, without JavaScript',
    async () => {
      await visit(
        '/scatter?x=t2_fee_amount&y=t3_new&year=2019&level=all&type=all&scope=all',
        async (page) => {
          const reasons = await page.locator('.undrawn summary').allInnerTexts();
          expect(reasons.join()).toContain('该版未设');
          expect(await page.locator('tbody td').allInnerTexts()).toContain('该版未设');
        },
        false,
      );
      await visit(
        '/scatter?x=t3_new&y=t2_licence_decisions&year=2023&level=all&type=all&scope=all',
        async (page) => {
          const rows = await page.locator('tbody tr').allInnerTexts();
          const missing = rows.filter((row) => row.includes('不在图中'));
          expect(await page.locator('.chart svg:visible circle').count()).toBe(rows.length - missing.length);
          expect(rows.length - missing.length).toBeGreaterThan(1);
        },
        false,
      );
    },
    PATIENCE,
  );

  test(
    'does not move a zero on a logarithmic axis: it is listed',
    async () => {
      await visit(
        '/scatter?x=t3_carried_in&y=t3_new&year=2023&level=all&type=all&scope=all&xscale=log',
        async (page) => {
          expect((await page.locator('.undrawn summary').allInnerTexts()).join()).toContain(
            '为零或负数，对数轴上没有位置',
          );
        },
        false,
      );
    },
    PATIENCE,
  );
});

describe('a region', () => {
  test(
    'leads down from the first page to a city and its districts, and back up',
    async () => {
      await visit(
        '/',
        async (page) => {
          await page.locator('.tile a[href*="/regions/320000"]').click();
          expect(await page.locator('h1').textContent()).toContain('江苏省和它的下级');
          await page
            .getByRole('region', { name: '覆盖表' })
            .getByRole('link', { name: '宿迁市', exact: true })
            .click();
          expect(await page.locator('h1').textContent()).toContain('宿迁市和它的下级');
          await page
            .getByRole('navigation', { name: '所在地区' })
            .getByRole('link', { name: '江苏省' })
            .click();
          expect(new URL(page.url()).pathname).toBe('/regions/320000');
        },
        false,
      );
    },
    PATIENCE,
  );
});
