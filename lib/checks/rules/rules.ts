import { TABLE_3_RULES } from './table3';
import { TABLE_4_RULES } from './table4';
import type { Rule } from './types';

/** Every quality rule, family by family. */
export const RULES: readonly Rule[] = [...TABLE_3_RULES, ...TABLE_4_RULES];

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id from outside (a URL, a stored finding), or null. */
export function findRule(id: string): Rule | null {
  return byId.get(id) ?? null;
}
