import { readPipes, type TextLine } from './pipeTables';
import type { Document } from './types';

const NO_METADATA = { titles: [], publishedOn: null, issuer: null, url: null } as const;

/**
 * A plain text: one block a line, empty lines counted as the gap before the next one; tables drawn with pipes or tabs
 * as tables.
 */
export function readText(text: string): Document {
  const lines: TextLine[] = [];
  let gap = 0;
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') {
      gap += 1;
      continue;
    }
    lines.push({ text: line, number: i + 1, gap });
    gap = 0;
  }
  return { format: 'text', blocks: readPipes(lines), metadata: NO_METADATA };
}
