/**
 * Opens the database, imports the sample into an empty one, builds, serves and prints the address. With --demo it shows an
 * invented country instead, in a database of its own (docs/synthetic.md).
 * Started by run.js; Ctrl-C stops web server and database in this order.
 */
import { parseArgs } from 'node:util';
import { DatabaseProblem } from '../lib/db/databaseProblem';
import { buildIfStale } from '../lib/run/buildIfStale';
import { importFiles } from '../lib/run/importFiles';
import { type OpenDatabase, openDatabase } from '../lib/run/openDatabase';
import { replicaUrls } from '../lib/run/replicaUrls';
import { synthesize } from '../lib/run/synthesize';
import { isFree, startWebServer, type WebServer } from '../lib/run/webServer';
import { limitSettings } from '../lib/serve/limitSettings';
import { SettingsProblem } from '../lib/serve/settingsProblem';

const SAMPLE = 'prisma/sample';

async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const started = Date.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} 秒`);
  return result;
}

function portAsked(): number {
  const port = Number(values.port ?? process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new DatabaseProblem(`端口“${values.port ?? process.env.PORT}”不对：应为 1–65535 的整数。`);
  }
  return port;
}

const { values } = parseArgs({
  options: { port: { type: 'string' }, demo: { type: 'boolean', default: false } },
  args: process.argv.slice(2),
});

/** The invented country of `--demo`, in a database of its own: never in that of DATABASE_URL. */
const DEMO = {
  folder: '.data/demo',
  plan: { units: 150, seed: 1, firstYear: 2014, lastYear: 2025 },
} as const;

async function openDemo(): Promise<OpenDatabase> {
  const open = await openDatabase(DEMO.folder, null);
  // One that broke off half way is begun again.
  const isWhole = (await open.db.report.count()) > 0 && (await open.db.evaluationDue.count()) === 0;
  if (isWhole) return open;
  await open.db.report.deleteMany();
  const problem = await synthesize(open, DEMO.plan, { evaluate: true });
  if (typeof problem === 'string') throw new DatabaseProblem(problem);
  return open;
}

let database: OpenDatabase | undefined;
let web: WebServer | undefined;
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await web?.stop();
  await database?.close();
  process.exit(code);
}

/** npm runs us in a shell that does not pass signals on: when npm is gone, we go too. */
function stopWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void stop(0);
  }, 500).unref();
}

/** A web server that ends sooner than so many milliseconds after it was ready is not well; so many in a row are enough. */
const LIVES = 2_000;
const MOST_ENDS = 5;

/** Serves until it is stopped: a web server that ends by itself, or is killed, is started again. */
async function serve(port: number, url: string, copies: readonly string[]): Promise<void> {
  let ends = 0;
  let readyAt = Number.POSITIVE_INFINITY;
  const begin = (): WebServer => {
    web = startWebServer(port, url, '.next', { DATABASE_REPLICA_URLS: copies.join(' ') }); // known before it is ready, so that a signal stops it too
    readyAt = Number.POSITIVE_INFINITY;
    web.ready.then(
      () => {
        readyAt = performance.now();
      },
      () => undefined, // told by its end
    );
    return web;
  };
  let server = begin();
  await step('启动网页服务', () => server.ready);
  console.log(`\n  公开年报图谱  ${server.address}\n\n  按 Ctrl-C 停止。`);
  for (;;) {
    await server.ended;
    if (stopping) return;
    ends = performance.now() - readyAt < LIVES || readyAt === Number.POSITIVE_INFINITY ? ends + 1 : 0;
    if (ends >= MOST_ENDS) {
      console.error(`网页服务接连 ${MOST_ENDS} 次一启动就结束，不再重新启动：请看上面的错误。`);
      return stop(1);
    }
    console.error('网页服务意外结束，正在重新启动。');
    server = begin();
  }
}

async function main(): Promise<void> {
  limitSettings(); // a setting that makes no sense is told now, not by the first request
  const port = portAsked();
  if (!(await isFree(port))) {
    throw new DatabaseProblem(
      `端口 ${port} 已被占用：可能已经有一个在运行；换一个端口用 npm start -- --port ${port + 1}。`,
    );
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));
  stopWithParent();

  const open = values.demo
    ? await step('准备合成数据', openDemo)
    : await step('准备数据库', () => openDatabase());
  database = open;
  if ((await open.db.report.count()) === 0) {
    await step('导入样例', () => importFiles(open.db, [SAMPLE]));
  }
  await step('构建网页', async () => buildIfStale());
  const access = await open.openToWeb();
  if (access.weaker) console.log(`注意：${access.weaker}`);
  // An invented country has no copies.
  const copies = values.demo ? [] : replicaUrls(process.env.DATABASE_REPLICA_URLS ?? '', access.url);
  if (copies.length > 0) console.log(`网页从 ${copies.length} 个副本读取数据。`);
  await serve(port, access.url, copies);
}

main().catch(async (error: unknown) => {
  if (stopping) return;
  console.error(
    error instanceof DatabaseProblem || error instanceof SettingsProblem ? `\n${error.message}` : error,
  );
  await stop(1);
});
