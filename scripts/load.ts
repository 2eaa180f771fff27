/**
 * Asks a site for mixed pages, files and answers of the interface over many connections, alone and while an import runs
 * (docs/performance.md); started by run.js.
 *
 *   npm run load -- [--seconds 60] [--connections 64] [--reports 2000] [--seed 1]
 *
 * The reports are an invented country's, written as documents and imported into a PostgreSQL of its own. Prints both measurements;
 * exits 1 on an error, an answer other than 2xx, or a median with the import above three times that without.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { withLoadSite } from '../tests/load/loadSite';
import { mixOf } from '../tests/load/mixOf';
import { type Pounded, pound } from '../tests/load/pound';
import { runAndKill } from '../tests/setup/killedImport';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '64' },
    reports: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});
const [seconds, connections, reports, seed] = [
  Number(values.seconds),
  Number(values.connections),
  Number(values.reports),
  Number(values.seed),
];
/** The median with an import beside, in medians without one. */
const MOST = 3;

const rowOf = (name: string, { requests, median, p99, longest, errors, notOk }: Pounded) => [
  ...[name, requests, (requests / seconds).toFixed(0), median, p99, longest, errors, notOk],
];

const held = await withLoadSite(reports, async ({ address, database, waiting, waitingCount }) => {
  const paths = await mixOf(database.db, seed);
  const load = { connections, seconds };
  await pound(address, paths, { connections: 8, seconds: 10 }); // the first answers of a process are slower than all later ones
  const alone = await pound(address, paths, load);
  const already = await database.db.report.count();
  const importing = runAndKill(waiting, database.url, null);
  const beside = await pound(address, paths, load);
  const during = (await database.db.report.count()) - already;
  const { code } = await importing;
  const whole = (await database.db.report.count()) - already;

  const table = new Table({
    head: ['', 'answers', 'a second', 'median ms', 'p99 ms', 'longest ms', 'errors', 'not 2xx'],
    style: { head: [], border: [] },
  });
  table.push(rowOf('alone', alone), rowOf('while importing', beside));
  console.log(table.toString());
  console.log(
    `${paths.length} addresses, ${already} reports before; ${waitingCount} documents imported beside: ${during} reports stored while asked, ${whole} in the end, exit code ${code}`,
  );
  const ratio = beside.median / alone.median;
  console.log(`median with the import ${ratio.toFixed(2)} times that without (at most ${MOST})`);
  const faults = [alone, beside].reduce((sum, { errors, notOk }) => sum + errors + notOk, 0);
  return ratio <= MOST && faults === 0 && code !== null && code <= 1;
});
process.exit(held ? 0 : 1);
