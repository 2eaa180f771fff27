import Table from 'cli-table3';
import { type Imported, OUTCOMES } from '../db/imported';
import { MAPPING_COLUMNS } from './answer';
import { formatQuestions } from './formatQuestions';
import { isStored, wordOf } from './outcomeWords';

/** Reasons that a summary tells; there may be a nation of them. */
const MOST_TOLD = 1_000;
const COLUMNS = MAPPING_COLUMNS.map(([column]) => column).join();

/** Counts what became of the reports of a run, and keeps the reasons that a person has to act on. */
export interface Tally {
  add(imported: Imported): void;
  /** All that were added are stored. */
  readonly allStored: () => boolean;
  /** The summary at the end, in Chinese. */
  format(): string;
}

function reasonsOf(one: Imported): readonly string[] {
  const { path, reason, outcome, partial } = one;
  if (reason === null || (isStored(outcome) && !partial)) return [];
  if (outcome === 'question')
    return [
      `待答  ${path}：${reason}`,
      `      对照表行  ${formatQuestions([one], { header: false }).trim()}`,
    ];
  return [`${outcome === 'refused' ? '拒绝' : '部分可读'}  ${path}：${reason}`];
}

/** Begins a tally. `planned`: of what would become of them. */
export function tallyImported(planned = false): Tally {
  const counts = new Map<string, number>();
  const reasons: string[] = [];
  let untold = 0;
  const count = (key: string): number => counts.get(key) ?? 0; // a count, not a measure
  const raise = (key: string): void => void counts.set(key, count(key) + 1);
  return {
    add: (imported) => {
      raise(imported.outcome);
      if (isStored(imported.outcome) && imported.partial) raise('partial');
      const own = reasonsOf(imported);
      if (own.length > 0 && reasons.length >= MOST_TOLD) untold += 1;
      else reasons.push(...own);
    },
    allStored: () => count('refused') + count('question') === 0,
    format: () => {
      const word = (outcome: Imported['outcome']): string =>
        wordOf(
          { outcome, partial: false, path: '', sha256: null, reason: null, unitId: null, year: null },
          planned,
        );
      const [created, revised, older, unchanged, question, refused] = OUTCOMES;
      const order = [created, unchanged, revised, older] as const;
      const table = new Table({
        head: [...order.map(word), '其中部分可读', word(question), word(refused)],
        style: { head: [], border: [] },
      });
      table.push([...order, 'partial', question, refused].map(count));
      const more = untold > 0 ? [`另有 ${untold} 份的原因没有列出：见网页 /imports。`] : [];
      const howTo =
        count('question') > 0
          ? [
              `有 ${count('question')} 份报告待答：把上面的“对照表行”填上 unit_id（或 year），第一行写 ${COLUMNS}，用 --mapping 给出后再导入；--questions 文件.csv 把它们写成一份待填的对照表。`,
            ]
          : [];
      return [table.toString(), ...reasons, ...more, ...howTo].join('\n');
    },
  };
}
