import { LEVEL_NAMES, SCOPE_NAMES } from '../metrics/unitNames';
import type { Ranking } from './ranking';

/** Like beside unlike is said, not hidden: a Chinese sentence for each mixture in a ranking; empty when there is none. */
export function mixtures({ levels, scopes }: Pick<Ranking, 'levels' | 'scopes'>): readonly string[] {
  const notes: string[] = [];
  if (levels.length > 1)
    notes.push(
      `这里混有${levels.map((level) => LEVEL_NAMES[level] ?? level).join('、')}单位，数量不可直接比较。`,
    );
  if (scopes.length > 1)
    notes.push(
      `各报告的统计范围不同（${scopes.map((scope) => SCOPE_NAMES[scope] ?? scope).join('、')}），比较时请留意。`,
    );
  return notes;
}
