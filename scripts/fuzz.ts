/**
 * Asks the web server hostile things and judges each answer (docs/performance.md); started by run.js.
 *
 *   npm run fuzz -- [--requests 100000] [--seed 1] [--size small|medium|national] [--at-once 8]
 *
 * Serves an invented country, kept in .data/bench, with the limits of the API and of most routes off. Requests are made from the
 * document of OpenAPI and the list of pages with their parameters: no answer may be 5xx, over its ceiling, over 5 s, without the headers
 * of safety, or tell of the inside. The same seed asks the same. Prints a table, and each fault; exits 1 when there is one.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { SIZES, type Size } from '../tests/bench/benchCase';
import { withBenchSite } from '../tests/bench/benchSite';
import { median } from '../tests/bench/median';
import { runFuzz } from '../tests/fuzz/runFuzz';
import { worldOf } from '../tests/fuzz/worldOf';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    size: { type: 'string', default: 'small' },
    'at-once': { type: 'string', default: '8' },
  },
});
const isSize = (text: string): text is Size => text in SIZES;

/** Off, or nothing else would be asked; that of the whole data and of drafts stays, as these are bounded by it. */
const LIMITS = { API_RATE_LIMIT: '0', ROUTE_RATE_LIMITS: 'images=0 files=0 search=0' };
/** Faults of one kind that are printed. */
const MOST_SHOWN = 12;

async function main(size: Size): Promise<number> {
  Object.assign(process.env, LIMITS);
  const started = performance.now();
  return withBenchSite(size, 'on', async ({ address, db }) => {
    const port = Number(new URL(address).port);
    const shown = new Map<string, number>();
    const { kinds, faults } = await runFuzz({
      port,
      world: await worldOf(db, port),
      count: Number(values.requests),
      seed: Number(values.seed),
      atOnce: Number(values['at-once']),
      onFault: (request, fault) => {
        const before = shown.get(fault) ?? 0; // how often: never is never
        shown.set(fault, before + 1);
        if (before < MOST_SHOWN) console.log(`✗ ${fault}: ${request}`);
      },
      onProgress: (done) => {
        if (done % 5_000 === 0)
          console.error(`${done} requests, ${((performance.now() - started) / 1000).toFixed(0)} s`);
      },
    });
    const table = new Table({
      head: [
        'kind',
        'requests',
        '2xx',
        '3xx',
        '4xx',
        '5xx',
        'closed',
        'longest kB',
        'ceiling kB',
        'median ms',
        'longest ms',
      ],
      style: { head: [], border: [] },
    });
    for (const [kind, { ceiling, requests, statuses, longestBody, milliseconds }] of kinds) {
      const of = (hundred: number): number => statuses.get(hundred) ?? 0; // how many answers: none is none
      table.push([
        kind,
        requests,
        ...[200, 300, 400, 500, 0].map(of),
        Math.round(longestBody / 1000),
        ceiling.bytes / 1000,
        median(milliseconds).toFixed(1),
        Math.max(...milliseconds).toFixed(0),
      ]);
    }
    console.log(table.toString());
    for (const [kind, { longestLabel }] of kinds)
      console.log(`longest ${kind}: ${longestLabel.slice(0, 200)}`);
    console.log(`${faults.length} faults; ${((performance.now() - started) / 1000).toFixed(0)} s in all`);
    return faults.length === 0 ? 0 : 1;
  });
}

if (!isSize(values.size)) {
  console.error(`--size 应为 ${Object.keys(SIZES).join('、')}，给出的是“${values.size}”。`);
  process.exit(1);
}
process.exitCode = await main(values.size);
process.exit();
