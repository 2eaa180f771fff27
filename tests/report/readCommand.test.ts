import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOutcomeSchema } from '../../lib/report/types';
import { runScript } from '../setup/runScript';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outcomes = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => readOutcomeSchema.parse(JSON.parse(line)));

describe('npm run read', () => {
  test('prints one object of the contract a file, also for files it refuses', () => {
    const empty = join(folder, 'empty.txt');
    writeFileSync(empty, '');
    const { code, out, err } = runScript('scripts/read.ts', [
      'prisma/sample/liunan-district-2023.txt',
      empty,
      join(folder, 'nowhere.txt'),
    ]);
    expect([code, err]).toEqual([1, '']);
    expect(outcomes(out).map(({ status }) => status)).toEqual(['read', 'refused', 'refused']);
  });

  test('prints one object a report of a figures file', () => {
    const { code, out } = runScript('scripts/read.ts', ['prisma/sample/figures.csv']);
    expect(code).toBe(0);
    expect(outcomes(out)).toHaveLength(11);
  });

  test('says how it is used when nothing is given', () => {
    const { code, out, err } = runScript('scripts/read.ts', []);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('用法');
  });
});
