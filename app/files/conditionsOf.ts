import type { UnitRow } from '../../lib/metrics/rows';

/** What a file of a place was asked for, one condition a line: the place in words, then the parameters as they are. */
export function conditionsOf(parent: UnitRow | null, search: string): readonly string[] {
  const place = `范围：${parent === null ? '全部地区' : `${parent.name}及其下级`}`;
  return [place, ...(search === '' ? [] : search.split('&').map(decodeURIComponent))];
}
