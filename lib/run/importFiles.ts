import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { FileEntry } from '../checks/filesIn';
import { readFiguresFile } from '../checks/readFiguresFile';
import { readFile } from '../checks/readFile';
import type { Db } from '../db/client';
import { evaluateChanged } from '../db/evaluation/evaluateChanged';
import { matchUnit, readUnitIndex, type UnitIndex } from '../db/matchUnit';
import { type SaveResult, type Source, saveReport } from '../db/saveReport';
import { describeFileError } from '../document/describeFileError';
import { isFiguresFile } from '../report/parseFigureRows';
import type { ReadOutcome } from '../report/types';
import { openFile } from './openFile';

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

/** The files under some paths, folders entered, dot files passed over; a path that cannot be read is refused by name. */
export function listFiles(paths: readonly string[]): {
  readonly files: readonly string[];
  readonly refused: readonly Imported[];
} {
  const files: string[] = [];
  const refused: Imported[] = [];
  /** `above`: the folders on the way, so that a link to one of them is not entered for ever. */
  const enter = (path: string, above: readonly string[]): void => {
    try {
      if (!statSync(path).isDirectory()) {
        files.push(path);
        return;
      }
      const folder = realpathSync(path);
      if (above.includes(folder)) return;
      const names = readdirSync(path).filter((name) => !name.startsWith('.'));
      for (const name of names.toSorted()) enter(join(path, name), [...above, folder]);
    } catch (error) {
      const reason = describeFileError(path, error);
      if (reason === null) throw error;
      refused.push(refusal(path, null, reason));
    }
  };
  for (const path of paths) enter(path, []);
  return { files, refused };
}

const refusal = (
  path: string,
  sha256: string | null,
  reason: string,
  year: number | null = null,
): Imported => ({
  path,
  sha256,
  outcome: 'refused',
  partial: false,
  reason,
  unitId: null,
  year,
});

interface Found {
  readonly outcome: ReadOutcome;
  /** As the file names it: an id or a name. */
  readonly unit: string | null;
  readonly source: Source;
}

/** Reads one file into the reports it holds, or the reason why it holds none. */
async function findReports({ file, bytes }: FileEntry): Promise<readonly (Found | Imported)[]> {
  const fileName = basename(file);
  if (!isFiguresFile(bytes, fileName)) {
    const outcome = await readFile(file, bytes);
    const source: Source = {
      sha256: outcome.sha256 ?? '',
      fileName,
      format: 'document',
      bytes,
      citation: null,
    };
    return [{ outcome, unit: outcome.report.unit, source }];
  }
  const { sha256, reports, problems } = readFiguresFile(file, bytes);
  if (problems.length > 0) return [refusal(file, sha256, problems.join(''))];
  if (reports.length === 0) return [refusal(file, sha256, '数据表里没有数据行：请检查文件是否完整。')];
  return reports.map(({ unit, citation, outcome }) => ({
    outcome,
    unit,
    source: { sha256, fileName, format: 'figures', bytes, citation },
  }));
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
  const { outcome, unit, source } = found;
  const { year } = outcome.report;
  if (outcome.status === 'refused') return refusal(path, source.sha256, outcome.reason ?? '', year);
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
    );
  }
  if (saved.outcome === 'refused') return refusal(path, source.sha256, saved.reason, year);
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
 * others. Then the quality rules are evaluated again for what depends on them. Keeps a record of the run. Returns what became of each report, in order. Throws only when the database fails.
 */
export async function importFiles(
  db: Db,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<readonly Imported[]> {
  const { onProgress, today = new Date(), replace = false } = options;
  const { files, refused } = listFiles(paths);
  const state: Run = { db, index: await readUnitIndex(db), today, replace };
  const run = await db.importRun.create({ data: {} });
  const all: Imported[] = [];

  const record = async (imported: Imported, done: number): Promise<void> => {
    all.push(imported);
    await db.importFile.create({ data: { runId: run.id, ordinal: all.length, ...imported } });
    onProgress?.(imported, done, files.length);
  };
  for (const one of refused) await record(one, 0);
  for (const [i, path] of files.entries()) {
    const entries = openFile(path);
    if (typeof entries === 'string') {
      await record(refusal(path, null, entries), i + 1);
      continue;
    }
    if (entries.length === 0) await record(refusal(path, null, '压缩包里没有文件：请核对后再导入。'), i + 1);
    for (const entry of entries) {
      const seen = new Set<string>();
      for (const found of await findReports(entry)) {
        await record('source' in found ? await save(state, entry.file, found, seen) : found, i + 1);
      }
    }
  }
  await evaluateChanged(db);
  await db.importRun.update({ where: { id: run.id }, data: { finishedAt: new Date() } });
  return all;
}
