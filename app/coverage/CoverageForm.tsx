import type { CoverageGroup } from '../../lib/coverage/toCoverage';
import type { UnitRow } from '../../lib/metrics/rows';
import { COVERAGE_FILTERS, type CoverageQuery } from '../../lib/query/coverageQuery';
import { LevelField } from '../_components/LevelField';
import { ParentField } from '../_components/ParentField';
import { SpanFields } from '../_components/SpanFields';
import { linked } from '../linked';

const FILTER_NAMES: Readonly<Record<(typeof COVERAGE_FILTERS)[number], string>> = {
  read: '已读入',
  partial: '部分读入',
  refused: '已拒收',
  not_found: '未找到',
  not_due: '不应报或未到期',
  late: '迟报',
  undated: '公布日期不明',
  unlisted: '名册外',
};

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
      <ParentField parent={query.parent} parents={below} name={parent?.shortName} everywhere="全国" />
      <SpanFields from={query.from} to={query.to} />
      <LevelField level={query.level} />
      <label>
        只看有此状态的单位
        <select name="state" defaultValue={query.state ?? ''}>
          <option value="">全部</option>
          {COVERAGE_FILTERS.map((filter) => (
            <option key={filter} value={filter}>
              {FILTER_NAMES[filter]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">查看</button>
    </form>
  );
}
