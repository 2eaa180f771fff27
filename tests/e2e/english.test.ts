import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { BASE_URL, launchBrowser } from './browser';
import { chineseIn } from './chineseIn';

const PATIENCE = 60_000;
const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** States of the pages that are there in English, as they are addressed in Chinese. */
const ADDRESSES = [
  '/',
  '/?metric=open_rate&year=2023',
  '/rank?metric=open_rate&year=2023&unit=450204&level=all&type=all&scope=all',
  '/rank?year=1066',
  '/trend?metric=t2_penalty_decisions&unit=321300&unit=320800&mode=share',
  '/units',
  '/units/321300?year=2023',
  '/units/450204/brief',
  '/outcomes?view=reasons&year=2023',
  '/outcomes?year=2023&level=all&type=all&scope=all',
  '/compare?unit=321300&year=2023&year=2024',
  '/scatter?x=t3_new&y=open_rate&year=2023&level=all&type=all&scope=all',
  '/regions/321300?year=2023',
  '/reports/450204-2023',
  '/reports/450204-2023/source?cell=t3_new_total',
  '/reports/321300-2024/compare?with=321300-2023',
  '/coverage?from=2021&to=2025&parent=321300',
  '/quality?year=2023',
  '/quality/T3-04',
  '/quality/YOY-01?year=2023',
  '/quality/NAR-01?parent=320000&level=county',
  '/quality/worklist?parent=450204',
  '/units/450204/worklist?year=2023',
  '/search?q=liunan',
  '/pick/units?to=trend&q=ln',
  '/pick/metrics?to=rank',
  '/recipes?file=%2Ftrend.csv%3Funit%3D321300',
  '/imports',
  '/imports?run=1&outcome=all',
  '/data?from=2023&to=2023&level=county',
  '/data/changes',
  '/methods',
  '/dictionary',
  '/dictionary/t3_new',
  '/dictionary/open_rate',
  '/check',
  '/api',
  '/data/changed?from=0&to=1',
] as const;

let browser: Browser;
let names: readonly string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  names = await namesOfPlaces();
}, PATIENCE);
afterAll(() => browser.close());

const UNITS = z.object({
  rows: z.array(
    z.object({ unit_name: z.string(), short_name: z.string(), parent_name: z.string().nullable() }),
  ),
});
const PROVINCES = z.object({ rows: z.array(z.object({ province_name: z.string() })) });

/** What stays Chinese on an English page: names of units and provinces. */
async function namesOfPlaces(): Promise<readonly string[]> {
  const load = async (path: string): Promise<unknown> => (await fetch(`${BASE_URL}${path}`)).json();
  const units = UNITS.parse(await load('/units.json')).rows;
  const provinces = PROVINCES.parse(await load('/tiles.json')).rows;
  return [
    ...units.flatMap((unit) => [unit.unit_name, unit.short_name, unit.parent_name ?? '']),
    ...provinces.map(({ province_name }) => province_name),
  ].filter((name) => name !== '');
}

const english = (address: string): string => `/en${address.replace(/^\/(?=\?|$)/, '')}`;

async function visit(path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${BASE_URL}${path}`, { waitUntil: 'networkidle' });
    await work(page);
  } finally {
    await context.close();
  }
}

describe('an English page', () => {
  test.each(ADDRESSES)(
    '%s says in Chinese only names and what is printed, is without faults for axe, fits a phone, and keeps its state over the switch',
    async (address) => {
      await visit(english(address), async (page) => {
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        expect(await page.evaluate(chineseIn, [...names])).toEqual([]);
        await page.evaluate(AXE);
        const faults = await page.evaluate(
          `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes[0].html })))`,
        );
        expect(faults).toEqual([]);
        await page.setViewportSize({ width: 390, height: 900 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);

        await page.getByRole('link', { name: '中文' }).click();
        await page.waitForURL(`${BASE_URL}${address}`);
        expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
        await page.getByRole('link', { name: 'English' }).click();
        await page.waitForURL(`${BASE_URL}${english(address)}`);
      });
    },
    PATIENCE,
  );

  test(
    'leads by its form, its links and its search box to English pages, and names both languages to search engines',
    async () => {
      await visit('/en/rank?metric=open_rate&year=2023', async (page) => {
        expect(await page.locator('link[hreflang="zh-CN"]').getAttribute('href')).toBe(
          `${BASE_URL}/rank?metric=open_rate&year=2023`,
        );
        expect(await page.locator('link[hreflang="en"]').getAttribute('href')).toBe(page.url());
        await page.getByRole('button', { name: 'Show' }).click();
        await page.waitForURL('**/en/rank?*year=2023*');
        await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2021' }).click();
        await page.waitForURL('**/en/rank?*year=2021*');
        await page.getByRole('combobox', { name: 'Find a body or a metric' }).fill('deliberative');
        const found = page.getByRole('listbox', { name: 'Bodies and metrics found' });
        await found.getByRole('option', { name: /Refused: deliberative process/ }).click();
        await page.waitForURL('**/en/rank?metric=t3_refused_process_info');
        await page.getByRole('link', { name: 'Overview' }).click();
        await page.waitForURL(`${BASE_URL}/en`);
      });
    },
    PATIENCE,
  );
});

describe('an address that is not there in English', () => {
  test('is where its English address leads, and offers no switch', async () => {
    const response = await fetch(`${BASE_URL}/en/nowhere`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([307, '/nowhere']);
    expect(await (await fetch(`${BASE_URL}/nowhere`)).text()).not.toContain('>English<');
  });
});

describe('a picture of an English page', () => {
  test('is in English too', async () => {
    const svg = await (await fetch(`${BASE_URL}/en/rank.svg?metric=open_rate&year=2023`)).text();
    expect(svg).toContain('Disclosure rate');
    expect(svg).toContain(`${BASE_URL}/en/rank?metric=open_rate`);
    expect(svg).not.toMatch(/来源|数据版本|中位数/);

    const ofRule = await (await fetch(`${BASE_URL}/en/quality/T3-04.svg`)).text();
    expect(ofRule).toContain('Fail, %');
    expect(ofRule).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
