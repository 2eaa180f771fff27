/**
 * Puts a backup into the database (docs/operations.md); started by run.js.
 *
 *   npm run restore -- FILE [--replace] [--check] [--set-aside]
 *
 * Into an empty database, or with --replace in the place of all that there is; with --check nowhere: it only proves that the file can
 * be restored; with --set-aside an embedded database that is damaged is put aside first, and kept. The database has either all of the backup afterwards or is as it was. Exits 1 when it is not restored.
 */
import { Command } from 'commander';
import { DamagedFolder } from '../lib/db/databaseProblem';
import { setAside } from '../lib/db/setAside';
import { isBackupTold } from '../lib/run/backup/backupProblem';
import { checkBackup, restoreBackup } from '../lib/run/backup/restoreBackup';
import { type OpenDatabase, openDatabase } from '../lib/run/openDatabase';
import { withDatabase } from '../lib/run/withDatabase';

const command = new Command('restore')
  .description('从备份恢复数据库')
  .argument('<文件>', 'npm run backup 写的文件')
  .option('--replace', '数据库里已有数据时，以备份取代全部数据')
  .option('--check', '只核对备份能否恢复，不改动数据库')
  .option('--set-aside', '内置数据库的文件夹已损坏、启动不了时，先把它改名留在旁边，再恢复')
  .parse();
const [file = ''] = command.args;
const {
  replace = false,
  check = false,
  setAside: mayPutAside = false,
} = command.opts<{ readonly replace?: boolean; readonly check?: boolean; readonly setAside?: boolean }>();

async function open(): Promise<OpenDatabase> {
  try {
    return await openDatabase();
  } catch (error) {
    if (!mayPutAside || !(error instanceof DamagedFolder)) throw error;
    console.log(`损坏的数据文件夹已改名为 ${await setAside(error.folder, new Date())}，没有删除。`);
    return openDatabase();
  }
}

await withDatabase(
  async (opened) => {
    const { madeAt, product, dataVersion, tables } = check
      ? await checkBackup(opened, file)
      : await restoreBackup(opened, file, { replace });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${file}：程序 ${product} 于 ${madeAt} 写成，数据版本 ${dataVersion}，${tables.length} 个表、${rows} 行。`,
    );
    if (check) {
      console.log('备份完好：试恢复的内容与写下时逐行相同。数据库没有改动。');
    } else {
      const { weaker } = await opened.openToWeb();
      console.log('已恢复，内容与写下时逐行相同。运行中的网页服务会自动看到新的数据。');
      if (weaker) console.log(`注意：${weaker}`);
    }
    return 0;
  },
  { open, isTold: isBackupTold },
);
