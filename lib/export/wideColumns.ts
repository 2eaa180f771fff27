import type { Mark } from '../metrics/rows';
import type { ColumnKind, FileColumn, FileValue } from './fileTable';
import { STATE_WORDS } from './stateWords';

/** A column of a wide table: its values, and why one is missing. */
export interface WideField<Row> {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: ColumnKind;
  readonly unit?: string | undefined;
  readonly value: (row: Row) => FileValue;
  /** Null where the table has no such cell at all. */
  readonly state: (row: Row) => keyof typeof STATE_WORDS | null;
  readonly mark: (row: Row) => Mark | undefined;
}

/**
 * All values side by side, then for each of them the word that says what an empty one means, under `<key>_state`, and the
 * rules that speak of it, under `<key>_findings`.
 */
export function wideColumns<Row>(fields: readonly WideField<Row>[]): readonly FileColumn<Row>[] {
  return [
    ...fields.map(({ state: _, mark: __, ...column }) => column),
    ...fields.map(
      ({ key, zh, en, state }): FileColumn<Row> => ({
        key: `${key}_state`,
        zh: `${zh} 状态`,
        en: `${en}, state`,
        kind: 'text',
        width: 10,
        value: (row) => {
          const known = state(row);
          return known && STATE_WORDS[known];
        },
      }),
    ),
    ...fields.map(
      ({ key, zh, en, mark }): FileColumn<Row> => ({
        key: `${key}_findings`,
        zh: `${zh} 核对规则`,
        en: `${en}, rules that speak of it`,
        kind: 'text',
        width: 10,
        value: (row) => mark(row)?.rules.join(';') ?? null,
      }),
    ),
  ];
}
