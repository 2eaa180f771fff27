import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { inventReports } from '../../lib/synth/inventReports';
import { toCountry } from '../../lib/synth/toCountry';
import { inventDocument } from '../layouts/inventDocument';
import { LAYOUTS } from '../layouts/layouts';

/** A good file to be spoiled. */
export interface SeedFile {
  /** Its format, as its ending. */
  readonly format: string;
  readonly bytes: Uint8Array;
}

const PLAN = { units: 14, seed: 3, firstYear: 2015, lastYear: 2024 } as const;
const FIXTURES = 'tests/fixtures/documents';
/** Documents of one layout that are taken. */
const EACH = 2;

/** A page with its parts in one file, as browsers save it. */
const toMht = (html: string): string =>
  [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="part"; type="text/html"',
    '',
    '--part',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(html).toString('base64'),
    '--part--',
    '',
  ].join('\r\n');

/** Good files of every format that is read: invented reports in every layout, and those formats that no layout makes. */
export async function seedFiles(): Promise<readonly SeedFile[]> {
  const { firstYear: from, lastYear: to, ...rest } = PLAN;
  const country = toCountry({ ...rest, from, to });
  const reports = [...inventReports({ units: country.units, seed: PLAN.seed, from, to })];
  const files: SeedFile[] = [];
  for (const layout of LAYOUTS) {
    const modern = reports.filter(({ editions }) => editions.statistics === null).slice(0, EACH);
    for (const report of modern) {
      // Layouts are drawn by weight from those given: alone it is drawn whatever its weight, if it has one.
      const made = await inventDocument(report, PLAN.seed, [layout]).catch(() => null);
      if (made) files.push({ format: made.extension, bytes: made.bytes });
    }
  }
  for (const name of readdirSync(FIXTURES).filter((one) => /\.(?:pdf|doc)$/.test(one)))
    files.push({ format: name.slice(name.lastIndexOf('.') + 1), bytes: readFileSync(join(FIXTURES, name)) });
  const sample = readFileSync('prisma/sample/liunan-district-2023.txt');
  files.push(
    { format: 'txt', bytes: sample },
    { format: 'csv', bytes: readFileSync('prisma/sample/figures.csv') },
  );
  const page = files.find(({ format }) => /^html?$/.test(format));
  if (page) files.push({ format: 'mht', bytes: Buffer.from(toMht(Buffer.from(page.bytes).toString())) });
  const packed = Object.fromEntries(
    files.filter((_, i) => i % 9 === 0).map(({ format, bytes }, i) => [`${i}.${format}`, bytes]),
  );
  files.push({ format: 'zip', bytes: zipSync(packed, { level: 1 }) });
  return files;
}
