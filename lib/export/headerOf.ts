import type { FileTable } from './fileTable';

/** Language of the labels beside the keys; null for the keys alone. */
export type HeaderLanguage = 'zh' | 'en' | null;

/** The head of a column: its key, and behind a space its label. The key is always what stands before the first space. */
export function headerOf(column: FileTable['columns'][number], language: HeaderLanguage): string {
  return language === null ? column.key : `${column.key} ${column[language]}`;
}
