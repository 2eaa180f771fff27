import type { Truth } from '../../../lib/checks/score';
import type { CellKey } from '../../../lib/metrics/cellKey';
import { corpusReport, hasCorpus, REFERENCE, REFERENCE_TRUTH } from '../../fixtures/truth';
import { truthOf } from '../figures';
import type { Layout } from '../layout';
import { recipeOf } from '../makeDocument';
import { HTML_CLEAN, HTML_CMS } from '../render/html';
import { GLUED, LINES_0, ONE_LINE, ROWS_SINGLE } from '../render/lines';
import { MARKDOWN } from '../render/markdown';
import { PIPES_BOTH, PIPES_CELL } from '../render/pipes';

/** Where a figure stands in the text; a report that is printed twice has two places for each. */
export interface Place {
  readonly key: CellKey;
  readonly start: number;
  readonly end: number;
}

/** A document whose letters are changed one at a time. */
export interface Subject {
  readonly name: string;
  readonly text: string;
  readonly truth: Truth;
  /** What parts one figure from the next; null where nothing does. */
  readonly separators: RegExp | null;
  /** Empty where the figures cannot be told apart in the text. */
  readonly places: readonly Place[];
  /** How often the report stands in the document. */
  readonly copies: number;
  /** First and last character of the numbers' area. */
  readonly area: readonly [number, number];
}

/** The cells of a text that hold a figure and nothing else, in order. */
function figureCells(text: string, separators: RegExp): readonly Omit<Place, 'key'>[] {
  const cells: Omit<Place, 'key'>[] = [];
  const one = new RegExp(`(?:(?!${separators.source})[\\s\\S])+`, 'g');
  for (const { 0: cell, index } of text.matchAll(one)) {
    const start = index + cell.length - cell.trimStart().length;
    if (/^[-+]?\d[\d.]*$/.test(cell.trim())) cells.push({ start, end: start + cell.trim().length });
  }
  return cells;
}

/** Every run of cells that prints all figures of the truth in its order. */
function findPlaces(text: string, truth: Truth, separators: RegExp): readonly Place[] {
  const cells = figureCells(text, separators);
  const figures = [...truth];
  const places: Place[] = [];
  for (let at = 0; at + figures.length <= cells.length; at += 1) {
    const run = cells.slice(at, at + figures.length);
    const isRun = run.every(({ start, end }, i) => text.slice(start, end) === figures[i]?.[1].value);
    if (isRun) places.push(...run.map((cell, i) => ({ ...cell, key: figures[i]?.[0] ?? '' })));
  }
  return places;
}

function subjectOf(name: string, text: string, truth: Truth, separators: RegExp | null): Subject {
  const places = separators ? findPlaces(text, truth, separators) : [];
  const ends = places.flatMap(({ start, end }) => [start, end]);
  const first = ends.length > 0 ? Math.min(...ends) : text.indexOf('第二十条第');
  const last = ends.length > 0 ? Math.max(...ends) : text.lastIndexOf('五、');
  return {
    name,
    text,
    truth,
    separators,
    places,
    copies: Math.max(1, places.length / truth.size),
    // a little before the first figure, for its labels; never outside the text
    area: [Math.max(0, first - 120), Math.min(text.length - 1, last + 10)],
  };
}

const LAYOUTS: readonly Layout[] = [HTML_CLEAN, HTML_CMS, LINES_0, ROWS_SINGLE, PIPES_BOTH, MARKDOWN, GLUED];
const INSTEAD_OF_CORPUS: readonly Layout[] = [PIPES_CELL, ONE_LINE];
const CORPUS: readonly (readonly [string, RegExp | null])[] = [
  ['shuyang-county-2025', /[|\r\n]/],
  ['pingtan-2023', null],
];

function made(layout: Layout, seed: number): Subject {
  // A seed whose figures are all printed: a blank leaves no place in which it could change.
  for (let next = seed; ; next += 1) {
    const { figures, render } = recipeOf(layout, next, { plain: true, furniture: new Set() });
    const text = render(figures);
    const isPlain = [...figures.cells.values()].every(({ text: printed, value }) => printed === value);
    if (typeof text === 'string' && isPlain) {
      return subjectOf(`${layout.name} ${next}`, text, truthOf(figures), layout.separators);
    }
  }
}

/** Ten documents: the reference report, seven made ones, and two of the corpus or as many made ones in their place. */
export function subjects(seed: number): readonly Subject[] {
  const real = hasCorpus
    ? CORPUS.map(([name, separators]) => {
        const { bytes, truth } = corpusReport(name);
        return subjectOf(name, new TextDecoder().decode(bytes), truth, separators);
      })
    : INSTEAD_OF_CORPUS.map((layout) => made(layout, seed));
  const reference = subjectOf('reference', REFERENCE.toString('utf8'), REFERENCE_TRUTH, /[\r\n]/);
  return [reference, ...LAYOUTS.map((layout) => made(layout, seed)), ...real];
}
