import { z } from 'zod';
import { page } from './fields';
import { inWords, ONCE } from './inWords';
import { version } from './versionParam';
import { writeSearch } from './writeSearch';

/** /data/changes: the versions of the data set, newest first. */
export const changesQuery = z.strictObject({ page: page.default(1) });
export const CHANGES_PARAMS = ['page'] as const;

/** A version, or 0 for the time before the first. */
const base = z
  .string(ONCE)
  .regex(
    /^(?:0|[1-9]\d{0,8})$/,
    inWords({
      zh: '应为 0 以上的整数，版本见 /data/changes',
      en: 'it should be a whole number from 0; versions are listed at /data/changes',
    }),
  )
  .transform(Number);

/** /data/changed: what is different in version `to`, the newest without, from version `from`. */
export const changedQuery = z
  .strictObject({ from: base, to: version.optional(), page: page.default(1) })
  .refine(({ from, to }) => to === undefined || from < to, {
    path: ['to'],
    ...inWords({ zh: '后一个版本应大于前一个', en: 'the later version should be greater than the earlier' }),
  });
export type ChangedQuery = z.infer<typeof changedQuery>;
export const CHANGED_PARAMS = ['from', 'to', 'page'] as const;

/** The inverse of `changedQuery`, for links; defaults are left out. */
export const changedSearch = (query: Partial<ChangedQuery>): string =>
  writeSearch(CHANGED_PARAMS, query, { page: 1 });
