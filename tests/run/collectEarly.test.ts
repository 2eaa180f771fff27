import { execFileSync } from 'node:child_process';
import process from 'node:process';

/** Keeps some megabytes and makes many times as many that live for a while, as reports do: prints the largest heap, in MB. */
const PROGRAM = `
  import { collectEarly } from './lib/run/collectEarly';
  import { memoryUsage } from 'node:process';
  if (process.argv[1] === 'early') collectEarly();
  const made = (i) => Array.from({ length: 1_000 }, (_, j) => ({ text: String(i * j), i, j }));
  const kept = Array.from({ length: 100 }, (_, i) => made(i));
  const lately = [];
  let most = 0;
  for (let i = 0; i < 3_000; i += 1) {
    lately[i % 500] = made(i);
    most = Math.max(most, memoryUsage().heapTotal);
  }
  console.log(Math.round(most / 1e6), kept.length);
`;
const largest = (mode: 'early' | 'left'): number =>
  Number.parseInt(
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM, mode], {
      encoding: 'utf8',
    }),
    10,
  );

describe('collectEarly', () => {
  test('keeps the heap of a process near what is alive in it', () => {
    expect(largest('early') / largest('left')).toBeLessThan(0.75);
  });
});
