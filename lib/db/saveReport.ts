import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { READER_RULES } from '../checks/rules/readerRules';
import { parseCellKey } from '../metrics/cellKey';
import type { ReadOutcome } from '../report/types';
import type { Db } from './client';
import type { Prisma } from './generated/client';
import { replaceNarrative, storeNarrative } from './storeNarrative';
import { updateHead } from './updateHead';
import { advanceVersion } from './version/advanceVersion';

/** The file that a report was read from. */
export interface Source {
  readonly sha256: string;
  readonly fileName: string;
  readonly format: 'document' | 'figures';
  readonly bytes: Uint8Array;
  /** Where the figures come from when the file is not the report itself. */
  readonly citation: string | null;
}

/** `older`: stored beside a current revision that was published later. `refused`: nothing was stored; why, in Chinese. */
export type SaveResult =
  | { readonly outcome: 'created' | 'revised' | 'older' | 'unchanged'; readonly revision: number }
  | { readonly outcome: 'refused'; readonly reason: string };

/** What makes two reports the same. */
export interface Content {
  readonly report: Pick<ReadOutcome['report'], 'editions'>;
  readonly cells: readonly Pick<ReadOutcome['cells'][number], 'key' | 'state' | 'value'>[];
  readonly local: ReadOutcome['local'];
}

/** Two reports with this hash alike say the same: same editions, same state and value in every cell and local figure. */
export function contentHash({ report, cells, local }: Content): string {
  const values = cells.map(({ key, state, value }) => `${key}\t${state}\t${value}`).toSorted();
  const { statistics, ...tables } = report.editions;
  // Reports without a statistics table keep the hash they had before there was one.
  const older =
    statistics === null
      ? []
      : [statistics, local.map(({ labels, column, state, value }) => [labels, column, state, value])];
  return createHash('sha256')
    .update(JSON.stringify([tables, values, ...older]))
    .digest('hex');
}

const numbersOf = ({ cells }: ReadOutcome): number => cells.filter(({ state }) => state === 'number').length;
const settledOf = ({ cells }: ReadOutcome): number =>
  cells.filter(({ state }) => state !== 'unreadable').length;

/** True when both say when they were published, and the first did so before the second. */
const isOlder = (publishedOn: string | null, current: Date | null): boolean =>
  publishedOn !== null && current !== null && new Date(publishedOn) < current;

/** The file's bytes, once, however many reports it holds. */
async function storeSource(tx: Prisma.TransactionClient, source: Source): Promise<void> {
  const known = await tx.sourceDocument.count({ where: { sha256: source.sha256 } });
  if (known > 0) return;
  const packed = new Uint8Array(gzipSync(source.bytes));
  await tx.$executeRaw`
    INSERT INTO source_document (sha256, file_name, format, size, bytes)
    VALUES (${source.sha256}, ${source.fileName}, ${source.format}, ${source.bytes.length}, ${packed})
    ON CONFLICT (sha256) DO NOTHING`;
}

/** A source of a thousand reports or a slow disk takes its time; milliseconds. */
const LIMITS = { timeout: 120_000, maxWait: 60_000 };

function observations({ cells }: ReadOutcome) {
  return cells.map((cell) => {
    const place = parseCellKey(cell.key);
    if (!place) throw new Error(`No cell "${cell.key}" in the catalogue`);
    return { ...cell, metric: place.key, applicant: place.applicant };
  });
}

function localFigures(
  { local }: ReadOutcome,
  report: { readonly unitId: string; readonly year: number; readonly revision: number },
): Prisma.LocalFigureCreateManyInput[] {
  return local.map(({ labels, unit, code, column, columnKind, raw, value, state, where }, i) => ({
    ...report,
    ordinal: i + 1,
    labelPath: labels,
    unit,
    code,
    columnLabel: column,
    columnKind,
    value,
    state,
    raw,
    place: where,
  }));
}

/**
 * Stores one report of one unit in one transaction: its source, its head, all its cells, findings and
 * figures in sentences, or nothing.
 *
 * A report that is stored already (the same figures, in whatever file) is `unchanged`. Other figures for the same
 * unit and year are a new revision, which becomes the current one, the old one stays; if it was published before the
 * current one it is stored as `older`. One that settles fewer cells than the current one is `refused`: a damaged copy
 * must not push out a whole one. What depends on it is marked as due for evaluation. With `replace` the given figures become current in any case. Importers of the same
 * unit and year wait for each other. The version of the data set advances with all that pages show; `runId` is the import it is part of. Throws what the database throws.
 */
export async function saveReport(
  db: Db,
  unitId: string,
  outcome: ReadOutcome,
  source: Source,
  { replace = false, runId = null }: { readonly replace?: boolean; readonly runId?: number | null } = {},
): Promise<SaveResult> {
  const { report, status, findings } = outcome;
  const { year } = report;
  if (year === null || status === 'refused')
    throw new Error(`A report without a year or refused cannot be stored: ${outcome.file}`);
  const hash = contentHash(outcome);

  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${unitId}/${year}`}, 0))::text`;
    const stored = await tx.report.findMany({ where: { unitId, year }, orderBy: { revision: 'desc' } });
    const same = stored.find((revision) => revision.contentHash === hash);
    if (same && (same.isCurrent || !replace)) {
      const isOther = await updateHead(tx, same, outcome);
      // The same file, read by a better reader: its figures are the same, its sentences may be understood better.
      const saysMore =
        same.sourceSha256 === source.sha256 && (await replaceNarrative(tx, same, outcome.narrative));
      if (isOther || saysMore) await advanceVersion(tx, { kind: 'import', runId });
      return { outcome: 'unchanged', revision: same.revision };
    }

    const current = stored.find(({ isCurrent }) => isCurrent);
    if (current && !replace && settledOf(outcome) < current.settled) {
      return {
        outcome: 'refused',
        reason: `库里已有 ${unitId}-${year} 的报告（${current.settled} 格可用），这份只有 ${settledOf(outcome)} 格可用，没有替换：如确需以这份为准，加上 --replace 再导入。`,
      };
    }
    const becomesCurrent = !current || replace || !isOlder(report.publishedOn, current.publishedOn);
    const revision = (stored[0]?.revision ?? 0) + 1; // counts revisions, not a measure
    await storeSource(tx, source);
    if (current && becomesCurrent) {
      await tx.$executeRaw`UPDATE report SET is_current = false WHERE unit_id = ${unitId} AND year = ${year} AND is_current`;
      await tx.$executeRaw`UPDATE observation SET is_current = false WHERE unit_id = ${unitId} AND year = ${year} AND is_current`;
    }
    await tx.report.create({
      data: {
        unitId,
        year,
        revision,
        isCurrent: becomesCurrent,
        scope: report.scope,
        title: report.title,
        issuer: report.issuer,
        editionTable2: report.editions.table2,
        editionTable3: report.editions.table3,
        editionTable4: report.editions.table4,
        editionStatistics: report.editions.statistics,
        publishedOn: report.publishedOn === null ? null : new Date(report.publishedOn),
        sourceUrl: report.sourceUrl,
        citation: source.citation,
        sourceSha256: source.sha256,
        status,
        contentHash: hash,
        ...(outcome.statements ? { statements: outcome.statements } : {}),
        numbers: numbersOf(outcome),
        settled: settledOf(outcome),
        evidence: report.evidence,
      },
    });
    const rows = observations(outcome);
    await tx.$executeRaw`
      INSERT INTO observation (unit_id, year, metric_id, applicant, revision, is_current, value, state, raw, place, witness)
      SELECT ${unitId}, ${year}, metric.id, cell.applicant::applicant, ${revision}, ${becomesCurrent},
             cell.value::numeric, cell.state::cell_state, cell.raw, cell.place, cell.witness::witness
        FROM unnest(${rows.map(({ metric }) => metric)}::text[], ${rows.map(({ applicant }) => applicant)}::text[],
                    ${rows.map(({ value }) => value)}::text[], ${rows.map(({ state }) => state)}::text[],
                    ${rows.map(({ raw }) => raw)}::text[], ${rows.map(({ where }) => where)}::text[],
                    ${rows.map(({ witness }) => witness)}::text[])
             AS cell (metric, applicant, value, state, raw, place, witness)
        JOIN metric ON metric.key = cell.metric`;
    await tx.localFigure.createMany({ data: localFigures(outcome, { unitId, year, revision }) });
    await tx.finding.createMany({
      data: findings.map(({ rule, severity, where, left, right, message }, i) => ({
        unitId,
        year,
        revision,
        ordinal: i + 1,
        rule,
        severity,
        place: where,
        leftValue: left,
        rightValue: right,
        message,
        origin: READER_RULES.has(rule) ? 'reader' : 'rule',
      })),
    });
    await tx.evaluationDue.create({ data: { unitId, year } });
    await storeNarrative(tx, { unitId, year, revision }, outcome.narrative);
    const result = current ? (becomesCurrent ? 'revised' : 'older') : 'created';
    await advanceVersion(tx, {
      kind: 'import',
      runId,
      stored: [{ unitId, year, revision, outcome: result }],
    });
    return { outcome: result, revision };
  }, LIMITS);
}
