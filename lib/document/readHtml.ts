import { foldSpace } from '../text/foldSpace';
import { LIMITS } from './limits';
import {
  BREAKS,
  cellTextOf,
  isElement,
  isHidden,
  isText,
  type MarkupElement,
  type MarkupNode,
  refuseDepth,
  SKIPPED,
  textOf,
} from './markupText';
import { parsePage } from './parsePage';
import { readMetadata } from './readMetadata';
import { refuseLongLine } from './refuseLongLine';
import { type Block, type Document, DocumentError, type MarkupCell } from './types';

/** rowspan/colspan as browsers take them: 1 unless it is a whole number of at least 1, at most `most`. */
function spanOf(printed: string, most: number): number {
  const span = Number.parseInt(printed, 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

/** The tables that hold other tables: these are layout. */
function outerTables(tables: readonly MarkupElement[]): ReadonlySet<MarkupElement> {
  const outer = new Set<MarkupElement>();
  for (const table of tables) {
    let above = table.parentNode;
    let depth = 0;
    while (above !== null && 'parentNode' in above) {
      refuseDepth(depth);
      depth += 1;
      if (above.tagName === 'table') {
        // What stands around this one is known from it.
        if (outer.has(above)) break;
        outer.add(above);
      }
      above = above.parentNode;
    }
  }
  return outer;
}

/** The cells of a row that the page shows. */
function cellsOf(row: MarkupElement): MarkupCell[] {
  const cells: MarkupCell[] = [];
  for (const cell of row.childNodes) {
    if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th') || isHidden(cell)) continue;
    let [rowspan, colspan] = [1, 1];
    for (const { name, value } of cell.attrs) {
      if (name === 'rowspan') rowspan = spanOf(value, 65_534);
      else if (name === 'colspan') colspan = spanOf(value, 1_000);
    }
    cells.push({ text: foldSpace(cellTextOf(cell)), rowspan, colspan });
  }
  return cells;
}

function rowsOf(table: MarkupElement): MarkupCell[][] {
  const sections = table.childNodes.filter(isElement);
  const rows = sections.flatMap((section) =>
    section.tagName === 'tr'
      ? [section]
      : section.childNodes.filter(isElement).filter((child) => child.tagName === 'tr'),
  );
  if (rows.length > LIMITS.rows) {
    throw new DocumentError(
      'too_complex',
      `网页中有一个 ${rows.length} 行的表格，不是正常的报告表格：请核对文件。`,
    );
  }
  return rows.filter((row) => !isHidden(row)).map(cellsOf);
}

/**
 * A page: its paragraphs and its innermost tables, in reading order. A table that holds other
 * tables is layout: its cells are walked like any other part of the page. What the page hides is kept apart, since it may
 * be a copy for telephones, last year's report, or what a script shows later. Also what other formats are turned into:
 * `format` is what the file was. Throws `DocumentError` (`too_complex`) for markup that no editor writes.
 */
export function readHtml(html: string, format: 'html' | 'docx' = 'html'): Document {
  const { page, telling, tables: all } = parsePage(html);
  const outer = outerTables(all);
  const blocks: Block[] = [];
  /** The same without what the page hides. */
  const shown: Block[] = [];
  let tables = 0;
  let paragraphs = 0;
  let pending = '';
  let pendingShown = '';
  let isShown = true;
  let hiddenParts = 0;

  const write = (text: string): void => {
    pending += text;
    if (isShown) pendingShown += text;
  };
  const flush = (): void => {
    const text = foldSpace(pending);
    const textShown = pending === pendingShown ? text : foldSpace(pendingShown);
    pending = '';
    pendingShown = '';
    if (text === '') return;
    refuseLongLine(text);
    paragraphs += 1;
    const line = { kind: 'line', text, where: `paragraph:${paragraphs}`, gap: 0 } as const;
    blocks.push(line);
    if (textShown !== '') shown.push(text === textShown ? line : { ...line, text: textShown });
  };

  const walk = (node: MarkupNode, depth: number): void => {
    refuseDepth(depth);
    if (isText(node)) {
      write(node.value);
      return;
    }
    if (!isElement(node) || SKIPPED.has(node.tagName)) return;
    if (isShown && isHidden(node)) {
      isShown = false;
      hiddenParts += 1;
      walkElement(node, depth);
      isShown = true;
    } else walkElement(node, depth);
  };

  const walkElement = (node: MarkupElement, depth: number): void => {
    const breaks = BREAKS.has(node.tagName);
    if (breaks) flush();
    if (node.tagName === 'table') {
      tables += 1;
      const caption = node.childNodes.find((child) => isElement(child) && child.tagName === 'caption');
      if (caption) {
        flush();
        write(textOf(caption));
        flush();
      }
      if (!outer.has(node)) {
        const table = { kind: 'table', number: tables, rows: rowsOf(node) } as const;
        blocks.push(table);
        if (isShown) shown.push(table);
        return;
      }
    }
    for (const child of node.childNodes) walk(child, depth + 1);
    if (breaks) flush();
  };

  for (const child of page.childNodes) walk(child, 0);
  flush();
  // A page that ends inside a table was cut off on its way.
  const isCutOff = html.lastIndexOf('</table') < html.lastIndexOf('<table');
  return {
    format,
    blocks: hiddenParts > 0 ? shown : blocks,
    metadata: readMetadata(telling, blocks),
    ...(hiddenParts > 0 && { withHidden: blocks }),
    ...(isCutOff && { isCutOff: true as const }),
  };
}
