import { holdsData } from '../../db/backup/holdsData';
import { restore, type Stored, tryRestore } from '../../db/backup/restore';
import { dataErrorOf } from '../../db/dataErrorOf';
import { loadBaseData } from '../../db/loadBaseData';
import type { OpenDatabase } from '../openDatabase';
import { BackupProblem, damaged } from './backupProblem';
import type { BackupManifest } from './manifest';
import { type Backup, openBackup } from './openBackup';

const storedIn = ({ manifest, rowsOf }: Backup): Stored => ({
  migrations: new Set(manifest.migrations.map(({ name }) => name)),
  tables: manifest.tables,
  sequences: manifest.sequences,
  rowsOf: ({ name }) => rowsOf(name),
});

async function using<Result>(file: string, work: (backup: Backup) => Promise<Result>): Promise<Result> {
  const backup = await openBackup(file);
  try {
    return await work(backup);
  } finally {
    backup.close();
  }
}

/** Damaged rows may be refused by the database before they are read to their end, where their hash would tell. */
async function refusingDamaged<Result>(file: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw dataErrorOf(error) === null ? error : damaged(file, '数据库不收其中的数据');
  }
}

function refuseDiffering(file: string, tables: readonly string[]): void {
  if (tables.length > 0)
    throw new BackupProblem(
      `${file} 恢复出来的内容与写下时不同（${tables.join('、')}）：这份备份不能用，数据库没有改动。`,
    );
}

/** Proves that a backup can be restored, by doing so beside the tables in use. Throws `BackupProblem` in Chinese when it cannot. */
export async function checkBackup({ url }: Pick<OpenDatabase, 'url'>, file: string): Promise<BackupManifest> {
  return using(file, async (backup) => {
    refuseDiffering(file, await refusingDamaged(file, tryRestore(url, storedIn(backup))));
    return backup.manifest;
  });
}

/**
 * Puts what a backup holds into a database, which must be empty unless `replace`. Throws `BackupProblem` or `DatabaseProblem` in Chinese;
 * the database is then as it was before.
 */
export async function restoreBackup(
  { db, url }: Pick<OpenDatabase, 'db' | 'url'>,
  file: string,
  { replace }: { readonly replace: boolean },
): Promise<BackupManifest> {
  return using(file, async (backup) => {
    if (!replace && (await holdsData(db)))
      throw new BackupProblem(
        '数据库里已有数据，没有恢复：如确需以备份取代现有的全部数据，加上 --replace（建议先用 npm run backup 另存一份）。',
      );
    refuseDiffering(file, await refusingDamaged(file, restore(url, storedIn(backup))));
    await loadBaseData(db);
    return backup.manifest;
  });
}
