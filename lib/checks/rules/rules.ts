import { NARRATIVE_RULES } from './narrative';
import { PLAUSIBILITY_RULES } from './plausibility';
import { PUBLICATION_RULES } from './publication';
import { ROLL_UP_RULES } from './rollUp';
import { STRUCTURE_RULES } from './structure';
import { TABLE_2_RULES } from './table2';
import { TABLE_3_RULES } from './table3';
import { TABLE_4_RULES } from './table4';
import { TABLE_2014_RULES } from './table2014';
import type { Rule } from './types';
import { YEAR_TO_YEAR_RULES } from './yearToYear';

/** Every quality rule, family by family. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...TABLE_2_RULES,
  ...TABLE_3_RULES,
  ...TABLE_4_RULES,
  ...YEAR_TO_YEAR_RULES,
  ...NARRATIVE_RULES,
  ...ROLL_UP_RULES,
  ...PLAUSIBILITY_RULES,
  ...PUBLICATION_RULES,
  ...TABLE_2014_RULES,
];

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id from outside (a URL, a stored finding), or null. */
export function findRule(id: string): Rule | null {
  return byId.get(id) ?? null;
}
