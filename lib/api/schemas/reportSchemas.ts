import { z } from 'zod';
import { GRADES } from '../../checks/gradeReport';
import { SCHEMAS } from './registry';

const edition = z.enum(['2019', '2021']).nullable();

export const reportSchema = z
  .object({
    id: z.string().describe('报告编号，例如 450204-2023；也是网页 /reports/… 的一部分。'),
    unit_id: z.string(),
    unit_name: z.string(),
    year: z.int().describe('报告年度。'),
    revision: z.int().describe('现行的是第几版；被更正的旧版见网页。'),
    title: z.string().nullable(),
    issuer: z.string().nullable(),
    scope: z.string().describe('统计范围。范围不同的报告不宜直接比较。'),
    edition_table2: edition,
    edition_table3: edition,
    edition_table4: edition,
    edition_statistics: z.enum(['2014', 'local']).nullable().describe('2018 年以前的统计表所用的格式。'),
    published_on: z.string().nullable(),
    source_url: z.string().nullable(),
    citation: z.string().nullable().describe('数字不是直接取自报告时的出处。'),
    source_sha256: z.string().describe('读入的文件的 SHA-256。'),
    imported_on: z.string(),
    status: z.enum(['read', 'partial']).describe('partial：有几格无法确认，已留空。'),
    grade: z.enum(GRADES).nullable().describe('按核对结果的等级；尚未核对为空。'),
    numbers: z.int().describe('印有数字的格数。'),
    findings: z.int().describe('核对为错误的处数，未取数的不计；原数照录，不作更改。'),
  })
  .describe('一个单位一个年度的现行报告。')
  .register(SCHEMAS, { id: 'Report' });

export const findingSchema = z
  .object({
    report: z.string(),
    unit_id: z.string(),
    year: z.int(),
    rule: z.string().describe('规则编号，例如 T3-04。'),
    severity: z.enum(['error', 'warning', 'info']),
    place: z.string(),
    left: z.string().nullable().describe('等式左边的数。'),
    right: z.string().nullable().describe('等式右边的数。'),
    difference: z.string().nullable(),
    message: z.string().describe('中文说明。'),
    cells: z
      .array(
        z.object({
          from: z.string().describe('own：本报告；其他为上一年、上级、下级、同级或旧版的报告。'),
          key: z.string(),
          value: z.number().nullable(),
          unit_id: z.string().nullable(),
          year: z.int().nullable(),
        }),
      )
      .describe('涉及的格子。'),
    correction: z
      .object({ key: z.string(), printed: z.string(), suggested: z.string() })
      .nullable()
      .describe('疑似更正：唯一能使各等式成立的改动；只供参考，从未改动原数。'),
  })
  .describe('核对结果的一处：错误、需核对或说明。')
  .register(SCHEMAS, { id: 'Finding' });
