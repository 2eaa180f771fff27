import { escapeLiteral } from 'pg';

/** In which words rows are to be had. */
export interface Wording {
  /** Whether text that a spreadsheet would run is guarded, as in CSV. */
  readonly guard: boolean;
  /** What each row says in a last column, of an invented country; null for none. */
  readonly notice: string | null;
}

/** SQL for that last column, after the others of a SELECT; nothing without a notice. */
export const noticed = (notice: string | null): string =>
  notice === null ? '' : `, ${escapeLiteral(notice)} AS notice`;
