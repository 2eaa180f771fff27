/**
 * Imports annual reports and figures files into the database (docs/importing.md).
 *
 *   npm run import -- PATH… [--units FILE] [--mapping FILE] [--questions FILE] [--replace]
 *
 * A path is a file or a folder. Each report is read, checked and stored in a transaction of its own; the same
 * file twice changes nothing. Exits 1 if anything was refused or is a question.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';
import { Command } from 'commander';
import { DatabaseProblem } from '../lib/db/embeddedPostgres';
import { describeFileError } from '../lib/document/describeFileError';
import { MAPPING_COLUMNS } from '../lib/run/answer';
import { formatQuestions } from '../lib/run/formatQuestions';
import type { Imported } from '../lib/run/imported';
import { importFiles } from '../lib/run/importFiles';
import { loadMapping } from '../lib/run/loadMapping';
import { type OpenDatabase, openDatabase } from '../lib/run/openDatabase';
import { registerUnits } from '../lib/run/registerUnits';

const COLUMNS = MAPPING_COLUMNS.map(([column]) => column).join();

const WORDS = {
  created: '已导入',
  unchanged: '未变',
  revised: '新修订',
  older: '存为旧版',
  question: '待答',
  refused: '拒绝',
} as const;

const isStored = (outcome: Imported['outcome']): boolean => outcome !== 'refused' && outcome !== 'question';

const wordOf = ({ outcome, partial }: Imported): string =>
  isStored(outcome) && partial ? `${WORDS[outcome]}（部分可读）` : WORDS[outcome];

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
    head: ['已导入', '未变', '新修订', '存为旧版', '其中部分可读', '待答', '拒绝'],
    style: { head: [], border: [] },
  });
  table.push([
    count(({ outcome }) => outcome === 'created'),
    count(({ outcome }) => outcome === 'unchanged'),
    count(({ outcome }) => outcome === 'revised'),
    count(({ outcome }) => outcome === 'older'),
    count(({ outcome, partial }) => isStored(outcome) && partial),
    count(({ outcome }) => outcome === 'question'),
    count(({ outcome }) => outcome === 'refused'),
  ]);
  const reasons = all.flatMap((one) => {
    const { path, reason, outcome, partial } = one;
    if (reason === null || (isStored(outcome) && !partial)) return [];
    if (outcome === 'question')
      return [
        `待答  ${path}：${reason}`,
        `      对照表行  ${formatQuestions([one], { header: false }).trim()}`,
      ];
    return [`${outcome === 'refused' ? '拒绝' : '部分可读'}  ${path}：${reason}`];
  });
  const questions = count(({ outcome }) => outcome === 'question');
  const howTo =
    questions > 0
      ? [
          `有 ${questions} 份报告待答：把上面的“对照表行”填上 unit_id（或 year），第一行写 ${COLUMNS}，用 --mapping 给出后再导入；--questions 文件.csv 把它们写成一份待填的对照表。`,
        ]
      : [];
  return [table.toString(), ...reasons, ...howTo].join('\n');
}

interface Options {
  readonly units?: string;
  readonly mapping?: string;
  readonly questions?: string;
  readonly replace?: boolean;
}

/** Writes the questions as a mapping file; says so and returns false when the file cannot be written. */
function writeQuestions(path: string, all: readonly Imported[]): boolean {
  try {
    writeFileSync(path, formatQuestions(all));
    return true;
  } catch (error) {
    const sentence = describeFileError(path, error);
    if (sentence === null) throw error;
    console.error(sentence);
    return false;
  }
}

async function run(
  open: OpenDatabase,
  paths: readonly string[],
  { units, mapping, questions, replace = false }: Options,
): Promise<number> {
  const problem = units === undefined ? null : await registerUnits(open.db, units);
  if (problem !== null) {
    console.error(problem);
    return 1;
  }
  const answers = mapping === undefined ? null : await loadMapping(open.db, mapping);
  if (typeof answers === 'string') {
    console.error(answers);
    return 1;
  }
  const { show, end } = progress();
  const all = await importFiles(open.db, paths, {
    onProgress: show,
    replace,
    answers: answers?.answers ?? [],
  });
  end();
  console.log(summary(all));
  if (answers !== null && answers.open.length > 0)
    console.log(`对照表第 ${answers.open.join('、')} 行还没有填写答案，未用。`);
  const isWritten = questions === undefined || writeQuestions(questions, all);
  return isWritten && all.every(({ outcome }) => isStored(outcome)) ? 0 : 1;
}

async function main(): Promise<void> {
  const command = new Command('import')
    .description('导入年度报告和数据表')
    .argument('<路径...>', '文件或文件夹')
    .option('--units <文件>', '先登记此单位表（CSV）中的单位')
    .option('--mapping <文件>', '对照表（CSV）：说明哪份报告属于哪个单位、哪一年')
    .option('--questions <文件>', '把待答的问题写成一份待填的对照表')
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
