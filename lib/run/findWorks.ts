import { existsSync } from 'node:fs';
import { describeFileError } from '../document/describeFileError';
import { isWithin } from './isWithin';
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

const OUTSIDE =
  '清单里的这个路径在给定的文件夹之外，没有读取：文件夹里的清单只能指向同一文件夹，要用它请直接给出这份清单。';

/** `root`: the folder that the manifest was found in; its rows lead nowhere else. Null: it was given itself, and is trusted. */
async function* rowsOf(manifest: string, root: string | null): AsyncGenerator<Work> {
  for await (const row of readManifest(manifest)) {
    if (row.kind === 'fault')
      yield { path: `${manifest}#${row.line}`, isAddress: false, fault: row.reason, given: null };
    else
      yield {
        path: row.path ?? row.given.url ?? '',
        isAddress: row.path === null,
        fault:
          row.path !== null && root !== null && existsSync(row.path) && !isWithin(root, row.path)
            ? OUTSIDE
            : null,
        given: row.given,
      };
  }
}

/** All that lies under some paths, in order: files, and the rows of manifests in place of the manifests. */
export async function* findWorks(paths: readonly string[]): AsyncGenerator<Work> {
  for (const { path, unreadable, root } of walkFiles(paths)) {
    try {
      if (unreadable === null && isManifest(path)) {
        yield* rowsOf(path, root);
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
