import { listed } from '../language/listed';
import { say } from '../language/say';
import { LEVEL_NAMES, SCOPE_NAMES, TYPE_NAMES } from '../metrics/unitNames';
import type { Traits } from './traits';

const named = (values: readonly string[], names: Readonly<Record<string, string>>): string =>
  listed(values.map((value) => names[value] ?? value));

/** Like beside unlike is said, not hidden: a sentence for each mixture; empty when there is none. */
export function mixtures({ levels, types, scopes }: Traits): readonly string[] {
  const notes: string[] = [];
  if (levels.length > 1)
    notes.push(
      say({
        zh: `这里混有${named(levels, LEVEL_NAMES)}单位，数量不可直接比较。`,
        en: `Bodies of several levels stand side by side (${named(levels, LEVEL_NAMES)}): counts do not compare directly. `,
      }),
    );
  if (types.length > 1)
    notes.push(
      say({
        zh: `这里混有几类单位（${named(types, TYPE_NAMES)}），政府的报告可能已含所属部门的数。`,
        en: `Bodies of several types stand side by side (${named(types, TYPE_NAMES)}): the report of a government may hold the figures of its departments. `,
      }),
    );
  if (scopes.length > 1)
    notes.push(
      say({
        zh: `各报告的统计范围不同（${named(scopes, SCOPE_NAMES)}），比较时请留意。`,
        en: `The reports cover different scopes (${named(scopes, SCOPE_NAMES)}); please compare with care. `,
      }),
    );
  return notes;
}
