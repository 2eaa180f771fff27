import type { Both } from '../language/language';
import type { MetricKey } from '../metrics/catalogue';

/** The figures that a unit is told by, in the order of the form; what the form of a year does not ask is left out where it is shown. */
export const BRIEF_GROUPS = [
  {
    id: 'requests',
    title: { zh: '依申请公开', en: 'Requests for information' },
    keys: [
      't3_new',
      't3_result_total',
      'open_rate',
      'refuse_rate',
      'unable_rate',
      't3_carried_out',
      'natural_share',
    ],
  },
  {
    id: 'remedies',
    title: { zh: '行政复议、行政诉讼', en: 'Reconsideration and litigation' },
    keys: ['t4_recon_total', 'recon_rate', 'recon_correct_rate', 'suits', 'suit_correct_rate'],
  },
  {
    id: 'documents',
    title: { zh: '制发文件与行政决定', en: 'Documents and decisions' },
    keys: [
      't2_regulations_issued',
      't2_normative_issued',
      't2_normative_repealed',
      't2_normative_in_force',
      't2_normative_made',
      't2_normative_disclosed_total',
      't2_licence_decisions',
      't2_penalty_decisions',
      't2_coercion_decisions',
      't2_fee_amount',
    ],
  },
] as const satisfies readonly {
  readonly id: string;
  readonly title: Both;
  readonly keys: readonly MetricKey[];
}[];

/** Figures at the head of a profile. */
export const BRIEF_HEADLINES = [
  't3_new',
  't3_result_total',
  'open_rate',
  'refuse_rate',
  't4_recon_total',
  'suits',
  't2_licence_decisions',
  't2_penalty_decisions',
] as const satisfies readonly MetricKey[];

/** Figures that a profile shows over the years, beside those of units alike. */
export const BRIEF_TRENDS = [
  't3_new',
  'open_rate',
  't4_recon_total',
  't2_licence_decisions',
] as const satisfies readonly MetricKey[];

/** All of them, each once. */
export const BRIEF_KEYS: readonly MetricKey[] = [
  ...new Set<MetricKey>([...BRIEF_HEADLINES, ...BRIEF_GROUPS.flatMap(({ keys }) => keys)]),
];
