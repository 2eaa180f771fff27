import { Client } from 'pg';
import { GET } from '../../app/files/[format]/[...view]/route';
import { readingFrom } from '../../lib/db/client';
import { recordQueries } from '../setup/recordQueries';
import { type BenchCase, SIZES } from './benchCase';
import { withBenchSite } from './benchSite';
import { latencies } from './load';
import { median } from './median';

const QUERY = { year: '2023', level: 'county', metric: 't3_new' } as const;

/** A ranking of all counties as JSON, nothing kept, against all statements of its own, each once, sent by pg one after the other. */
export const RANK_JSON: BenchCase = {
  name: 'rank',
  run: (size) =>
    withBenchSite(size, 'off', async ({ address, db, url }) => {
      const path = `${address}/rank.json?${new URLSearchParams(QUERY)}`;
      const params = Promise.resolve({ format: 'json', view: ['rank'] });
      const statements = await recordQueries(() =>
        readingFrom({ url, db }, () => GET(new Request(path), { params })),
      );
      if (statements.length < 2) throw new Error('The file was made without asking the database');
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        const [ours, theirs]: [number[], number[]] = [[], []];
        for (let round = 0; round < 5 * SIZES[size].rounds; round += 1) {
          ours.push(...(await latencies([path])));
          const started = performance.now();
          for (const { text, values } of statements) await client.query(text, [...values]);
          theirs.push(performance.now() - started);
        }
        const [our, their] = [median(ours.slice(1)), median(theirs.slice(1))];
        return [
          {
            name: '/rank.json cold, median',
            ours: our,
            against: 'its SQL by pg alone',
            baseline: their,
            unit: 'ms',
            ratio: our / their,
            bar: { kind: 'most', ratio: 2 },
          },
        ];
      } finally {
        await client.end();
      }
    }),
};
