import { foldSpace } from '../text/foldSpace';
import type { Document, LineBlock } from './types';

const NO_METADATA = { titles: [], publishedOn: null, issuer: null, url: null } as const;

/** A plain text: one block a line, empty lines counted as the gap before the next one. */
export function readText(text: string): Document {
  const blocks: LineBlock[] = [];
  let gap = 0;
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    const folded = foldSpace(line);
    if (folded === '') {
      gap += 1;
      continue;
    }
    blocks.push({ kind: 'line', text: folded, where: `line:${i + 1}`, gap });
    gap = 0;
  }
  return { format: 'text', blocks, metadata: NO_METADATA };
}
