import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchCase, type Measured, SIZES } from './benchCase';
import { withBenchSite } from './benchSite';
import { requestsPerSecond } from './load';
import { median } from './median';

const PAGES = { rank: '/rank?level=county', trend: '/trend', unit: '/units/900101' } as const;
const CONNECTIONS = 32;

/** Pages that were asked for before, against a route handler of Next that sends the same bytes from memory. */
export const WARM_PAGES: BenchCase = {
  name: 'warm',
  run: (size) =>
    withBenchSite(size, 'on', async ({ address, bytes }) => {
      const { rounds, seconds } = SIZES[size];
      const measured: Measured[] = [];
      for (const [name, path] of Object.entries(PAGES)) {
        const page = await fetch(`${address}${path}`, { headers: { 'accept-encoding': 'identity' } });
        writeFileSync(join(bytes, name), new Uint8Array(await page.arrayBuffer()));
        const [ours, theirs]: [number[], number[]] = [[], []];
        for (let round = 0; round < rounds; round += 1) {
          const load = { connections: CONNECTIONS, seconds };
          ours.push(await requestsPerSecond(`${address}${path}`, load));
          theirs.push(await requestsPerSecond(`${address}/bench?bytes=${name}`, load));
        }
        measured.push({
          name: `${path} warm, 32 connections`,
          ours: median(ours),
          against: 'route handler, same bytes',
          baseline: median(theirs),
          unit: 'requests/s',
          ratio: median(ours.map((our, i) => our / (theirs[i] ?? Number.NaN))),
          bar: { kind: 'least', ratio: 0.7 },
        });
      }
      return measured;
    }),
};
