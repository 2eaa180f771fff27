import type { UnitRow } from '../../lib/metrics/rows';
import { LevelField } from './LevelField';
import { ParentField } from './ParentField';
import { TypeField } from './TypeField';
import { YearField } from './YearField';

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
  return (
    <>
      <ParentField parent={parent} parents={parents} />
      <YearField year={year} years={years} allYears={allYears} />
      <LevelField level={level} />
      <TypeField type={type} />
    </>
  );
}
