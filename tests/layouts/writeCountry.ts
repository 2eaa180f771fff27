import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Truth } from '../../lib/checks/score';
import { inventReports } from '../../lib/synth/inventReports';
import type { Plan } from '../../lib/synth/parsePlan';
import { toCountry } from '../../lib/synth/toCountry';
import { inventDocument } from './inventDocument';
import type { Layout } from './layout';

/** `key raw value state`, as `lib/checks/parseTruth` reads it; what stands in the cell is its value. */
const truthText = (truth: Truth): string =>
  [
    'key\traw\tvalue\tstate',
    ...[...truth].map(([key, { value, state }]) => [key, value ?? '', value ?? '', state].join('\t')),
  ].join('\n');

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/**
 * Writes the documents of an invented country: `reports/YEAR/UNIT.ext`, what each says in `truth/YEAR/UNIT.tsv`, its bodies in
 * `units.csv`, and which file is whose in `manifest.csv`, a manifest to import. Returns how many reports. Throws what the disk throws.
 */
export async function writeCountry(
  folder: string,
  { units, seed, firstYear, lastYear }: Plan,
  layouts: readonly Layout[],
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  const country = toCountry({ units, seed, from: firstYear, to: lastYear });
  const rows = country.units.map((unit) => ({
    id: unit.id,
    name: unit.name,
    short_name: unit.shortName,
    type: unit.type,
    level: unit.level,
    region_code: unit.regionCode,
    parent_id: unit.parentId,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    aliases: '',
  }));
  write(join(folder, 'units.csv'), stringify(rows, { header: true, bom: true }));
  const manifest: Record<string, string | number>[] = [];
  for (const report of inventReports({ units: country.units, seed, from: firstYear, to: lastYear })) {
    const { unit, year } = report;
    const made = await inventDocument(report, seed, layouts);
    const path = join('reports', String(year), `${unit.id}.${made.extension}`);
    write(join(folder, path), made.bytes);
    write(join(folder, 'truth', String(year), `${unit.id}.tsv`), `${truthText(made.truth)}\n`);
    manifest.push({ unit: unit.id, year, path, layout: made.layout });
    onProgress(manifest.length);
  }
  write(join(folder, 'manifest.csv'), stringify(manifest, { header: true, bom: true }));
  return manifest.length;
}
