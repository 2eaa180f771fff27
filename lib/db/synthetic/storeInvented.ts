import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { z } from 'zod';
import { type CellKey, parseCellKey } from '../../metrics/cellKey';
import { cellsOf, STATISTICS_METRICS } from '../../metrics/editions';
import type { Statements } from '../../report/statements';
import type { InventedReport } from '../../synth/inventedReport';
import { type CopyValue, copyRows } from '../copyRows';
import { outcomeHash } from '../outcomeHash';
import { filedByUnit } from '../version/filedByUnit';

/** Reports whose rows are in memory at once. */
const AT_ONCE = 500;

const REPORT = [
  ...['unit_id', 'year', 'revision', 'is_current', 'scope', 'title', 'issuer', 'edition_table2'],
  ...['edition_table3', 'edition_table4', 'edition_statistics', 'published_on', 'source_sha256', 'status'],
  ...['content_hash', 'numbers', 'settled', 'statements', 'stored_version'],
] as const;
const OBSERVATION = [
  ...['unit_id', 'year', 'metric_id', 'applicant', 'revision', 'is_current', 'value', 'state', 'raw'],
  ...['place', 'witness'],
] as const;

/** Where a figure would stand on the page, and which column of `observation` it is. */
interface Place {
  readonly metric: string;
  readonly applicant: string;
  readonly where: string;
}

const places = new Map<CellKey, Place>();
function placeOf(key: CellKey): Place {
  const known = places.get(key);
  if (known) return known;
  const cell = parseCellKey(key);
  if (!cell) throw new Error(`No cell "${key}" in the catalogue`);
  const table = key.startsWith('t') ? Number(key[1]) : 1;
  const order =
    table === 2 || table === 3 || table === 4
      ? [...cellsOf('2021', table), ...cellsOf('2019', table)].indexOf(key)
      : STATISTICS_METRICS.findIndex((metric) => metric.key === key);
  const place = {
    metric: cell.key,
    applicant: cell.applicant,
    where: `table:${table}/row:${Math.floor(order / 7) + 1}/column:${(order % 7) + 1}`,
  };
  places.set(key, place);
  return place;
}

/** What its text would say: its form, the items of the law, and a signature of its own, as different texts have. */
function statementsOf({ unit, year, editions, mistakes }: InventedReport): Statements {
  const edition = editions.table2;
  const text = mistakes.includes('copied') ? 'copied' : `${unit.id}/${year}`;
  return {
    citedNotices: edition === null ? [] : [edition],
    placeholders: [],
    mentionsFees: true,
    article50: ['主动公开', '依申请公开', '复议诉讼', '问题和改进', '工作考核', '社会评议', '责任追究'],
    signature: createHash('sha256').update(text).digest('hex'),
  };
}

function reportRow(report: InventedReport, source: string, version: number): readonly CopyValue[] {
  const cells = [...report.cells].map(([key, { state, value }]) => ({ key, state, value }));
  const { unit, year, editions, title, scope, publishedOn } = report;
  return [
    ...[unit.id, year, 1, true, scope, title, unit.name],
    ...[editions.table2, editions.table3, editions.table4, editions.statistics],
    ...[publishedOn, source, 'read', outcomeHash({ report: { editions }, cells, local: [] })],
    ...[cells.filter(({ state }) => state === 'number').length, cells.length],
    ...[JSON.stringify(statementsOf(report)), version],
  ];
}

function* observationRows(
  reports: readonly InventedReport[],
  metrics: ReadonlyMap<string, number>,
): Generator<readonly CopyValue[]> {
  for (const { unit, year, cells } of reports) {
    for (const [key, { state, value, raw }] of cells) {
      const { metric, applicant, where } = placeOf(key);
      const id = metrics.get(metric);
      if (id === undefined) throw new Error(`The database has no metric "${metric}"`);
      yield [unit.id, year, id, applicant, 1, true, value, state, raw, where, 'grid'];
    }
  }
}

const metricRow = z.object({ id: z.number(), key: z.string() });
const versionRow = z.object({ number: z.number() });

/** What the rows need of the database. */
interface Known {
  readonly metrics: ReadonlyMap<string, number>;
  /** The version of the data set that they will make. */
  readonly version: number;
}

async function readKnown(client: Client): Promise<Known> {
  const { rows } = await client.query('SELECT id, key FROM metric');
  const { rows: versions } = await client.query('SELECT max(number) + 1 AS number FROM data_version');
  return {
    metrics: new Map(
      metricRow
        .array()
        .parse(rows)
        .map(({ id, key }) => [key, id]),
    ),
    version: versionRow.parse(versions[0]).number,
  };
}

/** The one document that all reports of a year name as their source: it says that they have none. */
async function storeSource(client: Client, year: number): Promise<string> {
  const text = Buffer.from(
    `合成数据：${year} 年度的这份报告是为测试和演示虚构的，没有原文件。单位、数字都不存在。\n`,
  );
  const sha256 = createHash('sha256').update(text).digest('hex');
  await client.query(
    `INSERT INTO source_document (sha256, file_name, format, size, bytes) VALUES ($1, $2, 'document', $3, $4)
     ON CONFLICT DO NOTHING`,
    [sha256, `合成数据-${year}.txt`, text.length, gzipSync(text)],
  );
  return sha256;
}

async function storeBatch(
  client: Client,
  reports: readonly InventedReport[],
  { metrics, version }: Known,
): Promise<void> {
  await client.query('BEGIN');
  const sources = new Map<number, string>();
  for (const year of new Set(reports.map((report) => report.year)))
    sources.set(year, await storeSource(client, year));
  const rows = reports.map((report) => reportRow(report, sources.get(report.year) ?? '', version));
  await copyRows(client, 'report', REPORT, rows);
  await copyRows(client, 'observation', OBSERVATION, observationRows(reports, metrics));
  await copyRows(
    client,
    'evaluation_due',
    ['unit_id', 'year'],
    reports.map(({ unit, year }) => [unit.id, year]),
  );
  await client.query('COMMIT');
}

/**
 * Writes invented reports by COPY, in transactions of some hundred, due for evaluation as after an import. The units must
 * be there; together they make one version of the data set. Where the user may, foreign keys are not looked up for each row: what is invented together fits together.
 * Throws what the database throws; a batch is stored whole or not at all. Returns how many reports and figures.
 */
export async function storeInvented(
  url: string,
  reports: Iterable<InventedReport>,
  onProgress: (reports: number) => void = () => undefined,
): Promise<{ readonly reports: number; readonly observations: number }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: user } = await client.query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
    if (z.object({ rolsuper: z.boolean() }).parse(user[0]).rolsuper)
      await client.query('SET session_replication_role = replica');
    const known = await readKnown(client);
    let [done, observations] = [0, 0];
    let batch: InventedReport[] = [];
    const store = async (): Promise<void> => {
      await storeBatch(client, batch, known);
      done += batch.length;
      observations += batch.reduce((sum, { cells }) => sum + cells.size, 0);
      batch = [];
      onProgress(done);
    };
    for (const report of reports) {
      batch.push(report);
      if (batch.length === AT_ONCE) await store();
    }
    if (batch.length > 0) await store();
    await client.query(
      `INSERT INTO data_version (number, kind, added, revised, older, reports, figures)
       SELECT $1, 'import', count(*), 0, 0, count(*), CASE WHEN count(*) = 0 THEN 0 ELSE sum(numbers) END FROM report`,
      [known.version],
    );
    await client.query(
      'INSERT INTO reported_year (year, reports) SELECT year, count(*) FROM report WHERE is_current GROUP BY year',
    );
    await client.query(
      `INSERT INTO reported_unit (unit_id, reports, years, statuses, published) ${filedByUnit()}`,
    );
    await client.query('VACUUM ANALYZE');
    return { reports: done, observations };
  } finally {
    await client.end();
  }
}
