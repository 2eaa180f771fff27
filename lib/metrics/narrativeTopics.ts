import { type CellKey, cellKey } from './cellKey';
import type { ReportedKey } from './reported';
import type { Applicant } from './types';

/** What a figure may be about that a sentence of the report states, outside the tables. */
export interface NarrativeTopicRow {
  readonly key: string;
  readonly label: string;
  /**
   * What it is to be compared with: the sum of any one of these lists of cells. A list of which a cell is missing
   * says nothing; no list at all: the form has no cell for it, or not one of the same definition.
   */
  readonly cells: readonly (readonly CellKey[])[];
}

const sum = (keys: readonly ReportedKey[], applicant: Applicant = 'total'): readonly CellKey[] =>
  keys.map((key) => cellKey(key, applicant));

const received = (...applicants: readonly Applicant[]): readonly (readonly CellKey[])[] => [
  applicants.flatMap((applicant) => sum(['t3_new'], applicant)),
  applicants.flatMap((applicant) => sum(['t3_new', 't3_carried_in'], applicant)),
];

const suits = (result: 'total' | 'upheld' | 'corrected' | 'other' | 'pending') =>
  [`t4_suit_direct_${result}`, `t4_suit_after_recon_${result}`] as const;

/** 申请 of 表三. Where a sentence says how many were received, some offices count those carried in. */
const APPLICATIONS = [
  { key: 'received', label: '收到申请', cells: received('total') },
  {
    key: 'handled',
    label: '办理申请',
    cells: [sum(['t3_result_total']), sum(['t3_new', 't3_carried_in'])],
  },
  { key: 'closed', label: '办结、答复申请', cells: [sum(['t3_result_total'])] },
  { key: 'carried_in', label: '上年结转', cells: [sum(['t3_carried_in'])] },
  { key: 'carried_out', label: '结转下年度', cells: [sum(['t3_carried_out'])] },
  { key: 'from_natural', label: '自然人申请', cells: received('natural') },
  {
    key: 'from_organisations',
    label: '法人或其他组织申请',
    cells: received('org_business', 'org_research', 'org_charity', 'org_legal', 'org_other'),
  },
  { key: 'from_business', label: '商业企业申请', cells: received('org_business') },
  { key: 'from_research', label: '科研机构申请', cells: received('org_research') },
  { key: 'from_charity', label: '社会公益组织申请', cells: received('org_charity') },
  { key: 'from_legal', label: '法律服务机构申请', cells: received('org_legal') },
  { key: 'by_network', label: '网络申请', cells: [] },
  { key: 'by_letter', label: '信函申请', cells: [] },
  { key: 'in_person', label: '当面申请', cells: [] },
  { key: 'by_fax', label: '传真申请', cells: [] },
  { key: 'by_mail', label: '电子邮件申请', cells: [] },
] as const satisfies readonly NarrativeTopicRow[];

/** 办理结果 of 表三. */
const OUTCOMES = [
  { key: 'granted', label: '予以公开', cells: [sum(['t3_granted'])] },
  { key: 'partial', label: '部分公开', cells: [sum(['t3_partial'])] },
  { key: 'granted_or_partial', label: '予以公开及部分公开', cells: [sum(['t3_granted', 't3_partial'])] },
  {
    key: 'refused',
    label: '不予公开',
    cells: [
      sum([
        't3_refused_state_secret',
        't3_refused_law_forbids',
        't3_refused_security_stability',
        't3_refused_third_party',
        't3_refused_internal_affairs',
        't3_refused_process_info',
        't3_refused_enforcement_file',
        't3_refused_admin_query',
      ]),
    ],
  },
  {
    key: 'unable',
    label: '无法提供',
    cells: [sum(['t3_unable_not_held', 't3_unable_needs_creation', 't3_unable_still_unclear'])],
  },
  { key: 'not_held', label: '本机关不掌握', cells: [sum(['t3_unable_not_held'])] },
  {
    key: 'not_processed',
    label: '不予处理',
    cells: [
      sum([
        't3_notproc_petition',
        't3_notproc_duplicate',
        't3_notproc_publication',
        't3_notproc_mass_repeat',
        't3_notproc_confirm_reissue',
      ]),
    ],
  },
  {
    key: 'other_outcome',
    label: '其他处理',
    cells: [sum(['t3_other_all']), sum(['t3_other_late_correction', 't3_other_unpaid_fee', 't3_other_misc'])],
  },
] as const satisfies readonly NarrativeTopicRow[];

/** 表四. */
const REMEDIES = [
  { key: 'recon', label: '行政复议', cells: [sum(['t4_recon_total'])] },
  { key: 'recon_upheld', label: '行政复议结果维持', cells: [sum(['t4_recon_upheld'])] },
  { key: 'recon_corrected', label: '行政复议结果纠正', cells: [sum(['t4_recon_corrected'])] },
  { key: 'recon_other', label: '行政复议其他结果', cells: [sum(['t4_recon_other'])] },
  { key: 'recon_pending', label: '行政复议尚未审结', cells: [sum(['t4_recon_pending'])] },
  { key: 'suit', label: '行政诉讼', cells: [sum(suits('total'))] },
  { key: 'suit_upheld', label: '行政诉讼结果维持', cells: [sum(suits('upheld'))] },
  { key: 'suit_corrected', label: '行政诉讼结果纠正', cells: [sum(suits('corrected'))] },
  { key: 'suit_other', label: '行政诉讼其他结果', cells: [sum(suits('other'))] },
  { key: 'suit_pending', label: '行政诉讼尚未审结', cells: [sum(suits('pending'))] },
  {
    key: 'remedies',
    label: '行政复议、行政诉讼',
    cells: [sum(['t4_recon_total', ...suits('total')])],
  },
] as const satisfies readonly NarrativeTopicRow[];

/** 表二, and what the report says of its own publishing. */
const DISCLOSURE = [
  {
    key: 'normative_issued',
    label: '制发规范性文件',
    cells: [sum(['t2_normative_issued']), sum(['t2_normative_made'])],
  },
  { key: 'normative_repealed', label: '废止规范性文件', cells: [sum(['t2_normative_repealed'])] },
  { key: 'normative_in_force', label: '现行有效规范性文件', cells: [sum(['t2_normative_in_force'])] },
  {
    key: 'normative_disclosed',
    label: '公开规范性文件',
    cells: [sum(['t2_normative_issued']), sum(['t2_normative_newly_disclosed'])],
  },
  {
    key: 'regulations_issued',
    label: '制发规章',
    cells: [sum(['t2_regulations_issued']), sum(['t2_regulations_made'])],
  },
  { key: 'regulations_repealed', label: '废止规章', cells: [sum(['t2_regulations_repealed'])] },
  { key: 'regulations_in_force', label: '现行有效规章', cells: [sum(['t2_regulations_in_force'])] },
  {
    key: 'regulations_disclosed',
    label: '公开规章',
    cells: [sum(['t2_regulations_issued']), sum(['t2_regulations_newly_disclosed'])],
  },
  { key: 'policy_disclosed', label: '公开政策性文件', cells: [] },
  { key: 'licences', label: '行政许可决定', cells: [sum(['t2_licence_decisions'])] },
  { key: 'penalties', label: '行政处罚决定', cells: [sum(['t2_penalty_decisions'])] },
  { key: 'coercions', label: '行政强制决定', cells: [sum(['t2_coercion_decisions'])] },
  { key: 'items_disclosed', label: '主动公开政府信息', cells: [] },
  { key: 'items_published', label: '发布政务信息', cells: [] },
  { key: 'items_on_website', label: '网站公开信息', cells: [] },
  { key: 'items_on_new_media', label: '新媒体公开信息', cells: [] },
  { key: 'share', label: '占比', cells: [] },
] as const satisfies readonly NarrativeTopicRow[];

/** All topics, in the order of the form. */
export const NARRATIVE_TOPICS = [...APPLICATIONS, ...OUTCOMES, ...REMEDIES, ...DISCLOSURE] as const;

export type NarrativeTopic = (typeof NARRATIVE_TOPICS)[number]['key'];

const byKey: ReadonlyMap<string, NarrativeTopicRow> = new Map(
  NARRATIVE_TOPICS.map((topic) => [topic.key, topic]),
);

/** A topic by its key, or null when there is none such. */
export function findNarrativeTopic(key: string): NarrativeTopicRow | null {
  return byKey.get(key) ?? null;
}
