import type { CellKey } from '../metrics/cellKey';
import { cellsOf } from '../metrics/editions';
import type { Edition, TableNo } from '../metrics/types';
import type { Occurrence } from './occurrence';
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

const TABLE_NAMES: Readonly<Record<TableNo, string>> = { 2: '表二', 3: '表三', 4: '表四' };

const tableOf = (key: CellKey): TableNo => (key.startsWith('t2_') ? 2 : key.startsWith('t3_') ? 3 : 4);

/** 第 103 行 / 第 2 个表第 5 行第 4 列: a place in words. */
export function describePlace(where: string): string {
  const [, line] = /^line:(\d+)$/.exec(where) ?? [];
  if (line) return `第 ${line} 行`;
  const [, paragraph] = /^paragraph:(\d+)$/.exec(where) ?? [];
  if (paragraph) return `第 ${paragraph} 段`;
  const [, table, row, column] = /^table:(\d+)\/row:(\d+)\/column:(\d+)$/.exec(where) ?? [];
  return table ? `第 ${table} 个表格第 ${row} 行第 ${column} 列` : where;
}

const keysOf = (sighting: Occurrence): readonly CellKey[] =>
  sighting.kind === 'cell' ? [sighting.key] : sighting.keys;

/** How many figures of a table only one edition asks for, by edition. Tables 4 are alike in both. */
function exclusiveFigures(
  table: TableNo,
  sightings: readonly Occurrence[],
): Readonly<Record<Edition, number>> {
  const [only2019, only2021] = (['2019', '2021'] as const).map((edition) => new Set(cellsOf(edition, table)));
  const found = { '2019': 0, '2021': 0 };
  for (const sighting of sightings) {
    const keys = keysOf(sighting).filter((key) => tableOf(key) === table);
    if (sighting.kind === 'open' && new Set(keys.map((key) => only2019?.has(key))).size > 1) continue;
    for (const key of keys) {
      if (only2019?.has(key) && !only2021?.has(key)) found['2019'] += 1;
      if (only2021?.has(key) && !only2019?.has(key)) found['2021'] += 1;
    }
  }
  return found;
}

/** Edition of a table: that with more figures of its own; null when neither has any. */
function editionOf(table: TableNo, sightings: readonly Occurrence[]): Edition | null {
  const { '2019': older, '2021': newer } = exclusiveFigures(table, sightings);
  if (older === 0 && newer === 0) return null;
  return older > newer ? '2019' : '2021';
}

/** A table that stands in the document in two editions: the figures of the one that is not taken are told, not dropped in silence. */
function noteEditions(sightings: readonly Occurrence[]): Finding[] {
  return ([2, 3] as const).flatMap((table) => {
    const { '2019': older, '2021': newer } = exclusiveFigures(table, sightings);
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
});

/** Sightings by cell; a row that one copy leaves open is passed over where another copy prints the same figures whole. */
function bySighting(sightings: readonly Occurrence[]): {
  readonly cells: ReadonlyMap<CellKey, readonly CellSighting[]>;
  readonly open: ReadonlyMap<CellKey, OpenSighting>;
} {
  const cells = new Map<CellKey, CellSighting[]>();
  for (const sighting of sightings) {
    if (sighting.kind !== 'cell') continue;
    cells.set(sighting.key, [...(cells.get(sighting.key) ?? []), sighting]);
  }
  const open = new Map<CellKey, OpenSighting>();
  for (const sighting of sightings) {
    if (sighting.kind !== 'open') continue;
    const whole = sighting.keys.flatMap((key) => cells.get(key)?.slice(0, 1) ?? []);
    const confirmed = whole.length === sighting.keys.length && isPartOf(sighting, whole);
    if (!confirmed) for (const key of sighting.keys) open.set(key, sighting);
  }
  return { cells, open };
}

/** One note for a table or the whole body that stands more than once with the same figures. */
function noteCopies(cells: ReadonlyMap<CellKey, readonly CellSighting[]>, notes: Finding[]): void {
  const copies = new Map<TableNo, number>();
  for (const [key, sightings] of cells) {
    copies.set(tableOf(key), Math.max(copies.get(tableOf(key)) ?? 1, sightings.length));
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
  const tables = new Set(sightings.flatMap(keysOf).map(tableOf));
  const edition2 = editionOf(2, sightings);
  const edition3 = editionOf(3, sightings);
  const editions = {
    2: edition2,
    3: edition3,
    4: tables.has(4) ? (edition3 ?? edition2 ?? '2021') : null,
  } as const;

  const { cells, open } = bySighting(sightings);
  const notes: Finding[] = noteEditions(sightings);
  const settled: ReadCell[] = [];
  const reported = new Set<OpenSighting>();
  const missing = new Map<TableNo, CellKey[]>();

  for (const table of [2, 3, 4] as const) {
    const edition = editions[table];
    if (!edition) continue;
    for (const key of cellsOf(edition, table)) {
      const [first, ...others] = cells.get(key) ?? [];
      const other =
        first && others.find(({ state, value }) => state !== first.state || value !== first.value);
      const damaged = open.get(key);

      if (first && other) {
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
        settled.push({ key, raw: first.raw, value: first.value, state: first.state, where: first.where });
        if (first.state === 'unreadable') notes.push(unreadableNote(first));
        if (first.conversion) notes.push(conversionNote(first, first.conversion));
      } else {
        settled.push(openCell(key, '', ''));
        missing.set(table, [...(missing.get(table) ?? []), key]);
      }
    }
  }
  for (const [table, keys] of missing) notes.push(missingNote(table, keys));
  noteCopies(cells, notes);
  return { editions, seen: tables, cells: settled, notes };
}

function openNote(sighting: OpenSighting, edition: Edition, table: TableNo): Finding {
  const own = new Set(cellsOf(edition, table));
  const [key = ''] = sighting.keys.filter((candidate) => own.has(candidate));
  const printed = sighting.slots.map(({ text }) => text || '空').join('、');
  return {
    rule: 'STR-04',
    severity: 'error',
    where: table === 3 ? `t3/row:${key.replace(/^t3_|_natural$/g, '')}` : key,
    left: null,
    right: null,
    message: `${TABLE_NAMES[table]}，${describePlace(sighting.where)}起：${sighting.reason}（印的是：${printed}）。这些格暂不取数，请核对原文。`,
  };
}

function unreadableNote({ key, raw, where }: CellSighting): Finding {
  return {
    rule: 'STR-06',
    severity: 'error',
    where: key,
    left: null,
    right: null,
    message: `${describePlace(where)}印的是“${raw}”，不是一个可以确认的数字；该格暂不取数，请核对原文。`,
  };
}

function conversionNote({ key, where }: CellSighting, conversion: string): Finding {
  return {
    rule: 'STR-06',
    severity: 'info',
    where: key,
    left: null,
    right: null,
    message: `${describePlace(where)}：${conversion}`,
  };
}

function missingNote(table: TableNo, keys: readonly CellKey[]): Finding {
  return {
    rule: 'STR-04',
    severity: 'error',
    where: `t${table}`,
    left: null,
    right: null,
    message: `${TABLE_NAMES[table]}有 ${keys.length} 格没有找到（如 ${keys.slice(0, 3).join('、')}）；请检查文件是否完整。`,
  };
}
