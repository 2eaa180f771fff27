import { type BenchCase, type Measured, SIZES, type Size } from './benchCase';
import { withBenchSite } from './benchSite';
import { latencies } from './load';
import { median } from './median';

const PAGES = [
  '/',
  '/rank',
  '/trend',
  '/outcomes',
  '/scatter',
  '/units',
  '/units/900101',
  '/regions/900100',
  '/compare?unit=900101&unit=900102&year=2023',
  '/reports/900101-2023',
  '/coverage',
  '/quality',
] as const;
const EACH = 8;
/** A tenth of each size. */
const SMALLER: Readonly<Partial<Record<Size, Size>>> = {
  vast: 'national',
  national: 'medium',
  medium: 'small',
};

const mediansOf = (size: Size, rounds: number): Promise<readonly number[]> =>
  withBenchSite(size, 'off', async ({ address }) => {
    const medians: number[] = [];
    for (const path of PAGES) {
      const all: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        all.push(...(await latencies(Array<string>(EACH).fill(`${address}${path}`))));
      medians.push(median(all));
    }
    return medians;
  });

/** Pages made anew at ten times the figures. Nothing at the smallest size, which has no smaller one. */
export const GROWTH: BenchCase = {
  name: 'growth',
  run: async (size) => {
    const smaller = SMALLER[size];
    if (!smaller) return [];
    const { rounds } = SIZES[size];
    const [before, after] = [await mediansOf(smaller, rounds), await mediansOf(size, rounds)];
    return PAGES.map((path, i): Measured => {
      const [baseline, ours] = [before[i] ?? Number.NaN, after[i] ?? Number.NaN];
      const ratio = ours / baseline;
      return {
        name: `${path} cold, median`,
        ours,
        against: `the same, ${smaller}`,
        baseline,
        unit: 'ms',
        ratio,
        bar: { kind: 'most', ratio: size === 'vast' ? 2 : 1.5 },
      };
    });
  },
};
