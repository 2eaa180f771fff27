import { evaluateReport, rulesThatNeed } from '../../checks/evaluateReport';
import { ALONE, type Neighbour, type ReportFacts } from '../../checks/rules/context';
import { RULES } from '../../checks/rules/rules';
import type { NeighbourKind, Rule, RuleResult } from '../../checks/rules/types';
import type { Prisma } from '../generated/client';
import type { Affected } from './affectedBy';
import { loadChildren } from './loadChildren';
import { loadEarlier } from './loadEarlier';
import { loadFacts, type StoredFacts } from './loadFacts';
import { loadPeers } from './loadPeers';
import { loadPrevious } from './loadPrevious';
import { idOf, type ReportId } from './reportId';

/** The results of one report; `rules`: those that were evaluated. */
export interface Evaluated extends ReportId {
  readonly stored: StoredFacts;
  readonly rules: readonly Rule[];
  readonly results: readonly RuleResult[];
}

const known = <Value>(value: Value | undefined, reason: string): Neighbour<Value> =>
  value === undefined ? { kind: 'lacking', reason } : { kind: 'known', value };

const distinct = (ids: readonly ReportId[]): readonly ReportId[] => [
  ...new Map(ids.map((id) => [idOf(id), id])).values(),
];

/** Why there is no report for the year before. */
function noPrevious({ facts }: StoredFacts, year: number): string {
  const since = facts.unit?.since ?? null;
  return since !== null && since >= year
    ? `本单位 ${since} 年才设立，没有上一年度的报告`
    : `没有收录上一年度（${year - 1}）的报告`;
}

/**
 * Evaluates some reports with their neighbours, each with all rules or with those that look at what changed. Loads every
 * report and neighbour once. Reports that are not there are passed over.
 */
export async function evaluateReports(
  db: Prisma.TransactionClient,
  targets: readonly Affected[],
): Promise<readonly Evaluated[]> {
  const rulesOf = new Map(
    targets.map((target) => [idOf(target), target.kinds === 'all' ? RULES : rulesThatNeed(target.kinds)]),
  );
  const needing = (kind: NeighbourKind): readonly Affected[] =>
    targets.filter((target) => rulesOf.get(idOf(target))?.some(({ needs }) => needs.includes(kind)));

  const previous = await loadPrevious(db, needing('previous'));
  const before = [...previous.values()].flatMap((one) => (one.kind === 'report' ? [one.id] : []));
  const facts = new Map(await loadFacts(db, distinct([...targets, ...before])));
  const previousOf = (target: ReportId, stored: StoredFacts): Neighbour<ReportFacts> => {
    const found = previous.get(idOf(target));
    if (found?.kind === 'lacking') return found;
    return known(found && facts.get(idOf(found.id))?.facts, noPrevious(stored, target.year));
  };
  const parentOf = (target: ReportId): ReportId | null => {
    const parentId = facts.get(idOf(target))?.parentId;
    return parentId ? { unitId: parentId, year: target.year } : null;
  };
  const parents = needing('parent').flatMap((target) => parentOf(target) ?? []);
  const missing = distinct(parents).filter((id) => !facts.has(idOf(id)));
  for (const [id, stored] of await loadFacts(db, missing)) facts.set(id, stored);

  const governments = needing('children').filter((id) =>
    facts.get(idOf(id))?.facts.unit?.type.endsWith('_gov'),
  );
  const [children, peers, earlier] = await Promise.all([
    loadChildren(db, governments),
    loadPeers(db, needing('peers')),
    loadEarlier(db, needing('earlier')),
  ]);

  return targets.flatMap((target) => {
    const { unitId, year } = target;
    const id = idOf(target);
    const stored = facts.get(id);
    const rules = rulesOf.get(id);
    if (!stored || !rules) return [];
    const parent = parentOf(target);
    const results = evaluateReport(
      stored.facts,
      {
        ...ALONE,
        previous: previousOf(target, stored),
        parent: known(parent ? facts.get(idOf(parent))?.facts : undefined, '没有收录上级同一年度的报告'),
        children: known(children.get(id), '单位名录里没有下级单位'),
        peers: known(peers.get(id), '没有收录同级单位同一年度的报告'),
        earlier: known(earlier.get(id), '只收录了一个版本'),
      },
      rules,
    );
    return [{ unitId, year, stored, rules, results }];
  });
}
