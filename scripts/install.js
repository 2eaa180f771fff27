/**
 * Installs what is missing: the packages of package-lock.json and the generated Prisma client.
 *
 *   node scripts/install.js
 *
 * Runs before anything is installed, so it uses Node alone. Does nothing when all is there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `需要 Node 20.19 以上，现在是 ${process.versions.node}：请先升级 Node（https://nodejs.org）。`,
  );
  process.exit(1);
}

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
/** @param {string} stamp @param {string} hash */
const isFresh = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

/** npm's own list of what it installed: absent, or older than package-lock.json, means out of date. */
const INSTALLED = 'node_modules/.package-lock.json';
const isInstalled =
  existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync('package-lock.json').mtimeMs;
if (!isInstalled) {
  const started = Date.now();
  process.stderr.write('安装依赖 … ');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout, stderr } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--include=dev'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`失败。\n${stdout}${stderr}\n依赖没有装成：请检查能否连到 npm 源后再试。`);
    process.exit(1);
  }
  console.error(`${((Date.now() - started) / 1000).toFixed(1)} 秒`);
}

const schema = hashOf('prisma/schema.prisma') + hashOf('package-lock.json');
const clientStamp = 'lib/db/generated/.atlas-generated';
if (!isFresh(clientStamp, schema)) {
  await import('./generate.js');
  writeFileSync(clientStamp, schema);
}
