import { toBlocks } from './layout/toBlocks';
import { drawPdf } from './pdf/drawPdf';
import { readPage } from './pdf/readPage';
import { holdsPictures, refuseBombs } from './pdf/refuseBombs';
import { refuseWithoutText } from './refuseWithoutText';
import type { Document } from './types';

/**
 * A PDF with a text layer: its lines and tables in reading order. A scan is refused, also one with a layer of
 * recognised text: recognition mistakes digits, and nothing here could tell.
 * Throws `DocumentError`: `picture`, `empty`, `encrypted`, `damaged_file`, `too_large`, `too_complex`.
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  refuseBombs(bytes);
  const hasPictures = holdsPictures(bytes);
  const { title, pages: drawings, operators } = await drawPdf(bytes);
  const contents = drawings.map((drawing) => readPage(drawing, operators, hasPictures));
  const pages = contents.map(({ page }) => page);
  const hasHiddenText = contents.some(({ hidden }) => hidden > 0);
  refuseWithoutText('PDF', pages, hasHiddenText);
  return {
    format: 'pdf',
    blocks: toBlocks(pages),
    // The title that the file states of itself; programs that made it fill in what they like.
    metadata: {
      titles: title.trim() === '' ? [] : [title.trim()],
      publishedOn: null,
      issuer: null,
      url: null,
    },
  };
}
