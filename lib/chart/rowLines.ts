import { say } from '../language/say';
import { formatValue } from '../metrics/formatValue';
import { describeMark } from '../metrics/markWords';
import type { ChartData } from './charts';
import { chartTable } from './chartTable';
import { sharesOf } from './compositionBars';

/**
 * One row of a chart's table in words, for those who point at it or walk through it by keyboard: its head, then a line a column. What is
 * missing is said by its reason, as in the table. Empty where there is no such row.
 */
export function rowLines(data: ChartData, index: number): readonly string[] {
  const { columns, rows } = chartTable(data);
  const row = rows[index];
  if (!row) return [];
  const bar = data.kind === 'composition' || data.kind === 'slope' ? data.composition.bars[index] : undefined;
  const shares = bar ? sharesOf(bar) : null;
  return [
    row.head,
    ...row.cells.map(({ text, parts, mark }, i) => {
      const share = shares?.[i]?.share;
      const beside = share === undefined ? parts : formatValue(share, '%');
      const words =
        beside === undefined ? text : say({ zh: `${text}（${beside}）`, en: `${text} (${beside})` });
      const found = mark ? describeMark(mark) : '';
      return say({
        zh: `${columns[i + 1]}：${words}${found && `，${found}`}`,
        en: `${columns[i + 1]}: ${words}${found && `, ${found}`}`,
      });
    }),
  ];
}
