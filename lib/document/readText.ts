import { foldSpace } from '../text/foldSpace';
import { LIMITS } from './limits';
import { readPipes, type TextLine } from './pipeTables';
import { refuseLongLine } from './refuseLongLine';
import { type Document, DocumentError } from './types';

const NO_METADATA = { titles: [], publishedOn: null, issuer: null, url: null } as const;

/**
 * A plain text: one block a line, empty lines counted as the gap before the next one; tables drawn with pipes or tabs
 * as tables. Throws `DocumentError` (`too_large`) when it has more lines than a hundred reports, or an endless one.
 */
export function readText(text: string): Document {
  const lines: TextLine[] = [];
  let gap = 0;
  let number = 0;
  // One line at a time: a list of all lines of a hostile text would be many times its size.
  for (const [, line = ''] of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    number += 1;
    if (foldSpace(line) === '') {
      gap += 1;
      continue;
    }
    refuseLongLine(line);
    if (lines.length === LIMITS.lines) {
      throw new DocumentError(
        'too_large',
        `文本超过 ${LIMITS.lines} 行，不是一份报告：请核对文件，或拆成单份报告后再导入。`,
      );
    }
    lines.push({ text: line, number, gap });
    gap = 0;
  }
  return { format: 'text', blocks: readPipes(lines), metadata: NO_METADATA };
}
