import { z } from 'zod';
import { COVERAGE_STATES } from '../../coverage/types';
import { SCHEMAS } from './registry';

const text = z.string().nullable();

export const coverageSchema = z
  .object({
    unit_id: z.string(),
    unit_name: z.string(),
    parent_id: text,
    parent_name: text,
    level: z.string(),
    level_label: z.string(),
    type: z.string(),
    type_label: z.string(),
    year: z.int(),
    listing: z.string().describe('为什么应当报告：by_law 条例第四十九条，by_roster 名册，…'),
    listing_label: z.string(),
    state: z.enum(COVERAGE_STATES),
    state_label: z.string(),
    reason: text.describe('状态不是“已读入”时的原因。'),
    refused_file: text.describe('最近一次被拒收的文件。'),
    refused_on: text.describe('拒收的日期。'),
    due_on: text,
    published_on: text.describe('首次公布日期。'),
    punctuality: text,
    punctuality_label: text,
    days_late: z.int().nullable(),
    report: text,
  })
  .describe('一个单位一个年度：应不应报，报了没有，是否按时。')
  .register(SCHEMAS, { id: 'Coverage' });
