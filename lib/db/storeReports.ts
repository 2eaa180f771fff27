import type { PoolClient } from 'pg';
import { countSettled } from './countSettled';
import { afterDecision, type Decision, decideRevision, type NewRevision } from './decideRevision';
import { idOf } from './evaluation/reportId';
import { findRevisions } from './findRevisions';
import { outcomeHash } from './outcomeHash';
import type { PlacedReport, SaveResult } from './placedReport';
import { rawOn } from './rawOn';
import { storeSources } from './storeSources';
import { type Unchanged, updateUnchanged } from './updateUnchanged';
import { advanceVersion, type StoredRevision } from './version/advanceVersion';
import { type Revision, writeRevisions } from './writeRevisions';

/** One importer stores at a time, to the end of its transaction: two could give one revision twice. Reading is not part of it. */
export async function lockStoring(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('store reports', 0))`);
}

/** The scope that a file states, unless a person gave it. */
function statedScope({ scope, evidence }: PlacedReport['outcome']['report']): NewRevision['statedScope'] {
  const isAnswered = evidence.some(({ field, source }) => field === 'scope' && source === 'operator');
  return scope === 'unknown' || isAnswered ? null : scope;
}

/** What a report brings, as far as it decides what becomes of it. */
export const newRevisionOf = ({ outcome, source }: PlacedReport): NewRevision => ({
  contentHash: outcomeHash(outcome),
  settled: countSettled(outcome),
  publishedOn: outcome.report.publishedOn,
  sourceSha256: source.sha256,
  statedScope: statedScope(outcome.report),
});

/** Why a report is refused beside a better one. */
export const refusedBeside = ({ unitId, year }: PlacedReport, settled: number, current: number): string =>
  `库里已有 ${unitId}-${year} 的报告（${current} 格可用），这份只有 ${settled} 格可用，没有替换：如确需以这份为准，加上 --replace 再导入。`;

const resultOf = (report: PlacedReport, decision: Decision, settled: number): SaveResult => {
  if (decision.kind === 'refuse')
    return { outcome: 'refused', reason: refusedBeside(report, settled, decision.current) };
  if (decision.kind === 'unchanged') return { outcome: 'unchanged', revision: decision.same.revision };
  return { outcome: decision.result, revision: decision.revision };
};

/** What storing some reports came to. */
export interface StoringResult {
  /** What became of each report, in order. */
  readonly results: readonly SaveResult[];
  readonly revisions: readonly StoredRevision[];
  /** Something that pages show of stored figures is other than before, though the figures are the same. */
  readonly isOther: boolean;
}

/** Advances the version of the data set where something was stored: the last step of the transaction. */
export async function closeStoring(
  client: PoolClient,
  { revisions, isOther }: StoringResult,
  runId: number | null,
): Promise<void> {
  if (revisions.length > 0 || isOther)
    await advanceVersion(rawOn(client), { kind: 'import', runId, stored: revisions });
}

/**
 * Stores some reports in the transaction of the caller, as if one after the other; the caller ends with `closeStoring`. Throws
 * what the database throws: then the transaction is lost as a whole.
 */
export async function storeReports(
  client: PoolClient,
  reports: readonly PlacedReport[],
  replace: boolean,
): Promise<StoringResult> {
  if (reports.length === 0) return { results: [], revisions: [], isOther: false };
  await lockStoring(client);
  const stored = await findRevisions(client, reports);
  const results: SaveResult[] = [];
  const unchanged: Unchanged[] = [];
  const fresh: (Revision & { readonly result: StoredRevision['outcome'] })[] = [];
  for (const report of reports) {
    const own = newRevisionOf(report);
    const before = stored.get(idOf(report)) ?? [];
    const decision = decideRevision(before, own, replace);
    stored.set(idOf(report), afterDecision(before, decision, own));
    results.push(resultOf(report, decision, own.settled));
    if (decision.kind === 'unchanged') unchanged.push({ report, same: decision.same });
    if (decision.kind === 'create') fresh.push({ report, own, ...decision });
  }
  await storeSources(
    client,
    fresh.map(({ report }) => report.source),
  );
  await writeRevisions(client, fresh);
  const isOther = await updateUnchanged(client, unchanged);
  const revisions = fresh.map(({ report: { unitId, year }, revision, result }) => ({
    unitId,
    year,
    revision,
    outcome: result,
  }));
  return { results, revisions, isOther };
}
