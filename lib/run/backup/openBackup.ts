import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { BackupProblem, damaged, fileFault } from './backupProblem';
import { BACKUP_KIND, type BackupManifest, entryOf, MANIFEST, manifestSchema } from './manifest';

/** A backup that can be read by this version of the program. */
export interface Backup {
  readonly manifest: BackupManifest;
  /** The rows of a table; the stream fails with `BackupProblem` at its end when they are not those that were written. */
  rowsOf(table: string): Promise<Readable>;
  close(): void;
}

/** Bytes of a manifest: a few kB; more is no manifest of ours. */
const LONGEST_MANIFEST = 4_000_000;

const foreign = (file: string): BackupProblem =>
  new BackupProblem(`${file} 不是本产品的备份（npm run backup 写的文件）。`);

function beginsLikeZip(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(2);
    readSync(handle, bytes, 0, 2, 0);
    return bytes.toString('latin1') === 'PK';
  } finally {
    closeSync(handle);
  }
}

/** Refuses a backup whose migrations this program does not have, or has with other words. */
function refuseUnknown(file: string, { migrations, product }: BackupManifest): void {
  const folder = join('prisma', 'migrations');
  const ours = new Set(readdirSync(folder));
  const unknown = migrations.filter(({ name }) => !ours.has(name)).map(({ name }) => name);
  if (unknown.length > 0)
    throw new BackupProblem(
      `${file} 由更新的版本（${product}）写成，本程序不认识它的数据结构（${unknown.join('、')}）：请先更新程序再恢复。`,
    );
  const other = migrations.filter(({ name, checksum }) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'));
    return createHash('sha256').update(sql).digest('hex') !== checksum;
  });
  if (other.length > 0)
    throw new BackupProblem(
      `${file} 的数据结构与本程序的不同（${other.map(({ name }) => name).join('、')} 被改动过）：请用写这份备份的程序恢复。`,
    );
}

async function readManifest(file: string, zip: ZipFile, entry: Entry | undefined): Promise<BackupManifest> {
  if (!entry || entry.uncompressedSize > LONGEST_MANIFEST) throw foreign(file);
  let said: unknown;
  try {
    said = JSON.parse(await text(await zip.openReadStreamPromise(entry)));
  } catch {
    throw damaged(file, MANIFEST);
  }
  const kind = typeof said === 'object' && said !== null && 'kind' in said ? said.kind : null;
  if (kind !== BACKUP_KIND) throw foreign(file);
  const layout =
    typeof said === 'object' && said !== null && 'layout' in said ? Number(said.layout) : Number.NaN;
  const parsed = manifestSchema.safeParse(said);
  if (parsed.success) return parsed.data;
  if (layout > 1) throw new BackupProblem(`${file} 由更新的版本写成：请先更新程序再恢复。`);
  throw damaged(file, MANIFEST);
}

/** Passes bytes on and fails at the end when they are not those of the hash. */
async function* checked(
  file: string,
  name: string,
  rows: Readable,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  try {
    for await (const piece of rows) {
      hash.update(piece);
      yield piece;
    }
  } catch {
    throw damaged(file, name);
  }
  if (hash.digest('hex') !== sha256) throw damaged(file, name);
}

/** Opens a backup. Throws `BackupProblem` in Chinese for a file that is damaged, not ours, or of a newer version. */
export async function openBackup(file: string): Promise<Backup> {
  let zip: ZipFile;
  try {
    zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch (error) {
    const sentence =
      existsSync(file) && statSync(file).isDirectory()
        ? fileFault(file, { code: 'EISDIR' })
        : fileFault(file, error);
    if (sentence !== null) throw new BackupProblem(sentence);
    throw beginsLikeZip(file) ? damaged(file, '文件不完整') : foreign(file);
  }
  try {
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    } catch {
      throw damaged(file, '目录');
    }
    const manifest = await readManifest(file, zip, entries.get(MANIFEST));
    refuseUnknown(file, manifest);
    return {
      manifest,
      rowsOf: async (name) => {
        const said = manifest.tables.find((one) => one.name === name);
        const entry = entries.get(entryOf(name));
        if (!entry || !said) throw damaged(file, entryOf(name));
        const out = new PassThrough();
        const rows = await zip.openReadStreamPromise(entry).catch(() => {
          throw damaged(file, entryOf(name));
        });
        pipeline(checked(file, entryOf(name), rows, said.sha256), out).catch((error: Error) =>
          out.destroy(error),
        );
        return out;
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
