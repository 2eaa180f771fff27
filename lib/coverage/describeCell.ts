import type { CoverageCell, CoverageState, Listing, Punctuality } from './types';

/** Words for states, wherever they are shown. */
export const STATE_WORDS: Readonly<Record<CoverageState, string>> = {
  read: '已读入',
  partial: '部分读入',
  refused: '已拒收',
  not_found: '未找到',
  not_due: '不应报或未到期',
};

/** Why a unit is expected to report, or is not. */
export const LISTING_WORDS: Readonly<Record<Listing, string>> = {
  by_law: '依法应报',
  by_roster: '名册列明应报',
  exempt: '名册列明不应报',
  no_body: '当年年末没有此机关',
  unlisted: '未列入名册',
};

/** How punctual a report was: `迟 12 天`. */
export function describePunctuality(punctuality: Punctuality): string {
  switch (punctuality.kind) {
    case 'on_time':
      return '按时';
    case 'late':
      return `迟 ${punctuality.days} 天`;
    case 'unknown':
      return punctuality.reason === 'undated' ? '公布日期不明' : '多年同一日期，疑为网站迁移，首次公布日不明';
    case 'no_deadline':
      return '没有规定期限';
  }
}

/** A cell in words, for those who do not see its sign: `2023 年：已读入，迟 12 天`. */
export function describeCell({ year, listing, state, dueOn, punctuality }: CoverageCell): string {
  if (punctuality !== null) {
    const unlisted = listing === 'unlisted' ? '，未列入名册' : '';
    return `${year} 年：${STATE_WORDS[state]}，${describePunctuality(punctuality)}${unlisted}`;
  }
  if (state !== 'not_due') return `${year} 年：${STATE_WORDS[state]}`;
  const isExpected = listing === 'by_law' || listing === 'by_roster';
  return `${year} 年：${isExpected ? `未到期${dueOn === null ? '' : `（${dueOn}）`}` : LISTING_WORDS[listing]}`;
}
