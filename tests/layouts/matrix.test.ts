import { filesIn } from '../../lib/checks/filesIn';
import { readFile } from '../../lib/checks/readFile';
import { settledIn } from '../../lib/checks/score';
import { judge } from './judge';
import { LAYOUTS } from './layouts';
import { makeDocument, recipeOf } from './makeDocument';

const DOCUMENTS_PER_LAYOUT = 5;
/** Other seeds are for `npm run matrix`. */
const FIRST_SEED = 1;

/**
 * The least share of cells, in per cent, that the reader must get right in the documents of a layout. Who widens the
 * reader raises it; a layout that is not read yet stands at 0. The rest must be open: wrong is 0 everywhere.
 */
const LEAST_RIGHT: Readonly<Record<string, number>> = {
  'html-clean': 100,
  'html-empty-headers': 100,
  'html-cms': 100,
  'html-word': 100,
  'html-nested': 100,
  'html-split': 75,
  'html-paragraphs': 85,
  'lines-0': 90,
  'lines-1': 90,
  'lines-2': 95,
  'rows-single': 0,
  'one-line': 0,
  'pipes-trailing': 0,
  'pipes-both': 0,
  'pipes-colspan': 0,
  'pipes-alone': 0,
  'pipes-cell': 0,
  markdown: 0,
  'markdown-per-row': 0,
  'markdown-torn': 0,
  glued: 0,
  'glued-spaces': 0,
  'labels-after': 0,
  drips: 0,
  'column-major': 0,
  docx: 0,
  xlsx: 0,
  xls: 0,
  zip: 0,
  ofd: 0,
};

describe('a report in every layout', () => {
  test.each(LAYOUTS)('$name: no wrong cell', async (layout) => {
    let [settled, right] = [0, 0];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS_PER_LAYOUT; seed += 1) {
      const document = await makeDocument(recipeOf(layout, seed));
      const [entry] = filesIn(document.file, document.bytes);
      const outcome = await readFile(document.file, entry?.bytes ?? document.bytes);
      const judged = await judge(document, outcome.cells);
      expect({ document: document.id, wrong: judged.wrong }).toEqual({ document: document.id, wrong: [] });
      settled += settledIn(document.truth);
      right += judged.right;
    }
    const share = (100 * right) / settled;
    expect(share).toBeGreaterThanOrEqual(LEAST_RIGHT[layout.name] ?? Number.POSITIVE_INFINITY);
  });

  test('has its least share, and no other has', () => {
    expect(Object.keys(LEAST_RIGHT).sort()).toEqual(LAYOUTS.map(({ name }) => name).sort());
  });
});
