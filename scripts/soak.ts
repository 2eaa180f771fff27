/**
 * Asks a site for mixed pages and files for a long while and watches the memory of its process (docs/performance.md); started by run.js.
 *
 *   npm run soak -- [--minutes 10] [--warm-up 3] [--connections 16] [--reports 400] [--seed 1]
 *
 * Prints the memory of each minute; exits 1 on an error, an answer other than 2xx, or when the last fifth of the time after the warm-up
 * has 5 % more than its first fifth, medians compared. Memory is what Linux calls resident.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { residentMemory } from '../lib/run/residentMemory';
import { median } from '../tests/bench/median';
import { withLoadSite } from '../tests/load/loadSite';
import { mixOf } from '../tests/load/mixOf';
import { pound } from '../tests/load/pound';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    'warm-up': { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    reports: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
  },
});
const [minutes, warmUp] = [Number(values.minutes), Number(values['warm-up'])];
/** Growth that is allowed, as a share. */
const MOST = 0.05;

const held = await withLoadSite(Number(values.reports), async ({ address, database, pid }) => {
  const paths = await mixOf(database.db, Number(values.seed));
  const samples: number[] = [];
  const watch = setInterval(() => {
    const resident = residentMemory(pid);
    if (resident !== null) samples.push(resident);
  }, 1_000);
  const { requests, errors, notOk } = await pound(address, paths, {
    connections: Number(values.connections),
    seconds: (minutes + warmUp) * 60,
  });
  clearInterval(watch);
  if (samples.length === 0) throw new Error('This system does not tell the memory of a process');

  const perMinute = samples.length / (minutes + warmUp);
  for (let minute = 0; minute < minutes + warmUp; minute += 1) {
    const part = samples.slice(Math.floor(minute * perMinute), Math.floor((minute + 1) * perMinute));
    console.log(`minute ${minute + 1}${minute < warmUp ? ' (warm-up)' : ''}: ${median(part).toFixed(0)} MB`);
  }
  const after = samples.slice(Math.floor(warmUp * perMinute));
  const fifth = Math.ceil(after.length / 5);
  const growth = median(after.slice(-fifth)) / median(after.slice(0, fifth)) - 1;
  console.log(
    `${requests} answers, ${errors} errors, ${notOk} not 2xx; growth after the warm-up ${(growth * 100).toFixed(1)} % (less than ${MOST * 100} %)`,
  );
  return growth < MOST && errors + notOk === 0;
});
process.exit(held ? 0 : 1);
