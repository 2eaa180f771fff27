import { z } from 'zod';
import { SCHEMAS } from './registry';
import { CELL_STATES, MEASURE_STATES } from './states';

const text = z.string().nullable();

/** Columns of a unit in the files (docs/files.md). */
const unit = {
  unit_id: z.string(),
  unit_name: z.string(),
  parent_id: text,
  parent_name: text,
  level: z.string(),
  level_label: z.string(),
  type: z.string(),
  type_label: z.string(),
};
const comparability = z.enum(['same', 'note', 'not_comparable']);

export const observationSchema = z
  .object({
    ...unit,
    year: z.int(),
    key: z.string().describe('格代码：指标代码，表三的再加申请人。'),
    metric: z.string(),
    metric_label: z.string(),
    applicant: z.string(),
    applicant_label: text,
    value: z.number().nullable().describe('数值，位数与原文相同；没有数为空，原因见 state。空不是零。'),
    unit: text.describe('计量单位；表上没有印的为空。'),
    state: z.enum(CELL_STATES),
    state_label: z.string(),
    printed: z.string().describe('该格的原文，一字不改。'),
    place: z.string().describe('在原文中的位置。'),
    witness: text.describe('定位依据：grid 行列标题；order 标签与次序；sums 只由合计确定。'),
    quality: text.describe('核对：error 错误，warning 需核对，info 说明；没有发现时为空。'),
    finding_rules: text.describe('谈到这一格的规则，以分号隔开。'),
    edition: text.describe('这一格所在的表用的格式。'),
    comparability,
    scope: z.string(),
    scope_label: z.string(),
    published_on: text,
    report: z.string().describe('报告编号。'),
    source_url: text,
  })
  .describe('印出的一格。列与 CSV 相同。')
  .register(SCHEMAS, { id: 'Observation' });

export const valueSchema = z
  .object({
    ...unit,
    year: z.int(),
    metric: z.string(),
    metric_label: z.string(),
    applicant: z.string(),
    applicant_label: text,
    value: z
      .number()
      .nullable()
      .describe('数值；百分比为百分数（43.6 即 43.6%）。没有数为空，原因见 state。空不是零。'),
    unit: text,
    numerator: z.number().nullable().describe('比率的分子；不是比率的即数值本身。'),
    denominator: z.number().nullable().describe('比率的分母；不是比率的为空。'),
    state: z.enum(MEASURE_STATES),
    state_label: z.string(),
    quality: text.describe('所用各数的核对：error、warning、info；没有发现时为空。'),
    finding_rules: text.describe('谈到所用各数的规则，以分号隔开。'),
    printed: text.describe('原表所印；计算的指标为空。'),
    comparability,
    edition_table2: text,
    edition_table3: text,
    edition_table4: text,
    scope: z.string(),
    scope_label: z.string(),
    published_on: text,
    findings: z.int().describe('这份报告核对为错误的处数，未取数的不计。'),
    report: z.string(),
    source_url: text,
  })
  .describe('一个指标在一份报告中的值，与网页的排名、趋势相同；印出的或计算的都有。')
  .register(SCHEMAS, { id: 'Value' });
