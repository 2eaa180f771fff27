import type { StoredCell } from '../db/findStoredCells';
import type { CellState, ReadCell } from '../report/types';

interface Content {
  readonly state: CellState;
  readonly value: string | null;
}

/** What would become of one cell; `gone`: stored, and not in the new report. */
export interface CellChange {
  readonly key: string;
  readonly kind: 'created' | 'changed' | 'unchanged' | 'gone';
  readonly before: Content | null;
  readonly after: Content | null;
}

/** A plain decimal without needless zeros, as the database writes it. */
function plain(value: string | null): string | null {
  if (value === null) return null;
  const short = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  const digits = short.replace(/^(-?)0+(?=\d)/, '$1');
  return digits === '-0' ? '0' : digits;
}

const STATE_WORDS: Readonly<Record<CellState, string>> = {
  number: '',
  blank: '空白',
  not_applicable: '不适用',
  unreadable: '无法确认',
};

/** A cell in words: its number, or why it has none. */
export const wordsOf = (content: Content | null): string =>
  content === null ? '—' : (content.value ?? STATE_WORDS[content.state]);

/** Holds the cells of a report that was read against the stored ones, by their keys; in the order of the form. */
export function diffCells(
  stored: ReadonlyMap<string, StoredCell>,
  cells: readonly ReadCell[],
): readonly CellChange[] {
  const seen = new Set<string>();
  const own = cells.map(({ key, state, value }): CellChange => {
    seen.add(key);
    const after = { state, value: plain(value) };
    const old = stored.get(key);
    if (!old) return { key, kind: 'created', before: null, after };
    const before = { state: old.state, value: plain(old.value) };
    const same = before.state === after.state && before.value === after.value;
    return { key, kind: same ? 'unchanged' : 'changed', before, after };
  });
  const gone = [...stored].flatMap(([key, { state, value }]): CellChange[] =>
    seen.has(key) ? [] : [{ key, kind: 'gone', before: { state, value: plain(value) }, after: null }],
  );
  return [...own, ...gone];
}
