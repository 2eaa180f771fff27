import { z } from 'zod';
import { findRule } from '../checks/rules/rules';
import { inWords, ONCE, onlyOneOf } from './inWords';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The id of a rule that there is. */
export const ruleId = z.string(ONCE).refine(
  (id) => findRule(id) !== null,
  inWords({
    zh: '没有这条规则，各条规则见 /quality#rules',
    en: 'there is no such rule; rules are listed at /quality#rules',
  }),
);

export const severity = z.enum(SEVERITIES, onlyOneOf(SEVERITIES));
