import { z } from 'zod';
import { SCHEMAS } from './registry';

/** Which state of the data set an answer is from. `notice`: what it is, where it is not of real reports. */
export const versionSchema = z
  .object({
    version: z.int().describe('数据集版本号：每次数据变化加一。翻页途中若变了，说明数据已更新。'),
    made_at: z.string().describe('这个版本产生的时刻（北京时间）。'),
    newest: z.int().describe('最新的版本号。与 version 不同，就是固定在较早的版本，可能已有更正。'),
    notice: z.string().nullable().describe('真实的报告为空；合成数据在这里注明是合成的。'),
  })
  .describe('应答所依据的数据集版本。')
  .register(SCHEMAS, { id: 'Version' });

export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    dataset: versionSchema,
    next: z.string().nullable().describe('下一页的网址；没有下一页为空。一页可能不满，以此为准。'),
    data: z.array(row),
  });

export const oneOfThem = <Item extends z.ZodType>(item: Item) =>
  z.object({ dataset: versionSchema, data: item });

export const problemSchema = z
  .object({
    type: z.string().describe('问题的种类，不随版本变化。'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('这一次出了什么问题，怎样改。'),
    instance: z.string().describe('出问题的地址。'),
    parameter: z.string().optional().describe('第一个出错的参数。'),
    errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
  })
  .describe('出错时的应答（RFC 9457）。')
  .register(SCHEMAS, { id: 'Problem' });

export const datasetSchema = z
  .object({
    name: z.string(),
    reports: z.int(),
    units: z.int().describe('有现行报告的单位数。'),
    numbers: z.int().describe('现行报告中印有数字的格数。'),
    findings: z.int().describe('核对为错误的处数，未取数的不计。'),
    years: z.array(z.object({ year: z.int(), reports: z.int() })),
    source: z.string(),
    cite: z.string().describe('引用格式（GB/T 7714）。'),
    bibtex: z.string(),
    openapi: z.string(),
    documentation: z.string(),
  })
  .describe('整个数据集。')
  .register(SCHEMAS, { id: 'Dataset' });
