import { z } from 'zod';
import { METRICS, type MetricKey } from '../metrics/catalogue';
import { APPLICANTS } from '../metrics/types';
import { SCOPE_NAMES, TYPE_NAMES } from '../metrics/unitNames';
import { inWords, ONCE, onlyOneOf } from './inWords';
import { OLDEST_YEAR } from './oldestYear';

/** The values of a query string: a parameter given once, or several times. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** A bound against nonsense, like the oldest year. */
export const LATEST_YEAR = 2100;

/** Years that fall in the form's history; nothing later than the bound of the database. */
export const year = z
  .string(ONCE)
  .regex(
    /^\d{4}$/,
    inWords({ zh: '应为四位年份，例如 2023', en: 'it should be a year of four digits such as 2023' }),
  )
  .transform(Number)
  .pipe(
    z
      .number()
      .min(OLDEST_YEAR, inWords({ zh: `不早于 ${OLDEST_YEAR}`, en: `not before ${OLDEST_YEAR}` }))
      .max(LATEST_YEAR, inWords({ zh: `不晚于 ${LATEST_YEAR}`, en: `not after ${LATEST_YEAR}` })),
  );

/** Keys of the catalogue; a tuple for Zod, which wants to know that there is a first. */
const KEYS = METRICS.map(({ key }) => key);
export const metric = z.custom<MetricKey>(
  (value) => typeof value === 'string' && KEYS.some((key) => key === value),
  inWords({
    zh: '不在指标字典中，可用的键见 /dictionary',
    en: 'it is not in the dictionary of metrics; keys are listed at /dictionary',
  }),
);

export const applicant = z.enum(APPLICANTS, onlyOneOf(APPLICANTS));

export const unitId = z.string(ONCE).regex(
  /^[A-Za-z0-9-]{1,64}$/,
  inWords({
    zh: '应为单位编号，例如 450204，见 /units',
    en: 'it should be the code of a body such as 450204, listed at /units',
  }),
);

export const LEVELS = ['country', 'province', 'city', 'county', 'town'] as const;
export const level = z.enum(LEVELS, onlyOneOf(LEVELS));

/** A choice that a form sends as an empty value when nothing is chosen. */
export const blankAsNone = <Field extends z.ZodType>(field: Field) =>
  z.preprocess((value) => (value === '' ? undefined : value), field.optional());

const oneOfOrAll = (known: readonly string[]) =>
  blankAsNone(
    z.custom<string>(
      (value) => typeof value === 'string' && (value === 'all' || known.includes(value)),
      onlyOneOf(['all', ...known]),
    ),
  );

/**
 * What a comparison holds to (lib/result/peers.ts): without a choice the units alike that are most, `all` for unlike
 * ones too.
 */
export const peerChoice = {
  level: oneOfOrAll(LEVELS),
  type: oneOfOrAll(Object.keys(TYPE_NAMES)),
  scope: oneOfOrAll(Object.keys(SCOPE_NAMES)),
} as const;

export const page = z
  .string(ONCE)
  .regex(/^[1-9]\d{0,4}$/, inWords({ zh: '应为 1 以上的整数', en: 'it should be a whole number from 1' }))
  .transform(Number);

/** A parameter that may be absent, given once, or repeated; forms send a choice not made as an empty value. */
export const repeated = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined ? [] : [value].flat().filter((one) => one !== '')),
    z.array(item),
  );
