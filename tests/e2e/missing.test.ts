import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { connect } from '../../lib/db/client';
import { freePort } from '../../lib/db/embeddedPostgres';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { openToWeb } from '../../lib/db/webRole';
import { cellsOf } from '../../lib/metrics/editions';
import type { Edition } from '../../lib/metrics/types';
import { importFiles } from '../../lib/run/importFiles';
import { registerUnits } from '../../lib/run/registerUnits';
import { startWebServer, type WebServer } from '../../lib/run/webServer';
import { urlOfDatabase, withAdmin } from '../setup/freshDatabase';
import { launchBrowser } from './browser';

jest.setTimeout(120_000);

const METRIC = 't2_normative_in_force';
const UNIT = '990101';

/** An invented county and what it prints of one figure in each year; it has no report on 2024, and the form of 2019 does not ask. */
const PRINTED: readonly (readonly [year: number, edition: Edition, raw: string])[] = [
  [2020, '2019', ''],
  [2021, '2021', ''],
  [2022, '2021', '/'],
  [2023, '2021', '5'],
  [2025, '2021', '0'],
];
const SAID = [
  ['2020', '该版未设'],
  ['2021', '空白'],
  ['2022', '不适用'],
  ['2023', '5'],
  ['2024', '未报告'],
  ['2025', '0'],
] as const;

const UNITS = `id,name,short_name,type,level,region_code,parent_id,valid_from,valid_to,aliases,hosts
${UNIT},示例县人民政府,示例县,county_gov,county,990101,,,,,
`;

const figures = (): string =>
  [
    'unit,year,key,raw',
    ...PRINTED.flatMap(([year, edition, raw]) =>
      ([2, 3, 4] as const)
        .flatMap((table) => cellsOf(edition, table))
        .map((key) => `${UNIT},${year},${key},${key === METRIC ? raw : '0'}`),
    ),
  ].join('\n');

/** A database of its own on the server of the site: what is invented never stands beside a real report. */
const name = `missing_${randomUUID().replaceAll('-', '')}`;
const server = process.env.ATLAS_TEST_DATABASE ?? '';

let folder: string;
let web: WebServer;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-missing-'));
  const [units, file] = [join(folder, 'units.csv'), join(folder, 'figures.csv')];
  writeFileSync(units, UNITS);
  writeFileSync(file, figures());
  await withAdmin(server, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = urlOfDatabase(server, name);
  await migrate(url);
  const db = connect(url);
  await loadBaseData(db);
  expect(await registerUnits(db, units)).toBeNull();
  const outcomes = await importFiles(db, [file]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(PRINTED.map(() => 'created'));
  await db.$disconnect();
  web = startWebServer(await freePort(), (await openToWeb(url)).url, '.data/site');
  await web.ready;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.stop();
  await withAdmin(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  rmSync(folder, { recursive: true, force: true });
});

const address = (ending = ''): string =>
  `${web.address}/trend${ending}?metric=${METRIC}&unit=${UNIT}&from=2020&to=2025`;

async function onTrend<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(address(), { waitUntil: 'networkidle' });
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Waits until the tooltip shows a year and its words, line by line; the test fails when it never does. */
const tells = (page: Page, year: string, words: string): Promise<void> =>
  page
    .locator('.chart-tip')
    .filter({ hasText: new RegExp(`^\\s*${year}\\s*示例县：${words}\\s*$`) })
    .waitFor();

describe('what is missing is a word everywhere, and never a zero', () => {
  test('in the table, and by no dot in the drawing of the server', async () => {
    await onTrend(async (page) => {
      const rows = await page.locator('section[aria-label="趋势表"] tbody tr:not(.group)').allInnerTexts();
      expect(rows.map((row) => row.split(/\s+/))).toEqual(SAID.map((row) => [...row]));
      // A round dot a figure that is printed, the zero among them.
      expect(await page.locator('.chart svg:visible circle').count()).toBe(2);
    });
    expect(await (await fetch(address('.svg'))).text()).not.toContain('NaN');
  });

  test('in the tooltip, by pointer', async () => {
    await onTrend(async (page) => {
      await page.locator('.chart').hover({ position: { x: 5, y: 5 } });
      await page.locator('.chart[data-interactive]').waitFor();
      const chart = await page.locator('.chart').boundingBox();
      for (const [year, words] of SAID) {
        const label = await page.locator('.chart svg text', { hasText: year }).last().boundingBox();
        if (!chart || !label) throw new Error(`No year ${year} on the axis`);
        await page.mouse.move(label.x + label.width / 2, chart.y + chart.height / 2);
        await tells(page, year, words);
      }
    });
  });

  test('in the tooltip, by keyboard, and said to those who do not see it', async () => {
    await onTrend(async (page) => {
      await page.locator('.chart').focus();
      const spoken = page.locator('.chart + [aria-live]');
      for (const [year, words] of SAID) {
        await page.keyboard.press('ArrowRight');
        await tells(page, year, words);
        expect(await spoken.textContent()).toBe(`${year}，示例县：${words}`);
      }
      await page.keyboard.press('Home');
      expect(await spoken.textContent()).toContain('2020');
      await page.keyboard.press('Escape');
      expect(await spoken.textContent()).toBe('');
    });
  });

  test('in the files, beside an empty value', async () => {
    const csv: Record<string, string>[] = parse(await (await fetch(address('.csv'))).text(), {
      bom: true,
      columns: true,
    });
    expect(csv.map(({ year, value, state_label }) => [year, value === '' ? state_label : value])).toEqual(
      SAID.map((row) => [...row]),
    );
    const json: { rows: { year: number; value: number | null }[] } = await (
      await fetch(address('.json'))
    ).json();
    expect(json.rows.flatMap(({ year, value }) => (value === null ? [] : [[year, value]]))).toEqual([
      [2023, 5],
      [2025, 0],
    ]);
  });

  test('beside the ranking, without a bar, and between two reports of the unit', async () => {
    const page = await browser.newPage();
    await page.goto(`${web.address}/rank?metric=${METRIC}&year=2022`);
    expect(await page.locator('tbody .missing').allInnerTexts()).toContain('不适用');
    expect(await page.locator('.chart').count()).toBe(0);
    await page.goto(`${web.address}/reports/${UNIT}-2021/compare?with=${UNIT}-2020`);
    const cells = await page.locator(`.cellwise tr[id="${METRIC}"] td`).allInnerTexts();
    expect(cells.slice(0, 2).map((cell) => cell.trim().replace(/^[!?i]/, ''))).toEqual(['该版未设', '空白']);
    await page.close();
  });
});
