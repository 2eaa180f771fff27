import { utils, write } from '@e965/xlsx';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../../lib/synth/random';
import { encodeGbk } from '../encode';
import type { FormTable } from '../form';
import { IN_CELLS, type Layout, PAGE, PAGED } from '../layout';
import type { Part } from '../parts';
import { layOut } from '../splitTable';
import { HTML_CLEAN } from './html';
import { LINES_1 } from './lines';
import { zipOf } from './zip';

const paragraphs = (text: string): Paragraph[] => text.split('\n').map((line) => new Paragraph(line));

function docxTable(table: FormTable): Table {
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        children: row.map(
          ({ text, rowspan, colspan }) =>
            new TableCell({ rowSpan: rowspan, columnSpan: colspan, children: paragraphs(text) }),
        ),
      }),
  );
  return new Table({ rows });
}

function docxPart(part: Part): Paragraph | Table {
  if (part.kind === 'table') return docxTable(part);
  return part.role === 'title'
    ? new Paragraph({ text: part.text, heading: HeadingLevel.TITLE })
    : new Paragraph(part.text);
}

/** When every document was made: equal reports are equal bytes. */
const MADE = '2024-01-31T08:00:00Z';

/** The report as a Word document. */
export async function docxOf(parts: readonly Part[]): Promise<Uint8Array> {
  const packed = await Packer.toBuffer(new Document({ sections: [{ children: parts.map(docxPart) }] }));
  const files = unzipSync(packed);
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
  const dated = core.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${MADE}`);
  return zipSync({ ...files, 'docProps/core.xml': strToU8(dated) }, { mtime: MADE });
}

const BINARY = { printings: IN_CELLS, separators: null } as const;

export const DOCX: Layout = {
  ...BINARY,
  name: 'docx',
  extension: 'docx',
  furniture: PAGED,
  render: (parts) => docxOf(parts),
};

type Row = (string | number | null)[];

/** The rows of a sheet and the merged ranges in it. */
function sheetRows(parts: readonly Part[], asNumbers: boolean) {
  const rows: Row[] = [];
  const merges: { s: { r: number; c: number }; e: { r: number; c: number } }[] = [];
  for (const part of parts) {
    if (part.kind === 'line') {
      rows.push([part.text]);
      continue;
    }
    const top = rows.length;
    layOut(part).forEach((places, y) => {
      rows.push(
        places.map(({ cell, isFirst }) => {
          if (!isFirst || cell.text === '') return null;
          return asNumbers && /^\d+(\.\d+)?$/.test(cell.text) && cell.role === 'value'
            ? Number(cell.text)
            : cell.text;
        }),
      );
      places.forEach(({ cell, isFirst }, x) => {
        if (!isFirst || (cell.colspan === 1 && cell.rowspan === 1)) return;
        merges.push({
          s: { r: top + y, c: x },
          e: { r: top + y + cell.rowspan - 1, c: x + cell.colspan - 1 },
        });
      });
    });
  }
  return { rows, merges };
}

/** One sheet with everything, or a sheet for each table and the text before it. */
function workbook(parts: readonly Part[], random: Random, bookType: 'xlsx' | 'biff8'): Uint8Array {
  const asNumbers = random.chance(0.7);
  const cuts = random.chance(0.5)
    ? parts.flatMap((part, i) => (part.kind === 'table' && part.table !== null ? [i + 1] : []))
    : [parts.length];
  const book = utils.book_new();
  cuts.forEach((end, i) => {
    const isLast = i === cuts.length - 1;
    const { rows, merges } = sheetRows(parts.slice(cuts[i - 1], isLast ? undefined : end), asNumbers);
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!merges'] = merges;
    utils.book_append_sheet(book, sheet, `Sheet${i + 1}`);
  });
  return new Uint8Array(write(book, { type: 'buffer', bookType }));
}

export const XLSX: Layout = {
  ...BINARY,
  name: 'xlsx',
  extension: 'xlsx',
  furniture: ['metadata', 'quotedTitles', 'footnote', 'splitWords', 'otherTitles'],
  render: async (parts, random) => workbook(parts, random, 'xlsx'),
};

export const XLS: Layout = {
  ...XLSX,
  name: 'xls',
  extension: 'xls',
  render: async (parts, random) => workbook(parts, random, 'biff8'),
};

const bytesOf = (rendered: string | Uint8Array): Uint8Array =>
  typeof rendered === 'string' ? Buffer.from(rendered) : rendered;

/** A ZIP archive of one report, its name in GBK, as old Windows programs pack it. */
export const ZIP: Layout = {
  ...BINARY,
  name: 'zip',
  extension: 'zip',
  furniture: PAGE,
  render: async (parts, random) => {
    const inner = random.pick([HTML_CLEAN, LINES_1, DOCX]);
    const bytes = bytesOf(await inner.render(parts, random));
    return zipOf([{ name: encodeGbk(`示例县政府信息公开年报/年度报告.${inner.extension}`), bytes }]);
  },
};
