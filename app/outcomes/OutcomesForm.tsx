import { say } from '../../lib/language/say';
import type { UnitRow } from '../../lib/metrics/rows';
import type { OutcomesQuery } from '../../lib/query/outcomesQuery';
import type { PeerGroup } from '../../lib/result/peers';
import { ParentField } from '../_components/ParentField';
import { PeerFields } from '../_components/PeerFields';
import { YearField } from '../_components/YearField';
import { linked } from '../linked';

/** A plain form: works without JavaScript, and every choice is in the address. */
export function OutcomesForm({
  query,
  peers,
  years,
  parents,
}: {
  readonly query: OutcomesQuery & { readonly year: number };
  readonly peers: PeerGroup;
  readonly years: readonly number[];
  readonly parents: readonly UnitRow[];
}) {
  return (
    <form className="form" action={linked('/outcomes')}>
      {query.version !== undefined && <input type="hidden" name="version" value={query.version} />}
      {query.view !== 'results' && <input type="hidden" name="view" value={query.view} />}
      <YearField year={query.year} years={years} />
      <ParentField parent={query.parent} parents={parents} label={say({ zh: '上级', en: 'Below' })} />
      <PeerFields choice={query} peers={peers} />
      <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
    </form>
  );
}
