import type { ReportRow, TraitGroup, UnitRow } from '../metrics/rows';

/** What makes reports alike: only then do their figures compare. */
export const PEER_TRAITS = ['level', 'type', 'scope'] as const;
export type PeerTrait = (typeof PEER_TRAITS)[number];

/** A choice for each trait: a value, `all`, or undefined for the value that fits best. */
export type PeerChoice = { readonly [trait in PeerTrait]?: string | undefined };

/** What a comparison holds to; null where a trait does not matter. */
export type PeerGroup = { readonly [trait in PeerTrait]: string | null };

export interface Candidate {
  readonly unit: UnitRow;
  readonly report: ReportRow;
}

// Written out: it is asked for each report of a year, several times for one page.
const fits = ({ unit, report }: Candidate, { level, type, scope }: PeerGroup): boolean =>
  (level === null || level === unit.level) &&
  (type === null || type === unit.type) &&
  (scope === null || scope === report.scope);

/** Candidates by their traits, in the order in which each group is first met. */
function groupsOf(candidates: readonly Candidate[], marked: readonly string[]): readonly TraitGroup[] {
  const groups = new Map<string, TraitGroup & { count: number; readonly marked: string[] }>();
  for (const { unit, report } of candidates) {
    const { level, type } = unit;
    const { scope } = report;
    const key = `${level}/${type}/${scope}`;
    const group = groups.get(key) ?? { level, type, scope, count: 0, marked: [] };
    groups.set(key, group);
    group.count += 1;
    if (marked.includes(unit.id)) group.marked.push(unit.id);
  }
  return [...groups.values()];
}

/**
 * The group that a comparison holds to by default: that of the first marked unit that has a report, otherwise the most common, by all
 * traits at once. A trait that was chosen stays as chosen; `all` lifts it. Traits are null where there is no report at all.
 */
export function chooseGroup(
  groups: readonly TraitGroup[],
  choice: PeerChoice,
  marked: readonly string[],
): PeerGroup {
  const chosen = (trait: PeerTrait): string | null => {
    const value = choice[trait];
    return value === undefined || value === 'all' ? null : value;
  };
  const isAll = { level: choice.level === 'all', type: choice.type === 'all', scope: choice.scope === 'all' };
  const asked: PeerGroup = { level: chosen('level'), type: chosen('type'), scope: chosen('scope') };
  const among = groups.filter((group) =>
    PEER_TRAITS.every((trait) => asked[trait] === null || asked[trait] === group[trait]),
  );
  const counts = new Map<string, { readonly like: TraitGroup; count: number }>();
  for (const like of among) {
    const key = PEER_TRAITS.map((trait) => isAll[trait] || like[trait]).join('/');
    const known = counts.get(key);
    if (known) known.count += like.count;
    else counts.set(key, { like, count: like.count });
  }
  const commonest = [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.like;
  const example = marked.flatMap((id) => among.filter((group) => group.marked.includes(id)))[0] ?? commonest;
  const settle = (trait: PeerTrait): string | null =>
    isAll[trait] || !example ? asked[trait] : example[trait];
  return { level: settle('level'), type: settle('type'), scope: settle('scope') };
}

/** `chooseGroup` of reports that are at hand. */
export const peerGroupOf = (
  candidates: readonly Candidate[],
  choice: PeerChoice,
  marked: readonly string[],
): PeerGroup => chooseGroup(groupsOf(candidates, marked), choice, marked);

/** Candidates of a group, and how many are none. */
export function splitPeers<Row extends Candidate>(
  candidates: readonly Row[],
  group: PeerGroup,
): { readonly peers: readonly Row[]; readonly others: readonly Row[] } {
  const [peers, others]: [Row[], Row[]] = [[], []];
  for (const candidate of candidates) (fits(candidate, group) ? peers : others).push(candidate);
  return { peers, others };
}
