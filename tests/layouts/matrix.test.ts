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
 * reader raises it. The rest must be open: wrong is 0 everywhere. Low floors are those of layouts that leave most to the sums:
 * a third of the random reports break them on purpose.
 */
const LEAST_RIGHT: Readonly<Record<string, number>> = {
  'html-clean': 100,
  'html-empty-headers': 100,
  'html-cms': 100,
  'html-word': 100,
  'html-nested': 100,
  'html-split': 95,
  'html-paragraphs': 80,
  'lines-0': 85,
  'lines-1': 90,
  'lines-2': 90,
  'rows-single': 80,
  'one-line': 75,
  'pipes-trailing': 90,
  'pipes-both': 90,
  'pipes-colspan': 90,
  'pipes-alone': 95,
  'pipes-cell': 95,
  markdown: 85,
  'markdown-per-row': 90,
  'markdown-torn': 75,
  glued: 30,
  'glued-spaces': 30,
  'labels-after': 10,
  drips: 80,
  'column-major': 20,
  docx: 100,
  xlsx: 95,
  xls: 90,
  zip: 90,
  ofd: 95,
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
