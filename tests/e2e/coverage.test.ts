import type { Browser } from 'playwright-core';
import { BASE_URL, launchBrowser } from './browser';

const PATIENCE = 60_000;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, PATIENCE);
afterAll(() => browser.close());

const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${BASE_URL}${path}`, { waitUntil: 'networkidle' });
  return { page, close: () => context.close() };
};

describe('/coverage', () => {
  test.each([
    ['wide', 1440],
    ['narrow', 390],
  ])(
    'says in words without JavaScript what each cell is (%s)',
    async (_, width) => {
      const { page, close } = await open('/coverage?parent=450204&from=2022&to=2023', {
        javaScriptEnabled: false,
        viewport: { width, height: 900 },
      });
      const row = page.locator('tbody tr', { has: page.getByRole('link', { name: '柳南区', exact: true }) });
      const words = await row.locator('td.cell .unseen').allTextContents();
      expect(words).toEqual(['2022 年：未找到', '2023 年：已读入，按时，2 处错误']);
      await close();
    },
    PATIENCE,
  );

  test(
    'leads by keyboard from a cell to its report, and from a place to those below it',
    async () => {
      const { page, close } = await open('/coverage?from=2023&to=2023');
      const province = page.getByRole('link', { name: '江苏省', exact: true }).first();
      await province.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/parent=320000/);
      expect(await page.locator('h1').textContent()).toContain('江苏省及其下级');
      await page.goto(`${BASE_URL}/coverage?parent=321300&from=2023&to=2023`);
      const cell = page.locator('a[href="/reports/321300-2023"]');
      await cell.focus();
      expect(await cell.textContent()).toContain('2023 年：已读入');
      await close();
    },
    PATIENCE,
  );

  test(
    'has few elements at the scale of the country, and as many rows as it says',
    async () => {
      const { page, close } = await open('/coverage?from=2008&to=2025');
      expect(await page.locator('*').count()).toBeLessThan(10_000);
      expect(await page.locator('section[aria-label="单位与年度"] tbody tr').count()).toBe(60);
      await close();
    },
    PATIENCE,
  );

  test('its file has a row a unit and year, the same words as the page', async () => {
    const text = await (await fetch(`${BASE_URL}/coverage.csv?parent=450204&from=2022&to=2023`)).text();
    const rows = text
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    const head = rows[0]?.map((name) => name.replace('\uFEFF', '')) ?? [];
    const at = (name: string) => head.indexOf(name);
    const asked = [
      'unit_id',
      'year',
      'state',
      'reason',
      'refused_file',
      'due_on',
      'published_on',
      'punctuality',
    ];
    expect(rows.slice(1).map((row) => asked.map((name) => row[at(name)]))).toEqual([
      [
        ...['450204', '2022', 'not_found', '应于 2023-03-31 前公布，本库没有这份报告，不等于没有公布'],
        ...['', '2023-03-31', '', ''],
      ],
      ['450204', '2023', 'read', '', '', '2024-03-31', '2024-01-30', 'on_time'],
    ]);
  });

  test('a wrong parameter is told by name, on the page and in the file', async () => {
    const file = await fetch(`${BASE_URL}/coverage.csv?state=lost`);
    const sentence = (await file.text()).trim();
    expect([file.status, sentence.includes('“state”')]).toEqual([400, true]);
    expect(await (await fetch(`${BASE_URL}/coverage?state=lost`)).text()).toContain(sentence);
  });
});
