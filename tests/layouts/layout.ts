import type { Random } from '../../lib/synth/random';
import type { Furniture, Part } from './parts';
import type { Printing } from './printing';

type FurnitureName = Furniture extends ReadonlySet<infer Name> ? Name : never;

/** One way in which a report reaches us. A new layout is one such object and its line in `layouts.ts`. */
export interface Layout {
  readonly name: string;
  /** Ending of the file's name; only for people, the reader goes by the bytes. */
  readonly extension: string;
  /** What may stand around the tables in this layout. */
  readonly furniture: readonly FurnitureName[];
  /** How figures may be printed in it; `plain` is always possible. */
  readonly printings: readonly Printing[];
  /**
   * Characters that part one figure from the next, so that a changed character changes one figure at most;
   * null where figures are not parted, or where the file is not text.
   */
  readonly separators: RegExp | null;
  /** Text can be encoded in any way; bytes are the file. */
  readonly render: (parts: readonly Part[], random: Random) => string | Promise<Uint8Array>;
  /** Makes many documents at once where starting the program that makes them is slow; `render` then hands them out. */
  readonly prepare?: (reports: readonly (readonly Part[])[]) => Promise<void>;
}

const EVERYWHERE = [
  'menus',
  'metadata',
  'quotedTitles',
  'footnote',
  'secondCopy',
  'splitWords',
  'otherTitles',
] as const;

/** Furniture of pages without page breaks, and of those with. */
export const PAGE: readonly FurnitureName[] = EVERYWHERE;
export const PAGED: readonly FurnitureName[] = [...EVERYWHERE, 'pageBreaks', 'repeatedHeaders'];

/** Printings of layouts in which each figure has a place of its own, and of those in which it has none. */
export const IN_CELLS: readonly Printing[] = ['blanks', 'marks', 'full-width', 'thousands', 'suffix'];
export const IN_WORDS: readonly Printing[] = ['blanks', 'marks', 'full-width', 'suffix'];
