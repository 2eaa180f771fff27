import { say } from '../../lib/language/say';
import type { UnitRow } from '../../lib/metrics/rows';
import type { OutcomesQuery } from '../../lib/query/outcomesQuery';
import { LevelField } from '../_components/LevelField';
import { ParentField } from '../_components/ParentField';
import { YearField } from '../_components/YearField';
import { linked } from '../linked';

/** A plain form: works without JavaScript, and every choice is in the address. */
export function OutcomesForm({
  query,
  years,
  parents,
}: {
  readonly query: OutcomesQuery & { readonly year: number };
  readonly years: readonly number[];
  readonly parents: readonly UnitRow[];
}) {
  return (
    <form className="form" action={linked('/outcomes')}>
      {query.view !== 'results' && <input type="hidden" name="view" value={query.view} />}
      <YearField year={query.year} years={years} />
      <LevelField level={query.level} />
      <ParentField parent={query.parent} parents={parents} label={say({ zh: '上级', en: 'Below' })} />
      <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
    </form>
  );
}
