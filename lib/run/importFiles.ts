import { basename } from 'node:path';
import { z } from 'zod';
import type { FileReport } from '../checks/readEntry';
import type { Db } from '../db/client';
import { matchUnit } from '../db/matchUnit';
import { readUnitIndex, type UnitIndex } from '../db/readUnitIndex';
import { type SaveResult, type Source, saveReport } from '../db/saveReport';
import { inOrder } from './inOrder';
import { listFiles } from './listFiles';
import { openReaders } from './readApart';
import { type ReadEntry, readPath } from './readPath';

/** What became of one report. A refused one has a reason in Chinese; nothing of it is stored. */
export interface Imported {
  readonly path: string;
  readonly sha256: string | null;
  readonly outcome: SaveResult['outcome'];
  readonly partial: boolean;
  readonly reason: string | null;
  readonly unitId: string | null;
  readonly year: number | null;
}

const refusal = (
  path: string,
  sha256: string | null,
  reason: string,
  year: number | null = null,
  unitId: string | null = null,
): Imported => ({
  path,
  sha256,
  outcome: 'refused',
  partial: false,
  reason,
  unitId,
  year,
});

/** A report and the file it stands in. */
interface Found {
  readonly report: FileReport;
  readonly source: Source;
}

function reportsOf({ file, bytes, reports }: ReadEntry): readonly Found[] {
  return reports.map((report) => {
    const sha256 = report.outcome.sha256 ?? '';
    const { format, citation } = report;
    return { report, source: { sha256, fileName: basename(file), format, bytes, citation } };
  });
}

/** What one run knows. `seen`: the reports of the file at hand, by unit and year. */
interface Run {
  readonly db: Db;
  readonly index: UnitIndex;
  readonly today: Date;
  readonly replace: boolean;
}

/** The errors by which the database refuses data; all others mean that it does not work. */
const DATA_ERROR = /^(?:22|23)/;

function dataError(error: unknown): string | null {
  const parsed = z
    .object({
      meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
    })
    .safeParse(error);
  const code = parsed.success ? parsed.data.meta.driverAdapterError.cause.originalCode : '';
  return DATA_ERROR.test(code) ? code : null;
}

async function save(
  { db, index, today, replace }: Run,
  path: string,
  found: Found,
  seen: Set<string>,
): Promise<Imported> {
  const {
    report: { outcome, unit },
    source,
  } = found;
  const { year } = outcome.report;
  if (outcome.status === 'refused') {
    // Whose it was, as far as its head tells: /coverage shows it as refused, not as not found.
    const named = year === null ? null : matchUnit(index, unit, year);
    const id = named?.kind === 'found' ? named.id : null;
    return refusal(path, source.sha256, outcome.reason ?? '', year, id);
  }
  if (year === null) return refusal(path, source.sha256, outcome.reason ?? '没有找到报告年度。');
  if (year >= today.getFullYear()) {
    return refusal(
      path,
      source.sha256,
      `报告年度 ${year} 年还没有结束，不会有年度报告：请核对年份，更正后再导入。`,
      year,
    );
  }
  const match = matchUnit(index, unit, year);
  if (match.kind === 'unclear') return refusal(path, source.sha256, match.reason, year);

  const id = `${match.id}-${year}`;
  if (seen.has(id)) {
    return refusal(
      path,
      source.sha256,
      `同一文件里有两份 ${id} 的数据（单位写法不同）：请合并后再导入。`,
      year,
      match.id,
    );
  }
  seen.add(id);

  let saved: SaveResult;
  try {
    saved = await saveReport(db, match.id, outcome, source, { replace });
  } catch (error) {
    const code = dataError(error);
    if (code === null) throw error;
    return refusal(
      path,
      source.sha256,
      `${id} 的数据存不进数据库（错误 ${code}）：请核对文件中的数字和日期。`,
      year,
      match.id,
    );
  }
  if (saved.outcome === 'refused') return refusal(path, source.sha256, saved.reason, year, match.id);
  const partial = outcome.status === 'partial';
  return {
    path,
    sha256: source.sha256,
    outcome: saved.outcome,
    partial,
    reason: outcome.reason,
    unitId: match.id,
    year,
  };
}

export interface ImportOptions {
  /** Called after each report; `done` of `total` files have been dealt with. */
  readonly onProgress?: (imported: Imported, done: number, total: number) => void;
  readonly today?: Date;
  /** Take the given figures as current even where they settle fewer cells or are older. */
  readonly replace?: boolean;
}

/**
 * Imports files and folders, one transaction a report: a bad one is refused with a sentence and never spoils the
 * others. Keeps a record of the run. Returns what became of each report, in order. Throws only when the database fails.
 */
export async function importFiles(
  db: Db,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<readonly Imported[]> {
  const { onProgress, today = new Date(), replace = false } = options;
  const { files, unreadable } = listFiles(paths);
  const state: Run = { db, index: await readUnitIndex(db), today, replace };
  const run = await db.importRun.create({ data: {} });
  const all: Imported[] = [];

  const record = async (imported: Imported, done: number): Promise<void> => {
    all.push(imported);
    await db.importFile.create({ data: { runId: run.id, ordinal: all.length, ...imported } });
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
        for (const found of reportsOf(entry)) await record(await save(state, entry.file, found, seen), done);
      }
    }
  } finally {
    readers.close();
  }
  await db.importRun.update({ where: { id: run.id }, data: { finishedAt: new Date() } });
  return all;
}
