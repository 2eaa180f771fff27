/**
 * The layout matrix in its long form: reports made in every layout, read, and held against the figures they were made
 * of; started by run.js.
 *
 *   npm run matrix [-- --documents 2000 --seed 1 --layout NAME,NAME --keep FOLDER]
 *
 * Prints documents, right, open and wrong per layout; exits 1 on any wrong cell or crash. `--keep` saves each failing
 * document with its truth there; nothing else is written. `--layout` takes layouts, or beginnings of their names: the
 * documents are then shared among these.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { filesIn } from '../lib/checks/filesIn';
import { readFile } from '../lib/checks/readFile';
import { settledIn, type Truth, type WrongCell } from '../lib/checks/score';
import { judge } from '../tests/layouts/judge';
import { LAYOUTS } from '../tests/layouts/layouts';
import { openLongLayouts } from '../tests/layouts/longLayouts';
import { type MadeDocument, makeDocument, recipeOf } from '../tests/layouts/makeDocument';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    layout: { type: 'string', default: '' },
    keep: { type: 'string' },
  },
});

interface Row {
  documents: number;
  settled: number;
  right: number;
  open: number;
  wrong: number;
  /** Documents of which the reader took nothing. */
  refused: number;
  milliseconds: number;
}

const truthFile = (truth: Truth): string =>
  [
    'key\traw\tvalue\tstate',
    ...[...truth].map(([key, { value, state }]) => [key, '', value ?? '', state].join('\t')),
  ]
    .join('\n')
    .concat('\n');

function keep({ file, bytes, truth }: MadeDocument): void {
  if (options.keep === undefined) return;
  mkdirSync(options.keep, { recursive: true });
  writeFileSync(join(options.keep, file), bytes);
  writeFileSync(join(options.keep, `${file.replace(/\.[^.]+$/, '')}.tsv`), truthFile(truth));
}

function report(document: MadeDocument, wrong: readonly WrongCell[]): void {
  const shown = wrong.slice(0, 5).map(({ key, read, truth }) => `${key}: read ${read}, truth ${truth}`);
  console.log(`✗ ${document.id} — ${wrong.length} wrong: ${shown.join('; ')}`);
  keep(document);
}

async function measure(document: MadeDocument, row: Row): Promise<void> {
  row.documents += 1;
  const started = performance.now();
  try {
    const [entry] = filesIn(document.file, document.bytes);
    const outcome = await readFile(document.file, entry?.bytes ?? document.bytes);
    row.milliseconds += performance.now() - started;
    const { right, open, wrong } = await judge(document, outcome.cells);
    row.settled += settledIn(document.truth);
    row.right += right;
    row.open += open;
    row.wrong += wrong.length;
    if (outcome.status === 'refused') row.refused += 1;
    if (wrong.length > 0) report(document, wrong);
  } catch (error) {
    row.wrong += 1; // a crash counts as a wrong cell: the reader must answer for every document
    console.log(`✗ ${document.id} — crash: ${error instanceof Error ? error.stack : error}`);
    keep(document);
  }
}

function print(rows: ReadonlyMap<string, Row>): void {
  const table = new Table({
    head: ['layout', 'documents', 'refused', 'right %', 'open %', 'wrong', 'ms each'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
  });
  const percent = (part: number, { settled }: Row): string =>
    settled === 0 ? '–' : ((100 * part) / settled).toFixed(2);
  for (const [name, row] of rows) {
    const each = (row.milliseconds / row.documents).toFixed(1);
    table.push([
      name,
      row.documents,
      row.refused,
      percent(row.right, row),
      percent(row.open, row),
      row.wrong,
      each,
    ]);
  }
  console.log(table.toString());
}

const long = await openLongLayouts();
const asked = options.layout.split(',');
const layouts = [...LAYOUTS, ...long.layouts].filter(({ name }) =>
  asked.some((beginning) => name.startsWith(beginning)),
);
const seed = Number(options.seed);
const each = Math.ceil(Number(options.documents) / layouts.length);
const rows = new Map<string, Row>();
try {
  for (const layout of layouts) {
    const row: Row = { documents: 0, settled: 0, right: 0, open: 0, wrong: 0, refused: 0, milliseconds: 0 };
    rows.set(layout.name, row);
    const recipes = Array.from({ length: each }, (_, i) => recipeOf(layout, seed + i));
    await layout.prepare?.(recipes.map(({ parts, figures }) => parts(figures)));
    for (const recipe of recipes) await measure(await makeDocument(recipe), row);
  }
} finally {
  await long.close();
}
print(rows);
for (const sentence of long.missing) console.log(sentence);
const total = (of: keyof Row): number => [...rows.values()].reduce((sum, row) => sum + row[of], 0);
console.log(`${total('documents')} documents, ${total('wrong')} wrong`);
if (layouts.length === 0) console.error(`没有以“${options.layout}”开头的版式。 / No layout of that name.`);
if (layouts.length === 0 || total('wrong') > 0) process.exitCode = 1;
