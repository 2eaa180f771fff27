import type { FileTable } from './fileTable';

/** The words that stand wherever invented figures do. */
export const SYNTHETIC_WORDS = '合成数据，单位和数字都不存在';

const COLUMN = { key: 'notice', zh: '注意', en: 'Notice', kind: 'text', width: 30 } as const;

/**
 * A file of an invented country says so where it cannot be lost: in a last column of every row, in its title and its name. It stays a
 * table that programs read: no line of it is a comment.
 */
export function markSynthetic(table: FileTable): FileTable {
  const { name, notes, columns, rows } = table;
  return {
    name: `synthetic-${name}`,
    notes: { ...notes, title: `【合成数据】${notes.title}`, source: `${SYNTHETIC_WORDS}。` },
    columns: [...columns, COLUMN],
    rows: rows.map((row) => [...row, SYNTHETIC_WORDS]),
  };
}
