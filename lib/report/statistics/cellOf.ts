import type { KnownMetric } from '../../metrics/reported';
import { dropSpace } from '../../text/foldSpace';
import type { Occurrence, Slot } from '../occurrence';
import { toOccurrence } from '../toOccurrence';
import type { IndicatorRow } from './indicatorTable';

const MONEY = /^(?:元|万元|亿元)$/;
/** A unit that makes a count larger or smaller than it looks, or money of a count. */
const SCALED = /[元万亿千百]/;
/** 传真申请数(5): a figure behind the words of the label, not its numbering. */
const FIGURE_IN_LABEL = /[\u4e00-\u9fff]{2}\)?\(?\d/;

/** The row of a metric was found, and its figure cannot be told. `reason`: in Chinese. */
export const openCell = (
  metric: KnownMetric,
  { slots, where }: IndicatorRow,
  reason: string,
): Occurrence => ({ kind: 'open', keys: [metric.key], slots, where, reason });

/** The figure of a metric in its row; open where the unit of the row, or a figure run into its label, makes it another one. */
export function cellOf(metric: KnownMetric, row: IndicatorRow, slot: Slot): Occurrence {
  const { unit, witness } = row;
  const label = dropSpace((row.labels.at(-1) ?? '').normalize('NFKC')).replace(/^其中:?/, '');
  if (slot.text.trim() === '' && FIGURE_IN_LABEL.test(label))
    return openCell(metric, row, '格子是空的，标签里却印着数字，不能确认是不是本格的数');
  if (metric.unit !== '万元') {
    if (SCALED.test(unit))
      return openCell(metric, row, `计量单位印的是“${unit}”，不是“${metric.unit}”，不能确认`);
    // 5人, 3篇: the unit of the row again, in the cell.
    const text = unit !== '' && slot.text.endsWith(unit) ? slot.text.slice(0, -unit.length) : slot.text;
    return toOccurrence(metric, metric.key, { ...slot, text }, witness);
  }
  const printed = MONEY.test(unit) ? (unit === '元' ? '元' : unit === '亿元' ? '亿元' : '万元') : undefined;
  return toOccurrence(metric, metric.key, slot, witness, printed);
}
