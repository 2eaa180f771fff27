import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { GET as getFile } from '../../app/files/[format]/[...view]/route';
import { changedFile } from '../../app/files/changedFile';
import { compareFile } from '../../app/files/compareFile';
import { coverageFile } from '../../app/files/coverageFile';
import { rankFile } from '../../app/files/rankFile';
import { regionFile } from '../../app/files/regionFile';
import { tilesFile } from '../../app/files/tilesFile';
import { unitFile } from '../../app/files/unitFile';
import { TrendTable } from '../../app/trend/TrendTable';
import { UnitTableView } from '../../app/units/[id]/UnitTableView';
import { evaluateChanged } from '../../lib/db/evaluation/evaluateChanged';
import { findDataDate } from '../../lib/db/findDataDate';
import { saveReport } from '../../lib/db/saveReport';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { listVersions } from '../../lib/db/version/listVersions';
import type { FileTable } from '../../lib/export/fileTable';
import { loadChanged, loadChangedRows } from '../../lib/load/loadChanged';
import { loadTrend } from '../../lib/load/loadTrend';
import { loadUnitProfile } from '../../lib/load/loadUnitProfile';
import { trendQuery } from '../../lib/query/trendQuery';
import { importFiles } from '../../lib/run/importFiles';
import { callApi } from '../setup/callApi';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { outcomeWith } from '../setup/outcome';

const UNIT = '450204';
const ALL = { limit: null, offset: 0 } as const;

let fresh: FreshDatabase;
/** Versions: nothing stored; the report; the report with two other figures. */
let versions: { readonly none: number; readonly first: number; readonly second: number };

const number = async (): Promise<number> => (await findDataVersion(fresh.db)).number;
async function store(changes: Readonly<Record<string, string>>): Promise<number> {
  const { outcome, source } = await outcomeWith(changes);
  await saveReport(fresh.db, UNIT, outcome, source);
  await evaluateChanged(fresh.db);
  return number();
}

beforeAll(async () => {
  fresh = await freshDatabase();
  process.env.DATABASE_URL = fresh.url;
  const none = await number();
  const first = await store({});
  const second = await store({ t3_new_natural: '10', t2_licence_decisions: '7' });
  versions = { none, first, second };
});
afterAll(() => fresh.drop());

const rowsOf = ({ columns, rows }: FileTable) =>
  Array.from(rows, (row) => Object.fromEntries(columns.map(({ key }, i) => [key, row[i]])));
async function fileOf(view: typeof rankFile, search: Readonly<Record<string, string>>, id = '') {
  const table = await view.load({
    search,
    id,
    shape: 'long',
    provenance: async (address, version = 0) => ({
      address,
      source: '',
      dataDate: null,
      dataVersion: version,
    }),
  });
  if (table instanceof Response) throw new Error(`${table.status} ${await table.text()}`);
  return table;
}

/** Reports that a page leads to, each once; there must be some that lead to what was found. */
const reportsIn = (html: string): readonly string[] => {
  expect(html).toMatch(/href="\/reports\/[^"]*#finding-\d+"/);
  return [...new Set([...html.matchAll(/href="\/reports\/([^"#]+)/g)].map(([, id = '']) => id))];
};

describe('a view that pins a version', () => {
  const rank = { metric: 't2_licence_decisions', year: '2023' };

  test('/rank shows the figure of then, names that revision, and says the version it is of', async () => {
    const then = await fileOf(rankFile, { ...rank, version: String(versions.first) });
    expect(rowsOf(then)[0]).toMatchObject({
      value: 39917,
      printed: '39917',
      report: `${UNIT}-2023-r1`,
    });
    expect(then.notes).toMatchObject({ dataVersion: versions.first });
    expect(then.notes.address).toContain(`version=${versions.first}`);
    expect(rowsOf(await fileOf(rankFile, rank))[0]).toMatchObject({ value: 7, report: `${UNIT}-2023` });
    expect(rowsOf(await fileOf(rankFile, { ...rank, version: String(versions.second) }))[0]).toMatchObject({
      value: 7,
    });
  });

  test('/trend and /units/<id> show the figures of then', async () => {
    const trend = await loadTrend(
      fresh.db,
      trendQuery.parse({ metric: 't2_licence_decisions', unit: UNIT, version: String(versions.first) }),
    );
    expect(trend?.series[0]?.points.at(-1)?.measure).toMatchObject({ kind: 'value', value: 39917 });
    const cellIn = async (search: Readonly<Record<string, string>>) =>
      rowsOf(await fileOf(unitFile, search, UNIT)).find(({ key }) => key === 't3_new_natural');
    expect(await cellIn({ version: String(versions.first) })).toMatchObject({
      value: '9',
      report: `${UNIT}-2023-r1`,
    });
    expect(await cellIn({})).toMatchObject({ value: '10' });
  });

  test('what was found of a figure is of the report of then, and leads to it', async () => {
    const markOf = async (version?: number) => {
      const profile = await loadUnitProfile(fresh.db, UNIT, { version });
      const row = profile?.table.rows.find(({ metric }) => metric.key === 't3_new');
      const [measure] = row?.measures ?? [];
      if (!profile || measure?.kind !== 'value') throw new Error('a figure');
      const shown = renderToStaticMarkup(
        createElement(UnitTableView, { unitId: UNIT, reports: profile.reports, table: profile.table }),
      );
      return { rules: measure.mark?.rules ?? [], links: reportsIn(shown) };
    };
    const [then, now] = [await markOf(versions.first), await markOf()];
    // Ten natural persons and none else are not nine: that is wrong of the second revision only.
    expect([then.rules.includes('T3-01'), now.rules.includes('T3-01')]).toEqual([false, true]);
    expect(then.links).toEqual([`${UNIT}-2023-r1`]);
    expect(now.links).toEqual([`${UNIT}-2023`]);
    const trendAt = async (version?: number) => {
      const trend = await loadTrend(
        fresh.db,
        trendQuery.parse({
          metric: 't3_new',
          applicant: 'natural',
          unit: UNIT,
          ...(version !== undefined && { version: String(version) }),
        }),
      );
      if (!trend) throw new Error('a trend');
      return reportsIn(renderToStaticMarkup(createElement(TrendTable, { trend })));
    };
    expect(await trendAt(versions.first)).toEqual([`${UNIT}-2023-r1`]);
    expect(await trendAt()).toEqual([`${UNIT}-2023`]);
  });

  test('/compare shows the figures of then', async () => {
    const cellIn = async (search: Readonly<Record<string, string>>) =>
      rowsOf(await fileOf(compareFile, { unit: UNIT, year: '2023', ...search })).find(
        ({ metric }) => metric === 't2_licence_decisions',
      );
    expect(await cellIn({ version: String(versions.first) })).toMatchObject({
      value: 39917,
      report: `${UNIT}-2023-r1`,
    });
    expect(await cellIn({})).toMatchObject({ value: 7, report: `${UNIT}-2023` });
    await expect(fileOf(compareFile, { unit: UNIT, version: '99999' })).rejects.toThrow(/^400 参数“version”/);
  });

  test('/regions/<code> shows its children and the report of its own as of then', async () => {
    const rate = { metric: 't2_licence_decisions', year: '2023', type: 'all', scope: 'all' };
    const then = await fileOf(regionFile, { ...rate, version: String(versions.first) }, '450200');
    expect(rowsOf(then)).toMatchObject([{ unit_id: UNIT, value: 39917, report: `${UNIT}-2023-r1` }]);
    expect(then.notes.address).toContain(`version=${versions.first}`);
    expect(rowsOf(await fileOf(regionFile, rate, '450200'))).toMatchObject([{ unit_id: UNIT, value: 7 }]);
    await expect(fileOf(regionFile, { version: '99999' }, '450200')).rejects.toThrow(/^400 参数“version”/);
  });

  test.each([
    ['/observations?metric=t2_licence_decisions', { value: 39917, report: `${UNIT}-2023-r1` }, { value: 7 }],
    [
      '/values?metric=t2_licence_decisions',
      { value: 39917, printed: '39917', report: `${UNIT}-2023-r1` },
      { value: 7, printed: '7' },
    ],
    ['/reports?from=2023', { id: `${UNIT}-2023-r1`, revision: 1 }, { id: `${UNIT}-2023`, revision: 2 }],
  ])(
    '%s of the interface answers as of then, and says that there is a newer version',
    async (path, then, now) => {
      const { none, first, second } = versions;
      const asked = async (version: number) => {
        const { text, headers } = await callApi(`${path}&version=${version}`);
        expect(headers.get('x-data-version')).toBe(String(version));
        const { dataset, data } = JSON.parse(text);
        expect(dataset).toMatchObject({ version, newest: second });
        return data;
      };
      expect(await asked(first)).toEqual([expect.objectContaining(then)]);
      expect(await asked(second)).toEqual([expect.objectContaining(now)]);
      expect(await asked(none)).toEqual([]);
      const late = await callApi(`${path}&version=99999`);
      expect([late.status, JSON.parse(late.text).parameter]).toEqual([400, 'version']);
      expect(late.text).toContain(`最新的版本是 ${second}`);
    },
  );

  test.each(['/findings', '/coverage', '/units', `/units/${UNIT}`, '/dataset', '/metrics'])(
    '%s of the interface says why it cannot be pinned',
    async (path) => {
      const { status, text } = await callApi(`${path}?version=1`);
      expect([status, JSON.parse(text).parameter]).toEqual([400, 'version']);
      expect(JSON.parse(text).detail).toContain('不按版本保存');
    },
  );

  test.each([
    ['coverage', coverageFile],
    ['tiles', tilesFile],
  ])('the file of %s says why it cannot be pinned', async (_, view) => {
    await expect(fileOf(view, { version: '1' })).rejects.toThrow(/^400 参数“version”不对：.*不按版本保存/);
  });

  test('shows nothing of what was not there yet, and refuses what is still to come', async () => {
    expect(
      await loadTrend(fresh.db, trendQuery.parse({ unit: UNIT, version: String(versions.none) })),
    ).toBeNull();
    await expect(fileOf(rankFile, { ...rank, version: '99999' })).rejects.toThrow(/^400 参数“version”不对/);
  });
});

describe('the citation of a file', () => {
  const cited = async (search: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await getFile(new Request(`http://localhost:3000/rank.json?${search}`, { headers }), {
      params: Promise.resolve({ format: 'json', view: ['rank'] }),
    });
    return JSON.parse(await response.text());
  };

  test('has the day of the data that the pinned version knew', async () => {
    const { none, first, second } = versions;
    await fresh.db.$executeRaw`UPDATE report SET imported_at = '2024-01-31 12:00+08' WHERE revision = 1`;
    await fresh.db.$executeRaw`UPDATE report SET imported_at = '2024-03-01 12:00+08' WHERE revision = 2`;
    expect(await findDataDate(fresh.db, none)).toBeNull();
    expect(await findDataDate(fresh.db, first)).toBe('2024-01-31');
    expect(await findDataDate(fresh.db, second)).toBe('2024-03-01');
    expect(await findDataDate(fresh.db)).toBe('2024-03-01');
    const file = await cited(`metric=t3_new&year=2023&version=${first}`);
    expect(file).toMatchObject({ data_date: '2024-01-31', data_version: first });
    expect(file.cite).toContain(`数据版本 ${first} (2024-01-31)`);
  });

  test.each([
    [{}, 'http://localhost:3000'],
    [{ host: 'atlas.example:8080' }, 'http://atlas.example:8080'],
    [
      { host: 'inner:3000', 'x-forwarded-host': 'atlas.example', 'x-forwarded-proto': 'https' },
      'https://atlas.example',
    ],
    [{ host: 'a"b' }, 'http://localhost:3000'],
  ])('has the address that was asked for: %j', async (headers, origin) => {
    const { address, cite, bibtex } = await cited('metric=t3_new&year=2023', headers);
    expect(address).toMatch(new RegExp(`^${origin}/rank\\?metric=t3_new&`));
    expect(cite).toContain(` ${address}.`);
    expect(bibtex).toContain(`\\url{${address}}`);
  });
});

describe('what changed between two versions', () => {
  test('is old and new of each figure, and nothing else', async () => {
    const { first: from, second: to } = versions;
    const { added, revised, entries } = await loadChanged(fresh.db, { from, to }, ALL);
    expect([added, revised]).toEqual([0, 1]);
    expect(entries[0]?.report).toMatchObject({
      unitId: UNIT,
      year: 2023,
      before: 1,
      after: 2,
      isCurrent: true,
    });
    expect(entries[0]?.figures).toEqual([
      expect.objectContaining({ metric: 't2_licence_decisions', oldValue: '39917', newValue: '7' }),
      expect.objectContaining({ metric: 't3_new', applicant: 'natural', oldValue: '9', newValue: '10' }),
    ]);
  });

  test('is a new report from before it was there, whatever became of it, and nothing within one version', async () => {
    const { none, first, second } = versions;
    const over = await loadChanged(fresh.db, { from: none, to: second }, ALL);
    expect([over.added, over.revised, over.entries[0]?.report.after]).toEqual([1, 0, 2]);
    const then = await loadChanged(fresh.db, { from: none, to: first }, ALL);
    expect([then.added, then.entries[0]?.report.after]).toEqual([1, 1]);
    expect((await loadChanged(fresh.db, { from: second, to: second }, ALL)).entries).toEqual([]);
  });

  test('is counted behind the last page too', async () => {
    const { none, second } = versions;
    const behind = await loadChanged(fresh.db, { from: none, to: second }, { limit: 50, offset: 50 });
    expect([behind.added, behind.revised, behind.entries]).toEqual([1, 0, []]);
  });

  test('is had as a file, one row a figure; a version that does not exist is refused in words', async () => {
    const { first, second } = versions;
    const table = await fileOf(changedFile, { from: String(first), to: String(second) });
    expect(rowsOf(table)).toEqual([
      expect.objectContaining({
        change: 'revised',
        unit_id: UNIT,
        metric: 't2_licence_decisions',
        value_before: '39917',
        value_after: '7',
        report_before: `${UNIT}-2023-r1`,
      }),
      expect.objectContaining({
        metric: 't3_new',
        applicant_label: '自然人',
        printed_before: '9',
        printed_after: '10',
      }),
    ]);
    await expect(fileOf(changedFile, { from: '0', to: '99999' })).rejects.toThrow(/^400 参数“to”不对/);
  });
});

describe('listVersions', () => {
  test('shows the versions of one import together, newest first, and what each left behind', async () => {
    const { spans: before } = await listVersions(fresh.db, ALL);
    expect(before.map(({ last }) => last)).toEqual(before.map(({ last }) => last).toSorted((a, b) => b - a));
    await importFiles(fresh.db, ['prisma/sample']);
    const { total, spans } = await listVersions(fresh.db, ALL);
    expect(total).toBe(before.length + 1);
    const [newest] = spans;
    expect(newest?.kinds).toContain('import');
    expect(newest?.runId).not.toBeNull();
    expect(newest?.last).toBe(await number());
    expect(newest?.reports).toBe(12);
    // The twelfth is stored already, as the first revision: nothing to add.
    expect(newest?.added).toBe(11);
  });

  test('what changed is loaded for a file whole, or just more of it than the file may have', async () => {
    const between = { from: versions.none, to: await number() };
    const { entries } = await loadChanged(fresh.db, between, ALL);
    expect(entries.length).toBe(12);
    expect(await loadChangedRows(fresh.db, between, 12)).toEqual(entries);
    expect(await loadChangedRows(fresh.db, between, 5)).toHaveLength(6);
    // Two figures of one report are others.
    const { first: from, second: to } = versions;
    expect(await loadChangedRows(fresh.db, { from, to }, 1)).toMatchObject([{ figures: [{}, {}] }]);
  });
});
