import { basename } from 'node:path';
import type { FileReport } from '../checks/fileReport';
import { type Imported, type Question, refusal } from '../db/imported';
import { matchUnit } from '../db/matchUnit';
import type { Source } from '../db/placedReport';
import type { UnitIndex } from '../db/readUnitIndex';
import type { BatchReport } from '../db/storeBatch';
import type { ReportHead } from '../report/types';
import type { Answer } from './answer';
import { findAnswer } from './findAnswer';
import type { Given } from './manifest';
import { settleUnit } from './settleUnit';

/** A report and the file it stands in; `given`: what a manifest says of it. */
export interface Found {
  readonly report: FileReport;
  readonly source: Source;
  readonly given: Given | null;
}

/** What one run knows. */
export interface RunContext {
  readonly index: UnitIndex;
  readonly today: Date;
  readonly answers: readonly Answer[];
}

/** Where a report belongs; `isAnswered`: a mapping file had its say. */
export interface Placing {
  readonly report: BatchReport;
  readonly isAnswered: boolean;
}

/** What the name of the file says of the year, for the person who is asked. */
function hintOfFileName({ evidence }: ReportHead): string {
  const hint = evidence.find(({ field, source }) => field === 'year' && source === 'file name');
  return hint ? `文件名写的是 ${hint.text} 年。` : '';
}

/** What a manifest says of a document, as an answer; a sentence when its unit is not clear. Of a table of figures it says nothing. */
function answerOf(
  index: UnitIndex,
  given: Given | null,
  { format, outcome }: FileReport,
): Answer | string | null {
  if (given === null || format === 'figures') return null;
  const nothing = { file: null, sha256: null, url: null, unit: null, scope: null };
  const answer = { ...nothing, line: given.line, list: '清单' as const, year: given.year };
  const year = given.year ?? outcome.report.year;
  if (given.unit === null || year === null) return { ...answer, unitId: null };
  const match = matchUnit(index, given.unit, year);
  if (match.kind === 'unclear') return `清单第 ${given.line} 行：${match.reason}`;
  return { ...answer, unitId: match.id };
}

/** Finds the unit and year of a report, or says why it is refused, or what must be answered first. `seen`: units and years of the file at hand. */
export function placeReport(
  { index, today, answers }: RunContext,
  path: string,
  found: Found,
  seen: Set<string>,
): Placing {
  const { source, given } = found;
  const { unit, outcome: asRead } = found.report;
  const { sha256 } = source;
  const { status, reason } = asRead;
  // The address it was fetched from, where the page itself does not tell.
  const sourceUrl = asRead.report.sourceUrl ?? given?.url ?? null;
  const read = { ...asRead, report: { ...asRead.report, sourceUrl } };
  const { report } = read;
  const asked = {
    path,
    sha256,
    url: report.sourceUrl,
    unit,
    year: report.year,
    isFigures: source.format === 'figures',
  };
  const fromManifest = answerOf(index, given, found.report);
  const own = typeof fromManifest === 'string' || fromManifest === null ? [] : [fromManifest];
  const answer = findAnswer([...answers, ...own], asked);
  const isAnswered = findAnswer(answers, asked) !== null;
  const decided = (imported: Imported): Placing => ({ report: { kind: 'decided', imported }, isAnswered });

  if (status === 'refused') {
    // Whose it was, as far as its head tells: /coverage shows it as refused, not as not found.
    const named = report.year === null ? null : matchUnit(index, unit, report.year);
    return decided(
      refusal(path, sha256, reason ?? '', report.year, named?.kind === 'found' ? named.id : null),
    );
  }
  const ask = (why: string, year: number | null, candidates: Question['candidates'] = []): Placing =>
    decided({
      ...refusal(path, sha256, why, year),
      outcome: 'question',
      question: { unit, url: report.sourceUrl, candidates },
    });
  if (typeof fromManifest === 'string') return ask(fromManifest, report.year);
  if (typeof answer === 'string') return ask(answer, report.year);
  const year = answer?.year ?? report.year;
  if (year === null) return ask(`${reason ?? '没有找到报告年度。'}${hintOfFileName(report)}`, null);
  if (year >= today.getFullYear())
    return decided(
      refusal(
        path,
        sha256,
        `报告年度 ${year} 年还没有结束，不会有年度报告：请核对年份，更正后再导入。`,
        year,
      ),
    );
  const { match, outcome } = settleUnit(index, read, unit, year, answer);
  if (match.kind === 'unclear') return ask(match.reason, year, [...match.candidates]);

  const id = `${match.id}-${year}`;
  if (seen.has(id))
    return decided(
      refusal(
        path,
        sha256,
        `同一文件里有两份 ${id} 的数据（单位写法不同）：请合并后再导入。`,
        year,
        match.id,
      ),
    );
  seen.add(id);
  return { report: { kind: 'placed', report: { unitId: match.id, year, outcome, source } }, isAnswered };
}

/** The source of one report of a file. */
export const sourceOf = (
  file: string,
  bytes: Uint8Array,
  { outcome, format, citation }: FileReport,
): Source => ({
  sha256: outcome.sha256 ?? '',
  fileName: basename(file),
  format,
  bytes,
  citation,
});
