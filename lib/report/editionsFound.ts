import type { CellKey } from '../metrics/cellKey';
import { cellsOf } from '../metrics/editions';
import type { Edition, TableNo } from '../metrics/types';
import type { Occurrence } from './occurrence';
import { TABLE_NAMES } from './settleNotes';
import type { Finding } from './types';

/** The table of the form that a cell stands in. */
export const tableOf = (key: CellKey): TableNo => (key.startsWith('t2_') ? 2 : key.startsWith('t3_') ? 3 : 4);

/** The cells that a sighting is of. */
export const keysOf = (sighting: Occurrence): readonly CellKey[] =>
  sighting.kind === 'cell' ? [sighting.key] : sighting.keys;

/** The cells that only one edition asks for, with that edition. */
const EXCLUSIVE: ReadonlyMap<CellKey, Edition> = new Map(
  ([2, 3, 4] as const).flatMap((table) => {
    const [older, newer] = [new Set(cellsOf('2019', table)), new Set(cellsOf('2021', table))];
    return [
      ...[...older].filter((key) => !newer.has(key)).map((key) => [key, '2019'] as const),
      ...[...newer].filter((key) => !older.has(key)).map((key) => [key, '2021'] as const),
    ];
  }),
);
/** How many figures only one edition asks for, by table and edition. Tables 4 are alike in both. */
export type ExclusiveFigures = Readonly<Record<TableNo, Readonly<Record<Edition, number>>>>;

export function exclusiveFigures(sightings: readonly Occurrence[]): ExclusiveFigures {
  const found = {
    2: { '2019': 0, '2021': 0 },
    3: { '2019': 0, '2021': 0 },
    4: { '2019': 0, '2021': 0 },
  };
  for (const sighting of sightings) {
    const first = sighting.kind === 'cell' ? sighting.key : sighting.keys[0];
    const edition = first === undefined ? undefined : EXCLUSIVE.get(first);
    if (first === undefined || edition === undefined) continue;
    if (sighting.kind === 'cell') found[tableOf(first)][edition] += 1;
    // An open row of table 2 has the cells of every edition in which there is such a row: it tells of none.
    else if (sighting.keys.every((key) => EXCLUSIVE.get(key) === edition))
      found[tableOf(first)][edition] += sighting.keys.length;
  }
  return found;
}

/** Edition of a table: that with more figures of its own; null when neither has any. */
export function editionOf(table: TableNo, figures: ExclusiveFigures): Edition | null {
  const { '2019': older, '2021': newer } = figures[table];
  if (older === 0 && newer === 0) return null;
  return older > newer ? '2019' : '2021';
}

/** A table that stands in the document in two editions: the figures of the one that is not taken are told, not dropped in silence. */
export function noteEditions(figures: ExclusiveFigures): Finding[] {
  return ([2, 3] as const).flatMap((table) => {
    const { '2019': older, '2021': newer } = figures[table];
    if (older === 0 || newer === 0) return [];
    const taken = older > newer ? '2019' : '2021';
    return [
      {
        rule: 'STR-02',
        severity: 'warning' as const,
        where: `t${table}`,
        left: String(newer),
        right: String(older),
        message: `${TABLE_NAMES[table]}在文件里混有两种格式：2021 年版独有的 ${newer} 格，2019 年版独有的 ${older} 格；按 ${taken} 年版取数，另一版独有的格没有取，请核对原文。`,
      },
    ];
  });
}
