/**
 * Imports annual reports and figures files into the database (docs/importing.md).
 *
 *   npm run import -- PATH… [--units FILE] [--mapping FILE] [--questions FILE] [--replace] [--reread] [--dry-run [--diff FILE]]
 *
 * A path is a file, a folder, an archive or a manifest. Stored in batches, in which a bad report never spoils the others; the
 * same file twice changes nothing; an interrupted import is continued by the same command. Exits 1 if anything was
 * refused or is a question.
 */
import { Command } from 'commander';
import type { Imported } from '../lib/db/imported';
import { importedOf } from '../lib/db/importedOf';
import type { Answer } from '../lib/run/answer';
import { collectEarly } from '../lib/run/collectEarly';
import { formatQuestions } from '../lib/run/formatQuestions';
import { runImport } from '../lib/run/importFiles';
import { loadMapping } from '../lib/run/loadMapping';
import type { OpenDatabase } from '../lib/run/openDatabase';
import { type OpenTable, openTable } from '../lib/run/openTable';
import { planImport } from '../lib/run/planImport';
import { registerUnits } from '../lib/run/registerUnits';
import { diffHeader, formatPlanned, writeDiff } from '../lib/run/showPlan';
import { showProgress } from '../lib/run/showProgress';
import { tallyImported } from '../lib/run/tallyImported';
import { withDatabase } from '../lib/run/withDatabase';
import { yieldToReaders } from '../lib/run/yieldToReaders';

interface Options {
  readonly units?: string;
  readonly mapping?: string;
  readonly questions?: string;
  readonly replace?: boolean;
  readonly reread?: boolean;
  readonly dryRun?: boolean;
  readonly diff?: string;
}

/** What the options come to: switches, answers of the mapping file, and files to be written. */
interface Asked {
  readonly replace: boolean;
  readonly reread: boolean;
  readonly answers: readonly Answer[];
  readonly questions: OpenTable | null;
  readonly diff: OpenTable | null;
}

/** Takes up the reports one by one and writes the questions among them. */
function collect({ questions }: Asked, planned: boolean) {
  const tally = tallyImported(planned);
  questions?.write(formatQuestions([]));
  return {
    add: (imported: Imported): void => {
      tally.add(imported);
      if (imported.outcome === 'question') questions?.write(formatQuestions([imported], { header: false }));
    },
    end: (): number => {
      console.log(tally.format());
      return tally.allStored() ? 0 : 1;
    },
  };
}

async function plan({ db }: OpenDatabase, paths: readonly string[], asked: Asked): Promise<number> {
  const { diff, replace, reread, answers } = asked;
  const collected = collect(asked, true);
  diff?.write(diffHeader());
  await planImport(
    db,
    paths,
    (planned) => {
      console.log(formatPlanned(planned));
      if (diff) writeDiff(diff, planned);
      collected.add(planned.imported);
    },
    { replace, reread, answers, onNews: (sentence) => console.error(sentence) },
  );
  const code = collected.end();
  console.log('这是演练（--dry-run）：没有存入任何数据。');
  return code;
}

async function store({ db }: OpenDatabase, paths: readonly string[], asked: Asked): Promise<number> {
  const { replace, reread, answers } = asked;
  const { show, say, evaluated, end } = showProgress();
  const { runId, reports } = await runImport(db, paths, {
    onProgress: show,
    onEvaluated: evaluated,
    onNews: say,
    replace,
    reread,
    answers,
  });
  end();
  const collected = collect(asked, false);
  // From the record, which holds what was done before an interruption, too.
  for await (const imported of importedOf(db, runId, reports)) collected.add(imported);
  return collected.end();
}

async function run(open: OpenDatabase, paths: readonly string[], options: Options): Promise<number> {
  const { units, mapping, replace = false, reread = false, dryRun = false } = options;
  if (dryRun && units !== undefined) {
    console.error('--dry-run 不登记单位：请先不带 --dry-run 用 --units 登记，或去掉 --units。');
    return 1;
  }
  const problem = units === undefined ? null : await registerUnits(open.db, units);
  if (problem !== null) {
    console.error(problem);
    return 1;
  }
  const loaded = mapping === undefined ? null : await loadMapping(open.db, mapping);
  if (typeof loaded === 'string') {
    console.error(loaded);
    return 1;
  }
  const [questions, diff] = [options.questions, options.diff].map((path) =>
    path === undefined ? null : openTable(path),
  );
  for (const table of [questions, diff]) {
    if (typeof table !== 'string') continue;
    console.error(table);
    return 1;
  }
  const asked: Asked = {
    replace,
    reread,
    answers: loaded?.answers ?? [],
    questions: typeof questions === 'string' ? null : (questions ?? null),
    diff: typeof diff === 'string' ? null : (diff ?? null),
  };
  const code = await (dryRun ? plan : store)(open, paths, asked);
  asked.questions?.close();
  asked.diff?.close();
  if (loaded !== null && loaded.open.length > 0)
    console.log(`对照表第 ${loaded.open.join('、')} 行还没有填写答案，未用。`);
  return code;
}

async function main(): Promise<void> {
  collectEarly();
  const command = new Command('import')
    .description('导入年度报告和数据表')
    .argument('<路径...>', '文件、文件夹、压缩包或清单（CSV：unit,year,path 或 url）')
    .option('--units <文件>', '先登记此单位表（CSV）中的单位')
    .option('--mapping <文件>', '对照表（CSV）：说明哪份报告属于哪个单位、哪一年')
    .option('--questions <文件>', '把待答的问题写成一份待填的对照表')
    .option('--replace', '即使可用的格更少或发布更早，也以给出的文件为准')
    .option('--reread', '没有变化的文件也重新读取')
    .option('--dry-run', '只演练：逐格比较将有的变化，不存入任何数据')
    .option('--diff <文件>', '演练时把每一格的比较写成 CSV')
    .parse();
  await withDatabase(async (open) => {
    yieldToReaders();
    return run(open, command.args, command.opts<Options>());
  });
}

await main();
