import { z } from 'zod';
import { GRADES } from '../../checks/gradeReport';
import { endpoint } from '../endpoint';
import { oneOfThem, pageOf } from '../schemas/envelope';
import { edition, oneOf, paging, pin, scope, unitFilter, yearFilter } from '../schemas/parameters';
import { findingSchema, reportSchema } from '../schemas/reportSchemas';
import { inOrder } from './inOrder';

export const listReports = endpoint({
  id: 'listReports',
  path: '/reports',
  tag: '报告',
  summary: '现行报告',
  description: '一行一个单位一个年度，按单位编号和年度排列。',
  params: z.strictObject({}),
  query: inOrder(
    z.strictObject({
      ...unitFilter,
      ...yearFilter,
      scope: scope.optional().describe('统计范围。'),
      edition: edition.optional().describe('有一张表用这一版格式。'),
      grade: oneOf(GRADES).optional().describe('核对的等级。'),
      ...pin,
      ...paging,
    }),
  ),
  body: pageOf(reportSchema),
  problems: ['invalid-cursor', 'too-much'],
  example: '/reports?unit={unit}',
});

export const getReport = endpoint({
  id: 'getReport',
  path: '/reports/{id}',
  tag: '报告',
  summary: '一份现行报告',
  description: '报告的题头和出处；它的数字用 /observations?unit=…&from=…&to=… 取。',
  params: z.strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,64}-20\d\d$/, '应为单位编号-年度，例如 450204-2023')
      .describe('报告编号：单位编号-年度。'),
  }),
  query: z.strictObject({}),
  body: oneOfThem(reportSchema),
  problems: ['not-found'],
  example: '/reports/{unit}-{year}',
});

export const listFindings = endpoint({
  id: 'listFindings',
  path: '/findings',
  tag: '报告',
  summary: '核对结果',
  description: '现行报告的核对结果：等式两边各是多少、涉及哪些格子。原数照录，从不更改。',
  params: z.strictObject({}),
  query: inOrder(
    z.strictObject({
      ...unitFilter,
      ...yearFilter,
      rule: z
        .string('只能给一次')
        .regex(/^[A-Z0-9-]{1,20}$/, '应为规则编号，例如 T3-04')
        .optional()
        .describe('规则编号，例如 T3-04。'),
      severity: oneOf(['error', 'warning', 'info']).optional().describe('轻重。'),
      ...paging,
    }),
  ),
  body: pageOf(findingSchema),
  problems: ['invalid-cursor', 'too-much'],
  example: '/findings?from={before}&to={year}',
});
