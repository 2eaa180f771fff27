import type { Both } from '../language/language';
import { say } from '../language/say';
import { APPLICANT_COLUMNS } from '../metrics/applicants';
import type { Input, MetricKey } from '../metrics/catalogue';
import { inputsOf, metricOf } from '../metrics/catalogue';
import { labelOf } from '../metrics/labelOf';
import { APPLICANTS, type Applicant } from '../metrics/types';
import { OUTCOMES } from './composition';

/** One share of a whole: a metric in a column of its table. */
export interface BreakdownPart {
  readonly metric: MetricKey;
  readonly applicant: Applicant;
  readonly label: string;
  /** For a chart's legend, where the label is long. */
  readonly short?: Both;
}

/** A whole that the form divides into parts which add up to it. */
export interface Breakdown {
  readonly label: string;
  readonly labelEn: string;
  /** What the reader wants to know. */
  readonly question: Both;
  /** What the parts divide; printed on the form, or a sum of ours where the form prints none. */
  readonly whole: BreakdownPart;
  readonly parts: readonly BreakdownPart[];
}

const partOf = (
  metric: MetricKey,
  applicant: Applicant,
  label: () => string,
  short?: Both,
): BreakdownPart => ({
  metric,
  applicant,
  get label() {
    return label();
  },
  ...(short && { short }),
});

/** `不予公开·属于国家秘密` under the heading 不予公开 is 属于国家秘密; `Refused: state secret` is state secret. */
const row = (metric: MetricKey, short?: Both): BreakdownPart =>
  partOf(metric, 'total', () => labelOf(metricOf(metric)).replace(/^.*(?:·|: )/, ''), short);

const whole = (metric: MetricKey, words: Both): BreakdownPart => partOf(metric, 'total', () => say(words));

const cases = (block: 'recon' | 'suit_direct' | 'suit_after_recon'): readonly BreakdownPart[] =>
  (['upheld', 'corrected', 'other', 'pending'] as const).map((outcome) => row(`t4_${block}_${outcome}`));

/** The wholes of tables 3 and 4, by the name they have in an address. */
export const BREAKDOWNS = {
  results: {
    label: '办理结果',
    labelEn: 'Results of requests',
    question: { zh: '公开申请是怎样办结的？', en: 'What became of requests?' },
    whole: whole('t3_result_total', { zh: '办理结果总计', en: 'All results' }),
    parts: OUTCOMES.map((outcome) => partOf(outcome.key, 'total', () => outcome.label)),
  },
  reasons: {
    label: '不予公开的理由',
    labelEn: 'Reasons for refusal',
    question: { zh: '不予公开依据的是哪一条理由？', en: 'For which reason was disclosure refused?' },
    whole: whole('refused', { zh: '不予公开合计', en: 'All refusals' }),
    parts: [
      row('t3_refused_state_secret', { zh: '国家秘密', en: 'State secret' }),
      row('t3_refused_law_forbids', { zh: '法规禁止', en: 'Forbidden by law' }),
      row('t3_refused_security_stability', { zh: '三安全一稳定', en: 'Security, stability' }),
      row('t3_refused_third_party', { zh: '第三方权益', en: 'Third parties' }),
      row('t3_refused_internal_affairs', { zh: '内部事务', en: 'Internal affairs' }),
      row('t3_refused_process_info', { zh: '过程性信息', en: 'Deliberation' }),
      row('t3_refused_enforcement_file', { zh: '执法案卷', en: 'Enforcement file' }),
      row('t3_refused_admin_query', { zh: '行政查询', en: 'Separate inquiry' }),
    ],
  },
  applicants: {
    label: '申请人构成',
    labelEn: 'Applicants',
    question: { zh: '申请是谁提出的？', en: 'Who made the requests?' },
    whole: whole('t3_new', { zh: '本年新收申请', en: 'New requests' }),
    parts: APPLICANTS.filter((one) => one !== 'total').map((applicant) =>
      partOf('t3_new', applicant, () => labelOf(APPLICANT_COLUMNS[applicant])),
    ),
  },
  recon: {
    label: '行政复议结果',
    labelEn: 'Administrative reconsideration',
    question: { zh: '申请行政复议的案件结果如何？', en: 'How did cases of reconsideration end?' },
    whole: whole('t4_recon_total', { zh: '行政复议总计', en: 'All reconsiderations' }),
    parts: cases('recon'),
  },
  suits_direct: {
    label: '未经复议直接起诉',
    labelEn: 'Suits without reconsideration',
    question: { zh: '未经复议直接起诉的案件结果如何？', en: 'How did suits without reconsideration end?' },
    whole: whole('t4_suit_direct_total', { zh: '未经复议直接起诉总计', en: 'All direct suits' }),
    parts: cases('suit_direct'),
  },
  suits_after: {
    label: '复议后起诉',
    labelEn: 'Suits after reconsideration',
    question: { zh: '复议后又起诉的案件结果如何？', en: 'How did suits after reconsideration end?' },
    whole: whole('t4_suit_after_recon_total', {
      zh: '复议后起诉总计',
      en: 'All suits after reconsideration',
    }),
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
