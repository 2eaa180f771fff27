import type { PoolClient } from 'pg';
import { copyRows } from './copyRows';
import { dataErrorOf } from './dataErrorOf';
import { type Imported, refusal } from './imported';
import { inTransaction } from './inTransaction';
import type { PlacedReport, SaveResult } from './placedReport';
import { type FileKey, noteReadFiles, type StoredOfFile } from './readFiles';
import { readImported } from './readImported';
import { closeStoring, lockStoring, type StoringResult, storeReports } from './storeReports';

/** One report of a batch: decided already (refused, a question, known from before), or ready to be stored. */
export type BatchReport =
  | { readonly kind: 'decided'; readonly imported: Imported }
  | { readonly kind: 'placed'; readonly report: PlacedReport };

/** A file of a batch, whole: its reports are recorded in one transaction. */
export interface BatchFile {
  /** As given, or inside an archive `reports.zip!/report.html`. */
  readonly path: string;
  /** Null when it was not read: it could not be opened, or is known from before. */
  readonly key: FileKey | null;
  readonly reports: readonly BatchReport[];
  /** A person's answer is part of what is stored: the file is to be read again the next time. */
  readonly isAnswered: boolean;
}

/** Where a batch belongs. `first`: ordinal of its first report; `filesDone`: files on disk done with it. */
export interface BatchPlace {
  readonly runId: number;
  readonly first: number;
  readonly filesDone: number;
  readonly version: string;
  readonly replace: boolean;
}

/** A report of a batch with what became of it. */
type Settled = { readonly imported: Imported; readonly revision: number | null };

const withCode = ({ unitId, year }: PlacedReport, code: string): SaveResult => ({
  outcome: 'refused',
  reason: `${unitId}-${year} 的数据存不进数据库（错误 ${code}）：请核对文件中的数字和日期。`,
});

/** Each report by itself: one that the database refuses falls out, the others stay. */
async function storeEach(
  client: PoolClient,
  reports: readonly PlacedReport[],
  replace: boolean,
): Promise<StoringResult> {
  const all: StoringResult[] = [];
  for (const report of reports) {
    await client.query('SAVEPOINT one');
    try {
      all.push(await storeReports(client, [report], replace));
      await client.query('RELEASE SAVEPOINT one');
    } catch (error) {
      const code = dataErrorOf(error);
      if (code === null) throw error;
      await client.query('ROLLBACK TO SAVEPOINT one');
      all.push({ results: [withCode(report, code)], revisions: [], isOther: false });
    }
  }
  return {
    results: all.flatMap(({ results }) => results),
    revisions: all.flatMap(({ revisions }) => revisions),
    isOther: all.some(({ isOther }) => isOther),
  };
}

function toSettled(path: string, report: PlacedReport, result: SaveResult): Settled {
  const { unitId, year, outcome, source } = report;
  if (result.outcome === 'refused')
    return { imported: refusal(path, source.sha256, result.reason, year, unitId), revision: null };
  return {
    imported: {
      path,
      sha256: source.sha256,
      outcome: result.outcome,
      partial: outcome.status === 'partial',
      reason: outcome.reason,
      unitId,
      year,
    },
    revision: result.revision,
  };
}

/** What is stored of a file, when all of it is; null when some of it is not. */
function storedOf(settled: readonly Settled[]): readonly StoredOfFile[] | null {
  const stored = settled.flatMap(({ imported: { unitId, year, partial, reason }, revision }) =>
    unitId === null || year === null || revision === null
      ? []
      : [{ unitId, year, revision, partial, reason }],
  );
  return stored.length === settled.length ? stored : null;
}

const RECORD_COLUMNS = [
  'run_id',
  'ordinal',
  'path',
  'sha256',
  'outcome',
  'partial',
  'reason',
  'unit_id',
  'year',
  'question',
];

/** The null character, which no text of the database can hold, made visible. */
const withoutNull = (text: string): string => text.replaceAll('\0', '�');

async function record(
  client: PoolClient,
  { runId, first }: BatchPlace,
  all: readonly Imported[],
): Promise<void> {
  await copyRows(
    client,
    'import_file',
    RECORD_COLUMNS,
    all.map(({ path, sha256, outcome, partial, reason, unitId, year, question }, i) => [
      runId,
      first + i,
      withoutNull(path),
      sha256,
      outcome,
      partial,
      reason === null ? null : withoutNull(reason),
      unitId,
      year,
      question ? JSON.stringify(question).replaceAll('\\u0000', '�') : null,
    ]),
  );
}

async function store(
  client: PoolClient,
  files: readonly BatchFile[],
  place: BatchPlace,
  storeAll: typeof storeEach,
): Promise<readonly Imported[]> {
  await lockStoring(client);
  const count = files.reduce((sum, { reports }) => sum + reports.length, 0);
  // The connection may have broken after the last commit and before its answer: then all of it is there.
  const there = await readImported(client, place.runId, place.first, place.first + count - 1);
  if (there.length > 0) return there;

  const placed = files.flatMap(({ reports }) =>
    reports.flatMap((one) => (one.kind === 'placed' ? [one.report] : [])),
  );
  const stored = await storeAll(client, placed, place.replace);
  const results = stored.results.values();
  const settled = files.map(({ path, key, reports, isAnswered }) => {
    const own = reports.map((one): Settled => {
      if (one.kind === 'decided') return { imported: one.imported, revision: null };
      const result = results.next().value;
      if (!result) throw new Error(`No result for ${path}`);
      return toSettled(path, one.report, result);
    });
    return { key, own, isAnswered };
  });
  const all = settled.flatMap(({ own }) => own.map(({ imported }) => imported));
  await record(client, place, all);
  await noteReadFiles(
    client,
    place.version,
    settled.flatMap(({ key, own, isAnswered }) =>
      key === null ? [] : [{ ...key, reports: isAnswered ? null : storedOf(own) }],
    ),
  );
  await client.query(
    'UPDATE import_run SET files_done = greatest(files_done, $2), active_at = now() WHERE id = $1',
    [place.runId, place.filesDone],
  );
  await closeStoring(client, stored, place.runId);
  return all;
}

/**
 * Stores whole files in one transaction, with the record of the run: what became of each of their reports, in order. A report
 * that the database refuses falls out with its reason, the others stay. Safe to be done again when the connection broke.
 * Throws what says that the database does not work.
 */
export async function storeBatch(
  client: PoolClient,
  files: readonly BatchFile[],
  place: BatchPlace,
): Promise<readonly Imported[]> {
  try {
    return await inTransaction(client, () => store(client, files, place, storeReports));
  } catch (error) {
    if (dataErrorOf(error) === null) throw error;
    return await inTransaction(client, () => store(client, files, place, storeEach));
  }
}
