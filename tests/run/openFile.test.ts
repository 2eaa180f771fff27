import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../../lib/run/openFile';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-open-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('openFile', () => {
  test('gives the bytes of a file that nobody writes', () => {
    const path = join(folder, 'whole.txt');
    writeFileSync(path, '报告');
    expect(Buffer.from(openFile(path)).toString()).toBe('报告');
  });

  test('does not wait at a pipe, nor read a device without end', () => {
    const pipe = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero']) expect(openFile(path)).toContain('不是普通的文件');
  });

  test('refuses a file that another program is still writing, and takes it when it is whole', async () => {
    const path = join(folder, 'growing.txt');
    writeFileSync(path, Buffer.alloc(4_000_000));
    const script = `const fs = require('fs'); const end = Date.now() + 20_000; const file = fs.openSync(process.argv[1], 'a');
      while (Date.now() < end) fs.writeSync(file, 'x');`;
    const writer = spawn(process.execPath, ['-e', script, path], { stdio: 'ignore' });
    const ended = new Promise((done) => writer.once('exit', done));
    let answer: Uint8Array | string = '';
    for (let tries = 0; tries < 500; tries += 1) {
      answer = openFile(path);
      if (typeof answer === 'string') break;
      await new Promise((done) => setTimeout(done, 10));
    }
    writer.kill('SIGKILL');
    await ended;
    expect(answer).toBe('文件正在被写入（读取时有变化）：请等它写完再导入。');
    expect(typeof openFile(path)).toBe('object');
  });
});
