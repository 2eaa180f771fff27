import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findChineseFont } from '../../lib/chart/findChineseFont';
import { BASE_URL, launchBrowser } from './browser';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE = 60_000;

/** Every page of the site, with little and with much on it. */
const PAGES = [
  '/',
  '/?metric=open_rate&year=2023',
  '/?metric=nothing',
  '/rank',
  '/rank?metric=open_rate&year=2023&level=all&type=all&scope=all&unit=450204&unit=nobody',
  '/rank?metric=open_rate&year=2023',
  '/rank?metric=t3_new&year=2023&applicant=natural&level=county',
  '/rank?parent=320000&year=2023',
  '/rank?metric=t2_fee_amount&year=2019',
  '/trend',
  '/trend?metric=t2_licence_decisions&unit=Z-3501-pingtan&unit=321300&from=2019&to=2025',
  '/trend?unit=nobody',
  '/outcomes',
  '/outcomes?year=2023&level=county',
  '/outcomes?year=2023&level=all&type=all&scope=all',
  '/outcomes?view=reasons&year=2023&level=county',
  '/trend?metric=t3_new&unit=Z-3501-pingtan&unit=321300&mode=index&layout=frames',
  '/trend?metric=t3_new&unit=Z-3501-pingtan&unit=321300&mode=share',
  '/compare',
  '/compare?unit=321300&unit=320800&year=2024',
  '/compare?unit=321300&unit=450204&unit=nobody&year=2023',
  '/compare?unit=Z-3501-pingtan&year=2019&year=2025',
  '/scatter',
  '/scatter?x=t3_new&xapplicant=natural&y=t2_licence_decisions&size=t3_result_total&colour=province&xscale=log&yscale=log&year=2023&level=all&type=all&scope=all&unit=450204&unit=nobody',
  '/scatter?x=t2_fee_amount&y=t3_new&year=2019&parent=nobody',
  '/regions/320000?year=2023',
  '/regions/320000?metric=t2_licence_decisions&year=2024&scope=all',
  '/regions/450000',
  '/regions/450204?year=2023',
  '/pick/units?to=scatter&with=x%3Dt3_new%26y%3Dopen_rate&at=320000',
  '/pick/units?to=trend&with=metric%3Dt3_new%26unit%3D321300&at=320000',
  '/pick/units?to=compare&q=ln',
  '/pick/metrics?to=rank&with=year%3D2023',
  '/search',
  '/search?q=ln',
  '/units',
  `/units?q=${encodeURIComponent('柳')}`,
  '/units/450204',
  '/units/Z-3501-pingtan?year=2019',
  '/units/110101',
  '/units/320813/brief',
  '/units/Z-3501-pingtan/brief?year=2019',
  '/units/110101/brief',
  '/reports/Z-3501-pingtan-2021/compare?with=Z-3501-pingtan-2019',
  '/reports/321300-2024/compare?show=changed',
  '/reports/450204-2023/compare',
  '/methods',
  '/reports/450204-2023',
  '/reports/450204-2023/source?cell=t3_new_natural',
  '/reports/321322-fgj-2023/source?cell=t3_new_total',
  '/reports/450204-2023/source?cell=nothing',
  '/reports/320813-2023',
  '/reports/Z-3501-pingtan-2019',
  '/reports/321322-fgj-2023',
  '/coverage',
  '/coverage?parent=320000&from=2019&to=2025',
  '/coverage?parent=321322&from=2023&to=2023',
  '/coverage?state=refused',
  '/coverage?parent=nobody',
  '/quality?year=2023',
  '/quality?year=2023&family=all&parent=320000',
  '/quality/T3-04',
  '/quality/worklist?year=2023',
  '/units/320813/worklist',
  '/dictionary',
  '/data',
  '/data/changes',
  '/data/changed?from=1',
  '/rank?version=5',
  '/dictionary/t3_new',
  '/api',
  '/recipes',
  '/check',
  '/rank?metrik=1',
  '/nothing-here',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, PATIENCE);
afterAll(() => browser.close());

async function visit<Result>(
  path: string,
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page, context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${BASE_URL}${path}`, { waitUntil: 'networkidle' });
    return await work(page, context);
  } finally {
    await context.close();
  }
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Runs in the page, where axe is. */
const runAxe = (rules: readonly string[]): string =>
  `axe.run(document, ${JSON.stringify({
    resultTypes: ['violations'],
    ...(rules.length === 0 ? {} : { runOnly: { type: 'rule', values: rules } }),
  })}).then(({ violations }) => violations)`;

/** @param rules Only these rules of axe; all when none is named. */
async function violationsOn(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  const violations = await page.evaluate<readonly Violation[]>(runAxe(rules));
  return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

test.each(PAGES)(
  '%s: axe finds nothing in light and dark, the console stays silent, nothing is wider than the screen',
  async (path) => {
    const complaints: string[] = [];
    const context = await browser.newContext({
      colorScheme: 'light',
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      // The browser reports the 404 of a page that is not there; that it is one, another test says.
      const expected = path === '/nothing-here' && /404/.test(message.text());
      if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${BASE_URL}${path}`, { waitUntil: 'networkidle' });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.evaluate(AXE);
    const light = await violationsOn(page);
    // The schemes differ in their colours and in nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violationsOn(page, ['color-contrast', 'link-in-text-block']);
    await context.close();
    expect({ complaints, light, dark, wider }).toEqual({ complaints: [], light: [], dark: [], wider: 0 });
  },
  PATIENCE,
);

describe('charts', () => {
  const WITH_CHARTS = [
    '/',
    '/rank?year=2023',
    '/scatter?year=2023',
    '/regions/320000?year=2023',
    '/trend',
    '/compare?unit=321300&unit=320800&year=2024',
    '/units/Z-3501-pingtan',
    '/coverage',
  ];

  test.each(WITH_CHARTS)(
    'are drawn on %s with JavaScript off',
    async (path) => {
      await visit(
        path,
        { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } },
        async (page) => {
          const charts = await page.locator('.chart').all();
          expect(charts.length).toBeGreaterThan(0);
          for (const chart of charts) {
            const box = await chart.locator('svg:visible').boundingBox();
            expect(box?.width).toBeGreaterThan(300);
            expect(await chart.locator('svg:visible text').count()).toBeGreaterThan(3);
            expect(await chart.getAttribute('aria-label')).toMatch(/图：/);
          }
        },
      );
    },
    PATIENCE,
  );

  test.each(WITH_CHARTS)(
    'become interactive on %s in a box of the same size when they are pointed at, and bring no script before',
    async (path) => {
      const heights = async (page: Page): Promise<readonly (number | undefined)[]> =>
        Promise.all(
          (await page.locator('.chart').all()).map(async (chart) => (await chart.boundingBox())?.height),
        );
      const still = await visit(path, { javaScriptEnabled: false }, heights);
      await visit(path, { viewport: { width: 1280, height: 800 } }, async (page) => {
        const complaints: string[] = [];
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
        });
        page.on('pageerror', (error) => complaints.push(String(error)));
        const [loaded, named] = await page.evaluate(() => [
          performance
            .getEntriesByType('resource')
            .filter(({ name }) => new URL(name).pathname.endsWith('.js')).length,
          document.querySelectorAll('script[src]').length,
        ]);
        expect(loaded).toBeLessThanOrEqual(named);
        expect(await page.locator('[data-interactive]').count()).toBe(0);
        for (const chart of await page.locator('.chart').all()) {
          await chart.hover();
          await chart.and(page.locator('[data-interactive]')).waitFor();
        }
        expect(complaints).toEqual([]);
        expect(await heights(page)).toEqual(still);
        expect(await page.locator('.chart svg').count()).toBe(still.length);
      });
    },
    PATIENCE,
  );

  test(
    'draw a gap and no zero for years without a report, and the table says 未报告',
    async () => {
      await visit('/trend?unit=321300&from=2022&to=2025', {}, async (page) => {
        const rows = await page.locator('tbody tr').allInnerTexts();
        expect(rows.map((row) => row.split(/\s+/))).toEqual([
          ['2022', '未报告'],
          ['2023', '3,511'],
          ['2024', '3,525'],
          ['2025', '未报告'],
        ]);
      });
    },
    PATIENCE,
  );
});

describe('words for what is missing', () => {
  test.each([
    ['/units/Z-3501-pingtan', '该版未设'],
    ['/units/321322-fgj', '分母为零'],
    ['/reports/321322-fgj-2023', '空白'],
    ['/units/110101', '还没有这个单位的报告'],
    ['/rank?metric=t2_fee_amount&year=2019', '该版未设'],
  ])(
    '%s says %s',
    async (path, words) => {
      const html = await (await fetch(`${BASE_URL}${path}`)).text();
      expect(html).toContain(words);
    },
    PATIENCE,
  );
});

describe('the report as read', () => {
  test(
    'marks the failing cells of the reference report and no others',
    async () => {
      await visit('/reports/450204-2023', {}, async (page) => {
        const failing = await page.locator('td.failing').evaluateAll((cells) => cells.map(({ id }) => id));
        expect(failing.toSorted()).toEqual(
          ['natural', 'org_business']
            .flatMap((column) =>
              ['new', 'carried_in', 'result_total', 'carried_out'].map((row) => `t3_${row}_${column}`),
            )
            .toSorted(),
        );
        const described = await page.locator('#t3_new_natural').getAttribute('aria-describedby');
        // The balance that fails, and its diagnosis.
        const [first, ...more] = described?.split(' ') ?? [];
        expect(more).toHaveLength(1);
        expect(await page.locator(`#${first}`).textContent()).toContain(
          '本年新收 + 上年结转为 9，办理结果总计 + 结转下年度为 8',
        );
      });
    },
    PATIENCE,
  );
});

describe('the source of a figure', () => {
  test.each([
    ['450204-2023', 't3_new_natural', '9'],
    ['450204-2023', 't2_penalty_decisions', '2142'],
    ['321322-fgj-2023', 't3_new_total', '26'],
  ])(
    'of %s %s is one click away, marked in the document',
    async (report, cell, raw) => {
      await visit(`/reports/${report}`, { javaScriptEnabled: false }, async (page) => {
        await page.click(`#${cell} a`);
        expect(await page.locator('#here mark').allTextContents()).toEqual([raw]);
        expect(await page.locator('#here').isVisible()).toBe(true);
        await page.click('text=回到表格');
        expect(new URL(page.url()).hash).toBe(`#${cell}`);
      });
    },
    PATIENCE,
  );

  test('is not shown for a cell that the form does not have', async () => {
    const html = await (await fetch(`${BASE_URL}/reports/450204-2023/source?cell=nothing`)).text();
    expect(html).toContain('不是表格中的格子');
  });
});

describe('downloads', () => {
  const TWINS = [
    '/index.csv',
    '/rank.csv?year=2023',
    '/trend.csv',
    '/units.csv',
    '/units/450204.csv',
    '/reports/450204-2023.csv',
    '/dictionary.csv',
    '/coverage.csv?parent=450200',
  ];

  test.each(TWINS)('%s opens in Excel: byte order mark, CRLF, as many fields in each row', async (path) => {
    const response = await fetch(`${BASE_URL}${path}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[A-Za-z0-9._-]+\.csv"; filename\*=UTF-8''[A-Za-z0-9._~%-]+\.csv$/,
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows: string[][] = parse(bytes, { bom: true });
    expect(rows.length).toBeGreaterThan(1);
    expect(bytes.toString('utf8').endsWith('\r\n')).toBe(true);
  });

  test(
    'of a ranking has the rows of the page in its order',
    async () => {
      const csv: Record<string, string>[] = parse(
        await (await fetch(`${BASE_URL}/rank.csv?metric=open_rate&year=2023`)).text(),
        { bom: true, columns: true },
      );
      await visit('/rank?metric=open_rate&year=2023', {}, async (page) => {
        const links = await page
          .locator('tbody th a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        expect(links).toEqual(csv.map(({ unit_id }) => `/units/${unit_id}`));
        const shown = await page.locator('tbody tr td:nth-child(4)').allInnerTexts();
        expect(shown).toEqual(csv.map(({ value }) => `${Number(value).toFixed(1)}%`));
      });
    },
    PATIENCE,
  );

  test('of the reference report has its 200 cells as printed', async () => {
    const csv: Record<string, string>[] = parse(
      await (await fetch(`${BASE_URL}/reports/450204-2023.csv`)).text(),
      { bom: true, columns: true },
    );
    expect(csv).toHaveLength(200);
    expect(csv.find(({ key }) => key === 't2_licence_decisions')).toMatchObject({
      value: '39917',
      unit: '件',
      state: 'number',
      printed: '39917',
      edition: '2021',
    });
  });

  test.each([
    '/rank.svg?year=2023',
    '/trend.svg',
    '/trend.svg?layout=frames',
    '/compare.svg?unit=321300&unit=320800&year=2024',
    '/coverage.svg',
    '/quality.svg?year=2023',
    '/quality/T3-04.svg',
    '/quality/YOY-01.svg?parent=320000',
    '/tiles.svg',
    '/units/450204.svg',
    '/units/Z-3501-pingtan/peers.svg?metric=t2_licence_decisions',
  ])('%s is a picture without script', async (path) => {
    const response = await fetch(`${BASE_URL}${path}`);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const svg = await response.text();
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('来源：');
    expect(svg).toMatch(/数据截至 \d{4}-\d\d-\d\d/);
    expect(svg).toContain(BASE_URL);
    expect(svg).not.toContain('<script');
  });

  test.each([
    '/rank.png?metric=open_rate&year=2023',
    '/trend.png',
    '/tiles.png',
    '/quality.png',
    '/quality/T3-04.png',
  ])(
    '%s is a picture in pixels, twice the size of the drawing, or says that the server has no Chinese font',
    async (path) => {
      const response = await fetch(`${BASE_URL}${path}`);
      if (!findChineseFont()) {
        expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('中文字体')]);
        return;
      }
      expect(response.headers.get('content-type')).toBe('image/png');
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      const svg = await (await fetch(`${BASE_URL}${path.replace('.png', '.svg')}`)).text();
      expect(bytes.readUInt32BE(16)).toBe(2 * Number(/^<svg [^>]*width="(\d+)"/.exec(svg)?.[1]));
    },
    PATIENCE,
  );
});

describe('a trend of few bodies', () => {
  const read = async (path: string): Promise<string> => (await fetch(`${BASE_URL}${path}`)).text();
  const inside = (text: string, tag: string): string | undefined =>
    new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1];
  const TWO = '?metric=t3_new&unit=321300&unit=450204&from=2022&to=2025';

  test.each([
    [
      '/trend',
      TWO,
      '宿迁市、柳州市柳南区的本年新收申请，2022–2025',
      '宿迁市、柳州市柳南区的趋势 · 公开年报图谱',
      '宿迁市、柳州市柳南区的本年新收申请（件），2022–2025 年',
    ],
    [
      '/en/trend',
      TWO,
      'New requests received: 宿迁市, 柳州市柳南区, 2022–2025',
      'Trends: 宿迁市, 柳州市柳南区 · Disclosure Atlas',
      'New requests received (items): 宿迁市, 柳州市柳南区, 2022–2025',
    ],
    [
      '/trend',
      `${TWO}&unit=320800&unit=320813`,
      '本年新收申请，2022–2025',
      '趋势 · 公开年报图谱',
      '本年新收申请（件），2022–2025 年',
    ],
  ])(
    '%s%s names them in its heading, its title and its picture',
    async (path, search, heading, title, drawn) => {
      const html = await read(`${path}${search}`);
      expect([inside(html, 'h1'), inside(html, 'title')]).toEqual([heading, title]);
      expect(inside(await read(`${path}.svg${search}`), 'title')).toBe(drawn);
    },
  );
});

describe('a wrong address', () => {
  const BAD = [
    ['metrik=t3_new', 'metrik'],
    ['year=20x3', 'year'],
    ['metric=t3_foo', 'metric'],
    ['year=2023&year=2024', 'year'],
    ['applicant=nobody', 'applicant'],
  ] as const;

  test.each(BAD)(
    '/rank?%s is a page that names %s, and 400 with the same words for the file',
    async (search, name) => {
      const page = await fetch(`${BASE_URL}/rank?${search}`);
      const file = await fetch(`${BASE_URL}/rank.csv?${search}`);
      const sentence = (await file.text()).trim();
      expect([page.status, file.status]).toEqual([200, 400]);
      expect(sentence).toContain(`“${name}”`);
      // The file takes three parameters of its own beside those of the page.
      expect(await page.text()).toContain(sentence.replace('、lang、shape、bom', ''));
    },
  );

  test('an applicant left over from another metric leads to the total', async () => {
    const answer = await fetch(`${BASE_URL}/rank?metric=t2_penalty_decisions&applicant=natural&year=2023`);
    expect(answer.status).toBe(200);
    expect(answer.url).toBe(`${BASE_URL}/rank?metric=t2_penalty_decisions&year=2023`);
  });

  test.each([
    ['/units/nobody', 404],
    ['/units/nobody.csv', 404],
    ['/reports/450204-1999', 404],
    ['/reports/450204-2023-r9', 404],
    ['/reports/450204-2023-r9/source', 404],
    ['/reports/450204-2023-r9.csv', 404],
    ['/rank.csv?year=2008', 400],
    ['/rank.csv?parent=999999', 400],
    ['/trend.csv?unit=nobody', 400],
    ['/trend.svg?unit=nobody', 400],
    ['/trend.png?unit=nobody', 400],
    ['/compare.csv?unit=nobody', 400],
    ['/compare.svg?unit=a&unit=b&year=2022&year=2023', 400],
    ['/rank.png?metric=nothing', 400],
    ['/tiles.csv?year=2008', 400],
    ['/tiles.svg?metric=nothing', 400],
    ['/units/nobody.svg', 404],
    ['/units/110101.svg', 404],
    ['/units/nobody/peers.svg', 404],
    ['/units/450204/peers.svg', 404],
    ['/units/450204/peers.svg?metric=t2_fee_amount', 400],
    ['/units/450204/peers.svg?year=2023', 400],
    ['/regions/450200.svg?version=999999', 400],
    ['/images/gif/rank', 404],
    ['/images/svg/nothing', 404],
    ['/coverage.csv?parent=nobody', 400],
    ['/coverage.csv?from=2023&to=2019', 400],
    ['/coverage.csv?state=lost', 400],
    ['/coverage.svg?parent=nobody', 400],
  ])('%s answers %d', async (path, status) => {
    expect((await fetch(`${BASE_URL}${path}`)).status).toBe(status);
  });

  test.each([
    ['/nothing-here', '没有这一页'],
    ['/units/nobody', '没有这一页'],
    ['/regions/zzz', '没有这一页'],
    ['/reports/450204-1999/source', '没有这一页'],
    ['/dictionary/zzz', '没有这一页'],
    ['/quality/T9-99', '没有这条规则'],
    ['/en/units/nobody/brief', 'There is no such page'],
  ])('%s is a whole page without scripts, and a 404', async (path, heading) => {
    const response = await fetch(`${BASE_URL}${path}`);
    const html = (await response.text()).replaceAll(/<script[\s\S]*?<\/script>/g, '');
    expect([response.status, /<h1>([^<]*)/.exec(html)?.[1]]).toEqual([404, heading]);
    expect(html).toContain('</footer>');
  });

  test.each([
    ['/reports/450204-1999', /href="(\/reports\/[^"]+)"/],
    ['/en/reports/450204-1999', /href="(\/en\/reports\/[^"]+)"/],
    ['/methods', /href="(\/reports\/[^"]+\/compare)"/],
    ['/api', /href="(\/api\/v1\/observations[^"]+)"/],
  ])('the example on %s is there', async (path, link) => {
    const html = await (await fetch(`${BASE_URL}${path}`)).text();
    const [, address = '/nothing'] = link.exec(html) ?? [];
    expect([address, (await fetch(`${BASE_URL}${address.replaceAll('&amp;', '&')}`)).status]).toEqual([
      address,
      200,
    ]);
  });

  const SCRAPS = [
    "'",
    '%00',
    '%',
    '%E0%A4%A',
    '..%2f..%2fetc%2fpasswd',
    '<script>',
    '%3Cscript%3E',
    '%F0%9F%98%80',
    '-1',
    '1e9',
    'NaN',
    '__proto__',
    'constructor',
    'null',
    '%0d%0aSet-Cookie:x',
    '$%7B1%7D',
    "1'%20OR%20'1'='1",
    'a'.repeat(3000),
    '%2e%2e',
    '９９９９',
  ];
  const PLACES = [
    (scrap: string) => `/rank?metric=${scrap}`,
    (scrap: string) => `/rank?year=${scrap}`,
    (scrap: string) => `/rank?parent=${scrap}`,
    (scrap: string) => `/rank?page=${scrap}`,
    (scrap: string) => `/rank?type=${scrap}&unit=${scrap}`,
    (scrap: string) => `/?metric=${scrap}`,
    (scrap: string) => `/rank?${scrap}=1`,
    (scrap: string) => `/rank.csv?parent=${scrap}`,
    (scrap: string) => `/rank.svg?metric=${scrap}`,
    (scrap: string) => `/trend?unit=${scrap}`,
    (scrap: string) => `/compare?unit=${scrap}`,
    (scrap: string) => `/scatter?x=${scrap}&parent=${scrap}`,
    (scrap: string) => `/scatter.csv?colour=${scrap}`,
    (scrap: string) => `/regions/${scrap}`,
    (scrap: string) => `/regions/${scrap}.csv?year=${scrap}`,
    (scrap: string) => `/compare.csv?year=${scrap}`,
    (scrap: string) => `/pick/units?with=${scrap}&at=${scrap}`,
    (scrap: string) => `/pick/metrics?q=${scrap}`,
    (scrap: string) => `/trend.csv?from=${scrap}`,
    (scrap: string) => `/search?q=${scrap}`,
    (scrap: string) => `/search.json?limit=${scrap}`,
    (scrap: string) => `/units?q=${scrap}`,
    (scrap: string) => `/units.csv?q=${scrap}`,
    (scrap: string) => `/coverage.csv?parent=${scrap}`,
    (scrap: string) => `/coverage?from=${scrap}&parent=450204`,
    (scrap: string) => `/units/${scrap}`,
    (scrap: string) => `/units/${scrap}.csv`,
    (scrap: string) => `/units/450204?year=${scrap}`,
    (scrap: string) => `/reports/${scrap}`,
    (scrap: string) => `/reports/${scrap}.csv`,
    (scrap: string) => `/${scrap}`,
  ];

  test(
    `never ends in a 5xx: ${SCRAPS.length} scraps in ${PLACES.length} places`,
    async () => {
      const failed: string[] = [];
      for (const scrap of SCRAPS) {
        for (const place of PLACES) {
          const { status } = await fetch(`${BASE_URL}${place(scrap)}`, { redirect: 'manual' });
          if (status >= 500) failed.push(`${status} ${place(scrap)}`);
        }
      }
      expect(failed).toEqual([]);
    },
    2 * PATIENCE,
  );
});
