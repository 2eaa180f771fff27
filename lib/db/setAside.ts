import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseProblem } from './databaseProblem';
import { serverProcess } from './embeddedPostgres';
import { withFolderLock } from './withFolderLock';

/**
 * Gives a damaged data folder another name, beside its old one, so that a new one can take its place: it is never deleted. Returns the new
 * name. Throws `DatabaseProblem` when a server runs on it after all.
 */
export async function setAside(folder: string, now: Date): Promise<string> {
  return withFolderLock(dirname(folder), async () => {
    if (serverProcess(folder) !== null)
      throw new DatabaseProblem(`${folder} 上有数据库正在运行，没有移开：请先停止它。`);
    const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
    const aside = `${folder}.damaged-${stamp}`;
    renameSync(folder, aside);
    return aside;
  });
}
