import { findLattices } from '../../../lib/document/layout/findLattices';
import type { Rule } from '../../../lib/document/positioned';

const level = (y: number, left: number, right: number): Rule => ({ left, right, top: y, bottom: y });
const upright = (x: number, top: number, bottom: number): Rule => ({ left: x, right: x, top, bottom });
const facesOf = (rules: readonly Rule[]) =>
  findLattices(rules).map(({ faces }) =>
    faces.map(({ left, right, row, rowspan }) => [row, rowspan, Math.round(left), Math.round(right)]),
  );

const OUTLINE = [level(0, 0, 100), level(40, 0, 100), upright(0, 0, 40), upright(100, 0, 40)];

describe('findLattices', () => {
  test('finds the four cells of a cross in a box', () => {
    expect(facesOf([...OUTLINE, level(20, 0, 100), upright(50, 0, 40)])).toEqual([
      [
        [0, 1, 0, 50],
        [0, 1, 50, 100],
        [1, 1, 0, 50],
        [1, 1, 50, 100],
      ],
    ]);
  });

  test('takes cells that no line parts as one', () => {
    expect(facesOf([...OUTLINE, level(20, 50, 100), upright(50, 0, 40)])).toEqual([
      [
        [0, 2, 0, 50],
        [0, 1, 50, 100],
        [1, 1, 50, 100],
      ],
    ]);
  });

  test('joins dashes and the pieces of neighbouring cells', () => {
    const dashes = Array.from({ length: 20 }, (_, i) => level(20.4, i * 5, i * 5 + 3));
    expect(facesOf([...OUTLINE, ...dashes])[0]).toHaveLength(2);
  });

  test('closes a table that is drawn open at its sides', () => {
    expect(
      facesOf([level(0, 0, 100), level(40, 0, 100), level(20, 0, 100), upright(50, 0, 40)])[0],
    ).toHaveLength(4);
  });

  test('keeps two tables apart', () => {
    const second = [...OUTLINE, level(20, 0, 100)].map((rule) => ({
      ...rule,
      top: rule.top + 80,
      bottom: rule.bottom + 80,
    }));
    expect(findLattices([...OUTLINE, level(20, 0, 100), ...second])).toHaveLength(2);
  });

  test.each([
    ['a frame round text', OUTLINE],
    ['level lines only', [level(0, 0, 100), level(20, 0, 100)]],
    ['nothing', []],
  ])('takes %s for no table', (_, rules) => {
    expect(findLattices(rules)).toEqual([]);
  });
});
