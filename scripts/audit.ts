/**
 * Asks the registry for known weaknesses of the installed packages; started by run.js, part of npm test.
 *
 *   npm run audit
 *
 * Exits 1 for high and critical ones. Where the registry cannot be asked it says so and exits 0: nothing was proved then.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { auditVerdict } from '../lib/run/auditVerdict';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const { stdout } = spawnSync(npm, ['audit', '--json', '--audit-level=high'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: 120_000,
});
const verdict = auditVerdict(stdout ?? '');
if (verdict.kind === 'clean') console.log(`${verdict.packages} 个软件包没有已知的高危漏洞。`);
if (verdict.kind === 'impossible')
  console.log(`这里无法核对软件包的已知漏洞（${verdict.why}）：请在能访问 npm 源的地方运行 npm run audit。`);
if (verdict.kind === 'weak') {
  console.error(`有高危漏洞：\n  ${verdict.found.join('\n  ')}\n请升级这些软件包。`);
  process.exitCode = 1;
}
