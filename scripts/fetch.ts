/**
 * Downloads reports from the addresses of a manifest, politely, and imports them (docs/fetching.md); started by run.js.
 *
 *   npm run fetch -- SOURCES.csv… [--allow HOST…] [--refresh] [--no-import] [--local-host HOST:PORT…]
 *
 * Exits 1 if anything was refused or is a question. The same command continues what was interrupted.
 */
import { Command } from 'commander';
import { importedOf } from '../lib/db/importedOf';
import { LIMITS } from '../lib/fetch/types';
import { collectEarly } from '../lib/run/collectEarly';
import { fetchSources } from '../lib/run/fetchSources';
import { runImport } from '../lib/run/importFiles';
import type { OpenDatabase } from '../lib/run/openDatabase';
import { showProgress } from '../lib/run/showProgress';
import { tallyImported } from '../lib/run/tallyImported';
import { withDatabase } from '../lib/run/withDatabase';
import { yieldToReaders } from '../lib/run/yieldToReaders';

const HOSTS = ['*.gov.cn'];
const WORDS = { stored: '已下载', unchanged: '未变', skipped: '一天内已取得', refused: '拒绝' } as const;

interface Options {
  readonly allow: readonly string[];
  readonly localHost: readonly string[];
  readonly refresh?: boolean;
  readonly import: boolean;
}

async function run({ db }: OpenDatabase, paths: readonly string[], options: Options): Promise<number> {
  const { allow, localHost, refresh = false } = options;
  const onNews = (sentence: string): void => console.error(sentence);
  const refused = await fetchSources(db, paths, {
    permissions: { hosts: [...HOSTS, ...allow], localHosts: localHost },
    limits: LIMITS,
    refresh,
    onNews,
    onFetched: ({ url, outcome, reason }) =>
      console.log(`${WORDS[outcome]}\t${url}${reason === null ? '' : `\t${reason}`}`),
  });
  if (!options.import) return refused > 0 ? 1 : 0;
  const { show, say, evaluated, end } = showProgress();
  const { runId, reports } = await runImport(db, paths, {
    onProgress: show,
    onEvaluated: evaluated,
    onNews: say,
  });
  end();
  const tally = tallyImported();
  for await (const imported of importedOf(db, runId, reports)) tally.add(imported);
  console.log(tally.format());
  return refused === 0 && tally.allStored() ? 0 : 1;
}

const command = new Command('fetch')
  .description('下载清单里的网址并导入')
  .argument('<清单...>', '清单（CSV：unit,year,url）')
  .option('--allow <主机...>', `除 ${HOSTS.join('、')} 之外允许的主机，*.example.org 表示其下所有`, [])
  .option('--refresh', '一天之内取得过的也再问一次')
  .option('--no-import', '只下载，不导入')
  .option('--local-host <主机:端口...>', '允许这个本机或内网的主机，供测试和镜像用', [])
  .parse();
collectEarly();
await withDatabase(async (open) => {
  yieldToReaders();
  return run(open, command.args, command.opts<Options>());
});
