import { z } from 'zod';
import type { FileReport } from '../checks/readEntry';
import type { Db } from '../db/client';
import { matchUnit } from '../db/matchUnit';
import type { UnitIndex } from '../db/readUnitIndex';
import { type SaveResult, type Source, saveReport } from '../db/saveReport';
import type { ReportHead } from '../report/types';
import type { Answer } from './answer';
import { findAnswer } from './findAnswer';
import { type Imported, type Question, refusal } from './imported';
import { settleUnit } from './settleUnit';

/** A report and the file it stands in. */
export interface Found {
  readonly report: FileReport;
  readonly source: Source;
}

/** What one run knows. `seen`: the reports of the file at hand, by unit and year. */
export interface Run {
  readonly db: Db;
  /** Of its record. */
  readonly id: number;
  readonly index: UnitIndex;
  readonly today: Date;
  readonly replace: boolean;
  readonly answers: readonly Answer[];
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

/** What the name of the file says of the year, for the person who is asked. */
function hintOfFileName({ evidence }: ReportHead): string {
  const hint = evidence.find(({ field, source }) => field === 'year' && source === 'file name');
  return hint ? `文件名写的是 ${hint.text} 年。` : '';
}

/** Stores one report under its unit and year, or says why not, or what must be answered first. */
export async function importReport(
  { db, id: runId, index, today, replace, answers }: Run,
  path: string,
  found: Found,
  seen: Set<string>,
): Promise<Imported> {
  const {
    source,
    report: { unit, outcome: read },
  } = found;
  const { sha256 } = source;
  const { report, status, reason } = read;
  const asked = {
    path,
    sha256,
    url: report.sourceUrl,
    unit,
    year: report.year,
    isFigures: source.format === 'figures',
  };
  const answer = findAnswer(answers, asked);
  if (status === 'refused') {
    // Whose it was, as far as its head tells: /coverage shows it as refused, not as not found.
    const named = report.year === null ? null : matchUnit(index, unit, report.year);
    return refusal(path, sha256, reason ?? '', report.year, named?.kind === 'found' ? named.id : null);
  }
  const ask = (why: string, year: number | null, candidates: Question['candidates'] = []): Imported => ({
    ...refusal(path, sha256, why, year),
    outcome: 'question',
    question: { unit, url: report.sourceUrl, candidates },
  });
  if (typeof answer === 'string') return ask(answer, report.year);
  const year = answer?.year ?? report.year;
  if (year === null) return ask(`${reason ?? '没有找到报告年度。'}${hintOfFileName(report)}`, null);
  if (year >= today.getFullYear()) {
    return refusal(
      path,
      sha256,
      `报告年度 ${year} 年还没有结束，不会有年度报告：请核对年份，更正后再导入。`,
      year,
    );
  }
  const { match, outcome } = settleUnit(index, read, unit, year, answer);
  if (match.kind === 'unclear') return ask(match.reason, year, match.candidates);

  const id = `${match.id}-${year}`;
  if (seen.has(id)) {
    return refusal(
      path,
      sha256,
      `同一文件里有两份 ${id} 的数据（单位写法不同）：请合并后再导入。`,
      year,
      match.id,
    );
  }
  seen.add(id);

  let saved: SaveResult;
  try {
    saved = await saveReport(db, match.id, outcome, source, { replace, runId });
  } catch (error) {
    const code = dataError(error);
    if (code === null) throw error;
    return refusal(
      path,
      sha256,
      `${id} 的数据存不进数据库（错误 ${code}）：请核对文件中的数字和日期。`,
      year,
      match.id,
    );
  }
  if (saved.outcome === 'refused') return refusal(path, sha256, saved.reason, year, match.id);
  const partial = outcome.status === 'partial';
  return {
    path,
    sha256,
    outcome: saved.outcome,
    partial,
    reason: outcome.reason,
    unitId: match.id,
    year,
  };
}
