import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { getDocumentProxy } from 'unpdf';
import { readFile } from '../../lib/checks/readFile';
import { decodeText } from '../../lib/document/decodeText';
import { LAYOUTS } from '../layouts/layouts';
import { makeDocument, recipeOf } from '../layouts/makeDocument';
import { type BenchCase, type Measured, SIZES, type Size } from './benchCase';
import { median } from './median';

const DOCUMENTS_PER_LAYOUT: Readonly<Record<Size, number>> = { small: 1, medium: 10, national: 20, vast: 20 };
/** PDFs of invented places: with and without rules, over two pages, with vertical headings. */
const PDFS = ['bordered-two-pages', 'borderless', 'level-lines', 'vertical-headings'].map(
  (name) => `tests/fixtures/documents/${name}.pdf`,
);

interface Reading {
  readonly name: string;
  readonly against: string;
  readonly documents: readonly Uint8Array[];
  readonly work: (bytes: Uint8Array) => Promise<unknown>;
  readonly baseline: (bytes: Uint8Array) => Promise<unknown>;
}

async function html(each: number): Promise<readonly Uint8Array[]> {
  const layouts = LAYOUTS.filter(({ name }) => name.startsWith('html-'));
  const documents: Uint8Array[] = [];
  for (const layout of layouts) {
    for (let seed = 1; seed <= each; seed += 1)
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

async function milliseconds(documents: readonly Uint8Array[], work: Reading['work']): Promise<number> {
  const started = performance.now();
  for (const bytes of documents) await work(bytes);
  return performance.now() - started;
}

async function measure(
  { name, against, documents, work, baseline }: Reading,
  rounds: number,
): Promise<Measured> {
  await milliseconds(documents, work);
  await milliseconds(documents, baseline);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push((1_000 * documents.length) / (await milliseconds(documents, work)));
    theirs.push((1_000 * documents.length) / (await milliseconds(documents, baseline)));
  }
  const ratio = median(ours.map((our, i) => our / (theirs[i] ?? Number.NaN)));
  return {
    name,
    ours: median(ours),
    against,
    baseline: median(theirs),
    unit: 'documents/s',
    ratio,
    bar: { kind: 'least', ratio: 0.5 },
  };
}

/** Reports read on one core, against what any reader of such files has to do. */
export const READ_DOCUMENTS: BenchCase = {
  name: 'read',
  run: async (size) => {
    const rounds = size === 'small' ? 1 : 2 * SIZES[size].rounds + 1;
    const ofHtml: Reading = {
      name: 'read html',
      against: 'parse5 alone',
      documents: await html(DOCUMENTS_PER_LAYOUT[size]),
      work: (bytes) => readFile('report.html', bytes),
      baseline: async (bytes) => parse(decodeText(bytes)),
    };
    const ofPdf: Reading = {
      name: 'read pdf',
      against: 'text extraction alone',
      documents: PDFS.map((path) => readFileSync(path)),
      work: (bytes) => readFile('report.pdf', bytes),
      baseline: pdfText,
    };
    return [await measure(ofHtml, rounds), await measure(ofPdf, rounds)];
  },
};
