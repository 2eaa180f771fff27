import type { PoolClient } from 'pg';
import { READER_RULES } from '../checks/rules/readerRules';
import { parseCellKey } from '../metrics/cellKey';
import { type CopyValue, copyRows } from './copyRows';
import type { NewRevision } from './decideRevision';
import { NARRATIVE_COLUMNS, narrativeRows } from './narrativeRows';
import type { PlacedReport } from './placedReport';
import { readMetricIds } from './readMetricIds';

/** A report that becomes a new revision. */
export interface Revision {
  readonly report: PlacedReport;
  readonly own: NewRevision;
  readonly revision: number;
  readonly isCurrent: boolean;
  /** A revision that was current is so no longer. */
  readonly replaces: boolean;
}

type Row = readonly CopyValue[];

const REPORT_COLUMNS = [
  'unit_id',
  'year',
  'revision',
  'is_current',
  'scope',
  'title',
  'issuer',
  'edition_table2',
  'edition_table3',
  'edition_table4',
  'edition_statistics',
  'published_on',
  'source_url',
  'citation',
  'source_sha256',
  'status',
  'content_hash',
  'statements',
  'numbers',
  'settled',
  'evidence',
];

function reportRow({ report: { unitId, year, outcome, source }, own, revision, isCurrent }: Revision): Row {
  const { report, cells, statements, status } = outcome;
  return [
    unitId,
    year,
    revision,
    isCurrent,
    report.scope,
    report.title,
    report.issuer,
    report.editions.table2,
    report.editions.table3,
    report.editions.table4,
    report.editions.statistics,
    report.publishedOn,
    report.sourceUrl,
    source.citation,
    source.sha256,
    status,
    own.contentHash,
    statements === null ? null : JSON.stringify(statements),
    cells.filter(({ state }) => state === 'number').length,
    own.settled,
    JSON.stringify(report.evidence),
  ];
}

const OBSERVATION_COLUMNS = [
  'unit_id',
  'year',
  'metric_id',
  'applicant',
  'revision',
  'is_current',
  'value',
  'state',
  'raw',
  'place',
  'witness',
];

function observationRows(
  { report: { unitId, year, outcome }, revision, isCurrent }: Revision,
  metrics: ReadonlyMap<string, number>,
): readonly Row[] {
  return outcome.cells.map(({ key, value, state, raw, where, witness }) => {
    const place = parseCellKey(key);
    const metric = place ? metrics.get(place.key) : undefined;
    if (!place || metric === undefined) throw new Error(`No cell "${key}" in the catalogue`);
    return [unitId, year, metric, place.applicant, revision, isCurrent, value, state, raw, where, witness];
  });
}

const LOCAL_COLUMNS = [
  'unit_id',
  'year',
  'revision',
  'ordinal',
  'label_path',
  'unit',
  'code',
  'column_label',
  'column_kind',
  'value',
  'state',
  'raw',
  'place',
];

const localRows = ({ report: { unitId, year, outcome }, revision }: Revision): readonly Row[] =>
  outcome.local.map(({ labels, unit, code, column, columnKind, value, state, raw, where }, i) => [
    unitId,
    year,
    revision,
    i + 1,
    labels,
    unit,
    code,
    column,
    columnKind,
    value,
    state,
    raw,
    where,
  ]);

const FINDING_COLUMNS = [
  'unit_id',
  'year',
  'revision',
  'ordinal',
  'rule',
  'severity',
  'place',
  'left_value',
  'right_value',
  'message',
  'origin',
];

const findingRows = ({ report: { unitId, year, outcome }, revision }: Revision): readonly Row[] =>
  outcome.findings.map(({ rule, severity, where, left, right, message }, i) => [
    unitId,
    year,
    revision,
    i + 1,
    rule,
    severity,
    where,
    left,
    right,
    message,
    READER_RULES.has(rule) ? 'reader' : 'rule',
  ]);

/** What was current before is no longer. */
async function retire(client: PoolClient, all: readonly Revision[]): Promise<void> {
  const replaced = all.filter(({ replaces }) => replaces);
  if (replaced.length === 0) return;
  const ids = [replaced.map(({ report }) => report.unitId), replaced.map(({ report }) => report.year)];
  for (const table of ['report', 'observation'])
    await client.query(
      `UPDATE ${table} SET is_current = false
         FROM unnest($1::text[], $2::smallint[]) AS old (unit_id, year)
        WHERE ${table}.unit_id = old.unit_id AND ${table}.year = old.year AND ${table}.is_current`,
      ids,
    );
}

/** Of several new revisions of one unit and year only the last that is current stays so. */
function settleCurrent(all: readonly Revision[]): readonly Revision[] {
  const last = new Map<string, Revision>();
  const keyOf = ({ report }: Revision): string => `${report.unitId}/${report.year}`;
  for (const one of all) if (one.isCurrent) last.set(keyOf(one), one);
  return all.map((one) => ({ ...one, isCurrent: last.get(keyOf(one)) === one }));
}

/** Writes new revisions with all that belongs to them, and marks what depends on them as due for evaluation. */
export async function writeRevisions(client: PoolClient, all: readonly Revision[]): Promise<void> {
  if (all.length === 0) return;
  await retire(client, all);
  const settled = settleCurrent(all);
  const metrics = await readMetricIds(client);
  await copyRows(client, 'report', REPORT_COLUMNS, settled.map(reportRow));
  await copyRows(
    client,
    'observation',
    OBSERVATION_COLUMNS,
    settled.flatMap((one) => observationRows(one, metrics)),
  );
  await copyRows(client, 'local_figure', LOCAL_COLUMNS, settled.flatMap(localRows));
  await copyRows(client, 'finding', FINDING_COLUMNS, settled.flatMap(findingRows));
  await copyRows(
    client,
    'narrative_figure',
    NARRATIVE_COLUMNS,
    settled.flatMap(({ report: { unitId, year, outcome }, revision }) =>
      narrativeRows({ unitId, year, revision }, outcome.narrative),
    ),
  );
  await copyRows(
    client,
    'evaluation_due',
    ['unit_id', 'year'],
    settled.map(({ report }) => [report.unitId, report.year]),
  );
}
