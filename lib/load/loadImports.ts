import type { Db } from '../db/client';
import { findRunFiles, type RunFileRow } from '../db/findRunFiles';
import { countRuns, findRuns, type RunRow } from '../db/findRuns';
import { OUTCOMES } from '../db/imported';
import type { OutcomeChoice } from '../query/importsQuery';

/** The outcomes that a choice stands for. */
const outcomesOf = (choice: OutcomeChoice): readonly (typeof OUTCOMES)[number][] =>
  choice === 'all' ? OUTCOMES : choice === 'open' ? ['refused', 'question'] : [choice];

interface Page {
  /** Null for all. */
  readonly limit: number | null;
  readonly offset: number;
}

/** The runs of the import, newest first, and how many there are. */
export async function loadRuns(
  db: Db,
  page: Page,
): Promise<{ readonly total: number; readonly runs: readonly RunRow[] }> {
  const [total, runs] = await Promise.all([countRuns(db), findRuns(db, page)]);
  return { total, runs };
}

/** One run and what became of its reports; null when there is none of this number. */
export async function loadRun(
  db: Db,
  id: number,
  choice: OutcomeChoice,
  page: Page,
): Promise<{ readonly run: RunRow; readonly total: number; readonly files: readonly RunFileRow[] } | null> {
  const outcomes = outcomesOf(choice);
  const [[run], files] = await Promise.all([
    findRuns(db, { id, limit: 1, offset: 0 }),
    findRunFiles(db, id, outcomes, page),
  ]);
  if (!run) return null;
  return { run, files, total: outcomes.reduce((sum, outcome) => sum + run[outcome], 0) };
}
