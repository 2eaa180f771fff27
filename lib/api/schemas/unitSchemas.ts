import { z } from 'zod';
import { LEVELS } from '../../query/fields';
import { SCHEMAS } from './registry';

const day = z.string().describe('日期，YYYY-MM-DD。');

export const unitSchema = z
  .object({
    id: z.string().describe('单位编号：政府为行政区划代码，其他为本站编号。'),
    name: z.string(),
    short_name: z.string(),
    level: z.enum(LEVELS),
    type: z.string(),
    region_code: z.string().nullable().describe('行政区划代码（GB/T 2260）；没有的为空。'),
    parent_id: z.string().nullable(),
    parent_name: z.string().nullable(),
    valid_from: day.nullable().describe('设立日期；不详为空。'),
    valid_to: day.nullable().describe('撤销日期；存续或不详为空。'),
    years: z.array(z.int()).describe('有现行报告的年度。'),
  })
  .describe('一个报告单位，在它是同一机关的期间内。')
  .register(SCHEMAS, { id: 'Unit' });

export const relativeSchema = z
  .object({
    id: z.string(),
    short_name: z.string(),
    side: z.enum(['predecessor', 'successor']).describe('predecessor 前身；successor 后继。'),
    kind: z.enum(['rename', 'convert', 'split', 'merge', 'abolish', 'recode']),
    year: z.int().describe('变更在这一年年底已生效。'),
    date: day.nullable().describe('生效日期；不详为空。'),
    source: z.string().describe('变更的依据。'),
  })
  .describe('一个单位的前身或后继。')
  .register(SCHEMAS, { id: 'Relative' });
