import { APPLICANT_COLUMNS } from './applicants';
import { type CellKey, cellKey } from './cellKey';
import { metricsOf } from './editions';
import { APPLICANTS, type Applicant, type Edition } from './types';

/**
 * An arithmetic identity (勾稽关系) of the form: the sum of `left` equals the sum of `right`.
 * Data, so that checks, pages and the dictionary say the same thing.
 */
export interface Identity {
  /** Rule of which this is one instance. */
  readonly rule: `T3-0${1 | 2 | 3 | 4}` | `T4-0${1 | 2 | 3}` | `S14-0${1 | 2 | 3 | 4 | 5 | 6}`;
  /** What it is about: a row, a column or a block, for example `t3/column:natural`. */
  readonly where: string;
  /** The same in words of the form. */
  readonly label: string;
  readonly left: readonly CellKey[];
  readonly right: readonly CellKey[];
  /** The two sides in words. */
  readonly leftLabel: string;
  readonly rightLabel: string;
}

const ORGANISATIONS_AND_PEOPLE = APPLICANTS.filter((applicant) => applicant !== 'total');

/** Row sums: 自然人 and the five kinds of organisation make 总计. */
function rowSums(edition: Edition): Identity[] {
  return metricsOf(edition, 3).map((metric) => ({
    rule: 'T3-01',
    where: `t3/row:${metric.key.slice('t3_'.length)}`,
    label: `表三“${metric.label}”行`,
    left: ORGANISATIONS_AND_PEOPLE.map((applicant) => cellKey(metric.key, applicant)),
    right: [cellKey(metric.key, 'total')],
    leftLabel: '六类申请人之和',
    rightLabel: '总计',
  }));
}

/** Column sums: every result row makes （七）总计. */
function columnSum(edition: Edition, applicant: Applicant): Identity {
  const results = metricsOf(edition, 3).filter(
    ({ key }) => !['t3_new', 't3_carried_in', 't3_result_total', 't3_carried_out'].includes(key),
  );
  return {
    rule: 'T3-02',
    where: `t3/column:${applicant}`,
    label: `表三“${APPLICANT_COLUMNS[applicant].label}”列`,
    left: results.map((metric) => cellKey(metric.key, applicant)),
    right: [cellKey('t3_result_total', applicant)],
    leftLabel: '各办理结果之和',
    rightLabel: '（七）总计',
  };
}

/** The official identity of the form, which holds in each of the seven columns: 第一项加第二项之和，等于第三项加第四项之和. */
function balance(applicant: Applicant): Identity {
  return {
    rule: applicant === 'total' ? 'T3-03' : 'T3-04',
    where: `t3/column:${applicant}`,
    label: `表三“${APPLICANT_COLUMNS[applicant].label}”列`,
    left: [cellKey('t3_new', applicant), cellKey('t3_carried_in', applicant)],
    right: [cellKey('t3_result_total', applicant), cellKey('t3_carried_out', applicant)],
    leftLabel: '本年新收 + 上年结转',
    rightLabel: '办理结果总计 + 结转下年度',
  };
}

const REMEDY_SUMS: readonly Identity[] = (
  [
    ['T4-01', 'recon', '行政复议'],
    ['T4-02', 'suit_direct', '未经复议直接起诉'],
    ['T4-03', 'suit_after_recon', '复议后起诉'],
  ] as const
).map(([rule, block, label]) => ({
  rule,
  where: `t4/${block}`,
  label: `表四“${label}”`,
  left: [
    cellKey(`t4_${block}_upheld`),
    cellKey(`t4_${block}_corrected`),
    cellKey(`t4_${block}_other`),
    cellKey(`t4_${block}_pending`),
  ],
  right: [cellKey(`t4_${block}_total`)],
  leftLabel: '维持、纠正、其他、未审结之和',
  rightLabel: '总计',
}));

const byEdition = new Map<Edition, readonly Identity[]>();

/** All identities of table 3 of an edition: 25 or 23 row sums, 7 column sums, 7 balances. */
export function table3Identities(edition: Edition): readonly Identity[] {
  const known = byEdition.get(edition);
  if (known) return known;
  const identities = [
    ...rowSums(edition),
    ...APPLICANTS.map((applicant) => columnSum(edition, applicant)),
    ...APPLICANTS.map(balance),
  ];
  byEdition.set(edition, identities);
  return identities;
}

/** The three identities of table 4, the same in both editions. */
export function table4Identities(): readonly Identity[] {
  return REMEDY_SUMS;
}
