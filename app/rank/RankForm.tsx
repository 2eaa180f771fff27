import { say } from '../../lib/language/say';
import type { UnitRow } from '../../lib/metrics/rows';
import { type RankQuery, rankSearch } from '../../lib/query/rankQuery';
import type { PeerGroup } from '../../lib/result/peers';
import { ApplicantField } from '../_components/ApplicantField';
import { MetricField } from '../_components/MetricField';
import { ParentField } from '../_components/ParentField';
import { PeerFields } from '../_components/PeerFields';
import { linked } from '../linked';

/** A plain form: works without JavaScript, and every choice is in the address. The year has links of its own. */
export function RankForm({
  query,
  peers,
  parents,
}: {
  readonly query: RankQuery & { readonly year: number };
  readonly peers: PeerGroup;
  /** Units that have units with reports below them. */
  readonly parents: readonly UnitRow[];
}) {
  return (
    <form className="form" action={linked('/rank')}>
      {query.version !== undefined && <input type="hidden" name="version" value={query.version} />}
      <MetricField metric={query.metric} to="rank" search={rankSearch(query)} />
      <ApplicantField metric={query.metric} applicant={query.applicant} />
      <ParentField parent={query.parent} parents={parents} label={say({ zh: '上级', en: 'Below' })} />
      <PeerFields choice={query} peers={peers} />
      <input type="hidden" name="year" value={query.year} />
      {query.unit.map((id) => (
        <input key={id} type="hidden" name="unit" value={id} />
      ))}
      <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
    </form>
  );
}
