import {
  ALONE,
  type CellFact,
  type ChildrenGroup,
  type Neighbour,
  type Neighbours,
  type PeerFacts,
  type ReportFacts,
  type RuleContext,
} from '../../lib/checks/rules/context';
import type { NarrativeFact } from '../../lib/checks/rules/narrativeFact';
import { REFERENCE_TRUTH } from '../fixtures/truth';

export type Cells = Readonly<Record<string, number | 'blank' | 'not_applicable' | 'unreadable'>>;

const cellOf = (content: Cells[string]): CellFact =>
  typeof content === 'number' ? { state: 'number', value: content } : { state: content, value: null };

/** The reference report's own two balance failures, repaired. */
const REPAIRED: Cells = {
  t3_granted_natural: 1,
  t3_granted_org_business: 0,
  t3_result_total_natural: 9,
  t3_result_total_org_business: 0,
};

export const cells = (content: Cells): ReadonlyMap<string, CellFact> =>
  new Map(Object.entries(content).map(([key, value]) => [key, cellOf(value)]));

/** The reference report, in which all adds up, with some cells and facts changed: synthetic. */
export function facts(changes: Cells = {}, other: Partial<ReportFacts> = {}): ReportFacts {
  const printed = [...REFERENCE_TRUTH].map(([key, { state, value }]): [string, CellFact] => [
    key,
    { state, value: value === null ? null : Number(value) },
  ]);
  return {
    unit: {
      id: 'U',
      name: '某县人民政府',
      type: 'county_gov',
      level: 'county',
      duty: 'government',
      since: null,
    },
    year: 2023,
    scope: 'territory',
    editions: { table2: '2021', table3: '2021', table4: '2021', statistics: null },
    titleUnit: '某县人民政府',
    issuer: '某县人民政府办公室',
    publishedOn: '2024-01-30',
    source: 'document',
    notes: [],
    statements: {
      citedNotices: ['2021'],
      placeholders: [],
      mentionsFees: true,
      article50: ['主动公开', '依申请公开', '复议诉讼', '问题和改进', '工作考核', '社会评议', '责任追究'],
      signature: '0'.repeat(64),
    },
    narrative: [],
    localDeadline: null,
    ...other,
    cells: other.cells ?? new Map([...printed, ...cells({ ...REPAIRED, ...changes })]),
  };
}

/** Table 2 of the form of 2019, all of it: synthetic. */
export const TABLE_2_OF_2019: Cells = {
  ...Object.fromEntries(
    ['regulations', 'normative'].flatMap((name) => [
      [`t2_${name}_made`, 2],
      [`t2_${name}_newly_disclosed`, 2],
      [`t2_${name}_disclosed_total`, 9],
    ]),
  ),
  ...Object.fromEntries(
    ['licence', 'service', 'penalty', 'coercion', 'fee'].flatMap((name) => [
      [`t2_${name}_items_prev`, 20],
      [`t2_${name}_items_delta`, -4],
      [`t2_${name}_decisions`, 30],
    ]),
  ),
  t2_procurement_items: 3,
  t2_procurement_amount: 52.15,
};

export const facts2019 = (changes: Cells = {}, other: Partial<ReportFacts> = {}): ReportFacts =>
  facts(
    {},
    {
      year: 2020,
      editions: { table2: '2019', table3: null, table4: null, statistics: null },
      cells: cells({ ...TABLE_2_OF_2019, ...changes }),
      ...other,
    },
  );

export const known = <Value>(value: Value): Neighbour<Value> => ({ kind: 'known', value });
export const context = (report: ReportFacts, neighbours: Partial<Neighbours> = {}): RuleContext => ({
  report,
  neighbours: { ...ALONE, ...neighbours },
});

/** A sentence of the text with its figure. */
export const told = (topic: string, value: number, other: Partial<NarrativeFact> = {}): NarrativeFact => ({
  topic,
  label: topic,
  value,
  none: false,
  sentence: `${topic} ${value}。`,
  place: 'line:1',
  cells: [],
  of: null,
  ...other,
});

export const group = (
  expected: number,
  reported: number,
  sums: Readonly<Record<string, number>> = {},
): ChildrenGroup => ({
  expected,
  reported,
  usable: reported,
  sums: new Map(Object.entries(sums).map(([key, sum]) => [key, { sum, reporting: reported }])),
});

export const peers = (other: Partial<PeerFacts> = {}): Neighbour<PeerFacts> =>
  known({ count: 3, sameFigures: [], nearestText: null, medians: new Map(), ...other });
