import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRevisionList } from '../../lib/db/findRevisionList';
import { findWorst } from '../../lib/db/findWorst';
import { loadMissingReports } from '../../lib/load/loadMissingReports';
import { loadReportComparison } from '../../lib/load/loadReportComparison';
import { loadUnitBrief } from '../../lib/load/loadUnitBrief';
import { parseReportId } from '../../lib/query/reportId';
import { worklistQuery } from '../../lib/query/worklistQuery';
import { importFiles } from '../../lib/run/importFiles';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

const SAMPLE = 'prisma/sample/figures.csv';

/** Rows of the sample about one report, with one cell printed otherwise. */
function corrected(report: string, key: string, raw: string): string {
  const [head = '', ...lines] = readFileSync(SAMPLE, 'utf8').split(/\r?\n/);
  const own = lines.filter((line) => line.startsWith(`${report},`));
  expect(own.some((line) => line.startsWith(`${report},${key},`))).toBe(true);
  const changed = own.map((line) =>
    line.startsWith(`${report},${key},`) ? line.replace(/^([^,]*,[^,]*,[^,]*),[^,]*/, `$1,${raw}`) : line,
  );
  return [head, ...changed].join('\n');
}

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await importFiles(fresh.db, ['prisma/sample']);
  const file = join(mkdtempSync(join(tmpdir(), 'atlas-revision-')), 'corrected.csv');
  writeFileSync(file, corrected('321300,2024', 't3_new_total', '3600'));
  const outcomes = await importFiles(fresh.db, [file]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['revised']);
});
afterAll(() => fresh.drop());

const compared = async (id: string, other?: string) => {
  const report = parseReportId(id);
  return report && loadReportComparison(fresh.db, report, { with: other });
};

test('the revisions that are kept, each with the versions of the data set in which it was current', async () => {
  const list = await findRevisionList(fresh.db, '321300');
  expect(list.map(({ year, revision, isCurrent }) => [year, revision, isCurrent])).toEqual([
    [2023, 1, true],
    [2024, 1, false],
    [2024, 2, true],
  ]);
  const [, first, second] = list;
  expect(first?.supersededVersion).toBe(second?.storedVersion);
  expect(second?.supersededVersion).toBeNull();
});

test('a report is held against the revision before it, the earlier first, one cell changed', async () => {
  const found = await compared('321300-2024');
  if (found?.kind !== 'pair') throw new Error(`not a pair: ${found?.kind}`);
  const { earlier, later, cells } = found.comparison;
  expect([earlier.report.revision, later.report.revision]).toEqual([1, 2]);
  expect(cells.counts).toMatchObject({ changed: 1, same: 199, added: 0, removed: 0, other_form: 0 });
  const [row] = cells.rows.filter(({ change }) => change === 'changed');
  expect(row).toMatchObject({ key: 't3_new_total', difference: 75 });
  // What the correction broke is a finding on the later side only.
  const only = found.comparison.findings.filter(({ before, after }) => before === null && after !== null);
  // The applicants no longer add up to the total, nor does the total balance.
  expect(only.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['T3-01', 'T3-03']));
});

test('the same pair is shown whichever of the two is asked for', async () => {
  const found = await compared('321300-2023', '321300-2024-r1');
  if (found?.kind !== 'pair') throw new Error(`not a pair: ${found?.kind}`);
  expect([found.comparison.earlier.report.year, found.comparison.later.report.year]).toEqual([2023, 2024]);
  expect(found.comparison.cells.rows.find(({ key }) => key === 't3_new_total')?.difference).toBe(14);
});

test.each([
  ['450204-2023', undefined, 'alone'],
  ['321300-2024', '321300-2009', 'unknown'],
  ['321300-2024', '320800-2024', 'stranger'],
  ['321300-2024', '999999-2024', 'unknown'],
])('%s against %s: %s', async (id, other, kind) => {
  expect((await compared(id, other))?.kind).toBe(kind);
});

test('a brief has the figures of its year with the change, and says how many are alike', async () => {
  const brief = await loadUnitBrief(fresh.db, '321300', {});
  expect(brief?.profile.year).toBe(2024);
  expect(brief?.figures.get('t3_new')).toMatchObject({
    measure: { kind: 'value', value: 3600 },
    change: { in: 'percent', pairs: 1 },
    // 淮安市 has another scope: nobody in the sample is alike.
    peers: { median: null, rank: null, of: 1 },
  });
  expect(brief?.peers).toBe(1);
  expect(brief?.report?.revision).toBe(2);
  // As it was before the correction.
  const version = (await findRevisionList(fresh.db, '321300'))[2]?.storedVersion;
  const then = await loadUnitBrief(fresh.db, '321300', { version: Number(version) - 1 });
  expect(then?.figures.get('t3_new')?.measure).toMatchObject({ value: 3525 });
  expect(then?.report?.revision).toBe(1);
});

test('the gravest findings of reports, for the matrix of coverage', async () => {
  const worst = await findWorst(fresh.db, ['450204', '321300']);
  expect(worst.get('450204/2023')?.severity).toBe('error');
  expect(worst.get('321300/2024')?.severity).toBe('error');
});

test('the reports that a place lacks on a year, unless its list is narrowed to something else', async () => {
  const missing = (query: Record<string, string>) =>
    loadMissingReports(
      fresh.db,
      { ...worklistQuery.parse({ parent: '321300', ...query }), year: 2024 },
      '2026-06-30',
    );
  const all = await missing({});
  // 宿迁市 has five governments below it; none of their reports on 2024 is in the sample.
  expect(all.map(({ unit }) => unit.id)).toEqual(['321302', '321311', '321322', '321323', '321324']);
  expect(all[0]).toMatchObject({ year: 2024, dueOn: '2025-03-31', listing: 'by_law' });
  expect(await missing({ rule: 'PUB-06' })).toHaveLength(5);
  expect(await missing({ rule: 'T3-04' })).toEqual([]);
  expect(await missing({ severity: 'error' })).toEqual([]);
  expect(
    await loadMissingReports(fresh.db, { ...worklistQuery.parse({}), year: 2024 }, '2025-03-30'),
  ).toEqual([]);
});
