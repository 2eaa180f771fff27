import type { FileNotes, FileTable } from './fileTable';
import { lazyRows } from './lazyRows';

/** The words that stand wherever invented figures do. */
export const SYNTHETIC_WORDS = '合成数据，单位和数字都不存在';

/** The last column of a table of invented figures. */
export const NOTICE_COLUMN = { key: 'notice', zh: '注意', en: 'Notice', kind: 'text', width: 30 } as const;

/** What stands beside invented figures says what they are, in the title and as the source. */
export function markNotes<Notes extends Pick<FileNotes, 'title' | 'source'>>(notes: Notes): Notes {
  return { ...notes, title: `【合成数据】${notes.title}`, source: `${SYNTHETIC_WORDS}。` };
}

/** The name of a file of invented figures. */
export const syntheticName = (name: string): string => `synthetic-${name}`;

/**
 * A file of an invented country says so where it cannot be lost: in a last column of every row, in its title and its name. It stays a
 * table that programs read: no line of it is a comment.
 */
export function markSynthetic(table: FileTable): FileTable {
  const { name, notes, columns, rows } = table;
  return {
    name: syntheticName(name),
    notes: markNotes(notes),
    columns: [...columns, NOTICE_COLUMN],
    rows: lazyRows(rows, (row) => [...row, SYNTHETIC_WORDS]),
  };
}
