import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Db } from '../db/client';
import { evaluateChanged } from '../db/evaluation/evaluateChanged';
import type { Imported } from '../db/imported';
import { beginRun, finishRun, type ImportRun, setTotal } from '../db/importRuns';
import { isConnectionLoss } from '../db/isConnectionLoss';
import { openSession, type Session } from '../db/openSession';
import { readUnitIndex } from '../db/readUnitIndex';
import { type BatchFile, storeBatch } from '../db/storeBatch';
import type { Answer } from './answer';
import { findEntries } from './findEntries';
import { findWorks } from './findWorks';
import type { RunContext } from './placeReport';
import { openReaders } from './readApart';
import { readEntries } from './readEntries';
import { readerVersion, readingVersion } from './readerVersion';

/** Where a run stands: files on disk dealt with, of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  /** Called for each report when it is stored, in order. */
  readonly onProgress?: (imported: Imported, progress: Progress) => void;
  /** Called when the rules are evaluated: so many reports until now. */
  readonly onEvaluated?: (reports: number) => void;
  /** Told in Chinese when a run is taken up again, and when the database is away and back. */
  readonly onNews?: (sentence: string) => void;
  readonly today?: Date;
  /** Take the given figures as current even where they settle fewer cells or are older. */
  readonly replace?: boolean;
  /** Rows of a mapping file that say whose and of which year a report is. */
  readonly answers?: readonly Answer[];
  /** Read files again that are known from before. */
  readonly reread?: boolean;
}

/** What became of a run. */
export interface Ran {
  readonly runId: number;
  /** Reports it has recorded in all, those before an interruption included. */
  readonly reports: number;
}

/** Reports of one transaction, bytes of their files, and milliseconds after which it is time for one all the same. */
const REPORTS_AT_ONCE = 100;
const BYTES_AT_ONCE = 16 * 1024 * 1024;
const SECONDS_AT_ONCE = 3_000;
/** New reports from which on the database is told what its tables hold now: it would find out by itself only minutes later, and until then search them as if they were empty. */
const MANY = 500;

async function countWorks(paths: readonly string[]): Promise<number> {
  let count = 0;
  for await (const _ of findWorks(paths)) count += 1;
  return count;
}

/** Two connections wait for the same database: what both say of it is told once. */
function withoutRepeats(onNews: ImportOptions['onNews']): (sentence: string) => void {
  let last: string | null = null;
  return (sentence) => {
    if (sentence !== last) onNews?.(sentence);
    last = sentence;
  };
}

interface Storing {
  readonly session: Session;
  readonly run: ImportRun;
  readonly version: string;
  readonly replace: boolean;
  readonly onStored: (all: readonly Imported[], filesDone: number) => void;
}

/**
 * Stores files in batches, one at a time while the next is being read: who reads faster than it can be stored waits. Returns the
 * ordinal of the last report.
 */
async function storeAll(
  { session, run, version, replace, onStored }: Storing,
  files: AsyncIterable<{ readonly file: BatchFile; readonly bytes: number; readonly done: number }>,
): Promise<number> {
  let last = run.last;
  let batch: BatchFile[] = [];
  let reports = 0;
  let bytes = 0;
  let filesDone = 0;
  let since = performance.now();
  let storing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await storing;
    if (batch.length === 0) return;
    const place = { runId: run.id, first: last + 1, filesDone, version, replace };
    const lot = batch;
    last += reports;
    [batch, reports, bytes, since] = [[], 0, 0, performance.now()];
    storing = session
      .use((client) => storeBatch(client, lot, place))
      .then((all) => onStored(all, place.filesDone));
    storing.catch(() => undefined); // thrown where it is awaited
  };
  for await (const one of files) {
    batch.push(one.file);
    reports += one.file.reports.length;
    bytes += one.bytes;
    filesDone = one.done;
    if (reports >= REPORTS_AT_ONCE || bytes >= BYTES_AT_ONCE || performance.now() - since > SECONDS_AT_ONCE)
      await flush();
  }
  await flush();
  await storing;
  return last;
}

/**
 * Imports files, folders, archives and manifests in batches, one transaction each: a bad one is refused with a sentence and never
 * spoils the others. Memory does not grow with their number. Then the quality rules are evaluated again for what depends on them. Keeps a
 * record of the run, in which `onProgress` and `readImported` find what became of each report; the same command takes an
 * interrupted run up again where it stopped. While the database is away it waits. Throws only when the database fails.
 */
export async function runImport(db: Db, paths: readonly string[], options: ImportOptions = {}): Promise<Ran> {
  const {
    onProgress,
    onEvaluated,
    onNews,
    today = new Date(),
    replace = false,
    answers = [],
    reread = false,
  } = options;
  const tell = withoutRepeats(onNews);
  const session = openSession(db, { onNews: tell, isImport: true });
  // Asks what is known while the other stores: on one connection they would wait for each other.
  const asking = openSession(db, { onNews: tell });
  const readers = openReaders();
  try {
    await session.use(async () => undefined); // not before another import is done: it may bring units or reports
    const index = await session.patiently(() => readUnitIndex(db));
    const context: RunContext = { index, today, answers };
    const reader = readerVersion();
    const version = readingVersion(reader, index);
    const full = paths.map((path) => resolve(path));
    const command = createHash('sha256')
      .update(JSON.stringify([full, replace, reread, answers, version]))
      .digest('hex');
    const run = await session.use((client) =>
      beginRun(client, { command, paths: full, readerVersion: reader }),
    );
    session.hold(run.id);
    if (run.isResumed) tell(`接着上次中断的导入（第 ${run.id} 次）：已处理 ${run.last} 份报告。`);
    const total = await countWorks(paths);
    await session.use((client) => setTotal(client, run.id, total));

    const entries = findEntries({
      session: asking,
      readers,
      paths,
      version,
      answers,
      readAll: reread || replace,
      resumed: run.isResumed ? run : null,
    });
    let created = 0;
    const last = await storeAll(
      {
        session,
        run,
        version,
        replace,
        onStored: (all, done) => {
          for (const imported of all) {
            if (imported.outcome === 'created') created += 1;
            onProgress?.(imported, { done, total });
          }
        },
      },
      readEntries(context, readers, entries),
    );
    // A help and no more: what others have locked is left out, and no import fails for it.
    if (created >= MANY)
      await session.use((client) =>
        client.query('ANALYZE (SKIP_LOCKED)').catch((error: unknown) => {
          if (isConnectionLoss(error)) throw error; // waited for, and done again
        }),
      );
    await session.patiently(() => evaluateChanged(db, run.id, onEvaluated, tell));
    await session.use((client) => finishRun(client, run.id));
    return { runId: run.id, reports: last };
  } finally {
    readers.close();
    asking.close();
    session.close();
  }
}

/** Imports a few files and returns what became of each report, in order: for samples and tests, since it holds them all. */
export async function importFiles(
  db: Db,
  paths: readonly string[],
  options: Omit<ImportOptions, 'onProgress'> = {},
): Promise<readonly Imported[]> {
  const all: Imported[] = [];
  await runImport(db, paths, { ...options, onProgress: (imported) => void all.push(imported) });
  return all;
}
