import { z } from 'zod';
import { hasApplicants } from '../../metrics/catalogue';
import { endpoint } from '../endpoint';
import { pageOf } from '../schemas/envelope';
import { observationSchema, valueSchema } from '../schemas/figureSchemas';
import {
  applicant,
  edition,
  metricKey,
  oneOf,
  paging,
  pin,
  reportedKey,
  scope,
  several,
  unitFilter,
  yearFilter,
} from '../schemas/parameters';
import { CELL_STATES, MEASURE_STATES } from '../schemas/states';
import { inOrder } from './inOrder';

export const listObservations = endpoint({
  id: 'listObservations',
  path: '/observations',
  tag: '数字',
  summary: '报告里印出的每一格',
  description:
    '一行一格，附原文、位置、格式、统计范围、来源和对不上的规则；按单位编号、年度、表上的次序和申请人排列。空格、斜线和认不出的格子也在，state 说明原因，value 为空：空不是零。派生指标不在这里，见 /values。',
  params: z.strictObject({}),
  query: inOrder(
    z.strictObject({
      metric: several(reportedKey).optional().describe('只要这些指标，可以重复；没有则全部。'),
      applicant: applicant.optional().describe('申请人（表三）；其他表的数都在 total。'),
      ...unitFilter,
      ...yearFilter,
      edition: edition.optional().describe('这一格所在的表用的格式。'),
      scope: scope.optional().describe('统计范围。'),
      state: oneOf(CELL_STATES).optional().describe('格子的状态。'),
      ...pin,
      ...paging,
    }),
  ),
  body: pageOf(observationSchema),
  problems: ['invalid-cursor', 'too-much'],
  example: '/observations?metric=t3_new&unit={unit}&from={year}&to={year}',
});

export const listValues = endpoint({
  id: 'listValues',
  path: '/values',
  tag: '数字',
  summary: '一个指标在各份报告中的值',
  description:
    '与网页的排名、趋势相同的数：印出的或计算的都可以要。一行一份现行报告，按单位编号和年度排列；没有数的也在，state 说明原因（没有报告的年度没有行，见 /coverage）。先分别求和、再相除的比率附分子和分母，合并多个单位时请用它们。',
  params: z.strictObject({}),
  query: inOrder(
    z
      .strictObject({
        metric: metricKey.describe('一个指标。'),
        applicant: applicant.default('total').describe('申请人，只用于按申请人分列的指标。'),
        ...unitFilter,
        ...yearFilter,
        edition: edition.optional().describe('报告有一张表用这一版格式。'),
        scope: scope.optional().describe('统计范围。'),
        state: oneOf(MEASURE_STATES).optional().describe('数值的状态。'),
        crosswalk: oneOf(['none', '2014'])
          .default('none')
          .describe('2014：2018 年以前的报告取统计表上相近的数，与网页的趋势相同，须注明；none：不取。'),
        ...pin,
        ...paging,
      })
      .refine((query) => query.applicant === 'total' || hasApplicants(query.metric), {
        path: ['applicant'],
        message: '这个指标不按申请人分类，只有 total',
      }),
  ),
  body: pageOf(valueSchema),
  problems: ['invalid-cursor', 'too-much'],
  example: '/values?metric=open_rate&from={year}&to={year}',
});
