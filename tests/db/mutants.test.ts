import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importMutants } from '../mutants/importMutants';
import { seedFiles } from '../mutants/seedFiles';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

/** A few of what `npm run mutate:files` does ten thousand of: each good file once. */
const FILES = 37;

let database: FreshDatabase;
let root: string;
beforeAll(async () => {
  database = await freshDatabase();
  root = mkdtempSync(join(tmpdir(), 'atlas-mutants-'));
  chmodSync(root, 0o711);
});
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await database.drop();
});

test('spoiled files of every format leave the run whole, the disk alone and the network unasked', async () => {
  const formats = new Set((await seedFiles()).map(({ format }) => format));
  expect(formats).toEqual(
    new Set(['html', 'txt', 'md', 'docx', 'xlsx', 'xls', 'ofd', 'pdf', 'doc', 'csv', 'mht', 'zip']),
  );
  const { faults, written, outcomes, peak } = await importMutants(database, root, {
    first: 0,
    count: FILES,
    seed: 20_261_126,
  });
  expect(faults).toEqual([]);
  expect(new Set(written.keys())).toEqual(formats);
  const told = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  expect(told).toBeGreaterThanOrEqual(FILES); // an archive is as many as lie in it
  expect(peak).toBeGreaterThan(0);
}, 300_000);
