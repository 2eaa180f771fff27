import { cellKey } from '../../metrics/cellKey';
import { metricsOf } from '../../metrics/editions';
import { REQUEST_ROWS } from '../../metrics/ruleCells';
import { APPLICANTS } from '../../metrics/types';
import type { ReportFacts, RuleContext } from './context';
import type { Verdict } from './types';
import { cellsFrom, fail, lackingCells, notEvaluable, numberIn, pass } from './verdicts';

/** Cells of table 3 by applicant column where every one is empty, while the totals are filled; else none. */
function emptyColumns({ editions: { table3 }, cells }: ReportFacts): readonly string[] {
  const rows = table3 ? metricsOf(table3, 3).map(({ key }) => key) : [];
  const parts = rows.flatMap((row) =>
    APPLICANTS.flatMap((one) => (one === 'total' ? [] : [cellKey(row, one)])),
  );
  const isEmpty = (key: string): boolean =>
    ['blank', 'not_applicable'].includes(cells.get(key)?.state ?? 'unreadable');
  const isFilled = rows.every((row) => numberIn(cells, cellKey(row, 'total')) !== null);
  return parts.length > 0 && isFilled && parts.every(isEmpty) ? parts : [];
}

/** T3-11: requests by no kind of applicant, or a table of totals alone. */
export function onlyTotal({ report }: RuleContext): readonly Verdict[] {
  const where = 't3/row:new';
  const { received } = REQUEST_ROWS;
  const empty = emptyColumns(report);
  if (empty.length > 0)
    return [
      fail({
        where,
        cells: cellsFrom('own', report, empty),
        message: '表三只填了总计列，六类申请人各列全部空着：请按申请人类别填写，没有的填 0。',
      }),
    ];
  const key = cellKey(received, 'total');
  const all = numberIn(report.cells, key);
  if (all === null) return [notEvaluable(where, lackingCells(report.cells, [key]) ?? '')];
  const parts = APPLICANTS.filter((one) => one !== 'total').map((one) => cellKey(received, one));
  const states = parts.map((part) => report.cells.get(part));
  if (states.some((cell) => cell === undefined || cell.state === 'unreadable'))
    return [notEvaluable(where, '申请人各列有的格无法确认')];
  if (all === 0 || states.some((cell) => cell?.value !== null && cell?.value !== 0)) return [pass(where)];
  return [
    fail({
      where,
      left: 0,
      right: all,
      cells: cellsFrom('own', report, [...parts, key]),
      message: `本年新收总计 ${all} 件，六类申请人各列却都是 0 或空白：请按申请人类别补填。`,
    }),
  ];
}
