import { refusal } from '../db/imported';
import type { BatchFile } from '../db/storeBatch';
import type { Entry } from './findEntries';
import { inOrder } from './inOrder';
import { placeReport, type RunContext, sourceOf } from './placeReport';
import type { Readers } from './readApart';

/** A file with its reports, ready to be stored, and how many bytes it has. `done`: files on disk done with it. */
export interface ReadFile {
  readonly file: BatchFile;
  readonly bytes: number;
  readonly done: number;
}

async function readOne(context: RunContext, readers: Readers, entry: Entry): Promise<ReadFile> {
  const { path, done } = entry;
  const decided = (file: Omit<BatchFile, 'path' | 'isAnswered'>): ReadFile => ({
    file: { path, isAnswered: false, ...file },
    bytes: 0,
    done,
  });
  if (entry.kind === 'refused') {
    const imported = refusal(path, entry.sha256, entry.reason);
    return decided({ key: null, reports: [{ kind: 'decided', imported }] });
  }
  if (entry.kind === 'known') {
    const { sha256 } = entry.key;
    const reports = entry.stored.map(({ unitId, year, partial, reason }) => ({
      kind: 'decided' as const,
      imported: { path, sha256, outcome: 'unchanged' as const, partial, reason, unitId, year },
    }));
    return decided({ key: null, reports });
  }
  const { bytes } = entry.entry;
  const seen = new Set<string>();
  const placings = (await readers.read(entry.entry)).map((report) => {
    const source = sourceOf(path, bytes, report);
    return placeReport(context, path, { report, source, given: entry.given }, seen);
  });
  return {
    file: {
      path,
      key: entry.key,
      reports: placings.map(({ report }) => report),
      isAnswered: placings.some(({ isAnswered }) => isAnswered),
    },
    bytes: bytes.length,
    done,
  };
}

/** Reads files on all processors, in their order, a few ahead of what is taken. */
export async function* readEntries(
  context: RunContext,
  readers: Readers,
  entries: AsyncIterable<Entry>,
): AsyncGenerator<ReadFile> {
  // One more than can be read at once, so that no reader waits for the next file.
  const ahead = readers.count + 1;
  for await (const [, file] of inOrder(entries, ahead, (entry) => readOne(context, readers, entry)))
    yield file;
}
