import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedFolder, DatabaseProblem } from './databaseProblem';

/** What PostgreSQL says of a data folder that it cannot read. */
const DAMAGED =
  /PANIC|invalid checkpoint|checksum mismatch|incorrect checksum|not a valid data directory|could not (?:find|read|locate|open) (?:the |a |required )?(?:valid checkpoint|checkpoint|file|control file|configuration)|is empty|invalid (?:page|resource manager|record|magic)|corrupt|unexpected data beyond|does not exist|bogus data|missing/i;
const FULL = /No space left on device|Disk quota exceeded/i;
const VERSION = /database files are incompatible|initialized by PostgreSQL version (\S+)/i;

/** What a data folder must hold; a copy that lacks some of it was cut short. */
const NEEDED = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal', 'postgresql.conf'];

/** PG_VERSION is a line with a number; anything else was written over. */
function lacks(data: string): readonly string[] {
  const missing = NEEDED.filter((name) => !existsSync(join(data, name)));
  if (missing.includes('PG_VERSION')) return missing;
  return /^\d+\s*$/.test(readFileSync(join(data, 'PG_VERSION'), 'utf8'))
    ? missing
    : [...missing, 'PG_VERSION'];
}

/** Why the embedded server did not start, from what it said, with what to do. */
export function problemOfStart(data: string, log: string): DatabaseProblem {
  if (FULL.test(log))
    return new DatabaseProblem(
      `磁盘已满，内置数据库启动不了（数据在 ${data}）：请腾出空间后再启动，数据没有受影响。\n${log}`,
    );
  if (VERSION.test(log))
    return new DatabaseProblem(
      `数据文件夹 ${data} 是另一版本的 PostgreSQL 写的：请用原来的程序运行 npm run backup，再用本程序运行 npm run restore。\n${log}`,
    );
  const missing = existsSync(data) ? lacks(data) : [];
  if (missing.length > 0 || DAMAGED.test(log))
    return new DamagedFolder(
      `内置数据库的数据文件夹 ${data} 已损坏${missing.length > 0 ? `（缺少或不完整：${missing.join('、')}）` : ''}，没有改动它。请不要删除：用 npm run restore -- 备份文件 --set-aside 恢复，损坏的文件夹会改名留在旁边。\n${log}`,
      data,
    );
  return new DatabaseProblem(`内置数据库启动失败（数据在 ${data}）：${log}`);
}
