import type { Browser } from 'playwright-core';
import { BASE_URL, launchBrowser } from './browser';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Points of A4, as a PDF gives them. */
const A4 = { width: 595, height: 842 } as const;

/** Sizes of the pages of a PDF as Chromium writes it, in points. */
function sizesOf(pdf: Buffer): readonly { width: number; height: number }[] {
  return [
    ...pdf
      .toString('latin1')
      .matchAll(
        /\/Type \/Page\n[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]|\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\][^>]*?\/Type \/Page\n/g,
      ),
  ].map(([, a, b, c, d]) => ({ width: Math.floor(Number(a ?? c)), height: Math.floor(Number(b ?? d)) }));
}

describe('the brief of a unit', () => {
  test.each([
    '/units/Z-3501-pingtan/brief',
    '/units/320813/brief',
    '/units/Z-3501-pingtan/brief?year=2019',
    '/units/321322-fgj/brief',
  ])('%s prints on one or two sheets of A4, upright', async (path) => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    try {
      const page = await context.newPage();
      await page.goto(`${BASE_URL}${path}`);
      const sizes = sizesOf(await page.pdf({ preferCSSPageSize: true }));
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes.length).toBeLessThanOrEqual(2);
      for (const size of sizes) {
        expect(Math.abs(size.width - A4.width)).toBeLessThanOrEqual(1);
        expect(Math.abs(size.height - A4.height)).toBeLessThanOrEqual(1);
      }
      // Paper is white where the screen is dark, and shows neither the way about nor the buttons.
      await page.emulateMedia({ media: 'print' });
      const seen = await page.evaluate(() => ({
        ground: getComputedStyle(document.body).backgroundColor,
        masthead: document.querySelector('.masthead')?.getClientRects().length,
        buttons: document.querySelector('.brief button')?.getClientRects().length,
      }));
      expect(seen).toEqual({ ground: 'rgb(254, 254, 254)', masthead: 0, buttons: 0 });
    } finally {
      await context.close();
    }
  });

  test('has the figures of the year asked for with their source, drawings, findings and a citation', async () => {
    const html = await (await fetch(`${BASE_URL}/units/320813/brief?year=2023`)).text();
    for (const words of ['320813-2023', '核对结果', 'T4-', '引用：', '[DS/OL]', '新收申请', '<svg '])
      expect(html).toContain(words);
  });

  test('says of a year without a report that there is none, and of a unit without reports that there is nothing to tell', async () => {
    const other = await (await fetch(`${BASE_URL}/units/320813/brief?year=2020`)).text();
    expect(other).toContain('没有这个单位的报告，下面是');
    const nothing = await (await fetch(`${BASE_URL}/units/110101/brief`)).text();
    expect(nothing).toContain('还没有这个单位的报告');
    expect((await fetch(`${BASE_URL}/units/nobody/brief`)).status).toBe(404);
  });
});

describe('two reports of a unit, cell by cell', () => {
  test('says of what the form of 2019 does not ask that it is not asked, and counts what is not the same', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.goto(`${BASE_URL}/reports/Z-3501-pingtan-2021/compare?with=Z-3501-pingtan-2019`);
      const words = (id: string) =>
        page
          .locator(`.cellwise tr[id="${id}"] td`)
          .allInnerTexts()
          .then((cells) => cells.map((cell) => cell.trim()));
      const [before, after, , change] = await words('t2_normative_in_force');
      expect(before).toBe('该版未设');
      expect(after).toMatch(/^[\d,]+$/);
      expect(change).toBe('一方的格式没有这一项');
      // Back and forward keep what is shown.
      await page.getByRole('link', { name: '只列不相同的' }).click();
      expect(new URL(page.url()).searchParams.get('show')).toBe('changed');
      const changed = await page.locator('.cellwise tbody tr[id]').count();
      expect(await page.locator('.cellwise tbody tr.differs').count()).toBe(changed);
      await page.goBack();
      expect(await page.locator('.cellwise tbody tr[id]').count()).toBeGreaterThan(changed);
      await page.goForward();
      expect(await page.locator('.cellwise tbody tr[id]').count()).toBe(changed);
    } finally {
      await context.close();
    }
  });

  test('has the rows of the page in its file', async () => {
    const address = '/reports/321300-2024/compare';
    const file: { rows: { key: string; value_before: number | null; difference: number | null }[] } = await (
      await fetch(`${BASE_URL}${address}.json?with=321300-2023`)
    ).json();
    const row = file.rows.find(({ key }) => key === 't3_new_total');
    expect(row).toMatchObject({ value_before: 3511, value_after: 3525, difference: 14, change: 'changed' });
    expect(file.rows).toHaveLength(200);
  });

  test.each([
    ['?with=321300-2009', '没有编号为'],
    ['?with=320800-2024', '另一家单位'],
    ['?with=nonsense', '应为报告编号'],
    ['?show=some', '只能是 all、changed'],
  ])('%s is answered in words', async (search, words) => {
    const page = await fetch(`${BASE_URL}/reports/321300-2024/compare${search}`);
    expect([page.status, (await page.text()).includes(words)]).toEqual([200, true]);
    const file = await fetch(`${BASE_URL}/reports/321300-2024/compare.csv${search}`);
    expect(file.status).toBeGreaterThanOrEqual(400);
    expect(file.status).toBeLessThan(500);
  });

  test('of the only report of a unit says that there is no other', async () => {
    const html = await (await fetch(`${BASE_URL}/reports/450204-2023/compare`)).text();
    expect(html).toContain('只有这一份报告');
  });
});
