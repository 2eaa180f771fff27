import type { CellKey } from '../../metrics/cellKey';
import type { Edition, StatisticsEdition } from '../../metrics/types';
import type { Statements } from '../../report/statements';
import type { Finding, Scope } from '../../report/types';
import type { NarrativeFact } from './narrativeFact';

/** One printed cell, as far as rules look at it. */
export interface CellFact {
  readonly state: 'number' | 'blank' | 'not_applicable' | 'unreadable';
  readonly value: number | null;
}
export type CellFacts = ReadonlyMap<CellKey, CellFact>;

/** The body that reports. */
export interface UnitFacts {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly level: string;
  /** Whose deadline it has: by its type, or as an operator's roster says. `local`: bodies that art. 49 does not name. */
  readonly duty: 'government' | 'department' | 'local';
  /** Year in which it came into being, where that is known: it has no report for the year before. */
  readonly since: number | null;
}

/** One report as rules see it. */
export interface ReportFacts {
  /** Null before the unit is looked up: a check without database. */
  readonly unit: UnitFacts | null;
  readonly year: number | null;
  readonly scope: Scope;
  readonly editions: Readonly<Record<'table2' | 'table3' | 'table4', Edition | null>> & {
    /** What its statistics table of the years before 2019 follows; null without one. */
    readonly statistics: StatisticsEdition | null;
  };
  /** The unit's name out of the title, and the body that issued it, as printed. */
  readonly titleUnit: string | null;
  readonly issuer: string | null;
  /** The first day on which any version of it was published; ISO date. */
  readonly publishedOn: string | null;
  /** `figures`: taken from a table of figures, so that nothing is known of the document. */
  readonly source: 'document' | 'figures';
  readonly cells: CellFacts;
  /** What the reader noticed. */
  readonly notes: readonly Finding[];
  readonly statements: Statements | null;
  /** Figures told in sentences; null when they were not read. */
  readonly narrative: readonly NarrativeFact[] | null;
  /** Date by which the unit's own region asks for the report, and who says so; null where none is registered. */
  readonly localDeadline: { readonly on: string; readonly by: string } | null;
}

/** Something beside the report: there, or absent with the reason in Chinese. */
export type Neighbour<Value> =
  | { readonly kind: 'known'; readonly value: Value }
  | { readonly kind: 'lacking'; readonly reason: string };

/** Sums over some bodies below a unit, of those that have a report. */
export interface ChildrenGroup {
  /** Bodies on the list of units at the end of the year. */
  readonly expected: number;
  readonly reported: number;
  /**
   * Those among `reported` whose report says that it covers just what it adds to the sum: the whole territory for a
   * government, the own organ for a government's office. Only these are in `sums`.
   */
  readonly usable: number;
  readonly sums: ReadonlyMap<CellKey, { readonly sum: number; readonly reporting: number }>;
}
export interface ChildrenFacts {
  /** Governments one level below. */
  readonly governments: ChildrenGroup;
  /** Everything below that reports: governments, departments, offices, towns. */
  readonly all: ChildrenGroup;
  /** Departments and offices among `all` that are on the list. */
  readonly departments: number;
  /**
   * Whether the list of what is below is known to be whole: every body that is no government is on the roster of the
   * year, the government's office among them. Otherwise what is missing cannot be told.
   */
  readonly isListComplete: boolean;
}

/** Bodies of the same level under the same parent, in the same year. */
export interface PeerFacts {
  readonly count: number;
  /** Those whose figures are all the same as this report's. */
  readonly sameFigures: readonly { readonly unitId: string; readonly name: string }[];
  /** The one whose text is nearest, from 0 to 1. */
  readonly nearestText: {
    readonly unitId: string;
    readonly name: string;
    readonly similarity: number;
  } | null;
  /** Of amounts, over bodies of the same type; only of those that enough of them have. */
  readonly medians: ReadonlyMap<CellKey, number>;
}

/** An earlier published version of the same report. */
export interface EarlierVersion {
  readonly revision: number;
  readonly publishedOn: string | null;
  readonly cells: CellFacts;
}

export interface Neighbours {
  /** The report for the year before, of the same unit or of the one that it continues unchanged under another name or code. */
  readonly previous: Neighbour<ReportFacts>;
  readonly parent: Neighbour<ReportFacts>;
  readonly children: Neighbour<ChildrenFacts>;
  readonly peers: Neighbour<PeerFacts>;
  readonly earlier: Neighbour<EarlierVersion>;
}

const lacking = (reason: string) => ({ kind: 'lacking', reason }) as const;

/** The neighbours of a report that is checked by itself. */
export const ALONE: Neighbours = {
  previous: lacking('只核对这一份报告，没有上一年度的报告'),
  parent: lacking('只核对这一份报告，没有上级的报告'),
  children: lacking('只核对这一份报告，没有下级的报告'),
  peers: lacking('只核对这一份报告，没有同级单位的报告'),
  earlier: lacking('只核对这一份报告，没有更早的版本'),
};

/** What a rule is given. */
export interface RuleContext {
  readonly report: ReportFacts;
  readonly neighbours: Neighbours;
}
