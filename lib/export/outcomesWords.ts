import { describePeers } from '../result/describePeers';
import { mixtures } from '../result/mixtures';
import { noSumWords } from '../result/noSumWords';
import type { BreakdownResult } from '../result/toBreakdown';
import { isOneKind } from '../result/traits';

/** The question of /outcomes in words, one condition a line, with what is added up, or why nothing is. */
export function outcomesWords(result: BreakdownResult): readonly string[] {
  const { query, breakdown, peers, unlike, pooled, expected } = result;
  const sum =
    pooled === null
      ? '没有合计：没有一家的每一部分都有数'
      : `合计：${pooled.sum} 件，含每一部分都有数的 ${pooled.counted} 家，应有 ${expected ?? '不明'} 家；各部分的合计在 /outcomes/sums`;
  return [
    `构成：${breakdown.label}`,
    `年度：${query.year}`,
    `同类：${describePeers(peers) || '不限'}`,
    ...(unlike > 0 ? [`未列入：${unlike} 家级别、类型或统计范围不同的单位`] : []),
    `上级：${query.parent ?? '全部'}`,
    ...mixtures(result),
    isOneKind(result) ? sum : noSumWords(),
  ];
}
