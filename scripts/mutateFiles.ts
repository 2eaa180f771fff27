/**
 * Spoils files of every format that is read and imports them, watched from outside (docs/performance.md); started by run.js.
 *
 *   npm run mutate:files -- [--files 10000] [--seed 1] [--lot 1000]
 *
 * Bits, stretches, heads and tails, parts of packages: the same seed spoils alike. The import must come to the end of its files, change
 * nothing on the disk besides the database, connect to nothing but it, and keep to its memory. Uses a PostgreSQL of its own, or the
 * server of TEST_DATABASE_URL. Prints a row a lot; exits 1 on a fault.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { startEmbeddedPostgres } from '../lib/db/embeddedPostgres';
import { importMutants } from '../tests/mutants/importMutants';
import { countryToImport } from '../tests/setup/countryToImport';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    lot: { type: 'string', default: '1000' },
  },
});
const [files, seed, lot] = [Number(values.files), Number(values.seed), Number(values.lot)];

const root = mkdtempSync(join(tmpdir(), 'atlas-mutants-'));
chmodSync(root, 0o711);
const server = process.env.TEST_DATABASE_URL ? null : await startEmbeddedPostgres(root);
let faults = 0;
try {
  // Its bodies are those that the files are about, so that some of these are stored.
  const country = await countryToImport(
    process.env.TEST_DATABASE_URL ?? server?.url ?? '',
    join(root, 'country'),
    100,
  );
  const database = await country.database();
  const table = new Table({
    head: ['files', 'outcomes', 'seconds', 'peak MB', 'reader MB', 'faults'],
    style: { head: [], border: [] },
  });
  const formats = new Map<string, number>();
  for (let first = 0; first < files; first += lot) {
    const done = await importMutants(database, root, { first, count: Math.min(lot, files - first), seed });
    for (const [format, count] of done.written) formats.set(format, (formats.get(format) ?? 0) + count);
    table.push([
      `${first}–${first + lot - 1}`,
      [...done.outcomes].map(([name, count]) => `${name} ${count}`).join(', '),
      done.seconds.toFixed(0),
      done.peak.toFixed(0),
      done.readerPeak.toFixed(0),
      done.faults.length,
    ]);
    faults += done.faults.length;
    for (const fault of done.faults) console.log(`✗ ${fault}`);
    console.error(`${first + lot} files, ${done.seconds.toFixed(0)} s, ${done.faults.length} faults`);
  }
  console.log(table.toString());
  console.log([...formats].map(([format, count]) => `${format} ${count}`).join(', '));
  console.log(`${faults} faults`);
  await database.drop();
} finally {
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
}
process.exit(faults === 0 ? 0 : 1);
