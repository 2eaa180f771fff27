import { toFigureMap } from '../../lib/metrics/figureMap';
import { figureIn } from '../setup/figureIn';

const at = (unitId: string, year: number, metric: string, applicant: string) => ({
  unitId,
  year,
  metric,
  applicant,
});

describe('figures by where they stand', () => {
  const rows = [
    { ...at('a', 2023, 't3_new', 'natural'), said: 'first' },
    { ...at('a', 2023, 't3_new', 'total'), said: 'second' },
    { ...at('a', 2023, 't3_new', 'natural'), said: 'third' },
    { ...at('b', 2022, 't3_new', 'natural'), said: '' },
  ];
  const map = toFigureMap(rows, ({ said }, before: string | undefined) =>
    before === undefined ? said : `${before}, ${said}`,
  );

  test('are found by all four, those of one place made of one another in their order', () => {
    expect(figureIn(map, at('a', 2023, 't3_new', 'natural'))).toBe('first, third');
    expect(figureIn(map, at('a', 2023, 't3_new', 'total'))).toBe('second');
    expect(figureIn(map, at('b', 2022, 't3_new', 'natural'))).toBe('');
  });

  test.each([
    at('b', 2023, 't3_new', 'natural'),
    at('a', 2022, 't3_new', 'natural'),
    at('a', 2023, 't3_granted', 'natural'),
    at('a', 2023, 't3_new', 'org_other'),
  ])('are absent at $unitId, $year, $metric, $applicant', (place) => {
    expect(figureIn(map, place)).toBeUndefined();
  });

  test('are none of no rows', () => {
    expect(toFigureMap([], () => 1).size).toBe(0);
  });
});
