import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { randomOf } from '../../lib/synth/random';
import type { FreshDatabase } from '../setup/freshDatabase';
import { changedIn, listing } from './listing';
import { mutateBytes } from './mutateBytes';
import { type SeedFile, seedFiles } from './seedFiles';
import { type WatchedImport, watchedImport } from './watchedImport';

/** What came of importing some spoiled files. */
export interface MutantsImported extends WatchedImport {
  readonly written: ReadonlyMap<string, number>;
  /** Files by what the import said of them. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** What went wrong, in words. */
  readonly faults: readonly string[];
}

/** The importing process may take so much, in MB; a reader has its own limit (lib/run/startReader.ts) and some of a moment more. */
const MOST = { process: 700, reader: 1_300 };

/** Parts of the project that no import has to do with, or that are too many to look at. */
const APART = /(?:^|\/)(?:node_modules|\.git|\.next|\.data|shared)$/;

/** `first`: the number of the first file of this lot; file number n of a seed is always the same. */
export async function importMutants(
  database: FreshDatabase,
  root: string,
  { first, count, seed }: { readonly first: number; readonly count: number; readonly seed: number },
): Promise<MutantsImported> {
  const seeds: readonly SeedFile[] = await seedFiles();
  const [given, home, temporary] = ['given', 'home', 'temporary'].map((name) =>
    join(root, String(first), name),
  );
  if (!given || !home || !temporary) throw new Error('There are three folders');
  for (const folder of [given, home, temporary]) mkdirSync(folder, { recursive: true });
  const written = new Map<string, number>();
  for (let number = first; number < first + count; number += 1) {
    const random = randomOf(seed * 1_000_003 + number);
    // In turn, so that every format has its share.
    const file = seeds[number % seeds.length] ?? random.pick(seeds);
    writeFileSync(
      join(given, `${number}.${file.format}`),
      mutateBytes(file.bytes, random, random.pick(seeds).bytes),
    );
    written.set(file.format, (written.get(file.format) ?? 0) + 1);
  }

  const passes = (path: string): boolean => APART.test(path) || path.startsWith(join(temporary, 'tsx-'));
  const looked = () =>
    new Map([...listing(join(root, String(first)), passes), ...listing(process.cwd(), passes)]);
  const log = join(root, `${first}.log`);
  const before = looked();
  const watched = await watchedImport(given, database.url, { home, temporary, log });
  const changed = changedIn(before, looked());

  const run = await database.db.importRun.findFirst({ orderBy: { id: 'desc' } });
  const files = await database.db.importFile.groupBy({
    by: ['outcome'],
    where: { runId: run?.id ?? -1 },
    _count: true,
  });
  const outcomes = new Map(files.map(({ outcome, _count }) => [outcome, _count]));
  const bugs = await database.db.importFile.findMany({
    where: { runId: run?.id ?? -1, reason: { startsWith: '读取程序处理不了' } },
  });
  const isWhole = run !== null && run.finishedAt !== null && run.filesDone === count;
  const faults = [
    ...(isWhole ? [] : [`the run came to ${run?.filesDone} of ${count} files`]),
    ...bugs.map(({ path, reason }) => `a bug of the reader: ${path}: ${reason}`),
    ...changed.map((path) => `written outside the store: ${path}`),
    ...watched.strangers.map((stranger) => `connection, ${stranger}`),
    ...(watched.code === 0 || watched.code === 1
      ? []
      : [`the run ended with ${watched.code}: ${watched.err}`]),
    ...(watched.peak > MOST.process ? [`the process took ${Math.round(watched.peak)} MB`] : []),
    ...(watched.readerPeak > MOST.reader ? [`a reader took ${Math.round(watched.readerPeak)} MB`] : []),
  ];
  rmSync(join(root, String(first)), { recursive: true, force: true });
  return { ...watched, written, outcomes, faults };
}
