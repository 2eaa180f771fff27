import { readDocument } from '../document/readDocument';
import { toFiguresView } from './toFiguresView';
import { type SourceView, type Target, toSourceView } from './toSourceView';

/** A stored file, and what of it is to be shown. */
export interface SourceAsked {
  readonly format: 'document' | 'figures';
  readonly bytes: Uint8Array;
  /** Where the cells of the report stand: of a file of figures only their rows are shown. */
  readonly places: readonly string[];
  readonly target: Target | null;
}

/** Reads a stored file again, to show it. Throws `DocumentError`. The bytes are foreign: only a process apart may do this. */
export async function showSource({ format, bytes, places, target }: SourceAsked): Promise<SourceView> {
  return format === 'figures'
    ? toFiguresView(bytes, places, target)
    : toSourceView(await readDocument(bytes), target);
}
