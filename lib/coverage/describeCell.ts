import { isExpected } from './listingOf';
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

/** Why a cell is not `read`, in words for a person who is to act on it; null where nothing is amiss. */
export function reasonOf({ listing, state, dueOn, refusal }: CoverageCell): string | null {
  switch (state) {
    case 'read':
      return null;
    case 'partial':
      return '有的格不能确认，没有取数：逐格的原因见报告页';
    case 'refused':
      return refusal?.reason ?? null;
    case 'not_found':
      return `${dueOn === null ? '' : `应于 ${dueOn} 前公布，`}本库没有这份报告，不等于没有公布`;
    case 'not_due':
      return isExpected(listing) ? `未到期${dueOn === null ? '' : `（${dueOn}）`}` : LISTING_WORDS[listing];
  }
}

/** A cell in words, for those who do not see its sign: `2023 年：已读入，迟 12 天`. */
export function describeCell(cell: CoverageCell): string {
  const { year, listing, state, punctuality, refusal } = cell;
  if (punctuality !== null) {
    const unlisted = listing === 'unlisted' ? '，未列入名册' : '';
    return `${year} 年：${STATE_WORDS[state]}，${describePunctuality(punctuality)}${unlisted}`;
  }
  if (refusal) return `${year} 年：${STATE_WORDS[state]}，${refusal.reason}`;
  return `${year} 年：${state === 'not_due' ? reasonOf(cell) : STATE_WORDS[state]}`;
}
