import type { ReadOutcome } from '../report/types';
import { type Db, poolOf } from './client';
import { inTransaction } from './inTransaction';
import type { SaveResult, Source } from './placedReport';
import { closeStoring, storeReports } from './storeReports';

/**
 * Stores one report of one unit in one transaction: its source, its head, all its cells, findings and
 * figures in sentences, or nothing.
 *
 * A report that is stored already (the same figures, in whatever file) is `unchanged`. Other figures for the same
 * unit and year are a new revision, which becomes the current one, the old one stays; if it was published before the
 * current one it is stored as `older`. One that settles fewer cells than the current one is `refused`: a damaged copy
 * must not push out a whole one. What depends on it is marked as due for evaluation. With `replace` the given figures become
 * current in any case. Importers wait for each other. The version of the data set advances with all that pages show; `runId` is the
 * import it is part of. Throws what the database throws.
 */
export async function saveReport(
  db: Db,
  unitId: string,
  outcome: ReadOutcome,
  source: Source,
  { replace = false, runId = null }: { readonly replace?: boolean; readonly runId?: number | null } = {},
): Promise<SaveResult> {
  const { year } = outcome.report;
  if (year === null || outcome.status === 'refused')
    throw new Error(`A report without a year or refused cannot be stored: ${outcome.file}`);
  const client = await poolOf(db).connect();
  let broken = true;
  try {
    const [result] = await inTransaction(client, async () => {
      const stored = await storeReports(client, [{ unitId, year, outcome, source }], replace);
      await closeStoring(client, stored, runId);
      return stored.results;
    });
    broken = false;
    if (!result) throw new Error('one report, one result');
    return result;
  } finally {
    client.release(broken);
  }
}
