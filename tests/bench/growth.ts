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

/** How a page is asked for: made anew each time, or again, as all do who come after the first since an import. */
const ASKED = { cold: 'off', kept: 'on' } as const;
type Asked = keyof typeof ASKED;

const mediansOf = (size: Size, rounds: number, asked: Asked): Promise<readonly number[]> =>
  withBenchSite(size, ASKED[asked], async ({ address }) => {
    const medians: number[] = [];
    for (const path of PAGES) {
      if (asked === 'kept') await latencies([`${address}${path}`]);
      const all: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        all.push(...(await latencies(Array<string>(EACH).fill(`${address}${path}`))));
      medians.push(median(all));
    }
    return medians;
  });

async function measureGrowth(size: Size, smaller: Size, asked: Asked): Promise<readonly Measured[]> {
  const { rounds } = SIZES[size];
  const [before, after] = [await mediansOf(smaller, rounds, asked), await mediansOf(size, rounds, asked)];
  return PAGES.map((path, i): Measured => {
    const [baseline, ours] = [before[i] ?? Number.NaN, after[i] ?? Number.NaN];
    return {
      name: `${path} ${asked}, median`,
      ours,
      against: `the same, ${smaller}`,
      baseline,
      unit: 'ms',
      ratio: ours / baseline,
      bar: { kind: 'most', ratio: size === 'vast' ? 2 : 1.5 },
    };
  });
}

/** Pages at ten times the figures, made anew and asked for again. Nothing at the smallest size, which has no smaller one. */
export const GROWTH: BenchCase = {
  name: 'growth',
  run: async (size) => {
    const smaller = SMALLER[size];
    if (!smaller) return [];
    return [...(await measureGrowth(size, smaller, 'cold')), ...(await measureGrowth(size, smaller, 'kept'))];
  },
};
