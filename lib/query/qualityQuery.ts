import { z } from 'zod';
import { GRADES } from '../checks/gradeReport';
import { RULE_FAMILIES } from '../checks/rules/types';
import { blankAsNone, page } from './fields';
import { INVISIBLE, inWords, ONCE, onlyOneOf, TOO_LONG_TO_FIND } from './inWords';
import { PLACE_FIELDS, PLACE_PARAMS } from './placeFields';
import { ruleId, severity } from './ruleFields';
import { writeSearch } from './writeSearch';

/** What a rule comes to in a report. `not_evaluable`: it lacks an input, which is not a pass. */
export const RULE_STATES = ['fail', 'pass', 'not_evaluable'] as const;
export type RuleState = (typeof RULE_STATES)[number];

/** Order of the units: most errors, most warnings, worst grade first, or as they are numbered. */
export const QUALITY_SORTS = ['errors', 'warnings', 'grade', 'unit'] as const;
/** Which rules stand in the matrix: those of a family, or all. */
export const FAMILY_CHOICES = [...RULE_FAMILIES, 'all'] as const;

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, onlyOneOf(values));

/**
 * /quality and its files: what the rules came to for the reports of a place on one year. Without a year the newest that
 * is well covered; without a family the rules that fail most. `rule` keeps units where that rule is in `state`.
 */
export const qualityQuery = z
  .strictObject({
    ...PLACE_FIELDS,
    family: blankAsNone(oneOf(FAMILY_CHOICES)),
    rule: blankAsNone(ruleId),
    state: oneOf(RULE_STATES).default('fail'),
    severity: blankAsNone(severity),
    grade: blankAsNone(oneOf(GRADES)),
    q: z
      .string(ONCE)
      .max(60, TOO_LONG_TO_FIND)
      // Postgres knows no NUL, and no name holds any other of them.
      .regex(/^\P{Cc}*$/u, INVISIBLE)
      .default(''),
    sort: oneOf(QUALITY_SORTS).default('errors'),
    page: page.default(1),
  })
  .refine(({ rule, state }) => rule !== undefined || state === 'fail', {
    path: ['state'],
    ...inWords({
      zh: '要与 rule 一起用：是哪一条规则的结果',
      en: 'it goes with rule: the result of which rule',
    }),
  });
export type QualityQuery = z.infer<typeof qualityQuery>;
export const QUALITY_PARAMS = [
  ...PLACE_PARAMS,
  'family',
  'rule',
  'state',
  'severity',
  'grade',
  'q',
  'sort',
  'page',
] as const;

/** The inverse of `qualityQuery`, for links; defaults are left out. */
export const qualitySearch = (query: Partial<QualityQuery>): string =>
  writeSearch(QUALITY_PARAMS, query, { state: 'fail', q: '', sort: 'errors', page: 1 });

/** The question of /quality about a place, with nothing else chosen. */
export const qualityOf = (place: Partial<QualityQuery>): QualityQuery => ({
  ...place,
  state: 'fail',
  q: '',
  sort: 'errors',
  page: 1,
});
