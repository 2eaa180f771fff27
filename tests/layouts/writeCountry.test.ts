import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readUnitsFile } from '../../lib/db/readUnitsFile';
import { isManifest, readManifest } from '../../lib/run/manifest';
import { LAYOUTS } from './layouts';
import { writeCountry } from './writeCountry';

const PLAN = { units: 10, seed: 3, firstYear: 2018, lastYear: 2021 } as const;
const folders: string[] = [];
async function written(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-country-'));
  folders.push(folder);
  await writeCountry(folder, PLAN, LAYOUTS);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

describe('writeCountry', () => {
  test('writes every document, whose it is as a manifest that an import takes, and its bodies as a table of units', async () => {
    const folder = await written();
    const manifest = join(folder, 'manifest.csv');
    expect(isManifest(manifest)).toBe(true);
    const { units, problems } = readUnitsFile(readFileSync(join(folder, 'units.csv'), 'utf8'));
    expect(problems).toEqual([]);
    const ids = new Set(units.map(({ id }) => id));
    const paths: string[] = [];
    for await (const row of readManifest(manifest)) {
      if (row.kind === 'fault' || row.path === null) throw new Error(JSON.stringify(row));
      expect(ids).toContain(row.given.unit);
      expect(row.path).toContain(`/${row.given.year}/${row.given.unit}.`);
      paths.push(row.path.slice(folder.length + 1));
    }
    expect(paths.toSorted()).toEqual(filesIn(folder).filter((path) => path.startsWith('reports/')));
    expect(paths.length).toBeGreaterThan(10);
  });

  test('writes the same bytes of the same plan', async () => {
    const [one, two] = [await written(), await written()];
    expect(filesIn(one)).toEqual(filesIn(two));
    const differing = filesIn(one).filter(
      (path) => !readFileSync(join(one, path)).equals(readFileSync(join(two, path))),
    );
    expect(differing).toEqual([]);
  });
});
