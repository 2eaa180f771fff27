/**
 * Packs the program with all it needs, for a machine without a network; started by run.js.
 *
 *   npm run pack -- FILE.tar.gz
 *
 * The files of the project, its packages, and the built pages: unpacked on a machine of the same platform with Node, npm start works there
 * at once. The file is for the platform it is packed on, and says so in its name if it is named so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { buildIfStale } from '../lib/run/buildIfStale';

/** Besides the files that git knows: packages, the generated client of the database, the built pages without what building left behind. */
const MADE = ['node_modules', 'lib/db/generated', '.next'];
const LEFT_OUT = ['--exclude=.next/cache', '--exclude=.next/dev', '--exclude=node_modules/.cache'];

const command = new Command('pack')
  .description('把程序连同全部依赖打成一个包，供没有网络的机器安装')
  .argument('<文件>', `例如 atlas-${process.platform}-${process.arch}.tar.gz`)
  .parse();
const [file = ''] = command.args;

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}

if (existsSync(file)) {
  console.error(`已有文件 ${file}：请换一个名称。`);
  process.exitCode = 1;
} else {
  buildIfStale();
  const list = join(tmpdir(), `atlas-pack-${process.pid}`);
  const known = run('git', ['ls-files', '-z'])
    .split('\0')
    .filter((path) => path !== '' && existsSync(path));
  writeFileSync(list, [...known, ...MADE].join('\n'));
  try {
    // Times are kept: by them the program sees that its packages are those of package-lock.json.
    run('tar', [
      '-czf',
      resolve(file),
      ...LEFT_OUT,
      '--transform=s,^,disclosure-atlas/,S',
      '--owner=0',
      '--group=0',
      '-T',
      list,
    ]);
  } finally {
    rmSync(list, { force: true });
  }
  console.log(
    `已写入 ${file}，${(statSync(file).size / 1e6).toFixed(0)} MB（${process.platform}-${process.arch}，Node ${process.versions.node}）。`,
  );
  console.log('在没有网络的机器上：装好 Node，解开，进入 disclosure-atlas，运行 npm start。');
}
