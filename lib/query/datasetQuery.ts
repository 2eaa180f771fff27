import { z } from 'zod';
import { say } from '../language/say';
import { LEVEL_NAMES, TYPE_NAMES } from '../metrics/unitNames';
import { level, year } from './fields';
import { ONCE, onlyOneOf, SPAN } from './inWords';
import { version } from './versionParam';

const TYPES = Object.keys(TYPE_NAMES);

/** Which forms a figure may stand in: those of 2019 and 2021, and the statistics table of 2014. */
export const DATASET_EDITIONS = ['2014', '2019', '2021'] as const;

const blankAsNone = <Field extends z.ZodType>(field: Field) =>
  z.preprocess((value) => (value === '' ? undefined : value), field.optional());

/** What of the whole data set is wanted; without any of it, all of it. */
export const datasetQuery = z
  .strictObject({
    from: blankAsNone(year),
    to: blankAsNone(year),
    level: blankAsNone(level),
    type: blankAsNone(z.string(ONCE).refine((given) => TYPES.includes(given), onlyOneOf(TYPES))),
    edition: blankAsNone(z.enum(DATASET_EDITIONS, onlyOneOf(DATASET_EDITIONS))),
    version: blankAsNone(version),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    ...SPAN,
  });
export type DatasetQuery = z.infer<typeof datasetQuery>;
export const DATASET_PARAMS = ['from', 'to', 'level', 'type', 'edition', 'version'] as const;

/** The inverse of `datasetQuery`, for links; what is not chosen is left out. */
export function datasetSearch(query: DatasetQuery): string {
  const entries = DATASET_PARAMS.flatMap((name): [string, string][] => {
    const value = query[name];
    return value === undefined ? [] : [[name, String(value)]];
  });
  return new URLSearchParams(entries).toString();
}

/** What of the question belongs into a title: nothing where all is wanted, not that it is of all years. */
export const datasetTitleWords = (query: DatasetQuery): readonly string[] =>
  datasetWords(query).slice(query.from === undefined && query.to === undefined ? 1 : 0);

/** The question in words, one condition a line. */
export function datasetWords({ from, to, level: wanted, type, edition }: DatasetQuery): readonly string[] {
  const years =
    from === undefined && to === undefined
      ? say({ zh: '全部年度', en: 'all' })
      : from === to
        ? say({ zh: `${from} 年`, en: `${from}` })
        : say({
            zh: `${from ?? '最早'}–${to ?? '最近'} 年`,
            en: `${from ?? 'the first'}–${to ?? 'the latest'}`,
          });
  return [
    say({ zh: `年度：${years}`, en: `Years: ${years}` }),
    ...(wanted === undefined
      ? []
      : [
          say({
            zh: `级别：${LEVEL_NAMES[wanted]}（${wanted}）`,
            en: `Level: ${LEVEL_NAMES[wanted]} (${wanted})`,
          }),
        ]),
    ...(type === undefined
      ? []
      : [say({ zh: `类型：${TYPE_NAMES[type]}（${type}）`, en: `Type: ${TYPE_NAMES[type]} (${type})` })]),
    ...(edition === undefined
      ? []
      : [say({ zh: `格式：${edition} 年版`, en: `Form: edition of ${edition}` })]),
  ];
}
