import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ManifestRow, readManifest } from '../../lib/run/manifest';

test('a quotation mark that is never closed makes no row of all that follows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const path = join(folder, 'list.csv');
  writeFileSync(path, `path,unit\na.txt,某局\n"b.txt,某局\n${'c.txt,某局\n'.repeat(500_000)}`);
  const rows: ManifestRow[] = [];
  for await (const row of readManifest(path)) rows.push(row);
  rmSync(folder, { recursive: true });
  expect(rows).toMatchObject([
    { kind: 'row' },
    { kind: 'fault', reason: expect.stringContaining('Max Record Size') },
  ]);
});
