import type { Random } from '../../../lib/synth/random';
import type { FormCell, FormTable } from '../form';
import { IN_CELLS, type Layout, PAGE, PAGED } from '../layout';
import type { Line, Part } from '../parts';
import { layOut } from '../splitTable';

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');
const inBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

export type CellMarkup = (cell: FormCell) => string;

/** A table as marked up; `content` says what stands between `<td>` and `</td>`. */
export function htmlTable(table: FormTable, content: CellMarkup, attributes = ''): string {
  const rows = table.rows.map(
    (row) =>
      `<tr>${row
        .map(
          (cell) =>
            `<td${span('rowspan', cell.rowspan)}${span('colspan', cell.colspan)}>${content(cell)}</td>`,
        )
        .join('')}</tr>`,
  );
  return `<table${attributes}>\n${rows.join('\n')}\n</table>`;
}

/** A page around a body; the title is that of the report. */
export function htmlPage(parts: readonly Part[], body: string, head = ''): string {
  const title = parts.find((part): part is Line => part.kind === 'line' && part.role === 'title')?.text ?? '';
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${head}</head>\n<body>\n${body}\n</body></html>\n`;
}

const heading = ({ role, text }: Line): string =>
  role === 'title' ? `<h1>${escapeHtml(text)}</h1>` : `<p>${escapeHtml(text)}</p>`;

export function htmlBody(
  parts: readonly Part[],
  table: (one: FormTable) => string,
  line: (one: Line) => string = heading,
): string {
  return parts.map((part) => (part.kind === 'table' ? table(part) : line(part))).join('\n');
}

const simpleTable = (table: FormTable): string =>
  htmlTable(table, ({ text }) => inBreaks(text), ' border="1"');

/** Header rows whose spans are empty cells instead, as some editors write them. */
function withEmptyHeaders(table: FormTable): FormTable {
  if (table.table !== 3) return table;
  const heads = table.rows.map((row) => row.every(({ role }) => role === 'head'));
  const grid = layOut(table);
  const rows = table.rows.map((row, y) => {
    if (heads[y] !== true) return row;
    const places = (grid[y] ?? []).slice(3);
    const flat = places.flatMap(({ cell, isFirst }, x): FormCell[] => {
      if (isFirst) return [{ ...cell, rowspan: 1 }];
      return places[x - 1]?.cell === cell ? [] : [{ ...cell, text: '', rowspan: 1, colspan: 1 }];
    });
    return y === 0 ? [...row.slice(0, 1), ...flat] : flat;
  });
  return { ...table, rows };
}

const HTML = { extension: 'html', printings: IN_CELLS, separators: /[<>&]/ } as const;

export const HTML_CLEAN: Layout = {
  ...HTML,
  name: 'html-clean',
  furniture: PAGE,
  render: (parts) => htmlPage(parts, htmlBody(parts, simpleTable)),
};

export const HTML_EMPTY_HEADERS: Layout = {
  ...HTML,
  name: 'html-empty-headers',
  furniture: PAGE,
  render: (parts) =>
    htmlPage(
      parts,
      htmlBody(parts, (table) => simpleTable(withEmptyHeaders(table))),
    ),
};

/** Two tables where one was, with the page number between them. */
export const HTML_SPLIT: Layout = {
  ...HTML,
  name: 'html-split',
  furniture: PAGED,
  render: (parts) => htmlPage(parts, htmlBody(parts, simpleTable)),
};

/** No table at all: each cell is a paragraph of its own, as conversion programs leave it. */
export const HTML_PARAGRAPHS: Layout = {
  ...HTML,
  name: 'html-paragraphs',
  furniture: PAGED,
  render: (parts) => {
    const paragraphs = (table: FormTable): string =>
      table.rows
        .flat()
        .filter(({ role, text }) => role === 'value' || text !== '')
        .map(({ text }) => `<p>${text === '' ? '&nbsp;' : inBreaks(text)}</p>`)
        .join('\n');
    return htmlPage(parts, htmlBody(parts, paragraphs));
  },
};

const cmsLine = ({ role, text }: Line): string =>
  role === 'title'
    ? `<div class="title">${escapeHtml(text)}</div>`
    : `<p style="text-indent:2em;text-align:justify;">${escapeHtml(text)}<br /></p>`;

/** Table 2 with one column more than it needs: another figure is stretched over it in each row. */
function uneven(table: FormTable, random: Random): FormTable {
  if (table.table !== 2) return table;
  const rows = table.rows.map((row) => {
    const widened = row.length === 1 ? 0 : random.int(1, row.length - 1);
    return row.map((cell, x) => (x === widened ? { ...cell, colspan: cell.colspan + 1 } : cell));
  });
  return { ...table, rows };
}

/** The markup of a content management system: paragraphs in cells, breaks in header words, spans that differ. */
export const HTML_CMS: Layout = {
  ...HTML,
  name: 'html-cms',
  furniture: PAGE,
  render: (parts, random) => {
    const content: CellMarkup = ({ text }) =>
      `<p style="text-align:center;">${text === '' ? '&nbsp;' : escapeHtml(text).replaceAll('\n', '<br />')}</p>`;
    return htmlPage(
      parts,
      `<div class="article-content" id="zoom">${htmlBody(parts, (table) => htmlTable(uneven(table, random), content), cmsLine)}</div>`,
    );
  },
};
