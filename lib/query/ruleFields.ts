import { z } from 'zod';
import { findRule } from '../checks/rules/rules';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The id of a rule that there is. */
export const ruleId = z
  .string('只能给一次')
  .refine((id) => findRule(id) !== null, '没有这条规则，各条规则见 /quality#rules');

export const severity = z.enum(SEVERITIES, `只能是 ${SEVERITIES.join('、')}`);
