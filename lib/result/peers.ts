import type { ReportRow, UnitRow } from '../metrics/rows';

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

const traitOf = ({ unit, report }: Candidate, trait: PeerTrait): string =>
  trait === 'scope' ? report.scope : unit[trait];

// Written out: it is asked for each report of a year, several times for one page.
const fits = ({ unit, report }: Candidate, { level, type, scope }: PeerGroup): boolean =>
  (level === null || level === unit.level) &&
  (type === null || type === unit.type) &&
  (scope === null || scope === report.scope);

/**
 * The group that a comparison holds to by default: that of the first marked unit that has a report, otherwise the most common among the
 * candidates, by all traits at once. A trait that was chosen stays as chosen; `all` lifts it. Traits are null where
 * there is no candidate at all.
 */
export function peerGroupOf(
  candidates: readonly Candidate[],
  choice: PeerChoice,
  marked: readonly string[],
): PeerGroup {
  const chosen = (trait: PeerTrait): string | null => {
    const value = choice[trait];
    return value === undefined || value === 'all' ? null : value;
  };
  const isAll = { level: choice.level === 'all', type: choice.type === 'all', scope: choice.scope === 'all' };
  const asked: PeerGroup = { level: chosen('level'), type: chosen('type'), scope: chosen('scope') };
  const among = candidates.filter((candidate) => fits(candidate, asked));
  const counts = new Map<string, { readonly like: Candidate; count: number }>();
  for (const like of among) {
    const { unit, report } = like;
    const key = `${isAll.level || unit.level}/${isAll.type || unit.type}/${isAll.scope || report.scope}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { like, count: 1 });
  }
  const commonest = [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.like;
  const example = marked.flatMap((id) => among.filter(({ unit }) => unit.id === id))[0] ?? commonest;
  const settle = (trait: PeerTrait): string | null =>
    isAll[trait] || !example ? asked[trait] : traitOf(example, trait);
  return { level: settle('level'), type: settle('type'), scope: settle('scope') };
}

/** Candidates of a group, and how many are none. */
export function splitPeers<Row extends Candidate>(
  candidates: readonly Row[],
  group: PeerGroup,
): { readonly peers: readonly Row[]; readonly others: readonly Row[] } {
  const [peers, others]: [Row[], Row[]] = [[], []];
  for (const candidate of candidates) (fits(candidate, group) ? peers : others).push(candidate);
  return { peers, others };
}
