/**
 * Writes a bill of materials of what runs in production: every package with version, licence and hash, in CycloneDX' JSON; started by run.js.
 *
 *   npm run sbom -- FILE
 *
 * Made by npm from package-lock.json alone; needs no network. Not kept in git: it follows from the lock file.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { Command } from 'commander';

const command = new Command('sbom')
  .description('写出软件物料清单（CycloneDX JSON）')
  .argument('<文件>', '例如 sbom.json')
  .parse();
const [file = ''] = command.args;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit=dev'];
const { status, stdout, stderr } = spawnSync(npm, args, {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (status === 0) {
  writeFileSync(file, stdout);
  const { components }: { readonly components?: readonly unknown[] } = JSON.parse(stdout);
  console.log(`已写入 ${file}：${components?.length} 个软件包。`);
} else {
  console.error(`没有写成：\n${stderr}`);
  process.exitCode = 1;
}
