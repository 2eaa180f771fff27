import { APPLICANT_COLUMNS } from '../metrics/applicants';
import type { Input, MetricKey } from '../metrics/catalogue';
import { inputsOf, metricOf } from '../metrics/catalogue';
import { APPLICANTS, type Applicant } from '../metrics/types';
import { OUTCOMES } from './composition';

/** One share of a whole: a metric in a column of its table. */
export interface BreakdownPart {
  readonly metric: MetricKey;
  readonly applicant: Applicant;
  readonly label: string;
  /** For a chart's legend, where the label is long. */
  readonly short?: string;
}

/** A whole that the form divides into parts which add up to it. */
export interface Breakdown {
  readonly label: string;
  readonly labelEn: string;
  /** What the reader wants to know. */
  readonly question: string;
  /** What the parts divide; printed on the form, or a sum of ours where the form prints none. */
  readonly whole: BreakdownPart;
  readonly parts: readonly BreakdownPart[];
}

const row = (metric: MetricKey): BreakdownPart => ({
  metric,
  applicant: 'total',
  // `不予公开·属于国家秘密` under the heading 不予公开 is 属于国家秘密.
  label: metricOf(metric).label.replace(/^.*·/, ''),
});

const cases = (block: 'recon' | 'suit_direct' | 'suit_after_recon'): readonly BreakdownPart[] =>
  (['upheld', 'corrected', 'other', 'pending'] as const).map((outcome) => row(`t4_${block}_${outcome}`));

/** The wholes of tables 3 and 4, by the name they have in an address. */
export const BREAKDOWNS = {
  results: {
    label: '办理结果',
    labelEn: 'Results of requests',
    question: '公开申请是怎样办结的？',
    whole: { metric: 't3_result_total', applicant: 'total', label: '办理结果总计' },
    parts: OUTCOMES.map(({ key, label }) => ({ metric: key, applicant: 'total', label })),
  },
  reasons: {
    label: '不予公开的理由',
    labelEn: 'Reasons for refusal',
    question: '不予公开依据的是哪一条理由？',
    whole: { metric: 'refused', applicant: 'total', label: '不予公开合计' },
    parts: (
      [
        ['t3_refused_state_secret', '国家秘密'],
        ['t3_refused_law_forbids', '法规禁止'],
        ['t3_refused_security_stability', '三安全一稳定'],
        ['t3_refused_third_party', '第三方权益'],
        ['t3_refused_internal_affairs', '内部事务'],
        ['t3_refused_process_info', '过程性信息'],
        ['t3_refused_enforcement_file', '执法案卷'],
        ['t3_refused_admin_query', '行政查询'],
      ] as const
    ).map(([metric, short]) => ({ ...row(metric), short })),
  },
  applicants: {
    label: '申请人构成',
    labelEn: 'Applicants',
    question: '申请是谁提出的？',
    whole: { metric: 't3_new', applicant: 'total', label: '本年新收申请' },
    parts: APPLICANTS.filter((one) => one !== 'total').map((applicant) => ({
      metric: 't3_new',
      applicant,
      label: APPLICANT_COLUMNS[applicant].label,
    })),
  },
  recon: {
    label: '行政复议结果',
    labelEn: 'Administrative reconsideration',
    question: '申请行政复议的案件结果如何？',
    whole: { metric: 't4_recon_total', applicant: 'total', label: '行政复议总计' },
    parts: cases('recon'),
  },
  suits_direct: {
    label: '未经复议直接起诉',
    labelEn: 'Suits without reconsideration',
    question: '未经复议直接起诉的案件结果如何？',
    whole: { metric: 't4_suit_direct_total', applicant: 'total', label: '未经复议直接起诉总计' },
    parts: cases('suit_direct'),
  },
  suits_after: {
    label: '复议后起诉',
    labelEn: 'Suits after reconsideration',
    question: '复议后又起诉的案件结果如何？',
    whole: { metric: 't4_suit_after_recon_total', applicant: 'total', label: '复议后起诉总计' },
    parts: cases('suit_after_recon'),
  },
} as const satisfies Readonly<Record<string, Breakdown>>;

export type BreakdownName = keyof typeof BREAKDOWNS;

/** Where requests come from and where they go: the balance of table 3. Each row is one side of it. */
export const FLOW = {
  sources: [row('t3_new'), row('t3_carried_in')],
  ends: [...BREAKDOWNS.results.parts, row('t3_carried_out')],
} as const satisfies Readonly<Record<string, readonly BreakdownPart[]>>;

/** The printed figures that a breakdown, and the flow beside it, rest on. */
export function inputsOfParts(parts: readonly BreakdownPart[]): readonly Input[] {
  return parts.flatMap(({ metric, applicant }) => inputsOf(metric, applicant));
}
