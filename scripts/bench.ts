/**
 * Measures the speed of what is slow, as ratios against a baseline in the same run; started by run.js.
 *
 *   npm run bench
 *
 * `read html`: reports read per second, against parse5 alone on the same bytes. `read pdf`: against the PDF library's own
 * text extraction. Each round runs both in turn, so that a busy machine slows both. Prints a table for
 * docs/performance.md with the machine's size; needs no database and asserts nothing.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import process from 'node:process';
import Table from 'cli-table3';
import { parse } from 'parse5';
import { getDocumentProxy } from 'unpdf';
import { readFile } from '../lib/checks/readFile';
import { decodeText } from '../lib/document/decodeText';
import { LAYOUTS } from '../tests/layouts/layouts';
import { makeDocument, recipeOf } from '../tests/layouts/makeDocument';

const ROUNDS = 15;
const DOCUMENTS_PER_LAYOUT = 20;
/** PDFs of invented places: with and without rules, over two pages, with vertical headings. */
const PDFS = ['bordered-two-pages', 'borderless', 'level-lines', 'vertical-headings'].map(
  (name) => `tests/fixtures/documents/${name}.pdf`,
);

interface Case {
  readonly name: string;
  readonly against: string;
  readonly documents: readonly Uint8Array[];
  readonly work: (bytes: Uint8Array) => Promise<unknown>;
  readonly baseline: (bytes: Uint8Array) => Promise<unknown>;
}

async function html(): Promise<readonly Uint8Array[]> {
  const layouts = LAYOUTS.filter(({ name }) => name.startsWith('html-'));
  const documents: Uint8Array[] = [];
  for (const layout of layouts) {
    for (let seed = 1; seed <= DOCUMENTS_PER_LAYOUT; seed += 1)
      documents.push((await makeDocument(recipeOf(layout, seed))).bytes);
  }
  return documents;
}

async function pdfText(bytes: Uint8Array): Promise<unknown> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const texts: unknown[] = [];
  for (let page = 1; page <= document.numPages; page += 1)
    texts.push(await (await document.getPage(page)).getTextContent());
  await document.loadingTask.destroy();
  return texts;
}

async function milliseconds(documents: readonly Uint8Array[], work: Case['work']): Promise<number> {
  const started = performance.now();
  for (const bytes of documents) await work(bytes);
  return performance.now() - started;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const cases: readonly Case[] = [
  {
    name: 'read html',
    against: 'parse5 alone',
    documents: await html(),
    work: (bytes) => readFile('report.html', bytes),
    baseline: async (bytes) => parse(decodeText(bytes)),
  },
  {
    name: 'read pdf',
    against: 'text extraction alone',
    documents: PDFS.map((path) => readFileSync(path)),
    work: (bytes) => readFile('report.pdf', bytes),
    baseline: pdfText,
  },
];

const table = new Table({
  head: ['case', 'documents', 'ms each', 'per second', 'baseline', 'ms each', 'ratio'],
  style: { head: [], border: [] },
});
for (const { name, against, documents, work, baseline } of cases) {
  await milliseconds(documents, work);
  await milliseconds(documents, baseline);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push((await milliseconds(documents, work)) / documents.length);
    theirs.push((await milliseconds(documents, baseline)) / documents.length);
  }
  const each = median(ours);
  const ratio = median(theirs.map((their, round) => their / (ours[round] ?? Number.NaN)));
  table.push([
    name,
    documents.length,
    each.toFixed(2),
    (1000 / each).toFixed(0),
    against,
    median(theirs).toFixed(2),
    ratio.toFixed(2),
  ]);
}
const [cpu] = cpus();
console.log(
  `${availableParallelism()} cores (${cpu?.model ?? 'unknown'}), ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.versions.node}; median of ${ROUNDS} rounds, one core`,
);
console.log(table.toString());
process.exit();
