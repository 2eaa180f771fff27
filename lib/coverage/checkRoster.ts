import { dutyKind } from './dutyKind';
import { groupBy } from './groupBy';
import { legalDeadline } from './legalDeadline';
import type { RosterFile } from './readRosterFile';
import type { DutyKind } from './types';

interface Years {
  readonly firstYear: number;
  readonly lastYear: number | null;
  readonly line: number;
}

/** Rows of one unit whose years overlap: which of the two would hold is not to be guessed. */
function overlaps<Row extends Years>(rows: readonly Row[], keyOf: (row: Row) => string): readonly string[] {
  const byKey = groupBy(rows, keyOf);
  return [...byKey].flatMap(([key, same]) => {
    const sorted = same.toSorted((a, b) => a.firstYear - b.firstYear || a.line - b.line);
    return sorted.slice(1).flatMap((row, i) => {
      const before = sorted[i];
      return before && (before.lastYear ?? 2100) >= row.firstYear
        ? [`名册第 ${row.line} 行与第 ${before.line} 行的年度重叠（${key}）：请合并或更正年度。`]
        : [];
    });
  });
}

/** The law names one day up to 2018 and another since: the stricter at either end of the row's years holds. */
function tooLate(
  { firstYear, lastYear, deadline, line }: Years & { readonly deadline: string | null },
  kind: DutyKind,
): readonly string[] {
  const days = [firstYear, lastYear ?? 2100].flatMap((year) => legalDeadline(kind, year) ?? []);
  const [legal] = days.toSorted();
  return deadline !== null && legal !== undefined && deadline > legal
    ? [`名册第 ${line} 行的期限 ${deadline} 晚于法定期限 ${legal}：地方只能提前，请更正。`]
    : [];
}

/**
 * What is wrong with a roster beside the units that are registered: units nobody knows, years that overlap, a
 * deadline later than the law's. Chinese sentences; empty when all is well. `types`: type of each unit by id.
 */
export function checkRoster(
  { spans, deadlines }: Pick<RosterFile, 'spans' | 'deadlines'>,
  types: ReadonlyMap<string, string>,
): readonly string[] {
  const unknown = [
    ...spans.map(({ unitId: id, line }) => ({ id, line })),
    ...deadlines.map(({ parentId: id, line }) => ({ id, line })),
  ]
    .filter(({ id }) => !types.has(id))
    .map(
      ({ id, line }) => `名册第 ${line} 行的单位“${id}”没有登记：请核对编号，或先用 import 的 --units 登记。`,
    );

  const late = [
    ...spans.flatMap((row) => {
      const type = types.get(row.unitId);
      return type === undefined || row.kind === 'exempt' ? [] : tooLate(row, row.kind ?? dutyKind(type));
    }),
    ...deadlines.flatMap((row) => tooLate(row, row.kind)),
  ];
  return [
    ...unknown,
    ...overlaps(spans, ({ unitId }) => unitId),
    ...overlaps(deadlines, ({ parentId, kind }) => `${parentId} 的直属下级 ${kind}`),
    ...late,
  ];
}
