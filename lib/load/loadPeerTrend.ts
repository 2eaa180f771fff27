import type { Db } from '../db/client';
import type { PeersQuery } from '../query/unitsQuery';
import { BRIEF_TRENDS } from '../result/briefGroups';
import { type PeerTrend, tellsOfYears } from '../result/peerTrend';
import { loadUnitBrief } from './loadUnitBrief';

/** One of the charts of a unit beside units alike. `none`: there is no such unit, or nothing to show over the years. */
export type PeerTrendAnswer =
  | { readonly kind: 'trend'; readonly peers: PeerTrend }
  | { readonly kind: 'no_unit' | 'nothing' }
  /** A metric that the page of a unit does not show this way; those that it does. */
  | { readonly kind: 'no_metric'; readonly metrics: readonly string[] };

/** Answers /units/[id]/peers and its pictures: the same line and quartiles as the page of the unit. */
export async function loadPeerTrend(
  db: Db,
  id: string,
  { metric, version }: PeersQuery,
): Promise<PeerTrendAnswer> {
  if (!BRIEF_TRENDS.some((one) => one === metric)) return { kind: 'no_metric', metrics: BRIEF_TRENDS };
  const brief = await loadUnitBrief(db, id, { version });
  if (!brief) return { kind: 'no_unit' };
  const peers = brief.trends.find(({ trend }) => trend.query.metric === metric);
  return peers && tellsOfYears(peers) ? { kind: 'trend', peers } : { kind: 'nothing' };
}
