import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

export const hasLibreOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/** A cell as LibreOffice understood it. */
export interface OpenedCell {
  /** `float`, `string`, `date`, `percentage` …; null for an empty cell. */
  readonly type: string | null;
  /** Number, day or text behind what is shown. */
  readonly value: string;
  readonly formula: string | null;
}

export interface OpenedSheet {
  readonly name: string;
  readonly rows: readonly (readonly OpenedCell[])[];
}

/** Comma, double quote, UTF-8, from line 1, numbers recognised, and formulas run, as a careless reader has it. */
const CSV_FILTER = 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true';

/** Elements of one name: none, one or several; one without attributes and content comes as an empty text. */
const many = z.preprocess(
  (given) => (given === undefined ? [] : [given].flat().map((one) => (one === '' ? {} : one))),
  z.array(z.looseObject({})),
);
const repeated = z.coerce.number().default(1);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
});

const document = z.object({
  'office:document': z.object({
    'office:body': z.object({ 'office:spreadsheet': z.object({ 'table:table': many }) }),
  }),
});
const table = z.object({ 'table:name': z.string(), 'table:table-row': many });
const row = z.object({ 'table:number-rows-repeated': repeated, 'table:table-cell': many });
const cell = z.object({
  'table:number-columns-repeated': repeated,
  'office:value-type': z.string().nullable().default(null),
  'office:value': z.string().optional(),
  'office:date-value': z.string().optional(),
  'table:formula': z.string().nullable().default(null),
  'text:p': z.unknown().optional(),
});

/** The text of paragraphs, with the signs that ODF writes as elements. */
function textOf(paragraph: unknown): string {
  if (typeof paragraph === 'string') return paragraph;
  if (Array.isArray(paragraph)) return paragraph.map(textOf).join('\n');
  if (typeof paragraph !== 'object' || paragraph === null) return '';
  return Object.entries(paragraph)
    .map(([name, part]) =>
      name === 'text:tab' ? '\t' : name === '#text' || name === 'text:span' ? textOf(part) : '',
    )
    .join('');
}

/** Repeated rows and columns at the end fill a sheet: more of them than this are emptiness. */
const MOST_REPEATED = 100;

function sheetsOf(xml: string): readonly OpenedSheet[] {
  const sheets = document.parse(parser.parse(xml))['office:document']['office:body']['office:spreadsheet'];
  return sheets['table:table'].map((given) => {
    const sheet = table.parse(given);
    const rows = sheet['table:table-row'].flatMap((one) => {
      const read = row.parse(one);
      const cells = read['table:table-cell'].flatMap((found): OpenedCell[] => {
        const { 'office:value-type': type, 'table:formula': formula, ...rest } = cell.parse(found);
        const value = rest['office:value'] ?? rest['office:date-value'] ?? textOf(rest['text:p']);
        const count = rest['table:number-columns-repeated'];
        return count > MOST_REPEATED ? [] : Array<OpenedCell>(count).fill({ type, value, formula });
      });
      const count = read['table:number-rows-repeated'];
      return count > MOST_REPEATED ? [] : Array<readonly OpenedCell[]>(count).fill(cells);
    });
    return { name: sheet['table:name'], rows };
  });
}

/** Has LibreOffice open files of one kind, in one start of it, and tells what is in their cells. Throws when it opens one not. */
export function openInLibreOffice(
  kind: 'csv' | 'xlsx',
  files: readonly (string | Uint8Array)[],
): readonly (readonly OpenedSheet[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-sheets-'));
  try {
    const paths = files.map((content, i) => {
      const path = join(folder, `${i}.${kind}`);
      writeFileSync(path, content);
      return path;
    });
    spawnSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      ...(kind === 'csv' ? [`--infilter=${CSV_FILTER}`] : []),
      '--convert-to',
      'fods',
      '--outdir',
      join(folder, 'out'),
      ...paths,
    ]);
    return files.map((_, i) => sheetsOf(readFileSync(join(folder, 'out', `${i}.fods`), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
