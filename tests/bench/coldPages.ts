import { type BenchCase, type Measured, SIZES } from './benchCase';
import { withBenchSite } from './benchSite';
import { latencies } from './load';
import { quantile } from './median';

/** Pages and how many times a page that queries nothing they may take. */
const PAGES = [
  ['/rank?level=county', 8],
  ['/trend', 8],
  ['/units/900101', 8],
  ['/quality', 12],
  ['/coverage', 12],
] as const;
/** A form: all it asks of the database is what every page says of the data set. */
const NOTHING = '/check';
const EACH = 8;

/** Pages made anew, nothing kept, against a page of the application that queries nothing. */
export const COLD_PAGES: BenchCase = {
  name: 'cold',
  run: (size) =>
    withBenchSite(size, 'off', async ({ address }) => {
      const { rounds } = SIZES[size];
      const measured: Measured[] = [];
      for (const [path, most] of PAGES) {
        if ((await fetch(`${address}${path}`)).status !== 200) continue;
        // A server that has just started compiles what it runs: for its first visitors, not for one in twenty.
        for (const one of [path, NOTHING]) await latencies(Array<string>(EACH).fill(`${address}${one}`));
        const [ours, theirs]: [number[], number[]] = [[], []];
        for (let round = 0; round < rounds; round += 1) {
          ours.push(...(await latencies(Array<string>(EACH).fill(`${address}${path}`))));
          theirs.push(...(await latencies(Array<string>(EACH).fill(`${address}${NOTHING}`))));
        }
        const [our, their] = [quantile(ours, 0.95), quantile(theirs, 0.95)];
        measured.push({
          name: `${path} cold, p95`,
          ours: our,
          against: 'page without queries, p95',
          baseline: their,
          unit: 'ms',
          ratio: our / their,
          bar: { kind: 'most', ratio: most },
        });
      }
      return measured;
    }),
};
