import type { KnownMetric } from '../../metrics/reported';
import type { Occurrence } from '../occurrence';
import { cellOf, openCell } from './cellOf';
import { ownColumn } from './columnKind';
import type { IndicatorTable } from './indicatorTable';
import { cellsNamed, isForeignHeading, isSubheading, sectionOf, splitHeadings } from './nationalCells';

const FIRST = 's1_active_total';

/** Figures of the national table in one run of tables, with the copy of the table that each stands in. */
interface Placed {
  readonly copy: number;
  readonly metric: KnownMetric;
  readonly sighting: Occurrence;
}

/**
 * Walks the rows of the tables in printed order and gives each figure its cell: by its own label, inside the section whose
 * heading stands over it. Labels repeat between sections (其他情形数), so that one outside its section stays open.
 */
function place(tables: readonly IndicatorTable[]): readonly Placed[] {
  const placed: Placed[] = [];
  let section: number | null = null;
  let isForeign = false;
  let copy = 0;
  const enter = (label: string): void => {
    const next = sectionOf(label);
    if (next !== null) [section, isForeign] = [next, false];
    else if (isForeignHeading(label) && cellsNamed(label).length === 0) [section, isForeign] = [null, true];
  };
  for (const { columns, rows } of tables) {
    const own = ownColumn(columns);
    for (const row of rows) {
      const labels = row.labels.flatMap(splitHeadings);
      for (const label of labels) enter(label);
      const label = labels.at(-1) ?? '';
      const named = cellsNamed(label);
      if (named.length === 0 || isSubheading(label)) continue;
      const here = named.filter((cell) => cell.section === section);
      const [cell = named[0], ...others] = here;
      if (!cell) continue;
      // 七、依申请公开信息收取的费用 as a bare heading, its figure in a row that was lost.
      if (row.slots.length === 0 && row.problem === null) continue;
      if (cell.metric.key === FIRST) copy += 1;
      const reason =
        row.problem ??
        (others.length > 0 || here.length === 0 || isForeign
          ? '标签不在所属的部分之下，不能确认属于哪一部分'
          : own === null
            ? '有几列数字，列标题没有注明哪一列是合计或本年数'
            : null);
      const slot = own === null ? undefined : row.slots[own];
      const candidates = here.length > 0 ? [cell] : named;
      for (const { metric } of candidates)
        placed.push({
          copy,
          metric,
          sighting:
            reason === null && slot ? cellOf(metric, row, slot) : openCell(metric, row, reason ?? '没有数字'),
        });
    }
  }
  return placed;
}

/** A cell that one copy of the table shows twice is open in both places: nothing tells which is meant. */
function openDoubles(placed: readonly Placed[]): readonly Occurrence[] {
  const times = new Map<string, number>();
  const id = ({ copy, metric }: Placed): string => `${copy}/${metric.key}`;
  for (const one of placed) times.set(id(one), (times.get(id(one)) ?? 0) + 1); // counts sightings
  return placed.map((one) => {
    const { sighting, metric } = one;
    if (times.get(id(one)) === 1 || sighting.kind === 'open') return sighting;
    const { raw: text, where } = sighting;
    const reason = '同一张表里有两行是这个标签，不能确认哪一行是';
    return { kind: 'open', keys: [metric.key], slots: [{ text, where }], where, reason };
  });
}

/** Sightings of the 58 figures of the national statistics table of 2014–2018 in tables of indicators. */
export function readNational(tables: readonly IndicatorTable[]): readonly Occurrence[] {
  return openDoubles(place(tables));
}
