import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOutcomeSchema } from '../../lib/report/types';
import { HOSTILE_DRAFTS } from '../fixtures/hostile';
import { runScript } from '../setup/runScript';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
jest.setTimeout(120_000);

const SAMPLE = 'prisma/sample/liunan-district-2023.txt';
const check = (...args: readonly string[]) => runScript('scripts/check.ts', args);
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
/** The sample with its two columns that do not balance made to: 8 requests of 自然人, one of 商业企业. */
const corrected = (): string => {
  const lines = readFileSync(SAMPLE, 'utf8').split('\n');
  const at = lines.indexOf('一、本年新收政府信息公开申请数量');
  lines[at + 2] = '8';
  lines[at + 4] = '1';
  return lines.slice(0, lines.lastIndexOf('政府信息公开年报')).join('\n');
};

describe('npm run check', () => {
  test('says what does not add up with both sides and each cell with its place, and exits 1', () => {
    const { code, out, err } = check(SAMPLE);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(`${SAMPLE}：各格都已读出。表中 200 格；2 处错误、4 处说明。`);
    expect(out).toContain('〔错误 T3-04，9 ≠ 8，相差 +1〕表三“自然人”列');
    expect(out).toContain('      本年新收申请（自然人） “9”，第 120 行');
    expect(out).toContain('〔错误 T3-04，0 ≠ 1，相差 -1〕表三“商业企业”列');
    expect(out).toContain('〔说明 T3-05〕表三总计列平衡，自然人 +1、商业企业 -1，正负相抵');
    expect(out).not.toContain('都对得上');
    // Silence of a rule is no consent: those that could not be judged stand there with what they lack.
    expect(out).toMatch(/ {6}只核对这一份报告，没有上一年度的报告：YOY-01、/);
  });

  test('does not say that all adds up where a figure is lacking', () => {
    const lines = corrected().split('\n');
    lines[lines.indexOf('一、本年新收政府信息公开申请数量') + 2] = '-';
    const { code, out } = check(file('blank.txt', lines.join('\n')));
    expect(out).not.toContain('都对得上');
    expect(out).toContain('有的加总和勾稽关系无法核对');
    expect(out).toMatch(/“本年新收申请”（自然人）.*：.*T3-04/);
    expect(code).toBe(0);
  });

  test('exits 0 when everything adds up', () => {
    const { code, out } = check(file('good.txt', corrected()));
    // What its text says twice of its own publishing is told, and is no fault of a sum.
    expect(out).toContain('；2 处说明；各行、各列和勾稽关系都对得上。');
    expect(out).not.toMatch(/〔错误|无法核对/);
    expect(code).toBe(0);
  });

  test('prints the contract with --json', () => {
    const { code, out } = check(SAMPLE, '--json');
    expect(code).toBe(1);
    expect(readOutcomeSchema.parse(JSON.parse(out)).findings.map(({ rule }) => rule)).toEqual([
      'STR-05',
      'T3-04',
      'T3-04',
      'T3-05',
      'NAR-09',
      'NAR-09',
    ]);
  });

  test('writes a marked copy that needs nothing else and runs nothing', () => {
    const copy = join(folder, 'copy.html');
    expect(check(SAMPLE, '--html', copy).code).toBe(1);
    const html = readFileSync(copy, 'utf8');
    expect(html).toContain('default-src &#x27;none&#x27;');
    expect(html).not.toMatch(/<script|<link|<img/);
    expect(html.match(/class="failing error"/g)).toHaveLength(8);
    expect(html.match(/class="quality error" href="#finding-[23]"/g)).toHaveLength(8);
    expect(html).toContain('<a href="#finding-2"');
  });

  test('takes no second report with --html', () => {
    const copy = join(folder, 'two.html');
    const { code, err } = check(SAMPLE, SAMPLE, '--html', copy);
    expect([code, err]).toEqual([2, expect.stringContaining('--html 一次只写一份报告，这里有 2 份')]);
    expect(existsSync(copy)).toBe(false);
  });

  test.each([
    ['nothing', []],
    ['an option that is none', ['--nothing', SAMPLE]],
    ['a file that is not there', ['nowhere.txt']],
  ])('exits 2 for %s', (_, args) => {
    expect(check(...args).code).toBe(2);
  });

  test('keeps control characters of a draft from the terminal', () => {
    const { out } = check(file('escape\u001b[31m.txt', ''));
    expect(out).toContain('文件是空的');
    expect(out).not.toContain('\u001b');
  });

  test('refuses hostile drafts by name, 200 MB by size, and checks the good one among them', () => {
    const hostile = HOSTILE_DRAFTS.filter(([name]) => name !== 'archive.zip');
    const paths = hostile.map(([name, make]) => file(name, make()));
    const large = file('large.txt', new Uint8Array(200 * 1024 * 1024));
    const { code, out } = check(...paths, SAMPLE, large, '--json');
    expect(code).toBe(2);
    const outcomes = out
      .trim()
      .split('\n')
      .map((line) => readOutcomeSchema.parse(JSON.parse(line)));
    expect(outcomes.map((one) => [one.file, one.status])).toEqual([
      ...paths.map((path) => [path, 'refused']),
      [SAMPLE, 'read'],
      [large, 'refused'],
    ]);
    for (const [i, [, , words]] of hostile.entries()) expect(outcomes[i]?.reason).toMatch(new RegExp(words));
    expect(outcomes.at(-1)?.reason).toContain('文件有 200 MB');
  });
});
