import { z } from 'zod';
import { runScript } from '../setup/runScript';

const PATIENCE = 300_000;

const run = z.object({
  results: z.array(z.object({ name: z.string(), ours: z.number(), baseline: z.number(), ratio: z.number() })),
});

describe('npm run bench at the smallest size', () => {
  test.each([
    ['rank', ['/rank.json cold, median']],
    [
      'cold',
      ['/rank?level=county', '/trend', '/units/900101', '/quality', '/coverage'].map(
        (path) => `${path} cold, p95`,
      ),
    ],
    [
      'import',
      [
        'import N documents',
        'import them again, unchanged',
        'memory of an import of N',
        'store figures, with their reports',
      ],
    ],
  ])(
    'measures %s, both sides',
    (name, names) => {
      const { code, out, err } = runScript('scripts/bench.ts', ['--size', 'small', '--json', name], {
        BENCH_OF_TESTS: '1',
      });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const { results } = run.parse(JSON.parse(out));
      const without = (text: string): string => text.replace(/\d+(?= documents$)|(?<=import of )\d+$/, 'N');
      expect(results.map((one) => without(one.name))).toEqual(names);
      for (const { ours, baseline, ratio } of results)
        expect(Math.min(ours, baseline, ratio)).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
