import { z } from 'zod';
import { SCHEMAS } from './registry';

const comparability = z
  .enum(['same', 'note', 'not_comparable'])
  .describe('same 口径相同；note 可以比较，须注明；not_comparable 不可接续。');

export const metricSchema = z
  .object({
    key: z.string(),
    kind: z
      .enum(['reported', 'sum', 'ratio'])
      .describe('reported 原表印出；sum 若干数之和；ratio 两个和之比。'),
    group: z.string(),
    label: z.string(),
    label_en: z.string(),
    unit: z.string(),
    breakdown: z.enum(['none', 'applicant']).describe('applicant：按申请人分列。'),
    definition: z.string(),
    article: z.string().describe('《政府信息公开条例》（2019 年修订）的条款；表上没有写明的为空串。'),
    editions: z.array(z.enum(['2014', '2019', '2021'])).describe('设有这一项的格式。'),
    addresses: z
      .object({ '2014': z.string(), '2019': z.string(), '2021': z.string() })
      .describe('在各版表上的位置；该版没有的为空串。'),
    comparability,
    comparisons: z
      .array(
        z.object({
          year: z.int().describe('断点在上一年与这一年之间。'),
          comparability,
          words: z.string(),
        }),
      )
      .describe('跨格式、法律变化能否接续。'),
    formula: z.string().describe('派生指标的公式；印出的数为空串。'),
    pitfalls: z.array(z.string()).describe('易错之处。'),
  })
  .describe('编码手册的一条。')
  .register(SCHEMAS, { id: 'Metric' });
