import type { ReportedKey } from './reported';
import type { DerivedMetric, Term } from './types';

const REFUSED = [
  't3_refused_state_secret',
  't3_refused_law_forbids',
  't3_refused_security_stability',
  't3_refused_third_party',
  't3_refused_internal_affairs',
  't3_refused_process_info',
  't3_refused_enforcement_file',
  't3_refused_admin_query',
] as const satisfies readonly ReportedKey[];
const UNABLE = [
  't3_unable_not_held',
  't3_unable_needs_creation',
  't3_unable_still_unclear',
] as const satisfies readonly ReportedKey[];
const NOT_PROCESSED = [
  't3_notproc_petition',
  't3_notproc_duplicate',
  't3_notproc_publication',
  't3_notproc_mass_repeat',
  't3_notproc_confirm_reissue',
] as const satisfies readonly ReportedKey[];
/** （六）: one row on the 2019 form, three on that of 2021. */
export const OTHER = {
  anyOf: [['t3_other_all'], ['t3_other_late_correction', 't3_other_unpaid_fee', 't3_other_misc']],
} as const satisfies Term<ReportedKey>;

const SUM = { kind: 'sum', unit: '件', denominator: [], comparability: 'same' } as const;
const RATE = { kind: 'ratio', unit: '%', comparability: 'same' } as const;

/** Numbers we compute. Rates are of results (R, 办理结果总计) unless the note says otherwise. */
export const DERIVED = [
  {
    ...SUM,
    key: 'refused',
    label: '不予公开合计',
    labelEn: 'Refused, all reasons',
    numerator: REFUSED,
    note: '（三）下八行之和；表上没有印小计。',
  },
  {
    ...SUM,
    key: 'unable',
    label: '无法提供合计',
    labelEn: 'Unable to provide, all reasons',
    numerator: UNABLE,
    note: '（四）下三行之和；表上没有印小计。',
  },
  {
    ...SUM,
    key: 'notproc',
    label: '不予处理合计',
    labelEn: 'Not processed, all reasons',
    numerator: NOT_PROCESSED,
    note: '（五）下五行之和；表上没有印小计。',
  },
  {
    ...SUM,
    key: 'other',
    label: '其他处理合计',
    labelEn: 'Other handling, all reasons',
    numerator: [OTHER],
    note: '2019 年版为一行，2021 年版为三行之和，口径相同。',
  },
  {
    ...SUM,
    key: 'suits',
    label: '行政诉讼合计',
    labelEn: 'Suits, all',
    numerator: ['t4_suit_direct_total', 't4_suit_after_recon_total'],
    note: '直接起诉与复议后起诉之和。2024 年起复议前置，直接起诉因法律变化下降。',
  },
  {
    ...RATE,
    key: 'open_rate',
    label: '公开率（含部分公开）',
    labelEn: 'Disclosure rate (full or partial)',
    numerator: ['t3_granted', 't3_partial'],
    denominator: ['t3_result_total'],
    note: '（予以公开 + 部分公开）÷ 办理结果总计。不是“透明度评分”：公开率高也可能只因申请简单。',
  },
  {
    ...RATE,
    key: 'grant_rate',
    label: '予以公开率',
    labelEn: 'Grant rate',
    numerator: ['t3_granted'],
    denominator: ['t3_result_total'],
    note: '予以公开 ÷ 办理结果总计。',
  },
  {
    ...RATE,
    key: 'partial_rate',
    label: '部分公开率',
    labelEn: 'Partial grant rate',
    numerator: ['t3_partial'],
    denominator: ['t3_result_total'],
    note: '部分公开 ÷ 办理结果总计。部分公开中可能含有拒绝。',
  },
  {
    ...RATE,
    key: 'refuse_rate',
    label: '不予公开率',
    labelEn: 'Refusal rate',
    numerator: REFUSED,
    denominator: ['t3_result_total'],
    note: '不予公开八行之和 ÷ 办理结果总计；不含（五）不予处理。',
  },
  {
    ...RATE,
    key: 'unable_rate',
    label: '无法提供率',
    labelEn: 'Unable rate',
    numerator: UNABLE,
    denominator: ['t3_result_total'],
    note: '无法提供三行之和 ÷ 办理结果总计；通常由“本机关不掌握”决定。',
  },
  {
    ...RATE,
    key: 'notproc_rate',
    label: '不予处理率',
    labelEn: 'Not-processed rate',
    numerator: NOT_PROCESSED,
    denominator: ['t3_result_total'],
    note: '不予处理五行之和 ÷ 办理结果总计。',
  },
  {
    ...RATE,
    key: 'other_rate',
    label: '其他处理率',
    labelEn: 'Other-handling rate',
    numerator: [OTHER],
    denominator: ['t3_result_total'],
    note: '其他处理 ÷ 办理结果总计；“其他”的内容各地不同（如撤回）。',
  },
  {
    ...RATE,
    key: 'close_rate',
    label: '办结率',
    labelEn: 'Closing rate',
    numerator: ['t3_result_total'],
    denominator: ['t3_new', 't3_carried_in'],
    note: '办理结果总计 ÷（本年新收 + 上年结转）。不是按时办结率。',
  },
  {
    ...RATE,
    key: 'carry_rate',
    label: '结转率',
    labelEn: 'Carry-over rate',
    numerator: ['t3_carried_out'],
    denominator: ['t3_new', 't3_carried_in'],
    note: '结转下年度 ÷（本年新收 + 上年结转）；受年底收件时间影响。',
  },
  {
    ...RATE,
    key: 'recon_rate',
    isProportion: false,
    label: '复议率',
    labelEn: 'Reconsideration rate',
    numerator: ['t4_recon_total'],
    denominator: ['t3_result_total'],
    note: '行政复议总计 ÷ 办理结果总计；复议可能针对上一年的决定。2024 年起复议前置。',
  },
  {
    ...RATE,
    key: 'recon_correct_rate',
    label: '复议纠错率',
    labelEn: 'Reconsideration correction rate',
    numerator: ['t4_recon_corrected'],
    denominator: ['t4_recon_upheld', 't4_recon_corrected', 't4_recon_other'],
    note: '结果纠正 ÷（维持 + 纠正 + 其他结果），不含尚未审结。',
  },
  {
    ...RATE,
    key: 'suit_correct_rate',
    label: '诉讼纠错率',
    labelEn: 'Suit correction rate',
    numerator: ['t4_suit_direct_corrected', 't4_suit_after_recon_corrected'],
    denominator: [
      't4_suit_direct_upheld',
      't4_suit_direct_corrected',
      't4_suit_direct_other',
      't4_suit_after_recon_upheld',
      't4_suit_after_recon_corrected',
      't4_suit_after_recon_other',
    ],
    note: '两类诉讼的结果纠正 ÷ 已审结，不含尚未审结；件数通常很少。',
  },
  {
    ...RATE,
    key: 'natural_share',
    label: '自然人申请占比',
    labelEn: 'Share of requests by natural persons',
    numerator: ['t3_new'],
    numeratorApplicant: 'natural',
    denominator: ['t3_new'],
    note: '自然人新收 ÷ 新收总计。',
  },
  {
    ...RATE,
    key: 'penalty_per_licence',
    label: '处罚许可比',
    labelEn: 'Penalties per licence',
    unit: '倍',
    numerator: ['t2_penalty_decisions'],
    denominator: ['t2_licence_decisions'],
    comparability: 'note',
    note: '行政处罚决定数 ÷ 行政许可决定数；各级职权结构不同。',
  },
] as const satisfies readonly DerivedMetric<ReportedKey>[];

export type DerivedKey = (typeof DERIVED)[number]['key'];
export type KnownDerived = DerivedMetric<ReportedKey> & { readonly key: DerivedKey };

export const DERIVED_METRICS: readonly KnownDerived[] = DERIVED;
