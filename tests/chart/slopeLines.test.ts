import { heightOf, optionOf } from '../../lib/chart/charts';
import { LIGHT } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { inLanguage } from '../../lib/language/inLanguage';
import { LANGUAGES } from '../../lib/language/language';
import { MOST_COMPARED } from '../../lib/query/compareQuery';
import { OUTCOMES } from '../../lib/result/composition';
import type { Measure } from '../../lib/result/measure';

/** A text of a drawing as the box that it fills, in pixels; wide characters are square, others about half as wide. */
interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const FONT_SIZE = 12;
const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);

function textsOf(svg: string): readonly Box[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const x = numberIn(attributes, / x="([-\d.]+)"/) + numberIn(attributes, /translate\(([-\d.]+) /);
    const y = numberIn(attributes, / y="([-\d.]+)"/) + numberIn(attributes, /translate\([-\d.]+ ([-\d.]+)/);
    const ems = [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1 : 0.5), 0);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
    const before = anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0;
    const left = x - before * ems * FONT_SIZE;
    return {
      text,
      left,
      right: left + ems * FONT_SIZE,
      top: y - FONT_SIZE / 2,
      bottom: y + FONT_SIZE / 2,
    };
  });
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const counted = (value: number): Measure => ({ kind: 'value', value, numerator: value, denominator: null });
const TOTAL: Measure = { kind: 'missing', reason: 'blank' };

/** A column a list of counts; null where they are not known. */
const slopeOf = (columns: readonly (readonly number[] | null)[], names: readonly string[]) => ({
  kind: 'slope' as const,
  composition: {
    labels: OUTCOMES.map(({ label }) => label),
    totalLabel: '办理结果总计',
    bars: columns.map((counts, i) => ({
      label: names[i] ?? '',
      parts: OUTCOMES.map((_, n) => (counts ? counted(counts[n] ?? 0) : TOTAL)),
      total: TOTAL,
    })),
  },
});

const ALL_ZERO_BUT_ONE = [0, 0, 0, 40, 0, 0];
const EVEN = [7, 7, 7, 7, 7, 7];
const NEARLY_ZERO = [996, 1, 0, 2, 0, 1];
const LARGE_AND_SMALL = [30, 29, 31, 0, 0, 1];
const CASES = [
  ['all are zero but one', ALL_ZERO_BUT_ONE],
  ['all are nearly zero but one', NEARLY_ZERO],
  ['all are equal', EVEN],
  ['three are large and three small', LARGE_AND_SMALL],
] as const;

/** As long as names of counties with the place above get. */
const NAMES = Array.from({ length: MOST_COMPARED }, (_, i) => `示范自治州示例${'一二三四五六'[i]}自治县`);
const YEARS = ['2022 年', '2023 年'];

describe('the names at the ends of slopes', () => {
  describe.each(LANGUAGES)('in %s', (language) => {
    const drawn = (columns: Parameters<typeof slopeOf>[0], names: readonly string[], width: number) =>
      inLanguage({ language, address: '/compare' }, () => {
        const data = slopeOf(columns, names);
        const height = heightOf(data);
        const boxes = textsOf(renderSvg(optionOf(data, LIGHT), width, height));
        const labels = new Set(data.composition.labels);
        return { height, boxes, ends: boxes.filter(({ text }) => labels.has(text)) };
      });

    describe.each([350, 1112])('%d pixels wide', (width) => {
      const counts = [1, 2, 3, 4, 5, MOST_COMPARED].flatMap((columns) =>
        CASES.map(([name, last]) => [columns, name, last] as const),
      );

      test.each(counts)('of %d columns, where in the last %s, touch nothing', (columns, _, last) => {
        const known = Array.from({ length: columns }, (__, i) => (i === columns - 1 ? last : EVEN));
        for (const names of columns === 2 ? [NAMES, YEARS] : [NAMES]) {
          const { height, boxes, ends } = drawn(known, names, width);
          expect(ends.map(({ text }) => text).toSorted()).toEqual(
            inLanguage({ language, address: '/' }, () => OUTCOMES.map(({ label }) => label)).toSorted(),
          );
          const touching = boxes.flatMap((one, i) =>
            boxes.slice(i + 1).flatMap((other) => (touches(one, other) ? [[one, other]] : [])),
          );
          expect(touching).toEqual([]);
          for (const { left, right, top, bottom } of boxes) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(width);
            expect(top).toBeGreaterThanOrEqual(0);
            expect(bottom).toBeLessThanOrEqual(height);
          }
          // The axis lies at the zero, which is where its figure stands.
          const zero = boxes.find(({ text }) => text === '0');
          const axis = zero ? (zero.top + zero.bottom) / 2 : Number.NaN;
          for (const { bottom } of ends) expect(bottom).toBeLessThan(axis);
        }
      });

      test('stand beside the last column that has shares', () => {
        const { ends } = drawn([EVEN, LARGE_AND_SMALL, null], NAMES, width);
        const { ends: before } = drawn([EVEN, null, LARGE_AND_SMALL], NAMES, width);
        expect(ends).toHaveLength(OUTCOMES.length);
        expect(ends.map(({ top }) => top)).toEqual(before.map(({ top }) => top));
        expect(new Set(ends.map(({ left }) => left)).size).toBe(1);
        expect(ends[0]?.left).toBeLessThan(before[0]?.left ?? Number.NaN);
      });
    });
  });

  test('do not move where there is room', () => {
    const data = slopeOf([EVEN, [0, 20, 40, 60, 80, 100]], YEARS);
    const boxes = textsOf(renderSvg(optionOf(data, LIGHT), 1112, heightOf(data)));
    const topOf = (tick: string): number => boxes.find(({ text }) => text === tick)?.top ?? Number.NaN;
    const [zero, forty] = [topOf('0'), topOf('40')];
    // 100 of 300.
    const other = boxes.find(({ text }) => text === OUTCOMES[5].label);
    expect(other?.top).toBeCloseTo(zero + ((forty - zero) / 40) * (100 / 3), 3);
  });

  test('has no names where nothing has shares', () => {
    const data = slopeOf([null, null], YEARS);
    const svg = renderSvg(optionOf(data, LIGHT), 350, heightOf(data));
    expect(textsOf(svg).map(({ text }) => text)).not.toContain(OUTCOMES[0].label);
    expect(svg).not.toContain('NaN');
  });
});
