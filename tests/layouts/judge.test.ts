import type { Truth } from '../../lib/checks/score';
import type { ReadCell } from '../../lib/report/types';
import { type Figures, numberCell } from './figures';
import { judge } from './judge';
import type { Layout } from './layout';
import { LAYOUTS } from './layouts';
import { type MadeDocument, makeDocument, recipeOf } from './makeDocument';
import { GLUED, ROWS_SINGLE } from './render/lines';

const cellsOfTruth = (truth: Truth): ReadCell[] =>
  [...truth].map(([key, { value, state }]) => ({
    key,
    raw: value ?? '',
    value,
    state,
    where: '',
    witness: null,
  }));

const claiming = (document: MadeDocument, claims: Readonly<Record<string, string>>): ReadCell[] =>
  cellsOfTruth(document.truth).map((cell) => {
    const value = claims[cell.key];
    return value === undefined ? cell : { ...cell, value, state: 'number' };
  });

/** A document of a layout in which some figures are given and the rest is 0, so that every sum is in our hands. */
async function zerosBut(layout: Layout, given: Readonly<Record<string, string>>): Promise<MadeDocument> {
  const recipe = recipeOf(layout, 7, { plain: true, furniture: new Set() });
  const cells = [...recipe.figures.cells.keys()].map((key) => [key, numberCell(given[key] ?? '0')] as const);
  const figures: Figures = { ...recipe.figures, cells: new Map(cells) };
  return makeDocument({ ...recipe, figures, encoding: 'utf-8' });
}

const wrongKeys = async (document: MadeDocument, cells: readonly ReadCell[]): Promise<readonly string[]> =>
  (await judge(document, cells)).wrong.map(({ key }) => key);

describe('judge', () => {
  test.each(LAYOUTS)(
    '$name: finds nothing wrong in the truth and everything in its neighbours',
    async (layout) => {
      if (layout.prepare) return;
      const document = await makeDocument(recipeOf(layout, 3));
      expect(await wrongKeys(document, cellsOfTruth(document.truth))).toEqual([]);
      const [a, b] = cellsOfTruth(document.truth).filter(({ value }) => value !== null && value !== '0');
      if (!a || !b || a.value === b.value) return;
      const swapped = claiming(document, { [a.key]: b.value ?? '', [b.key]: a.value ?? '' });
      expect(await wrongKeys(document, swapped)).toEqual([a.key, b.key]);
    },
  );

  test('does not forgive a split of glued figures that no sum speaks for', async () => {
    const document = await zerosBut(GLUED, {
      t2_normative_issued: '62',
      t2_normative_repealed: '33',
      t2_normative_in_force: '440',
    });
    const claims = { t2_normative_issued: '6', t2_normative_repealed: '2', t2_normative_in_force: '33440' };
    expect(await wrongKeys(document, claiming(document, claims))).toEqual(Object.keys(claims));
  });

  /** 1, 0, 0, 91 and the total 0 are glued to 100910, which is also 1, 0, 0, 9 and the total 10: that adds up. */
  const BROKEN = { t4_recon_upheld: '1', t4_recon_pending: '91', t4_recon_total: '0' };
  const ADDING_UP = { t4_recon_pending: '9', t4_recon_total: '10' };

  test('forgives glued figures read as the sums say where the printed ones break them', async () => {
    const document = await zerosBut(GLUED, BROKEN);
    expect(await wrongKeys(document, claiming(document, ADDING_UP))).toEqual([]);
  });

  test('does not forgive the same letters read so that nothing adds up', async () => {
    const document = await zerosBut(GLUED, {
      t4_recon_upheld: '1',
      t4_recon_pending: '9',
      t4_recon_total: '10',
    });
    const claims = { t4_recon_pending: '91', t4_recon_total: '0' };
    expect(await wrongKeys(document, claiming(document, claims))).toEqual(Object.keys(claims));
  });

  test('does not forgive the same where cells are parted', async () => {
    const document = await zerosBut(ROWS_SINGLE, BROKEN);
    expect(await wrongKeys(document, claiming(document, ADDING_UP))).toEqual(Object.keys(ADDING_UP));
  });
});
