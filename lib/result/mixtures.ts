import { listed } from '../language/listed';
import { say } from '../language/say';
import { LEVEL_NAMES, SCOPE_NAMES } from '../metrics/unitNames';
import type { Ranking } from './ranking';

/** Like beside unlike is said, not hidden: a sentence for each mixture in a ranking; empty when there is none. */
export function mixtures({ levels, scopes }: Pick<Ranking, 'levels' | 'scopes'>): readonly string[] {
  const notes: string[] = [];
  if (levels.length > 1)
    notes.push(
      say({
        zh: `这里混有${listed(levels.map((level) => LEVEL_NAMES[level] ?? level))}单位，数量不可直接比较。`,
        en: `Bodies of several levels stand side by side (${listed(levels.map((level) => LEVEL_NAMES[level] ?? level))}): counts do not compare directly. `,
      }),
    );
  if (scopes.length > 1)
    notes.push(
      say({
        zh: `各报告的统计范围不同（${listed(scopes.map((scope) => SCOPE_NAMES[scope] ?? scope))}），比较时请留意。`,
        en: `The reports cover different scopes (${listed(scopes.map((scope) => SCOPE_NAMES[scope] ?? scope))}); please compare with care. `,
      }),
    );
  return notes;
}
