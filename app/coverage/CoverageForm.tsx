import type { CoverageGroup } from '../../lib/coverage/toCoverage';
import { say } from '../../lib/language/say';
import { spoken } from '../../lib/language/spoken';
import type { UnitRow } from '../../lib/metrics/rows';
import { COVERAGE_FILTERS, type CoverageQuery } from '../../lib/query/coverageQuery';
import { LevelField } from '../_components/LevelField';
import { ParentField } from '../_components/ParentField';
import { SpanFields } from '../_components/SpanFields';
import { linked } from '../linked';

const FILTER_NAMES = spoken<(typeof COVERAGE_FILTERS)[number]>({
  read: { zh: '已读入', en: 'Read' },
  partial: { zh: '部分读入', en: 'Read in part' },
  refused: { zh: '已拒收', en: 'Refused' },
  not_found: { zh: '未找到', en: 'Not found' },
  not_due: { zh: '不应报或未到期', en: 'Not expected, or not yet due' },
  late: { zh: '迟报', en: 'Late' },
  undated: { zh: '公布日期不明', en: 'Day of publication not known' },
  unlisted: { zh: '名册外', en: 'Not on the roster' },
});

interface Props {
  readonly query: CoverageQuery & { readonly from: number; readonly to: number };
  readonly parent: UnitRow | null;
  readonly groups: readonly CoverageGroup[];
  readonly names: ReadonlyMap<string, UnitRow>;
}

/** A plain form: works without JavaScript, and every choice is in the address. */
export function CoverageForm({ query, parent, groups, names }: Props) {
  const below = groups.flatMap(({ id }) => {
    const unit = names.get(id);
    return unit && id !== parent?.id ? [unit] : [];
  });
  return (
    <form className="form" action={linked('/coverage')}>
      <ParentField
        parent={query.parent}
        parents={below}
        name={parent?.shortName}
        everywhere={say({ zh: '全国', en: 'The whole country' })}
      />
      <SpanFields from={query.from} to={query.to} />
      <LevelField level={query.level} />
      <label>
        {say({ zh: '只看有此状态的单位', en: 'Only bodies with this state' })}
        <select name="state" defaultValue={query.state ?? ''}>
          <option value="">{say({ zh: '全部', en: 'All' })}</option>
          {COVERAGE_FILTERS.map((filter) => (
            <option key={filter} value={filter}>
              {FILTER_NAMES[filter]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
    </form>
  );
}
