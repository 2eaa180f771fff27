import { z } from 'zod';
import { TYPE_NAMES } from '../metrics/unitNames';
import { blankAsNone, level, unitId, year } from './fields';
import { ONCE, onlyOneOf } from './inWords';

const TYPES = Object.keys(TYPE_NAMES);

/** Which reports: those on a year of a unit and all below it, narrowed to a level or a type of unit. */
export const PLACE_FIELDS = {
  year: blankAsNone(year),
  parent: blankAsNone(unitId),
  level: blankAsNone(level),
  type: blankAsNone(z.string(ONCE).refine((type) => TYPES.includes(type), onlyOneOf(TYPES))),
} as const;
export const PLACE_PARAMS = ['year', 'parent', 'level', 'type'] as const;

/** The files of a place and year that ask for nothing more: /quality/rules and /quality/years. */
export const placeQuery = z.strictObject(PLACE_FIELDS);
