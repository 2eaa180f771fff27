import { db } from '../../lib/db/client';
import { loadPeerTrend } from '../../lib/load/loadPeerTrend';
import type { SearchParams } from '../../lib/query/fields';
import {
  PEERS_PARAMS,
  type PeersQuery,
  peersQuery,
  unitIdPath,
  unitSearch,
} from '../../lib/query/unitsQuery';
import type { PeerTrend } from '../../lib/result/peerTrend';
import { badRequest, notFoundText, unknownValue } from '../responses';
import { tooNew } from './tooNew';

/** One chart of a unit beside units alike. */
interface PeersAnswer {
  readonly query: PeersQuery;
  readonly peers: PeerTrend;
  /** Address of the page that shows it. */
  readonly path: string;
}

/** The page of a unit, at the version that is pinned. */
function pageOf(id: string, { version }: PeersQuery): string {
  const search = unitSearch({ version });
  return `/units/${id}${search === '' ? '' : `?${search}`}`;
}

/** What files and pictures of /units/[id]/peers are made of, or the words why there are none. `more`: parameters beside those of the view. */
export async function peersAnswer(
  search: SearchParams,
  given: string,
  more: readonly string[] = [],
): Promise<PeersAnswer | Response> {
  const id = unitIdPath.safeParse(given);
  const query = peersQuery.safeParse(search);
  if (!query.success) return badRequest(query.error, [...PEERS_PARAMS, ...more]);
  const late = await tooNew(query.data.version);
  if (late) return late;
  const answer = id.success ? await loadPeerTrend(db(), id.data, query.data) : null;
  switch (answer?.kind) {
    case 'trend':
      return { query: query.data, peers: answer.peers, path: pageOf(given, query.data) };
    case 'no_metric':
      return unknownValue('metric', query.data.metric, `与同类比较的指标：${answer.metrics.join('、')}。`);
    case 'nothing':
      return notFoundText('这个单位的报告还画不出历年趋势：至少要有两个年度有数。');
    default:
      return notFoundText('没有这个单位：编号可在 /units 查到。');
  }
}
