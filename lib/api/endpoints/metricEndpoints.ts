import { z } from 'zod';
import { endpoint } from '../endpoint';
import { oneOfThem } from '../schemas/envelope';
import { metricSchema } from '../schemas/metricSchema';
import { oneOf } from '../schemas/parameters';

export const listMetrics = endpoint({
  id: 'listMetrics',
  path: '/metrics',
  tag: '指标',
  summary: '编码手册',
  description: '全部指标：定义、单位、条款、各版表上的位置、能否接续、公式、易错之处。一次全部给出，不分页。',
  params: z.strictObject({}),
  query: z.strictObject({
    kind: oneOf(['reported', 'sum', 'ratio']).optional().describe('种类。'),
    edition: oneOf(['2014', '2019', '2021']).optional().describe('只要这一版格式设有的。'),
  }),
  body: oneOfThem(z.array(metricSchema)),
  problems: [],
  example: '/metrics?kind=ratio',
});

export const getMetric = endpoint({
  id: 'getMetric',
  path: '/metrics/{key}',
  tag: '指标',
  summary: '一个指标',
  description: '按代码取编码手册的一条。',
  params: z.strictObject({ key: z.string().describe('指标代码，例如 t3_new。') }),
  query: z.strictObject({}),
  body: oneOfThem(metricSchema),
  problems: ['not-found'],
  example: '/metrics/open_rate',
});
