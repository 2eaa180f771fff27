import { z } from 'zod';
import { COVERAGE_FILTERS } from '../../query/coverageQuery';
import { endpoint } from '../endpoint';
import { coverageSchema } from '../schemas/coverageSchema';
import { datasetSchema, oneOfThem, pageOf } from '../schemas/envelope';
import { level, oneOf, paging, unitId, yearFilter } from '../schemas/parameters';

const nothing = z.strictObject({});

export const getDataset = endpoint({
  id: 'getDataset',
  path: '/dataset',
  tag: '数据集',
  summary: '数据集的版本和规模',
  description: '版本号、产生时刻、报告和数字的数目，以及怎样引用。',
  params: nothing,
  query: nothing,
  body: oneOfThem(datasetSchema),
  problems: [],
  example: '/dataset',
});

export const listCoverage = endpoint({
  id: 'listCoverage',
  path: '/coverage',
  tag: '数据集',
  summary: '谁应当报告，报了没有',
  description:
    '一行一个单位一个年度：应报依据、状态、期限、首次公布日期、是否按时。没有 from 和 to 时，从有报告的第一年到已结束的最后一年。',
  params: nothing,
  query: z
    .strictObject({
      parent: unitId.optional().describe('只要这个单位和它之下的单位；没有则为全国。'),
      level: level.optional().describe('单位的级别。'),
      state: oneOf(COVERAGE_FILTERS).optional().describe('只要有这种情形的单位；这些单位的各年都在。'),
      ...yearFilter,
      ...paging,
    })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
      path: ['to'],
      message: '结束年份不能早于起始年份',
    }),
  body: pageOf(coverageSchema),
  problems: ['invalid-cursor', 'too-much'],
  example: '/coverage?parent={unit}&from={before}&to={year}',
});
