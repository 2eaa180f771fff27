import { z } from 'zod';
import { METRICS } from '../../metrics/catalogue';
import { REPORTED_METRICS } from '../../metrics/reported';
import { APPLICANTS } from '../../metrics/types';
import { SCOPE_NAMES, TYPE_NAMES } from '../../metrics/unitNames';
import { LATEST_YEAR, LEVELS } from '../../query/fields';
import { OLDEST_YEAR } from '../../query/oldestYear';

/** Rows of a page unless told otherwise, and at most. */
export const USUAL_LIMIT = 100;
export const MOST_ROWS = 1000;

/** Values of one parameter that may be repeated. */
export const MOST_VALUES = 50;

const ONCE = '只能给一次';

export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, `只能是 ${values.join('、')}`);

/** A parameter that may stand several times: `unit=450204&unit=321300`. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.array(item).max(MOST_VALUES, `最多 ${MOST_VALUES} 个；分几次取，或去掉这个条件取全部`);

export const unitId = z
  .string(ONCE)
  .regex(/^[A-Za-z0-9-]{1,64}$/, '应为单位编号，例如 450204，见 /api/v1/units')
  .describe('单位编号，例如 450204。');

export const year = z
  .int('应为四位年份，例如 2023')
  .min(OLDEST_YEAR, `不早于 ${OLDEST_YEAR}`)
  .max(LATEST_YEAR, `不晚于 ${LATEST_YEAR}`);

export const level = oneOf(LEVELS);
export const unitType = oneOf(Object.keys(TYPE_NAMES));
export const scope = oneOf(Object.keys(SCOPE_NAMES));
export const edition = oneOf(['2014', '2019', '2021', 'local']);
export const applicant = oneOf(APPLICANTS);

/** Any key of the catalogue, and one whose figure is printed. */
export const metricKey = z.enum(
  METRICS.map(({ key }) => key),
  '不在指标字典中，可用的键见 /api/v1/metrics',
);
export const reportedKey = z.enum(
  REPORTED_METRICS.map(({ key }) => key),
  '不是报告里印出的数；派生指标请用 /api/v1/values?metric=…，可用的键见 /api/v1/metrics',
);

/** What a list can be narrowed to by its units. */
export const unitFilter = {
  unit: several(unitId).optional().describe('只要这些单位，可以重复：unit=450204&unit=321300。'),
  parent: unitId.optional().describe('只要这个单位之下（任意层级）的单位。'),
  level: level.optional().describe('单位的级别。'),
  type: unitType.optional().describe('单位的类型。'),
};

export const yearFilter = {
  from: year.optional().describe('报告年度不早于。'),
  to: year.optional().describe('报告年度不晚于。'),
};

/** Which version of the data set an answer is to be of. */
export const pin = {
  version: z
    .int('应为 1 以上的整数')
    .min(1, '应为 1 以上的整数')
    .optional()
    .describe(
      '只要数据集当时的样子：那个版本里的报告和数字。核对结果属于所示的那一版报告，单位名称和上下级是现在的。没有则为最新的版本。',
    ),
};

/** What turns pages. */
export const paging = {
  limit: z
    .int('应为整数')
    .min(1, '至少 1 行')
    .max(MOST_ROWS, `一页最多 ${MOST_ROWS} 行。要更多：按 next 逐页取，或到 /data 下载整个数据集`)
    .default(USUAL_LIMIT)
    .describe('一页的行数。'),
  cursor: z.string(ONCE).max(400, '太长').optional().describe('上一页的 next 里的翻页标记；不要自己拼写。'),
};
