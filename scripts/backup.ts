/**
 * Writes all that the database holds into one file, and proves that the file can be restored (docs/operations.md); started by run.js.
 *
 *   npm run backup -- FILE [--no-verify]
 *
 * Others may read and import meanwhile: the file holds what there was when it began. Exits 1 when there is no good backup afterwards.
 */
import { statSync } from 'node:fs';
import process from 'node:process';
import { Command } from 'commander';
import { isBackupTold } from '../lib/run/backup/backupProblem';
import { checkBackup } from '../lib/run/backup/restoreBackup';
import { writeBackup } from '../lib/run/backup/writeBackup';
import { withDatabase } from '../lib/run/withDatabase';

const command = new Command('backup')
  .description('把数据库的全部内容（含原文件）写进一个文件，并试恢复一次核对')
  .argument('<文件>', '要写的备份文件，例如 atlas-2026-11-25.zip；不覆盖已有的文件')
  .option('--no-verify', '不试恢复：省一半时间，但备份没有核对过')
  .parse();
const [file = ''] = command.args;
const { verify } = command.opts<{ readonly verify: boolean }>();

await withDatabase(
  async (open) => {
    const started = Date.now();
    await writeBackup(open.db, file, (table, done, of) => {
      if (process.stdout.isTTY)
        process.stdout.write(`\r\x1b[K写入第 ${done + 1} 个表，共 ${of} 个：${table}`);
    });
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
    console.log(`已写入 ${file}，${(statSync(file).size / 1e6).toFixed(1)} MB。`);
    if (verify) {
      const { tables } = await checkBackup(open, file);
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      console.log(`已试恢复一次：${tables.length} 个表、${rows} 行与备份时逐行相同。`);
    }
    console.log(`用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒。`);
    return 0;
  },
  { isTold: isBackupTold },
);
