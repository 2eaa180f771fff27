import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { BASE_URL, launchBrowser } from './browser';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
jest.setTimeout(120_000);

/** The reference report: 自然人 9 + 0 ≠ 8 + 0, 商业企业 0 + 0 ≠ 1 + 0. */
const WORDS = '核对结果：错误（T3-04、T3-05）';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function withPage<Result>(
  path: string,
  work: (page: Page) => Promise<Result>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Result> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  try {
    const page = await context.newPage();
    await page.goto(`${BASE_URL}${path}`);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Follows a mark and gives the finding that it leads to. */
async function follow(page: Page, mark: string): Promise<string | null> {
  await page.locator(mark).first().click();
  expect(page.url()).toContain('/reports/450204-2023#finding-');
  return page.locator('.findings li:target').textContent();
}

describe('the mark of a figure of which something was found', () => {
  test.each([
    ['the ranking', '/rank?metric=t3_new&applicant=natural&year=2023'],
    ['the trend', '/trend?metric=t3_new&applicant=natural&unit=450204'],
  ])('stands in %s, says what it is and leads to the finding, without JavaScript', async (_, path) => {
    await withPage(path, async (page) => {
      const marks = page.locator('table .quality');
      expect(await marks.count()).toBe(1);
      expect(await marks.first().getAttribute('aria-label')).toBe(WORDS);
      expect(await follow(page, 'table .quality')).toContain('9 ≠ 8，相差 +1');
    });
  });

  test('stands in the totals of a unit, beside rates that rest on them', async () => {
    // 洪泽区 2023: 11 + 5 cases, totals printed as 0.
    await withPage('/units/320813', async (page) => {
      const marked = await page
        .locator('table tr:has(.quality.error)')
        .evaluateAll((rows) => rows.map((row) => row.querySelector('th')?.textContent));
      expect(marked).toEqual(expect.arrayContaining(['行政复议·总计', '复议率', '诉讼纠错率']));
      expect(await page.locator('.cards .quality').count()).toBeGreaterThan(0);
    });
  });

  test('stands in the corner of each cell of the report and of its place in the source', async () => {
    await withPage('/reports/450204-2023', async (page) => {
      expect(await page.locator('.official .quality.error').count()).toBe(8);
      const [cell, mark] = await Promise.all([
        page.locator('#t3_new_natural').boundingBox(),
        page.locator('#t3_new_natural .quality').boundingBox(),
      ]);
      expect(mark?.x).toBeLessThan((cell?.x ?? Number.NaN) + 4);
      const finding = page.locator('.findings li', { hasText: 'T3-04' }).first();
      await finding.getByText('本年新收申请（自然人）').click();
      expect(page.url()).toContain('/source?cell=t3_new_natural#here');
      expect(await page.locator('.source-target .quality').getAttribute('aria-label')).toBe(WORDS);
      expect(await page.locator('.source-target .about li').count()).toBe(2);
    });
  });

  test('takes no room from the figure: a number stands where it stood without a mark', async () => {
    await withPage('/rank?metric=t3_new&applicant=natural&year=2023', async (page) => {
      const ends =
        await page.evaluate(`[...document.querySelectorAll('tbody td.num:nth-of-type(3)')].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell.lastChild);
        return Math.round(range.getBoundingClientRect().right);
      })`);
      expect(new Set(ends as readonly number[]).size).toBe(1);
      const heights = await page.evaluate(
        `[...document.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().height)`,
      );
      // Browsers round the borders of rows: by less than half a pixel.
      const all = heights as readonly number[];
      expect(Math.max(...all) - Math.min(...all)).toBeLessThan(1);
    });
  });

  test('is in the drawing and in its words', async () => {
    await withPage('/rank?metric=t3_new&applicant=natural&year=2023', async (page) => {
      expect(await page.locator('.chart').getAttribute('aria-label')).toContain('其中 1 个数有核对结果');
      expect(await page.locator('.chart svg:visible').innerHTML()).toContain('>!<');
    });
    await withPage('/trend?metric=t3_new&applicant=natural&unit=450204', async (page) => {
      expect(await page.locator('.figure .source').textContent()).toContain('1 个数是菱形的点');
    });
  });

  test.each(['light', 'dark'] as const)(
    'is without faults for axe on a narrow screen, %s',
    async (colorScheme) => {
      for (const path of [
        '/rank?metric=t3_new&applicant=natural&year=2023',
        '/units/320813',
        '/reports/450204-2023',
        '/reports/450204-2023/source?cell=t3_new_natural',
      ])
        await withPage(
          path,
          async (page) => {
            await page.evaluate(AXE);
            const found = await page.evaluate(
              `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes[0].html })))`,
            );
            expect([path, found]).toEqual([path, []]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(
              0,
            );
          },
          { javaScriptEnabled: true, colorScheme, viewport: { width: 390, height: 844 }, bypassCSP: true },
        );
    },
  );
});
