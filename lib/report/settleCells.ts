import type { CellKey } from '../metrics/cellKey';
import { cellsOf } from '../metrics/editions';
import type { Edition, TableNo } from '../metrics/types';
import { describePlace } from './describePlace';
import { editionOf, exclusiveFigures, keysOf, noteEditions, tableOf } from './editionsFound';
import type { Occurrence } from './occurrence';
import {
  contradictionNote,
  conversionNote,
  missingNote,
  openNote,
  TABLE_NAMES,
  unreadableNote,
} from './settleNotes';
import type { Finding, ReadCell } from './types';

type CellSighting = Extract<Occurrence, { kind: 'cell' }>;
type OpenSighting = Extract<Occurrence, { kind: 'open' }>;

/** What all sightings together say: one state for each cell of the editions found, and what was noticed. */
export interface Settled {
  readonly editions: Readonly<Record<TableNo, Edition | null>>;
  /** Tables of which any figure was seen, whether or not their edition could be told. */
  readonly seen: ReadonlySet<TableNo>;
  readonly cells: readonly ReadCell[];
  readonly notes: readonly Finding[];
}

/** True when the figures of a damaged row, in their order, all stand in the row that another copy prints whole. */
function isPartOf(damaged: OpenSighting, whole: readonly CellSighting[]): boolean {
  let at = 0;
  for (const slot of damaged.slots) {
    while (at < whole.length && whole[at]?.raw !== slot.text) at += 1;
    if (at >= whole.length) return false;
    at += 1;
  }
  return true;
}

const openCell = (key: CellKey, raw: string, where: string): ReadCell => ({
  key,
  raw,
  value: null,
  state: 'unreadable',
  where,
  witness: null,
});

/** The first of the copies of a cell that says something else than the first, or null; most cells have no copy. */
function otherThanFirst(copies: readonly CellSighting[]): CellSighting | null {
  const [first] = copies;
  if (!first || copies.length === 1) return null;
  return copies.find(({ state, value }) => state !== first.state || value !== first.value) ?? null;
}

/** Sightings by cell; a row that one copy leaves open is passed over where another copy prints the same figures whole. */
function bySighting(sightings: readonly Occurrence[]): {
  readonly cells: ReadonlyMap<CellKey, readonly CellSighting[]>;
  readonly open: ReadonlyMap<CellKey, OpenSighting>;
  /** Cells that only one of several copies shows, where the copies differ: that copy may be another year's. */
  readonly alone: ReadonlySet<CellKey>;
  /** True when any cell was seen more than once. */
  readonly hasCopies: boolean;
} {
  const cells = new Map<CellKey, CellSighting[]>();
  let hasCopies = false;
  for (const sighting of sightings) {
    if (sighting.kind !== 'cell') continue;
    const known = cells.get(sighting.key);
    if (!known) cells.set(sighting.key, [sighting]);
    else {
      known.push(sighting);
      hasCopies = true;
    }
  }
  // Where copies of a table differ anywhere, neither speaks for the other.
  const differ = new Set<TableNo>();
  if (hasCopies) for (const [key, copies] of cells) if (otherThanFirst(copies)) differ.add(tableOf(key));
  const open = new Map<CellKey, OpenSighting>();
  for (const sighting of sightings) {
    if (sighting.kind !== 'open') continue;
    const whole = sighting.keys.flatMap((key) => cells.get(key)?.slice(0, 1) ?? []);
    const confirmed =
      whole.length === sighting.keys.length &&
      !differ.has(tableOf(sighting.keys[0] ?? '')) &&
      isPartOf(sighting, whole);
    if (!confirmed) for (const key of sighting.keys) open.set(key, sighting);
    if (!confirmed && whole.length === sighting.keys.length) differ.add(tableOf(sighting.keys[0] ?? ''));
  }
  if (differ.size === 0) return { cells, open, alone: new Set(), hasCopies };

  const seen = new Map<CellKey, number>();
  for (const key of sightings.flatMap(keysOf)) seen.set(key, (seen.get(key) ?? 0) + 1); // counts sightings
  const most = (table: TableNo): number =>
    Math.max(...[...seen].flatMap(([key, times]) => (tableOf(key) === table ? [times] : [])));
  const alone = new Set(
    [...differ].flatMap((table) => {
      const copies = most(table);
      return [...seen].flatMap(([key, times]) => (tableOf(key) === table && times < copies ? [key] : []));
    }),
  );
  return { cells, open, alone, hasCopies };
}

/** Copies of a table that differ in more cells than this, and in more than a tenth, are not copies. */
const MOST_SLIPS = 2;

/** Tables that stand more than once with figures so different that they are of two years or two units. */
function contradicting(cells: ReadonlyMap<CellKey, readonly CellSighting[]>): ReadonlyMap<TableNo, number> {
  const counts = new Map<TableNo, { common: number; different: number }>();
  for (const [key, copies] of cells) {
    if (copies.length === 1) continue;
    const { common, different } = counts.get(tableOf(key)) ?? { common: 0, different: 0 };
    const differs = otherThanFirst(copies) !== null;
    counts.set(tableOf(key), { common: common + 1, different: different + (differs ? 1 : 0) });
  }
  return new Map(
    [...counts].flatMap(([table, { common, different }]): [TableNo, number][] =>
      different > MOST_SLIPS && different * 10 > common ? [[table, different]] : [],
    ),
  );
}

const NO_TABLES: ReadonlyMap<TableNo, number> = new Map();

/** One note for a table or the whole body that stands more than once with the same figures. */
function noteCopies(cells: ReadonlyMap<CellKey, readonly CellSighting[]>, notes: Finding[]): void {
  const copies = new Map<TableNo, number>();
  for (const [key, { length }] of cells) {
    if (length > 1) copies.set(tableOf(key), Math.max(copies.get(tableOf(key)) ?? 1, length));
  }
  const repeated = ([2, 3, 4] as const).filter((table) => (copies.get(table) ?? 1) > 1);
  if (repeated.length === 0) return;
  const differ = notes.some(({ rule }) => rule === 'STR-05');
  const names = repeated.map((table) => `${TABLE_NAMES[table]} ${copies.get(table) ?? 1} 遍`).join('、');
  if (!differ) {
    notes.push({
      rule: 'STR-05',
      severity: 'info',
      where: 'document',
      left: null,
      right: null,
      message: `正文在文件中重复出现（${names}），各遍数字一致，只计一次。`,
    });
  }
}

/**
 * Decides each cell from everything the document shows of it. A cell seen once, or several times alike, is as
 * printed; copies that differ, rows that could not be told apart and cells not found are `unreadable`, each with
 * a note that says why and where. Nothing is ever chosen between two readings.
 */
export function settleCells(sightings: readonly Occurrence[]): Settled {
  const tables = new Set<TableNo>();
  for (const sighting of sightings) {
    if (sighting.kind === 'cell') tables.add(tableOf(sighting.key));
    else for (const key of sighting.keys) tables.add(tableOf(key));
  }
  const exclusive = exclusiveFigures(sightings);
  const edition2 = editionOf(2, exclusive);
  const edition3 = editionOf(3, exclusive);
  const editions = {
    2: edition2,
    3: edition3,
    4: tables.has(4) ? (edition3 ?? edition2 ?? '2021') : null,
  } as const;

  const { cells, open, alone, hasCopies } = bySighting(sightings);
  const notes: Finding[] = noteEditions(exclusive);
  const settled: ReadCell[] = [];
  const reported = new Set<OpenSighting>();
  const missing = new Map<TableNo, CellKey[]>();
  const contradictory = hasCopies ? contradicting(cells) : NO_TABLES;
  for (const [table, different] of contradictory) notes.push(contradictionNote(table, different));

  for (const table of [2, 3, 4] as const) {
    const edition = editions[table];
    if (!edition) continue;
    for (const key of cellsOf(edition, table)) {
      const copies = cells.get(key) ?? [];
      const [first] = copies;
      const other = otherThanFirst(copies);
      const damaged = open.get(key);

      if (first && (contradictory.has(table) || alone.has(key))) {
        settled.push(openCell(key, first.raw, first.where));
      } else if (first && other) {
        settled.push(openCell(key, `${first.raw} ≠ ${other.raw}`, first.where));
        notes.push({
          rule: 'STR-05',
          severity: 'warning',
          where: key,
          left: first.value,
          right: other.value,
          message: `同一格在文件中印了两次而不一致：${describePlace(first.where)}为“${first.raw}”，${describePlace(other.where)}为“${other.raw}”；不作取舍，请核对原文。`,
        });
      } else if (damaged) {
        settled.push(openCell(key, '', damaged.where));
        if (!reported.has(damaged)) notes.push(openNote(damaged, edition, table));
        reported.add(damaged);
      } else if (first) {
        const { raw, value, state, where } = first;
        const witness = state === 'unreadable' ? null : first.witness;
        settled.push({ key, raw, value, state, where, witness });
        if (first.state === 'unreadable') notes.push(unreadableNote(first));
        if (first.conversion) notes.push(conversionNote(first, first.conversion));
      } else {
        settled.push(openCell(key, '', ''));
        const others = missing.get(table);
        if (others) others.push(key);
        else missing.set(table, [key]);
      }
    }
  }
  for (const [table, keys] of missing) notes.push(missingNote(table, keys));
  if (hasCopies) noteCopies(cells, notes);
  return { editions, seen: tables, cells: settled, notes };
}
