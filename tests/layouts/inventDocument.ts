import type { Truth } from '../../lib/checks/score';
import type { InventedReport } from '../../lib/synth/inventedReport';
import { issuerOf } from '../../lib/synth/issuerOf';
import { type Random, randomOf } from '../../lib/synth/random';
import { seedOf } from '../../lib/synth/seedOf';
import { type Encoding, encode } from './encode';
import type { Figures, PrintedCell } from './figures';
import type { Layout } from './layout';
import { FURNITURE, type Part, partsOf } from './parts';
import { statisticsReport } from './statistics';

/**
 * Of a hundred reports so many reach us in each layout: as web pages of one kind or another most of all, then Word, pages
 * saved as text, PDF where it can be made, and what is left.
 */
const MIX: Readonly<Record<string, number>> = {
  'html-clean': 14,
  'html-cms': 18,
  'html-word': 14,
  'html-nested': 6,
  'html-empty-headers': 6,
  'html-split': 3,
  'html-paragraphs': 2,
  docx: 12,
  'pdf-bordered': 12,
  ofd: 3,
  xlsx: 1,
  xls: 1,
  markdown: 2,
  'lines-1': 3,
  'pipes-both': 3,
};

/** Layouts that can show one table of three columns; the others are made for tables 2 to 4. */
const ONE_TABLE = /^(?:html|docx|pdf|markdown$)/;

export interface InventedDocument {
  readonly layout: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

function pickLayout(layouts: readonly Layout[], isStatistics: boolean, random: Random): Layout {
  const fitting = layouts.filter(({ name }) => name in MIX && (!isStatistics || ONE_TABLE.test(name)));
  const weights = fitting.map(({ name }) => MIX[name] ?? Number.NaN);
  let at = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = fitting.find((_, i) => {
    at -= weights[i] ?? Number.NaN;
    return at < 0;
  });
  if (!found) throw new Error('No layout fits');
  return found;
}

function partsFor(report: InventedReport, layout: Layout, random: Random): readonly Part[] {
  const by = { issuer: issuerOf(report.unit), year: report.year };
  const cells = new Map(
    [...report.cells].map(([key, { raw, value, state }]): [string, PrintedCell] => [
      key,
      { text: raw, value, state },
    ]),
  );
  const { table2, table3, table4 } = report.editions;
  if (table2 === null || table3 === null || table4 === null) return statisticsReport(cells, random, by);
  const figures: Figures = { editions: { 2: table2, 3: table3, 4: table4 }, cells };
  const furniture = new Set(
    FURNITURE.filter((name) => random.chance(0.2) && layout.furniture.includes(name)),
  );
  return partsOf(figures, furniture, random, by);
}

/** The document that an invented report reaches us in, with what a person reads in it; equal seeds give equal bytes of text. */
export async function inventDocument(
  report: InventedReport,
  seed: number,
  layouts: readonly Layout[],
): Promise<InventedDocument> {
  const random = randomOf(seedOf(seed, report.unit.id, report.year, 'document'));
  const layout = pickLayout(layouts, report.editions.statistics !== null, random);
  const encoding = random.pick<Encoding>(['utf-8', 'utf-8', 'utf-8-bom', 'gb18030']);
  const rendered = await layout.render(partsFor(report, layout, random), random);
  return {
    layout: layout.name,
    extension: layout.extension,
    bytes: typeof rendered === 'string' ? encode(rendered, encoding) : rendered,
    truth: new Map([...report.cells].map(([key, { value, state }]) => [key, { value, state }])),
  };
}
