import type { Browser, Page } from 'playwright-core';
import { readDocument } from '../../lib/document/readDocument';
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

interface File {
  readonly columns: readonly { readonly key: string; readonly zh: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}
const jsonOf = async (path: string): Promise<File> => (await fetch(`${BASE_URL}${path}`)).json();

/** The matrix as it stands on the page: heads of the columns, then a list of texts a row. */
async function matrixOn(page: Page): Promise<{ heads: string[]; rows: string[][] }> {
  const table = page.locator('section[aria-label="单位与规则"] table');
  const heads = await table.locator('thead th').allInnerTexts();
  const rows = await Promise.all(
    (await table.locator('tbody tr').all()).map((row) => row.locator('th, td').allTextContents()),
  );
  return { heads, rows };
}

const WORDS = { pass: '通过', fail: '不通过', not_evaluable: '无法判断' } as const;

describe('/quality', () => {
  test.each([
    ['wide', 1440],
    ['narrow', 390],
  ])(
    'says in words without JavaScript what each rule came to, and leads to the finding (%s)',
    async (_, width) => {
      const { page, close } = await open('/quality?year=2023&family=table3', {
        javaScriptEnabled: false,
        viewport: { width, height: 900 },
      });
      const row = page.locator('tbody tr', { has: page.getByRole('link', { name: '柳南区', exact: true }) });
      const states = await row.locator('td.state').allTextContents();
      expect(states.slice(0, 5)).toEqual(['✓通过', '✓通过', '✓通过', '✕ 不通过，错误', 'i 不通过，说明']);
      await row.locator('td.state a').first().click();
      expect(page.url()).toMatch(/\/reports\/450204-2023#finding-\d+$/);
      expect(await page.locator('.findings li:target').textContent()).toContain('“自然人”列');
      await close();
    },
    PATIENCE,
  );

  test(
    'is sorted by links, and says which column it is sorted by',
    async () => {
      const { page, close } = await open('/quality?year=2023');
      const sorted = page.locator('section[aria-label="单位与规则"] th[aria-sort]');
      expect(await sorted.allInnerTexts()).toEqual(['错误 ↓']);
      await page.locator('th.unit a').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/sort=unit/);
      expect(await sorted.getAttribute('aria-sort')).toBe('ascending');
      const { rows } = await matrixOn(page);
      expect(rows.map(([, grade]) => grade?.[0])).toEqual(['C', 'A', 'A', 'C', 'A']);
      await close();
    },
    PATIENCE,
  );

  test(
    'shows what its file holds: units, grades, counts and the state of every rule',
    async () => {
      const { page, close } = await open('/quality?year=2023&family=table4');
      const { rows: shown } = await matrixOn(page);
      await close();
      const { columns, rows } = await jsonOf('/quality.json?year=2023&family=table4');
      const rules = columns.flatMap(({ key }) => (/^T4-\d\d$/.test(key) ? [key] : []));
      expect(rules).toHaveLength(7);
      expect(shown.map(([, grade, ...rest]) => [grade?.[0], ...rest.slice(0, 3)])).toEqual(
        rows.map(({ grade, errors, warnings, infos }) => [grade, ...[errors, warnings, infos].map(String)]),
      );
      for (const [i, row] of rows.entries()) {
        const words = rules.map((rule) => Object.entries(WORDS).find(([state]) => state === row[rule])?.[1]);
        const cells = shown[i]?.slice(5) ?? [];
        expect(cells.map((cell) => /不通过|无法判断|通过/.exec(cell)?.[0])).toEqual(words);
      }
    },
    PATIENCE,
  );

  test(
    'counts in its table of rules what its file counts',
    async () => {
      const { page, close } = await open('/quality?year=2023');
      const table = page.locator('section[aria-label="各条规则"] tbody tr:not(.group)');
      const shown = await Promise.all(
        (await table.all()).map((row) => row.locator('th, td.num').allTextContents()),
      );
      await close();
      const { rows } = await jsonOf('/quality/rules.json?year=2023');
      expect(shown.map(([head, ...counts]) => [head?.split(' ')[0], ...counts.slice(0, 3)])).toEqual(
        rows.map(({ rule, failed, passed, not_evaluable }) => [
          rule,
          ...[failed, passed, not_evaluable].map(String),
        ]),
      );
    },
    PATIENCE,
  );

  test.each(['/quality.svg?year=2023', '/quality/T3-04.svg', '/quality/YOY-01.svg?parent=320000'])(
    '%s is a drawing',
    async (path) => {
      const response = await fetch(`${BASE_URL}${path}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'image/svg+xml; charset=utf-8',
      ]);
      expect(await response.text()).toContain('2023');
    },
  );

  test.each([
    ['/quality?rule=T9-99', 200, '没有这条规则'],
    ['/quality.csv?rule=T9-99', 400, '没有这条规则'],
    ['/quality?state=pass', 200, '要与 rule 一起用'],
    ['/quality?parent=nobody', 200, '没有编号为“nobody”的单位'],
    ['/quality.csv?parent=nobody', 400, 'nobody'],
    ['/quality.svg?parent=nobody', 400, 'nobody'],
    ['/quality.png?parent=nobody', 400, 'nobody'],
    ['/quality/T3-04.png?years=2023', 400, '不认识的参数“years”'],
    ['/quality?rule=T3-05&year=2019', 200, '没有符合条件的报告'],
    ['/quality/rules.csv?rule=T3-04', 400, 'rule'],
    ['/quality/worklist.xlsx?page=0', 400, 'page'],
    ['/quality/T9-99', 404, '没有这条规则'],
    ['/quality/t3-04', 404, '没有这条规则'],
    ['/quality/T9-99.csv', 404, '没有这条规则'],
    ['/quality/T9-99.svg', 404, '没有这条规则'],
    ['/en/quality/T9-99', 404, 'There is no such rule'],
    ['/en/quality/T9-99.svg', 404, 'There is no such rule'],
    ['/quality/T3-04?years=2023', 200, '不认识的参数“years”'],
    ['/units/nobody/worklist', 404, '没有这一页'],
    ['/units/nobody/worklist.json', 404, '没有这个单位'],
    ['/units/450204/worklist?severity=E', 200, 'error、warning、info'],
  ])('%s answers %d and says so', async (path, status, words) => {
    const response = await fetch(`${BASE_URL}${path}`);
    expect(response.status).toBe(status);
    expect((await response.text()).replaceAll('<!-- -->', '')).toContain(words);
  });
});

describe('/quality/[rule]', () => {
  test(
    'says what it means in words and in cells, and who fails it',
    async () => {
      const { page, close } = await open('/quality/T3-04', { javaScriptEnabled: false });
      const facts = await page.locator('dl.facts').first().textContent();
      expect(facts).toContain('本年新收申请（各列） + 上年结转申请（各列）');
      expect(facts).toContain('t3_new_<列> + t3_carried_in_<列>');
      const rows = page.locator('section[aria-label="不通过的报告"] tbody tr');
      expect(await rows.count()).toBe(2);
      expect(await rows.first().locator('td.num').allTextContents()).toEqual(['9', '8', '1']);
      expect(await page.locator('.chart svg:visible').count()).toBe(1);
      await close();
    },
    PATIENCE,
  );
});

describe('a work list', () => {
  test(
    'is what its file holds, and each cell leads to its place in the source',
    async () => {
      const { page, close } = await open('/units/320813/worklist');
      const rows = page.locator('section[aria-label="整改清单"] tbody tr');
      const shown = await Promise.all(
        (await rows.all()).map(async (row) => ({
          rule: await row.locator('a[href^="/quality/"]').textContent(),
          sides: await row.locator('td.num').allTextContents(),
          correction: await row.locator('td.correction').textContent(),
        })),
      );
      const { rows: all } = await jsonOf('/units/320813/worklist.json');
      const held = all.filter(({ rule }) => rule !== 'PUB-06');
      expect(held).toHaveLength(3);
      // After what was found of its reports the years come for which there is none.
      const missing = all.slice(3).filter(({ year }) => Number(year) <= 2025); // later ones become due as time passes
      expect(missing.map(({ rule, year }) => [rule, year])).toEqual(
        [2019, 2020, 2021, 2022, 2024, 2025].map((year) => ['PUB-06', year]),
      );
      expect(shown.map(({ rule, sides }) => [rule, ...sides.slice(1)])).toEqual(
        held.map(({ rule, left, right, difference }) => [rule, ...[left, right, difference].map(String)]),
      );
      expect(shown[0]?.correction).toBe('行政复议·总计：0 → 11（推算，未作更改）');
      expect(held[0]).toMatchObject({ correction_value: 11, correction_note: '推算，未作更改' });

      await rows.first().locator('.cells a').last().click();
      await page.waitForURL(/\/reports\/320813-2023\/source\?cell=t4_recon_total#here/);
      expect(await page.locator('#here').count()).toBe(1);
      await close();
    },
    PATIENCE,
  );

  test.each([
    ['/units/320813/worklist', '洪泽区人民政府各年度报告整改清单'],
    ['/quality/worklist?year=2023', '全部地区 2023 年报告整改清单'],
  ])(
    '%s prints on A4 with room to tick, without what only a screen needs',
    async (path, title) => {
      const { page, close } = await open(path);
      const paper = await page.pdf({ preferCSSPageSize: true });
      await close();
      const sheets = [...paper.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      // 297 × 210 mm in points
      expect(new Set(sheets.map(([, ...sides]) => sides.map(Number).map(Math.round).join(' × ')))).toEqual(
        new Set(['842 × 595']),
      );
      const { blocks } = await readDocument(new Uint8Array(paper));
      const texts = blocks.flatMap((block) =>
        block.kind === 'line' ? [block.text] : block.rows.flat().map(({ text }) => text),
      );
      const words = texts.join('').replace(/\s+/g, '');
      expect(words).toContain(title.replaceAll(' ', ''));
      expect(words).toContain('□已更正');
      expect(words).toContain('疑似更正');
      expect(words).not.toContain('下载CSV');
      expect(words).not.toContain('发布前核对');
    },
    PATIENCE,
  );
});
