/**
 * Imports annual reports and figures files into the database (docs/importing.md).
 *
 *   npm run import -- PATH… [--units FILE] [--replace]
 *
 * A path is a file or a folder. Each report is read, checked and stored in a transaction of its own; the same
 * file twice changes nothing. Exits 1 if anything was refused.
 */
import process from 'node:process';
import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';
import { Command } from 'commander';
import { DatabaseProblem } from '../lib/db/embeddedPostgres';
import { type Imported, importFiles } from '../lib/run/importFiles';
import { type OpenDatabase, openDatabase } from '../lib/run/openDatabase';
import { registerUnits } from '../lib/run/registerUnits';

const WORDS = {
  created: '已导入',
  unchanged: '未变',
  revised: '新修订',
  older: '存为旧版',
  refused: '拒绝',
} as const;

const wordOf = ({ outcome, partial }: Imported): string =>
  outcome !== 'refused' && partial ? `${WORDS[outcome]}（部分可读）` : WORDS[outcome];

/** A bar on a terminal, a line a report elsewhere. */
function progress(): { show(imported: Imported, done: number, total: number): void; end(): void } {
  if (!process.stdout.isTTY) {
    return {
      show: (imported) => {
        const what = imported.unitId === null ? '' : `\t${imported.unitId}-${imported.year}`;
        console.log(`${wordOf(imported)}\t${imported.path}${what}`);
      },
      end: () => undefined,
    };
  }
  const bar = new SingleBar({ format: '导入 {bar} {value}/{total} 个文件', hideCursor: true });
  let started = false;
  return {
    show: (_, done, total) => {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}

function summary(all: readonly Imported[]): string {
  const count = (fits: (one: Imported) => boolean): number => all.filter(fits).length;
  const table = new Table({
    head: ['已导入', '未变', '新修订', '存为旧版', '其中部分可读', '拒绝'],
    style: { head: [], border: [] },
  });
  table.push([
    count(({ outcome }) => outcome === 'created'),
    count(({ outcome }) => outcome === 'unchanged'),
    count(({ outcome }) => outcome === 'revised'),
    count(({ outcome }) => outcome === 'older'),
    count(({ outcome, partial }) => outcome !== 'refused' && partial),
    count(({ outcome }) => outcome === 'refused'),
  ]);
  const reasons = all.flatMap(({ path, reason, outcome, partial }) =>
    reason !== null && (outcome === 'refused' || partial)
      ? [`${outcome === 'refused' ? '拒绝' : '部分可读'}  ${path}：${reason}`]
      : [],
  );
  return [table.toString(), ...reasons].join('\n');
}

interface Options {
  readonly units?: string;
  readonly replace?: boolean;
}

async function run(
  open: OpenDatabase,
  paths: readonly string[],
  { units, replace = false }: Options,
): Promise<number> {
  const problem = units === undefined ? null : await registerUnits(open.db, units);
  if (problem !== null) {
    console.error(problem);
    return 1;
  }
  const { show, end } = progress();
  const all = await importFiles(open.db, paths, { onProgress: show, replace });
  end();
  console.log(summary(all));
  return all.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
}

async function main(): Promise<void> {
  const command = new Command('import')
    .description('导入年度报告和数据表')
    .argument('<路径...>', '文件或文件夹')
    .option('--units <文件>', '先登记此单位表（CSV）中的单位')
    .option('--replace', '即使可用的格更少或发布更早，也以给出的文件为准')
    .parse();
  try {
    const open = await openDatabase();
    try {
      process.exitCode = await run(open, command.args, command.opts<Options>());
    } finally {
      await open.close();
    }
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

await main();
// A database server that we started and that others joined must not keep this process alive.
process.exit();
