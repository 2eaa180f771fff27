import { z } from 'zod';
import { page } from './fields';
import { writeSearch } from './writeSearch';

/** What became of a report, as a choice: `open` is all that a person has to act on. */
export const OUTCOME_CHOICES = [
  'open',
  'refused',
  'question',
  'created',
  'revised',
  'older',
  'unchanged',
  'all',
] as const;
export type OutcomeChoice = (typeof OUTCOME_CHOICES)[number];

/** /imports: the runs of the import, or with `run` what became of the reports of one. */
export const importsQuery = z.strictObject({
  run: z
    .string('只能给一次')
    .regex(/^[1-9]\d{0,8}$/, '应为导入的编号，见 /imports')
    .transform(Number)
    .optional(),
  outcome: z.enum(OUTCOME_CHOICES, `只能是 ${OUTCOME_CHOICES.join('、')}`).default('open'),
  page: page.default(1),
});
export type ImportsQuery = z.infer<typeof importsQuery>;
export const IMPORTS_PARAMS = ['run', 'outcome', 'page'] as const;

/** The inverse of `importsQuery`, for links; defaults are left out. */
export const importsSearch = (query: Partial<ImportsQuery>): string =>
  writeSearch(IMPORTS_PARAMS, query, { outcome: 'open', page: 1 });
