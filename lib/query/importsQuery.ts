import { z } from 'zod';
import { page } from './fields';
import { inWords, ONCE, onlyOneOf } from './inWords';
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
    .string(ONCE)
    .regex(
      /^[1-9]\d{0,8}$/,
      inWords({
        zh: '应为导入的编号，见 /imports',
        en: 'it should be the number of an import, listed at /imports',
      }),
    )
    .transform(Number)
    .optional(),
  outcome: z.enum(OUTCOME_CHOICES, onlyOneOf(OUTCOME_CHOICES)).default('open'),
  page: page.default(1),
});
export type ImportsQuery = z.infer<typeof importsQuery>;
export const IMPORTS_PARAMS = ['run', 'outcome', 'page'] as const;

/** The inverse of `importsQuery`, for links; defaults are left out. */
export const importsSearch = (query: Partial<ImportsQuery>): string =>
  writeSearch(IMPORTS_PARAMS, query, { outcome: 'open', page: 1 });
