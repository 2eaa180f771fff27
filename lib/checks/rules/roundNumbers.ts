import { cellsOf } from '../../metrics/editions';
import type { RuleContext } from './context';
import type { Verdict } from './types';
import { cellsFrom, fail, notEvaluable, numberIn, pass } from './verdicts';

/** PLA-12: many figures of table 2 that end in two zeros look like estimates. */
export function roundNumbers({ report }: RuleContext): readonly Verdict[] {
  const edition = report.editions.table2;
  if (!edition) return [notEvaluable('t2', '报告里没有读到表二')];
  const keys = cellsOf(edition, 2).filter((key) => numberIn(report.cells, key) !== null);
  if (keys.length < 4) return [notEvaluable('t2', '表二的数字不到 4 个')];
  const round = keys.filter((key) => {
    const value = numberIn(report.cells, key);
    return value !== null && value !== 0 && value % 100 === 0;
  });
  if (round.length < 4) return [pass('t2')];
  return [
    fail({
      where: 't2',
      left: round.length,
      right: keys.length,
      cells: cellsFrom('own', report, round),
      message: `表二有 ${round.length} 个数字以 00 结尾：像是估计数，请按实际件数填写。`,
    }),
  ];
}
