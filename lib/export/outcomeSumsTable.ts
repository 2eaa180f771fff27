import type { UnitRow } from '../metrics/rows';
import { type BreakdownPart, FLOW } from '../result/breakdowns';
import type { BreakdownResult, PooledParts } from '../result/toBreakdown';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import { outcomesWords } from './outcomesWords';
import type { Provenance } from './provenance';
import { outcomeSumsTitle } from './titles';

/** The bar of all together, and both sides of the flow. */
const SIDES = { parts: '构成', in: '进', out: '出' } as const;

interface SumRow {
  readonly side: keyof typeof SIDES;
  readonly part: BreakdownPart;
  readonly value: number;
  readonly of: PooledParts;
}

/** The parts of a side with their sums; none where nothing is added up. */
const rowsOf = (
  side: SumRow['side'],
  parts: readonly BreakdownPart[],
  of: PooledParts | null,
): readonly SumRow[] =>
  parts.flatMap((part, i) => {
    const value = of?.counts[i];
    return of && value !== undefined ? [{ side, part, value, of }] : [];
  });

/**
 * The sums of /outcomes: one row a part of the bar of all together, then of what came in and of what became of it. No rows where units of several
 * kinds are shown, or none gives every part.
 */
export function outcomeSumsTable(
  result: BreakdownResult,
  parent: UnitRow | null,
  provenance: Provenance,
): FileTable {
  const { query, breakdown, pooled, flow, expected } = result;
  const columns: readonly FileColumn<SumRow>[] = [
    { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: () => query.year },
    { key: 'side', zh: '方向代码', en: 'Side code', kind: 'text', width: 8, value: ({ side }) => side },
    { key: 'side_label', zh: '方向', en: 'Side', kind: 'text', width: 8, value: ({ side }) => SIDES[side] },
    { key: 'metric', zh: '指标代码', en: 'Metric code', kind: 'text', value: ({ part }) => part.metric },
    {
      key: 'applicant',
      zh: '申请人代码',
      en: 'Applicant code',
      kind: 'text',
      value: ({ part }) => part.applicant,
    },
    { key: 'part_label', zh: '部分', en: 'Part', kind: 'text', width: 24, value: ({ part }) => part.label },
    { key: 'value', zh: '数值', en: 'Value', kind: 'integer', unit: '件', value: ({ value }) => value },
    {
      key: 'share',
      zh: '占比',
      en: 'Share',
      kind: 'percent',
      unit: '%',
      value: ({ value, of }) => (of.sum > 0 ? (100 * value) / of.sum : null),
    },
    { key: 'sum', zh: '合计', en: 'Sum', kind: 'integer', unit: '件', value: ({ of }) => of.sum },
    { key: 'counted', zh: '含几家', en: 'Bodies counted', kind: 'integer', value: ({ of }) => of.counted },
    { key: 'expected', zh: '应有几家', en: 'Bodies expected', kind: 'integer', value: () => expected },
  ];
  return toFileTable(
    `outcomes-sums-${query.view}-${query.year}`,
    {
      ...provenance,
      title: outcomeSumsTitle(result, parent),
      query: outcomesWords(result),
      definitions: [
        {
          term: '方向 side',
          text: 'parts 构成：每一部分都有数的各家之和；in 进、out 出：两边每一项都有数的各家之和，家数可能不同，照原表相加，不作调平。',
        },
        { term: '占比 share', text: '占同一方向合计的百分之几；合计为 0 时没有占比。' },
      ],
    },
    columns,
    [
      ...rowsOf('parts', breakdown.parts, pooled),
      ...rowsOf('in', FLOW.sources, flow?.sources ?? null),
      ...rowsOf('out', FLOW.ends, flow?.ends ?? null),
    ],
  );
}
