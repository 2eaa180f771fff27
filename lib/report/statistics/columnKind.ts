import { dropSpace } from '../../text/foldSpace';
import type { ColumnKind, IndicatorColumn } from './indicatorTable';

const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:合计|总计|总数|全[省市区县旗州](?:合计|总计|总数)?)$/, 'total'],
  [/^(?:统计数据?|数量|数值|数据|统计结果)$/, 'form'],
  [/^(?:本年度?|全年|年度|本年累计|本年度累计|年度数|本年数|本年度数|全年累计)$/, 'year'],
  [/^(?:本期|本期实际|本期数|本季度?|本月)$/, 'period'],
  [/^(?:历年累计|累计|累计数|历年累计数)$/, 'cumulative'],
];

/** What a column of figures is by its heading. `year`: that of the report; a column of another year is only a part. */
export function columnOf(heading: string, year: number | null): IndicatorColumn {
  const label = dropSpace(heading.normalize('NFKC'));
  const [, own] = /^(20\d\d)年度?(?:统计数|数量|数)?$/.exec(label) ?? [];
  if (own) return { label, kind: year === null || Number(own) === year ? 'year' : 'part' };
  return { label, kind: KINDS.find(([pattern]) => pattern.test(label))?.[1] ?? 'part' };
}

/**
 * The one column that holds the figures of the unit and year of the report: 合计 among columns of parts, else 统计数 or the
 * year. Null when the headings do not say which.
 */
export function ownColumn(columns: readonly IndicatorColumn[]): number | null {
  const at = (...kinds: readonly ColumnKind[]): readonly number[] =>
    columns.flatMap(({ kind }, i) => (kinds.includes(kind) ? [i] : []));
  const totals = at('total');
  const [total] = totals;
  if (totals.length > 0) return totals.length === 1 && total !== undefined ? total : null;
  // Beside columns of unknown parts a plain 统计数 may be anything.
  if (at('part').length > 0) return null;
  const own = at('form', 'year');
  return own.length === 1 ? (own[0] ?? null) : null;
}
