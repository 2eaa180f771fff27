import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from, to } from 'pg-copy-streams';
import { poolOf } from '../../lib/db/client';
import { startEmbeddedPostgres } from '../../lib/db/embeddedPostgres';
import { readUnitIndex } from '../../lib/db/readUnitIndex';
import { type BatchFile, storeBatch } from '../../lib/db/storeBatch';
import type { runImport } from '../../lib/run/importFiles';
import { inOrder } from '../../lib/run/inOrder';
import { openFile } from '../../lib/run/openFile';
import { placeReport, sourceOf } from '../../lib/run/placeReport';
import { openReaders, type Readers } from '../../lib/run/readApart';
import { walkFiles } from '../../lib/run/walkFiles';
import { type CountryToImport, countryToImport } from '../setup/countryToImport';
import { importApart } from '../setup/importApart';
import type { BenchCase, Measured, Size } from './benchCase';

/** Reports of the larger and the smaller import of each size. */
const REPORTS: Readonly<Record<Size, readonly [number, number]>> = {
  small: [60, 20],
  medium: [3_000, 500],
  national: [50_000, 500],
  vast: [50_000, 500],
};
/** Reports of one transaction, as in an import. */
const AT_ONCE = 100;
/** Reports that are kept in memory to be stored without being read. */
const MOST_STORED = 2_000;

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
};
const filesOf = ({ folder }: CountryToImport): readonly string[] =>
  [...walkFiles([folder])].map(({ path }) => path);

async function readAll(readers: Readers, files: readonly string[]): Promise<void> {
  const read = async (file: string): Promise<unknown> => {
    const bytes = openFile(file);
    return typeof bytes === 'string' ? null : readers.read({ file, bytes });
  };
  for await (const _ of inOrder(files, readers.count + 1, read));
}

/** Reading alone, importing, and importing again what has not changed; and the memory that the importer takes beside that for few. */
async function measureImport(large: CountryToImport, small: CountryToImport): Promise<readonly Measured[]> {
  const files = filesOf(large);
  const readers = openReaders();
  await readAll(readers, files.slice(0, readers.count)); // started, as they are for all but the first files of an import
  const reading = await seconds(() => readAll(readers, files));
  readers.close();
  const { url, drop } = await large.database();
  const first = await importApart(large.folder, url);
  const again = await importApart(large.folder, url);
  await drop();
  const other = await small.database();
  const few = await importApart(small.folder, other.url);
  await other.drop();
  const rate = (time: number): number => files.length / time;
  return [
    {
      name: `import ${files.length} documents`,
      ours: rate(first.seconds),
      against: 'reading them alone',
      baseline: rate(reading),
      unit: 'reports/s',
      ratio: reading / first.seconds,
      bar: { kind: 'least', ratio: 0.6 },
    },
    {
      name: 'import them again, unchanged',
      ours: again.seconds,
      against: 'import',
      baseline: first.seconds,
      unit: 's',
      ratio: again.seconds / first.seconds,
      bar: { kind: 'most', ratio: 0.2 },
    },
    {
      name: `memory of an import of ${large.reports}`,
      ours: first.megabytes,
      against: `of ${small.reports}`,
      baseline: few.megabytes,
      unit: 'MB',
      ratio: first.megabytes / few.megabytes,
      bar: { kind: 'most', ratio: 1.3 },
    },
  ];
}

/** Reports as they are handed over to be stored. */
async function batchesOf(
  country: CountryToImport,
  db: Parameters<typeof runImport>[0],
): Promise<readonly BatchFile[]> {
  const context = { index: await readUnitIndex(db), today: new Date(), answers: [] };
  const readers = openReaders();
  const files: BatchFile[] = [];
  const read = async (file: string) => {
    const bytes = openFile(file);
    return typeof bytes === 'string' ? null : { bytes, reports: await readers.read({ file, bytes }) };
  };
  const paths = filesOf(country).slice(0, MOST_STORED);
  for await (const [path, found] of inOrder(paths, readers.count + 1, read)) {
    if (!found) continue;
    const seen = new Set<string>();
    const reports = found.reports.map(
      (report) =>
        placeReport(context, path, { report, source: sourceOf(path, found.bytes, report), given: null }, seen)
          .report,
    );
    files.push({ path, key: null, reports, isAnswered: false });
  }
  readers.close();
  return files;
}

/** Storing reports that are read, with all that belongs to them, against COPY of their figures alone. */
async function measureStoring(country: CountryToImport): Promise<Measured> {
  const { db, drop } = await country.database();
  const files = await batchesOf(country, db);
  const client = await poolOf(db).connect();
  const { id: runId } = await db.importRun.create({ data: {} });
  const ours = await seconds(async () => {
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const place = { runId, first: at + 1, filesDone: at, version: '0'.repeat(64), replace: false };
      await storeBatch(client, files.slice(at, at + AT_ONCE), place);
    }
  });
  const rows = await db.observation.count();
  const lines: Uint8Array[] = [];
  await pipeline(
    client.query(to('COPY (SELECT * FROM observation) TO STDOUT')),
    async (parts: AsyncIterable<Uint8Array>) => {
      for await (const part of parts) lines.push(part);
    },
  );
  await client.query('TRUNCATE observation');
  const copied = await seconds(() => pipeline(lines, client.query(from('COPY observation FROM STDIN'))));
  client.release();
  await drop();
  return {
    name: 'store figures, with their reports',
    ours: rows / ours,
    against: 'COPY of the same rows alone',
    baseline: rows / copied,
    unit: 'rows/s',
    ratio: copied / ours,
    bar: { kind: 'least', ratio: 0.5 },
  };
}

/** Importing an invented country in the mix of real formats: how fast, and how much memory it takes. */
export const IMPORT_REPORTS: BenchCase = {
  name: 'import',
  run: async (size) => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
    chmodSync(folder, 0o711); // started as root, the database runs as another user
    const server = await startEmbeddedPostgres(folder);
    try {
      const [many, few] = REPORTS[size];
      const large = await countryToImport(server.url, join(folder, 'large'), many);
      const small = await countryToImport(server.url, join(folder, 'small'), few);
      return [...(await measureImport(large, small)), await measureStoring(large)];
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
