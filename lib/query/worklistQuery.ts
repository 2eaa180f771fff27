import { z } from 'zod';
import { blankAsNone, page } from './fields';
import { PLACE_FIELDS, PLACE_PARAMS } from './placeFields';
import { ruleId, severity } from './ruleFields';
import { writeSearch } from './writeSearch';

const NARROWED = { severity: blankAsNone(severity), rule: blankAsNone(ruleId) } as const;

/** /units/[id]/worklist and its files: what one unit has to look at. Without a year: on all years. */
export const unitWorklistQuery = z.strictObject({
  year: PLACE_FIELDS.year,
  ...NARROWED,
  page: page.default(1),
});
export type UnitWorklistQuery = z.infer<typeof unitWorklistQuery>;
export const UNIT_WORKLIST_PARAMS = ['year', 'severity', 'rule', 'page'] as const;

/** The inverse of `unitWorklistQuery`, for links. */
export const unitWorklistSearch = (query: Partial<UnitWorklistQuery>): string =>
  writeSearch(UNIT_WORKLIST_PARAMS, query, { page: 1 });

/** /quality/worklist and its files: the same for a unit and all below it, on one year; the newest without one. */
export const worklistQuery = z.strictObject({ ...PLACE_FIELDS, ...NARROWED, page: page.default(1) });
export type WorklistQuery = z.infer<typeof worklistQuery>;
export const WORKLIST_PARAMS = [...PLACE_PARAMS, 'severity', 'rule', 'page'] as const;

/** The inverse of `worklistQuery`, for links. */
export const worklistSearch = (query: Partial<WorklistQuery>): string =>
  writeSearch(WORKLIST_PARAMS, query, { page: 1 });
