import { type Glyph, toTexts } from '../../../lib/document/layout/toTexts';

/** Characters of 10-point print that touch each other, the first at 100. */
function printed(text: string): readonly Glyph[] {
  let left = 100;
  return [...text].map((character) => {
    const width = /[\d.]/.test(character) ? 5 : 10;
    left += width;
    return { text: character, left: left - width, right: left, baseline: 50, size: 10 };
  });
}
const stroke = (x: number) => ({ left: x, right: x, top: 30, bottom: 60 });
const wordsOf = (text: string, ...strokes: number[]): readonly string[] =>
  toTexts(printed(text), strokes.map(stroke)).map((word) => word.text);

describe('toTexts', () => {
  test('takes characters that touch for one word', () => {
    expect(wordsOf('稳定18')).toEqual(['稳定18']);
    expect(wordsOf('稳定18', 90)).toEqual(['稳定18']);
  });

  test('parts a label from the figure that touches it across a stroke', () => {
    expect(wordsOf('稳定18', 120)).toEqual(['稳定', '18']);
    expect(wordsOf('18件', 110)).toEqual(['18', '件']);
  });

  test('makes no number of figures that touch across a stroke: one too wide for its cell, or two', () => {
    expect(wordsOf('1234', 110)).toEqual(['12\uFFFC', '\uFFFC34']);
    expect(wordsOf('123', 105, 110)).toEqual(['1\uFFFC', '\uFFFC2\uFFFC', '\uFFFC3']);
  });

  test('makes no number of a figure that a stroke parts from its sign or its unit', () => {
    expect(wordsOf('减4', 110)).toEqual(['减\uFFFC', '\uFFFC4']);
    expect(wordsOf('-35', 110)).toEqual(['-\uFFFC', '\uFFFC35']);
    expect(wordsOf('3500元', 120)).toEqual(['3500\uFFFC', '\uFFFC元']);
    expect(wordsOf('3.5万元', 115)).toEqual(['3.5\uFFFC', '\uFFFC万元']);
    expect(wordsOf('12/3', 110)).toEqual(['12\uFFFC', '\uFFFC/3']);
  });

  test('leaves words that reach over a stroke whole', () => {
    expect(wordsOf('其他法律', 120)).toEqual(['其他法律']);
  });
});
