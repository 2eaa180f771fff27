import { counted } from '../language/counted';
import { say } from '../language/say';
import { spoken } from '../language/spoken';
import { isExpected } from './listingOf';
import type { CoverageCell, CoverageState, Listing, Punctuality } from './types';

/** Words for states, wherever they are shown. */
export const STATE_WORDS = spoken<CoverageState>({
  read: { zh: '已读入', en: 'read' },
  partial: { zh: '部分读入', en: 'read in part' },
  refused: { zh: '已拒收', en: 'refused' },
  not_found: { zh: '未找到', en: 'not found' },
  not_due: { zh: '不应报或未到期', en: 'not expected, or not yet due' },
});

/** Why a unit is expected to report, or is not. */
export const LISTING_WORDS = spoken<Listing>({
  by_law: { zh: '依法应报', en: 'expected by law' },
  by_roster: { zh: '名册列明应报', en: 'expected by the roster' },
  exempt: { zh: '名册列明不应报', en: 'exempt by the roster' },
  no_body: { zh: '当年年末没有此机关', en: 'no such body at the end of that year' },
  unlisted: { zh: '未列入名册', en: 'not on the roster' },
});

/** How punctual a report was: `迟 12 天`. */
export function describePunctuality(punctuality: Punctuality): string {
  switch (punctuality.kind) {
    case 'on_time':
      return say({ zh: '按时', en: 'in time' });
    case 'late':
      return say({ zh: `迟 ${punctuality.days} 天`, en: `${counted(punctuality.days, 'day')} late` });
    case 'unknown':
      return punctuality.reason === 'undated'
        ? say({ zh: '公布日期不明', en: 'day of publication not known' })
        : say({
            zh: '多年同一日期，疑为网站迁移，首次公布日不明',
            en: 'many years bear one day, as when a site was moved: first day of publication not known',
          });
    case 'no_deadline':
      return say({ zh: '没有规定期限', en: 'no deadline' });
  }
}

/** Why a cell is not `read`, in words for a person who is to act on it; null where nothing is amiss. */
export function reasonOf({ listing, state, dueOn, refusal }: CoverageCell): string | null {
  switch (state) {
    case 'read':
      return null;
    case 'partial':
      return say({
        zh: '有的格不能确认，没有取数：逐格的原因见报告页',
        en: 'some cells could not be confirmed and were not taken: the page of the report gives the reasons',
      });
    case 'refused':
      return refusal?.reason ?? null;
    case 'not_found':
      return say({
        zh: `${dueOn === null ? '' : `应于 ${dueOn} 前公布，`}本库没有这份报告，不等于没有公布`,
        en: `${dueOn === null ? '' : `due by ${dueOn}; `}not in this collection, which does not mean that it was not published`,
      });
    case 'not_due':
      return isExpected(listing)
        ? say({
            zh: `未到期${dueOn === null ? '' : `（${dueOn}）`}`,
            en: `not yet due${dueOn === null ? '' : ` (${dueOn})`}`,
          })
        : LISTING_WORDS[listing];
  }
}

/** A cell in words, for those who do not see its sign: `2023 年：已读入，迟 12 天`. */
export function describeCell(cell: CoverageCell): string {
  const { year, listing, state, punctuality, refusal } = cell;
  if (punctuality !== null) {
    const unlisted = listing === 'unlisted' ? say({ zh: '，未列入名册', en: ', not on the roster' }) : '';
    const words = describePunctuality(punctuality);
    return say({
      zh: `${year} 年：${STATE_WORDS[state]}，${words}${unlisted}`,
      en: `${year}: ${STATE_WORDS[state]}, ${words}${unlisted}`,
    });
  }
  // The reason is stored in Chinese; the page of the import has it.
  if (refusal)
    return say({
      zh: `${year} 年：${STATE_WORDS[state]}，${refusal.reason}`,
      en: `${year}: ${STATE_WORDS[state]}`,
    });
  const words = state === 'not_due' ? reasonOf(cell) : STATE_WORDS[state];
  return say({ zh: `${year} 年：${words}`, en: `${year}: ${words}` });
}
