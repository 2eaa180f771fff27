import type { ColumnKind } from './fileTable';

/** True for columns whose values stay numbers in every format. */
export function isNumeric(kind: ColumnKind): boolean {
  return kind !== 'text' && kind !== 'date';
}
