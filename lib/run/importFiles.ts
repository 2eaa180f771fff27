import { basename } from 'node:path';
import type { Db } from '../db/client';
import { evaluateChanged } from '../db/evaluation/evaluateChanged';
import { readUnitIndex } from '../db/readUnitIndex';
import type { Answer } from './answer';
import { type Imported, refusal } from './imported';
import { type Found, importReport, type Run } from './importReport';
import { inOrder } from './inOrder';
import { listFiles } from './listFiles';
import { openReaders } from './readApart';
import { type ReadEntry, readPath } from './readPath';

function reportsOf({ file, bytes, reports }: ReadEntry): readonly Found[] {
  return reports.map((report) => {
    const sha256 = report.outcome.sha256 ?? '';
    const { format, citation } = report;
    return { report, source: { sha256, fileName: basename(file), format, bytes, citation } };
  });
}

export interface ImportOptions {
  /** Called after each report; `done` of `total` files have been dealt with. */
  readonly onProgress?: (imported: Imported, done: number, total: number) => void;
  readonly today?: Date;
  /** Take the given figures as current even where they settle fewer cells or are older. */
  readonly replace?: boolean;
  /** Rows of a mapping file that say whose and of which year a report is. */
  readonly answers?: readonly Answer[];
}

/**
 * Imports files and folders, one transaction a report: a bad one is refused with a sentence and never spoils the
 * others. Then the quality rules are evaluated again for what depends on them. Keeps a record of the run. Returns what
 * became of each report, in order. Throws only when the database fails.
 */
export async function importFiles(
  db: Db,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<readonly Imported[]> {
  const { onProgress, today = new Date(), replace = false, answers = [] } = options;
  const { files, unreadable } = listFiles(paths);
  const run = await db.importRun.create({ data: {} });
  const state: Run = { db, id: run.id, index: await readUnitIndex(db), today, replace, answers };
  const all: Imported[] = [];

  const record = async (imported: Imported, done: number): Promise<void> => {
    all.push(imported);
    const { question: _, ...data } = imported;
    await db.importFile.create({ data: { runId: run.id, ordinal: all.length, ...data } });
    onProgress?.(imported, done, files.length);
  };
  for (const { path, reason } of unreadable) await record(refusal(path, null, reason), 0);

  const readers = openReaders();
  let done = 0;
  try {
    const read = (path: string) => readPath(readers, path);
    for await (const [path, entries] of inOrder(files, readers.count + 1, read)) {
      done += 1;
      if (typeof entries === 'string') {
        await record(refusal(path, null, entries), done);
        continue;
      }
      for (const entry of entries) {
        const seen = new Set<string>();
        for (const found of reportsOf(entry))
          await record(await importReport(state, entry.file, found, seen), done);
      }
    }
  } finally {
    readers.close();
  }
  await evaluateChanged(db, run.id);
  await db.importRun.update({ where: { id: run.id }, data: { finishedAt: new Date() } });
  return all;
}
