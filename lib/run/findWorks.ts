import { describeFileError } from '../document/describeFileError';
import { type Given, isManifest, readManifest } from './manifest';
import { walkFiles } from './walkFiles';

/** Something to import: a file on disk, or an address whose bytes were fetched before. `fault`: why it cannot be, in Chinese. */
export interface Work {
  /** As it is shown and recorded. */
  readonly path: string;
  readonly isAddress: boolean;
  readonly fault: string | null;
  readonly given: Given | null;
}

async function* rowsOf(manifest: string): AsyncGenerator<Work> {
  for await (const row of readManifest(manifest)) {
    if (row.kind === 'fault')
      yield { path: `${manifest}#${row.line}`, isAddress: false, fault: row.reason, given: null };
    else
      yield {
        path: row.path ?? row.given.url ?? '',
        isAddress: row.path === null,
        fault: null,
        given: row.given,
      };
  }
}

/** All that lies under some paths, in order: files, and the rows of manifests in place of the manifests. */
export async function* findWorks(paths: readonly string[]): AsyncGenerator<Work> {
  for (const { path, unreadable } of walkFiles(paths)) {
    try {
      if (unreadable === null && isManifest(path)) {
        yield* rowsOf(path);
        continue;
      }
      yield { path, isAddress: false, fault: unreadable, given: null };
    } catch (error) {
      const fault = describeFileError(path, error);
      if (fault === null) throw error;
      yield { path, isAddress: false, fault, given: null };
    }
  }
}
