import { z } from 'zod';
import { page } from './fields';
import { PLACE_FIELDS, PLACE_PARAMS } from './placeFields';
import { writeSearch } from './writeSearch';

/** /quality/[rule] and its files: who fails a rule. Without a year: on all years. */
export const ruleQuery = z.strictObject({ ...PLACE_FIELDS, page: page.default(1) });
export type RuleQuery = z.infer<typeof ruleQuery>;
export const RULE_PARAMS = [...PLACE_PARAMS, 'page'] as const;

/** The inverse of `ruleQuery`, for links. */
export const ruleSearch = (query: Partial<RuleQuery>): string => writeSearch(RULE_PARAMS, query, { page: 1 });
