import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openSource, type Source } from '../../db/backup/openSource';
import type { Db } from '../../db/client';
import { type ZipEntry, zipOf } from '../../export/dataset/zipOf';
import { BackupProblem, fileFault } from './backupProblem';
import { BACKUP_KIND, BACKUP_LAYOUT, type BackupManifest, entryOf, MANIFEST } from './manifest';

/** The version of the program, as package.json says. */
function productVersion(): string {
  const { version }: { readonly version?: unknown } = JSON.parse(readFileSync('package.json', 'utf8'));
  return String(version);
}

async function* entriesOf(
  source: Source,
  madeAt: Date,
  onTable: (table: string, done: number, of: number) => void,
): AsyncGenerator<ZipEntry> {
  const sums = new Map<string, string>();
  for (const [i, table] of source.tables.entries()) {
    onTable(table.name, i, source.tables.length);
    const hash = createHash('sha256');
    const rows = source.rowsOf(table);
    const content = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of rows) {
        hash.update(piece);
        yield piece;
      }
    };
    yield { path: entryOf(table.name), content: content() };
    sums.set(table.name, hash.digest('hex'));
  }
  const hashes = new Map((await source.hashes()).map((one) => [one.table, one]));
  const manifest: BackupManifest = {
    kind: BACKUP_KIND,
    layout: BACKUP_LAYOUT,
    product: productVersion(),
    madeAt: madeAt.toISOString(),
    dataVersion: source.dataVersion,
    migrations: [...source.migrations],
    tables: source.tables.map(({ name, columns }) => {
      const [hashed, sha256] = [hashes.get(name), sums.get(name)];
      if (!hashed || sha256 === undefined) throw new Error(`Table ${name} was not hashed`);
      return { name, columns: [...columns], rows: hashed.rows, hash: hashed.hash, sha256 };
    }),
    sequences: [...source.sequences],
  };
  yield { path: MANIFEST, content: `${JSON.stringify(manifest, null, 1)}\n` };
}

/**
 * Writes all that a database holds at this moment, sources included, into one new file, in constant memory while others go on reading and
 * importing. The file appears under its name when it is whole. Throws `BackupProblem` in Chinese when the
 * file cannot be written; nothing of it stays then.
 */
export async function writeBackup(
  db: Db,
  file: string,
  onTable: (table: string, done: number, of: number) => void = () => undefined,
): Promise<void> {
  if (existsSync(file)) throw new BackupProblem(`已有文件 ${file}：备份不覆盖任何文件，请换一个名称。`);
  if (!existsSync(dirname(file))) throw new BackupProblem(`没有这个文件夹：${dirname(file)}。`);
  const part = `${file}.part`;
  const source = await openSource(db);
  const madeAt = new Date();
  try {
    await pipeline(
      zipOf(entriesOf(source, madeAt, onTable), madeAt),
      createWriteStream(part, { flags: 'w', mode: 0o600, flush: true }),
    );
    linkSync(part, file); // unlike renaming, never takes the place of a file
  } catch (error) {
    const sentence = fileFault(file, error);
    if (sentence === null) throw error;
    throw new BackupProblem(sentence);
  } finally {
    await source.close();
    rmSync(part, { force: true });
  }
}
