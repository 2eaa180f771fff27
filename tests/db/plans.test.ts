import { readdirSync, readFileSync } from 'node:fs';
import { Client, type PoolClient } from 'pg';
import { z } from 'zod';
import { RULES } from '../../lib/checks/rules/rules';
import { type Db, poolOf } from '../../lib/db/client';
import { evaluateReports } from '../../lib/db/evaluation/evaluateReports';
import { loadEarlier } from '../../lib/db/evaluation/loadEarlier';
import { findDataDate } from '../../lib/db/findDataDate';
import { findExample } from '../../lib/db/findExample';
import { listReports } from '../../lib/db/findLoaded';
import { findRevisions } from '../../lib/db/findRevisions';
import { findStoredCells } from '../../lib/db/findStoredCells';
import { findStoredNarrative } from '../../lib/db/findStoredNarrative';
import { findUnitFindings } from '../../lib/db/findUnitFindings';
import { searchUnits } from '../../lib/db/findUnits';
import { findWorst } from '../../lib/db/findWorst';
import { findFindingPage } from '../../lib/db/pages/findFindingPage';
import { findReportPage } from '../../lib/db/pages/findReportPage';
import { findUnitPage } from '../../lib/db/pages/findUnitPage';
import { findPrintedPlaces } from '../../lib/db/quality/findPrintedPlaces';
import { findReportsOfSource } from '../../lib/db/verify/findReportsOfSource';
import { findChangedFigures } from '../../lib/db/version/findChanged';
import { loadChanged } from '../../lib/load/loadChanged';
import { loadCompare } from '../../lib/load/loadCompare';
import { loadCoverage } from '../../lib/load/loadCoverage';
import { loadRun, loadRuns } from '../../lib/load/loadImports';
import { loadMissingReports } from '../../lib/load/loadMissingReports';
import { loadObservationPage } from '../../lib/load/loadObservationPage';
import { loadOutcomes } from '../../lib/load/loadOutcomes';
import { loadOverview } from '../../lib/load/loadOverview';
import { loadPeerTrend } from '../../lib/load/loadPeerTrend';
import { loadPick } from '../../lib/load/loadPick';
import { loadPrinted } from '../../lib/load/loadPrinted';
import { loadQuality } from '../../lib/load/loadQuality';
import { loadRanking } from '../../lib/load/loadRanking';
import { loadRegion } from '../../lib/load/loadRegion';
import { loadReport } from '../../lib/load/loadReport';
import { loadReportComparison } from '../../lib/load/loadReportComparison';
import { loadRule } from '../../lib/load/loadRule';
import { loadScatter } from '../../lib/load/loadScatter';
import { loadSearch } from '../../lib/load/loadSearch';
import { loadSource } from '../../lib/load/loadSource';
import { loadTrend } from '../../lib/load/loadTrend';
import { loadUnitBrief } from '../../lib/load/loadUnitBrief';
import { loadUnitProfile } from '../../lib/load/loadUnitProfile';
import { loadValuePage } from '../../lib/load/loadValuePage';
import { loadUnitWorklist, loadWorklist } from '../../lib/load/loadWorklist';
import { type KnownMetric, REPORTED_METRICS } from '../../lib/metrics/reported';
import { compareQuery } from '../../lib/query/compareQuery';
import { coverageQuery } from '../../lib/query/coverageQuery';
import { outcomesQuery } from '../../lib/query/outcomesQuery';
import { overviewQuery } from '../../lib/query/overviewQuery';
import { pickQuery } from '../../lib/query/pickQuery';
import { qualityQuery } from '../../lib/query/qualityQuery';
import { rankQuery } from '../../lib/query/rankQuery';
import { regionQuery } from '../../lib/query/regionQuery';
import { ruleQuery } from '../../lib/query/ruleQuery';
import { scatterQuery } from '../../lib/query/scatterQuery';
import { searchQuery } from '../../lib/query/searchQuery';
import { trendQuery } from '../../lib/query/trendQuery';
import { unitWorklistQuery, worklistQuery } from '../../lib/query/worklistQuery';
import { synthesize } from '../../lib/run/synthesize';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { type Recorded, recordQueries } from '../setup/recordQueries';

/** Large enough that a scan of the figures costs far more than their index: 170 000 figures in twelve years. */
const PLAN = { units: 120, seed: 2, firstYear: 2014, lastYear: 2025 } as const;
/** Partitions that hold many figures: one of a few pages is rightly read whole. */
const FILLED = /^observation_20(?:1[4-9]|2[0-5])$/;
/** A county, its city and their reports: every plan of the seed has them. */
const [COUNTY, CITY, YEAR] = ['900101', '900100', 2023] as const;

const REPORT = { unitId: COUNTY, year: YEAR, revision: null };
const LICENCES = knownMetric('t2_licence_decisions');

function knownMetric(wanted: string): KnownMetric {
  const found = REPORTED_METRICS.find(({ key }) => key === wanted);
  if (!found) throw new Error(`No metric ${wanted}`);
  return found;
}

const [FIRST_RULE] = RULES as readonly [(typeof RULES)[number]]; // there are rules

/** What every page and file asks; those of one kind once, by their widest and their narrowest question. */
const QUESTIONS: readonly (readonly [string, (db: Db) => Promise<unknown>])[] = [
  ['the first page', (db) => loadOverview(db, overviewQuery.parse({}))],
  ['a ranking of all', (db) => loadRanking(db, rankQuery.parse({ year: String(YEAR) }))],
  [
    'a ranking by a sum, one level',
    (db) => loadRanking(db, rankQuery.parse({ metric: 'refused', level: 'county' })),
  ],
  ['a ranking of one place', (db) => loadRanking(db, rankQuery.parse({ parent: CITY }))],
  [
    'a scatter of all',
    (db) => loadScatter(db, scatterQuery.parse({ year: String(YEAR), colour: 'province' })),
  ],
  ['a scatter of one place', (db) => loadScatter(db, scatterQuery.parse({ parent: CITY }))],
  ['a region', (db) => loadRegion(db, CITY, regionQuery.parse({ year: String(YEAR) }))],
  ['a trend', (db) => loadTrend(db, trendQuery.parse({ unit: [COUNTY, CITY] }))],
  ['units to choose from', (db) => loadTrend(db, trendQuery.parse({}))],
  ['a comparison', (db) => loadCompare(db, compareQuery.parse({}))],
  ['a unit', (db) => loadUnitProfile(db, COUNTY, { year: YEAR })],
  ['the findings of a unit', (db) => findUnitFindings(db, COUNTY)],
  ['a report', (db) => loadReport(db, { unitId: COUNTY, year: YEAR, revision: null })],
  ['a revision', (db) => loadReport(db, { unitId: COUNTY, year: YEAR, revision: 1 })],
  [
    'the source of a figure',
    (db) => loadSource(db, { unitId: COUNTY, year: YEAR, revision: null }, 't3_new_total', async () => ''),
  ],
  ['coverage of all', (db) => loadCoverage(db, coverageQuery.parse({}), '2026-06-01')],
  ['coverage of one place', (db) => loadCoverage(db, coverageQuery.parse({ parent: CITY }), '2026-06-01')],
  ['all units', (db) => searchUnits(db, { words: '', limit: null, offset: 0 })],
  ['units by name', (db) => searchUnits(db, { words: '样例', limit: 50, offset: 0 })],
  ['all reports', (db) => listReports(db, null)],
  ['the day of the data', (db) => findDataDate(db)],
  ['a report for an example', (db) => findExample(db)],
  ['how requests end', (db) => loadOutcomes(db, outcomesQuery.parse({ year: String(YEAR) }))],
  ['quality', (db) => loadQuality(db, qualityQuery.parse({ year: String(YEAR) }), { whole: true })],
  ['a rule', (db) => loadRule(db, FIRST_RULE, ruleQuery.parse({ year: String(YEAR) }))],
  ['work lists', (db) => loadWorklist(db, worklistQuery.parse({ year: String(YEAR) }), { whole: true })],
  ['the work list of a unit', (db) => loadUnitWorklist(db, COUNTY, unitWorklistQuery.parse({}))],
  ['a unit beside units alike', (db) => loadUnitBrief(db, COUNTY, { year: YEAR })],
  ['a line of units alike', (db) => loadPeerTrend(db, COUNTY, { metric: 'open_rate', version: undefined })],
  ['two reports of a unit', (db) => loadReportComparison(db, REPORT, { with: undefined })],
  ['what is found by words', (db) => loadSearch(db, searchQuery.parse({ q: 'yangli' }))],
  ['units to pick', (db) => loadPick(db, pickQuery.parse({ to: 'rank', at: CITY, q: 'yl' }))],
  [
    'missing reports',
    (db) => loadMissingReports(db, { ...worklistQuery.parse({}), year: YEAR }, '2026-06-01'),
  ],
  ['imports', (db) => loadRuns(db, { limit: 20, offset: 0 })],
  ['what changed', (db) => loadChanged(db, { from: 0, to: 1 }, { limit: 50, offset: 0 })],
  ['figures, a page', (db) => loadObservationPage(db, {}, { after: null, limit: 100 })],
  ['figures of a unit', (db) => loadObservationPage(db, { unit: [COUNTY] }, { after: null, limit: 100 })],
  [
    'figures, a page behind others',
    (db) =>
      loadObservationPage(
        db,
        { metrics: [LICENCES], state: 'number', from: YEAR, to: YEAR },
        { after: { unitId: COUNTY, year: YEAR, metricId: 1, applicant: 'total' }, limit: 100 },
      ),
  ],
  [
    'one metric over all reports',
    (db) =>
      loadValuePage(
        db,
        { metric: 'open_rate', applicant: 'total', crosswalk: true },
        { after: null, limit: 100 },
      ),
  ],
  ['reports, a page', (db) => findReportPage(db, { parent: CITY }, { after: null, limit: 100 })],
  ['findings, a page', (db) => findFindingPage(db, {}, { after: null, limit: 100 })],
  ['units, a page', (db) => findUnitPage(db, { parent: CITY }, { after: null, limit: 100 })],
  [
    'a ranking as a file',
    (db) =>
      loadPrinted(db, {
        metric: 't3_new',
        applicant: 'total',
        from: YEAR,
        to: YEAR,
        units: [COUNTY, CITY],
      }),
  ],
  [
    'changed figures',
    (db) => findChangedFigures(db, [{ unitId: COUNTY, year: YEAR, before: 1, after: 2, isCurrent: true }]),
  ],
  ['where figures are printed', (db) => findPrintedPlaces(db, [{ ...REPORT, key: 't3_new_total' }])],
  ['figures in sentences', (db) => findStoredNarrative(db, { ...REPORT, revision: 1 })],
  ['the worst findings', (db) => findWorst(db, [COUNTY, CITY])],
  ['one import', (db) => loadRun(db, 1, 'all', { limit: 20, offset: 0 })],
  [
    'a report before it is stored again',
    (db) => withClient(db, (one) => findStoredCells(one, COUNTY, YEAR, 1)),
  ],
  ['revisions before a report is stored', (db) => withClient(db, (one) => findRevisions(one, [REPORT]))],
  ['an earlier version', (db) => db.$transaction((tx) => loadEarlier(tx, [REPORT]))],
  ['reports of a source', (db) => findReportsOfSource(db, '0'.repeat(64))],
  ['a ranking as it was', (db) => loadRanking(db, rankQuery.parse({ year: String(YEAR), version: '1' }))],
  ['a trend as it was', (db) => loadTrend(db, trendQuery.parse({ unit: [COUNTY, CITY], version: '1' }))],
  [
    'an evaluation',
    (db) =>
      db.$transaction((tx) =>
        evaluateReports(
          tx,
          [COUNTY, CITY].map((unitId) => ({ unitId, year: YEAR, kinds: 'all' })),
        ),
      ),
  ],
];

const withClient = async (db: Db, work: (client: PoolClient) => Promise<unknown>): Promise<void> => {
  const one = await poolOf(db).connect();
  await work(one).finally(() => one.release());
};

/** Statements that read all figures, as they should: the whole data set, and the search for reports that are stored by half. */
const WHOLE: readonly string[] = ['lib/db/dataset/dataSelect.ts', 'lib/db/findHalfStored.ts'];

/** Where the figures are read in the sources: the line that names their table. */
const READS = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
  .map((path) => `lib/${path}`)
  .filter((path) => !WHOLE.includes(path))
  .flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => /\b(?:FROM|JOIN) observation\b/.test(line) && !/DELETE FROM/.test(line))
      .map((line) => [path, line.trim().replace(/\$\{.*/, '')] as const),
  );

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string | undefined;
  readonly Plans?: readonly PlanNode[] | undefined;
}
const planNode: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    Plans: z.array(planNode).optional(),
  }),
);
const explained = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: planNode })) }));

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

let fresh: FreshDatabase;
let client: Client;
beforeAll(async () => {
  fresh = await freshDatabase();
  const made = await synthesize(fresh, PLAN, { evaluate: true });
  if (typeof made === 'string') throw new Error(made);
  client = new Client({ connectionString: fresh.url });
  await client.connect();
}, 120_000);
afterAll(async () => {
  await client.end();
  await fresh.drop();
});

async function planOf({ text, values }: Recorded): Promise<readonly PlanNode[]> {
  const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
  return explained.parse(rows).flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => nodesOf(Plan)));
}

describe('the plan of every statement', () => {
  /** All that was asked, for the last test. */
  const asked: string[] = [];

  test.each(QUESTIONS)('for %s scans no partition of the figures', async (_, ask) => {
    const statements = (await recordQueries(() => ask(fresh.db))).filter(({ text }) =>
      /^\s*(?:SELECT|WITH)\b/i.test(text),
    );
    expect(statements).not.toEqual([]);
    asked.push(...statements.map(({ text }) => text));
    for (const statement of statements) {
      const scans = (await planOf(statement)).filter((node) => node['Node Type'].includes('Seq Scan'));
      const scanned = scans.map((node) => node['Relation Name'] ?? '');
      expect({ text: statement.text, scanned: scanned.filter((name) => FILLED.test(name)) }).toEqual({
        text: statement.text,
        scanned: [],
      });
    }
  });

  test.each(READS)('%s: what it reads is asked here: %s', (_, line) => {
    expect(asked.some((text) => text.includes(line))).toBe(true);
  });

  test('would show such a scan', async () => {
    const nodes = await planOf({ text: "SELECT count(*) FROM observation WHERE raw = '1'", values: [] });
    expect(nodes.some((node) => /^observation_2023$/.test(node['Relation Name'] ?? ''))).toBe(true);
  });
});
