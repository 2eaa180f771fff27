import type { UnitRow } from '../../lib/metrics/rows';
import { LEVEL_NAMES, TYPE_NAMES } from '../../lib/metrics/unitNames';
import { LEVELS } from '../../lib/query/fields';
import { UnitOptions } from './UnitOptions';

/** The part of a form that says whose reports: a parent with all below it, a year, a level, a type. */
export function PlaceInputs({
  query,
  years,
  allYears = false,
  parents,
}: {
  readonly query: {
    readonly year?: number | undefined;
    readonly parent?: string | undefined;
    readonly level?: string | undefined;
    readonly type?: string | undefined;
  };
  readonly years: readonly number[];
  /** True where no year means all of them. */
  readonly allYears?: boolean;
  readonly parents: readonly UnitRow[];
}) {
  const { year, parent, level, type } = query;
  const shown = year === undefined || years.includes(year) ? years : [...years, year];
  return (
    <>
      <label>
        地区或上级
        <select name="parent" defaultValue={parent ?? ''}>
          <option value="">全部地区</option>
          {parent && !parents.some(({ id }) => id === parent) && <option value={parent}>{parent}</option>}
          <UnitOptions units={parents} />
        </select>
      </label>
      <label>
        年度
        <select name="year" defaultValue={year ?? ''}>
          {allYears && <option value="">全部年度</option>}
          {shown
            .toSorted((a, b) => b - a)
            .map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
        </select>
      </label>
      <label>
        级别
        <select name="level" defaultValue={level ?? ''}>
          <option value="">全部级别</option>
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {LEVEL_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        类型
        <select name="type" defaultValue={type ?? ''}>
          <option value="">全部类型</option>
          {Object.entries(TYPE_NAMES).map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
