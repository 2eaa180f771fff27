import { evaluateReport } from '../../../lib/checks/evaluateReport';
import { table3Identities, table4Identities } from '../../../lib/metrics/identities';
import { randomOf } from '../../../lib/synth/random';
import { facts } from '../../setup/facts';

/** Sums of the form as lists of cells; the arithmetic below is this test's own. */
const SUMS = [...table3Identities('2021'), ...table4Identities()].map(({ where, left, right }) => ({
  where,
  left,
  right,
}));

type Figures = ReadonlyMap<string, number>;
const add = (figures: Figures, keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + (figures.get(key) ?? Number.NaN), 0);
const holds = (figures: Figures, { left, right }: (typeof SUMS)[number]): boolean =>
  add(figures, left) === add(figures, right);

/** Every change of one cell, tried out, after which no sum that the cell is part of fails. */
function repairs(figures: Figures, broken: (typeof SUMS)[number]): readonly string[] {
  return [...broken.left, ...broken.right].flatMap((key) => {
    const own = SUMS.filter(({ left, right }) => left.includes(key) || right.includes(key));
    const printed = figures.get(key) ?? Number.NaN;
    const candidates = own.map(({ left, right }) =>
      left.includes(key)
        ? add(figures, right) - add(figures, left) + printed
        : add(figures, left) - add(figures, right) + printed,
    );
    return [...new Set(candidates)].flatMap((value) => {
      if (value < 0 || value === printed) return [];
      const changed = new Map([...figures, [key, value]]);
      return own.every((sum) => holds(changed, sum)) ? [`${key}=${value}`] : [];
    });
  });
}

describe('a probable correction', () => {
  const whole = new Map(
    [...facts().cells].flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const])),
  );
  const keys = [...whole.keys()].filter((key) => /^t[34]_/.test(key));

  test('starts from a report in which all adds up', () => {
    expect(SUMS.filter((sum) => !holds(whole, sum))).toEqual([]);
  });

  test.each([1, 2, 3, 4])('is offered exactly where one change of one cell repairs it (seed %d)', (seed) => {
    const { int, pick } = randomOf(seed);
    let offered = 0;
    for (let round = 0; round < 40; round += 1) {
      const wrong = Object.fromEntries(Array.from({ length: int(1, 2) }, () => [pick(keys), int(0, 39)]));
      const figures = new Map([...whole, ...Object.entries(wrong)]);
      for (const result of evaluateReport(facts(wrong))) {
        if (result.state !== 'fail' || !/^T3-0[1-4]$|^T4-0[1-3]$/.test(result.rule)) continue;
        const sum = SUMS.find(
          (one) =>
            one.where === result.where &&
            add(figures, one.left) === Number(result.left) &&
            add(figures, one.right) === Number(result.right) &&
            result.cells.length === one.left.length + one.right.length,
        );
        if (!sum) throw new Error(`no sum at ${result.where}`);
        const found = repairs(figures, sum);
        const { correction } = result;
        expect(correction === null ? [] : [`${correction.key}=${correction.suggested}`]).toEqual(
          found.length === 1 ? found : [],
        );
        if (correction !== null) offered += 1;
      }
    }
    expect(offered).toBeGreaterThan(10);
  });
});
