import type { ReportedKey } from './reported';
import type { Edition } from './types';

/** Rows of table 3 that quality rules name one by one. */
export const REQUEST_ROWS = {
  received: 't3_new',
  carriedIn: 't3_carried_in',
  granted: 't3_granted',
  partial: 't3_partial',
  stateSecret: 't3_refused_state_secret',
  securityStability: 't3_refused_security_stability',
  massRepeat: 't3_notproc_mass_repeat',
  result: 't3_result_total',
  carriedOut: 't3_carried_out',
} as const satisfies Readonly<Record<string, ReportedKey>>;

/** （六）其他处理 for a fee that was not paid; the 2019 form has one row for all of （六）. */
export const UNPAID_FEE = 't3_other_unpaid_fee' satisfies ReportedKey;

/** Groups of result rows, by the beginning of their keys. */
export const RESULT_GROUPS = {
  refused: { prefix: 't3_refused_', label: '（三）不予公开' },
  unable: { prefix: 't3_unable_', label: '（四）无法提供' },
  notProcessed: { prefix: 't3_notproc_', label: '（五）不予处理' },
  other: { prefix: 't3_other_', label: '（六）其他处理' },
} as const;

/** Documents of table 2 in the form of 2021: made and repealed in the year, in force at its end. */
export const DOCUMENT_STOCKS = [
  {
    name: 'regulations',
    label: '规章',
    issued: 't2_regulations_issued',
    repealed: 't2_regulations_repealed',
    inForce: 't2_regulations_in_force',
  },
  {
    name: 'normative',
    label: '行政规范性文件',
    issued: 't2_normative_issued',
    repealed: 't2_normative_repealed',
    inForce: 't2_normative_in_force',
  },
] as const satisfies readonly { readonly [part: string]: string }[];

/** Documents of table 2 in the form of 2019. */
export const DOCUMENT_DISCLOSURES = [
  {
    name: 'regulations',
    label: '规章',
    made: 't2_regulations_made',
    newlyDisclosed: 't2_regulations_newly_disclosed',
    disclosed: 't2_regulations_disclosed_total',
  },
  {
    name: 'normative',
    label: '规范性文件',
    made: 't2_normative_made',
    newlyDisclosed: 't2_normative_newly_disclosed',
    disclosed: 't2_normative_disclosed_total',
  },
] as const satisfies readonly { readonly [part: string]: string }[];

/** Items of table 2 in the form of 2019: how many at the end of the year before, the change, and decisions on them. */
export const ITEM_STOCKS = [
  {
    name: 'licence',
    label: '行政许可',
    previous: 't2_licence_items_prev',
    delta: 't2_licence_items_delta',
    decisions: 't2_licence_decisions',
  },
  {
    name: 'service',
    label: '其他对外管理服务事项',
    previous: 't2_service_items_prev',
    delta: 't2_service_items_delta',
    decisions: 't2_service_decisions',
  },
  {
    name: 'penalty',
    label: '行政处罚',
    previous: 't2_penalty_items_prev',
    delta: 't2_penalty_items_delta',
    decisions: 't2_penalty_decisions',
  },
  {
    name: 'coercion',
    label: '行政强制',
    previous: 't2_coercion_items_prev',
    delta: 't2_coercion_items_delta',
    decisions: 't2_coercion_decisions',
  },
  {
    name: 'fee',
    label: '行政事业性收费',
    previous: 't2_fee_items_prev',
    delta: 't2_fee_items_delta',
    decisions: null,
  },
] as const satisfies readonly {
  readonly name: string;
  readonly label: string;
  readonly previous: ReportedKey;
  readonly delta: ReportedKey;
  readonly decisions: ReportedKey | null;
}[];

export const PROCUREMENT = {
  items: 't2_procurement_items',
  amount: 't2_procurement_amount',
} as const satisfies Readonly<Record<string, ReportedKey>>;

export const FEE_AMOUNT = 't2_fee_amount' satisfies ReportedKey;

/** Sums of money: what 元 and 万元 are confused in. */
export const AMOUNTS = [FEE_AMOUNT, PROCUREMENT.amount] as const satisfies readonly ReportedKey[];

/** Decisions of table 2 that both forms ask for. */
export const DECISIONS = [
  't2_licence_decisions',
  't2_penalty_decisions',
  't2_coercion_decisions',
] as const satisfies readonly ReportedKey[];

/** Blocks of table 4. */
export const REMEDY_BLOCKS = {
  recon: 't4_recon',
  suitDirect: 't4_suit_direct',
  suitAfterRecon: 't4_suit_after_recon',
} as const;

/** The notice that each form comes with, as reports cite it. */
export const CITED_NOTICES: Readonly<Record<Edition, string>> = {
  '2019': '国办公开办函〔2019〕60号',
  '2021': '国办公开办函〔2021〕30号',
};

/** Cells of the statistics table of 2014 that rules of judgement compare. */
export const STATISTICS_2014 = {
  received: 's3_received_total',
  closed: 's3_closed_total',
  replied: 's3_reply_total',
  askedToCorrect: 's3_reply_ask_correction',
  trainings: 's9_trainings',
  trained: 's9_trained',
} as const;
