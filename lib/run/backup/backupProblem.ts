import { DatabaseProblem } from '../../db/databaseProblem';

/** Why a backup cannot be written or used, in Chinese words that a person can act on. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}

/** The sentence for a fault of the file system while a backup is written or read; null for every other error. */
export function fileFault(file: string, error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return `磁盘空间不够，备份没有写成（${file}）：请腾出空间或换一个磁盘，然后再试。`;
    case 'ENOENT':
      return `没有这个文件或文件夹：${file}。`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `没有权限读写 ${file}：请换一个位置，或检查权限。`;
    case 'EISDIR':
      return `${file} 是一个文件夹：请给出备份文件的名称。`;
    case 'EEXIST':
      return `已有文件 ${file}：备份不覆盖任何文件，请换一个名称。`;
    default:
      return null;
  }
}

/** Of a backup that does not hold what was written into it. `what`: the part that shows it. */
export const damaged = (file: string, what: string): BackupProblem =>
  new BackupProblem(`备份文件已损坏（${file}：${what}），没有恢复任何数据：请用另一份备份。`);

/** True of what a backup or a restore tells a person. */
export const isBackupTold = (error: unknown): error is Error =>
  error instanceof BackupProblem || error instanceof DatabaseProblem;
