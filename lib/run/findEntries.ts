import { basename } from 'node:path';
import type { FileEntry } from '../checks/filesIn';
import { sha256Of } from '../checks/sha256Of';
import { findDownloaded } from '../db/findDownloaded';
import { findDone, type ImportRun } from '../db/importRuns';
import type { Session } from '../db/openSession';
import { type FileKey, findReadFiles, keyOfFile, type StoredOfFile } from '../db/readFiles';
import type { Answer } from './answer';
import { mayAnswer } from './findAnswer';
import { findWorks, type Work } from './findWorks';
import type { Given } from './manifest';
import { openFile } from './openFile';
import type { Readers } from './readApart';

/** A file to be dealt with: refused, known from before, or to be read. `done`: files on disk done when it is. */
export type Entry = { readonly path: string; readonly done: number } & (
  | { readonly kind: 'refused'; readonly sha256: string | null; readonly reason: string }
  | { readonly kind: 'known'; readonly key: FileKey; readonly stored: readonly StoredOfFile[] }
  | { readonly kind: 'read'; readonly key: FileKey; readonly entry: FileEntry; readonly given: Given | null }
);

/** Files that are held at once while it is asked which of them are known, and their bytes. */
const FILES_AT_ONCE = 32;
const BYTES_AT_ONCE = 8 * 1024 * 1024;

export interface Finding {
  readonly session: Session;
  readonly readers: Readers;
  readonly paths: readonly string[];
  readonly version: string;
  readonly answers: readonly Answer[];
  /** Files that are known are read all the same. */
  readonly readAll: boolean;
  /** The run that is taken up again: what it has dealt with is passed over. */
  readonly resumed: Pick<ImportRun, 'id' | 'filesDone'> | null;
}

type Opened = Exclude<Entry, { kind: 'known' }>;

/** What the reader is told besides the bytes. */
const knownAs = (path: string, given: Given | null): string =>
  [basename(path), ...(given === null ? [] : [given.unit, given.year, given.url])].join('\t');

/** The bytes behind a piece of work, and their name; a Chinese sentence when they cannot be had. */
async function open({ session }: Finding, { path, isAddress, fault }: Work): Promise<Uint8Array | string> {
  if (fault !== null) return fault;
  if (!isAddress) return openFile(path);
  const bytes = await session.use((client) => findDownloaded(client, path));
  return bytes ?? '这个网址还没有下载：请先运行 npm run fetch -- 这份清单，它下载之后会自动导入。';
}

async function* openWork(finding: Finding, work: Work, done: number): AsyncGenerator<Opened> {
  const refused = (reason: string): Opened => ({
    kind: 'refused',
    path: work.path,
    done,
    sha256: null,
    reason,
  });
  const bytes = await open(finding, work);
  if (typeof bytes === 'string') {
    yield refused(bytes);
    return;
  }
  const entries = await finding.readers.filesIn(work.path, bytes);
  if (typeof entries === 'string') yield refused(entries);
  else if (entries.length === 0) yield refused('压缩包里没有文件：请核对后再试。');
  else
    for (const [i, entry] of entries.entries())
      yield {
        kind: 'read',
        path: entry.file,
        // An archive is done with its last file.
        done: i === entries.length - 1 ? done : done - 1,
        key: { sha256: sha256Of(entry.bytes), knownAs: knownAs(entry.file, work.given) },
        entry,
        given: work.given,
      };
}

const sizeOf = (entry: Opened): number => (entry.kind === 'read' ? entry.entry.bytes.length : 0);

/** Files in lots: few enough to be held, many enough to be asked for together. */
async function* inLots(entries: AsyncIterable<Opened>): AsyncGenerator<readonly Opened[]> {
  let lot: Opened[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    lot.push(entry);
    bytes += sizeOf(entry);
    if (lot.length < FILES_AT_ONCE && bytes < BYTES_AT_ONCE) continue;
    yield lot;
    lot = [];
    bytes = 0;
  }
  if (lot.length > 0) yield lot;
}

async function* openAll(finding: Finding): AsyncGenerator<Opened> {
  let done = 0;
  for await (const work of findWorks(finding.paths)) {
    done += 1;
    yield* openWork(finding, work, done);
  }
}

/**
 * Finds the files to be imported, archives opened, in their order; passes over what an interrupted run has dealt with, and tells
 * which need not be read again. Takes the next ones only when they are asked for.
 */
export async function* findEntries(finding: Finding): AsyncGenerator<Entry> {
  const { session, resumed, readAll, version, answers } = finding;
  for await (const lot of inLots(openAll(finding))) {
    const done =
      resumed === null
        ? new Set<string>()
        : await session.use((client) =>
            findDone(
              client,
              resumed.id,
              lot.map(({ path }) => path),
            ),
          );
    // A manifest may name one file for two bodies: the second is not done because the first is.
    const isDone = (entry: Opened): boolean =>
      resumed !== null && entry.done <= resumed.filesDone && done.has(entry.path);
    const open = lot.filter((entry) => !isDone(entry));
    const askable = open.flatMap((entry) =>
      entry.kind === 'read' && !readAll && !mayAnswer(answers, entry.path, entry.key.sha256)
        ? [entry.key]
        : [],
    );
    const known =
      askable.length === 0
        ? new Map<string, readonly StoredOfFile[]>()
        : await session.use((client) => findReadFiles(client, version, askable));
    for (const entry of open) {
      const isAskable = entry.kind === 'read' && askable.includes(entry.key);
      const stored = isAskable ? known.get(keyOfFile(entry.key)) : undefined;
      if (entry.kind === 'read' && stored)
        yield { kind: 'known', path: entry.path, done: entry.done, key: entry.key, stored };
      else yield entry;
    }
  }
}
