import type { Scope } from '../report/types';

/** A stored revision of a unit and year, as far as it decides what becomes of another one. */
export interface StoredRevision {
  readonly revision: number;
  readonly isCurrent: boolean;
  readonly contentHash: string;
  readonly settled: number;
  /** ISO date. */
  readonly publishedOn: string | null;
  readonly sourceSha256: string;
  readonly scope: Scope;
}

/** What a report that was read brings. */
export interface NewRevision {
  readonly contentHash: string;
  readonly settled: number;
  readonly publishedOn: string | null;
  readonly sourceSha256: string;
  /** Which bodies its figures cover, as far as the file itself says so: a person's answer is about figures that may be stored already. */
  readonly statedScope: Exclude<Scope, 'unknown'> | null;
}

/**
 * `unchanged`: the figures are stored already, as `same`. `create`: a new revision; `result` is what it is called. `refuse`:
 * the current one, which settles `current` cells, is better.
 */
export type Decision =
  | { readonly kind: 'unchanged'; readonly same: StoredRevision }
  | {
      readonly kind: 'create';
      readonly revision: number;
      readonly isCurrent: boolean;
      readonly result: 'created' | 'revised' | 'older';
      /** A revision that is no longer the current one. */
      readonly replaces: boolean;
    }
  | { readonly kind: 'refuse'; readonly current: number };

/** True when both say when they were published, and the first did so before the second. */
const isOlder = (publishedOn: string | null, current: string | null): boolean =>
  publishedOn !== null && current !== null && publishedOn < current;

/**
 * True when a report is a stored one again: the same figures, of the same bodies. The same file, read by a better reader, may say
 * more of them; another file that says of whom they are, and says it otherwise, is another report.
 */
const isAgain = (stored: StoredRevision, report: NewRevision): boolean =>
  stored.contentHash === report.contentHash &&
  (stored.sourceSha256 === report.sourceSha256 ||
    report.statedScope === null ||
    report.statedScope === stored.scope);

/** What becomes of a report beside the stored revisions of its unit and year, newest first (docs/decisions/010). */
export function decideRevision(
  stored: readonly StoredRevision[],
  report: NewRevision,
  replace: boolean,
): Decision {
  const same = stored.find((one) => isAgain(one, report));
  if (same && (same.isCurrent || !replace)) return { kind: 'unchanged', same };
  const current = stored.find(({ isCurrent }) => isCurrent);
  if (current && !replace && report.settled < current.settled)
    return { kind: 'refuse', current: current.settled };
  const isCurrent = !current || replace || !isOlder(report.publishedOn, current.publishedOn);
  return {
    kind: 'create',
    revision: (stored[0]?.revision ?? 0) + 1, // counts revisions, not a measure
    isCurrent,
    result: current ? (isCurrent ? 'revised' : 'older') : 'created',
    replaces: current !== undefined && isCurrent,
  };
}

/** The stored revisions after a decision was carried out. */
export function afterDecision(
  stored: readonly StoredRevision[],
  decision: Decision,
  report: NewRevision,
): readonly StoredRevision[] {
  if (decision.kind !== 'create') return stored;
  const { revision, isCurrent } = decision;
  const before = isCurrent ? stored.map((one) => ({ ...one, isCurrent: false })) : stored;
  const { statedScope, ...own } = report;
  return [{ ...own, scope: statedScope ?? 'unknown', revision, isCurrent }, ...before];
}
