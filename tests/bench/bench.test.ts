import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { runScript } from '../setup/runScript';
import type { Measured } from './benchCase';
import { CASES } from './cases';
import { formatMeasured, isHeld } from './formatMeasured';
import { latencies, requestsPerSecond } from './load';
import { quantile } from './median';

const run = z.object({
  size: z.string(),
  results: z.array(z.object({ name: z.string(), ours: z.number(), baseline: z.number(), ratio: z.number() })),
});

const ONE: Measured = {
  name: '/rank',
  ours: 12,
  against: 'nothing',
  baseline: 3,
  unit: 'ms',
  ratio: 4,
  bar: { kind: 'most', ratio: 8 },
};

describe('npm run bench', () => {
  test('has a name of its own for every case', () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  test('measures the smallest size: both sides, and their ratio', () => {
    const { code, out } = runScript('scripts/bench.ts', ['--size', 'small', '--json', 'read']);
    const { size, results } = run.parse(JSON.parse(out));
    expect({ code, size, names: results.map(({ name }) => name) }).toEqual({
      code: 0,
      size: 'small',
      names: ['read html', 'read pdf'],
    });
    for (const { ours, baseline, ratio } of results)
      expect(Math.min(ours, baseline, ratio)).toBeGreaterThan(0);
  });

  test.each([
    [['--size', 'huge'], 'small、medium、national、vast'],
    [['nothing'], '没有叫“nothing”的测量：有 read、'],
  ])('says what is wrong with %j', (args, words) => {
    const { code, err } = runScript('scripts/bench.ts', args);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(words) });
  });

  test.each([
    [{ ratio: 8 }, true],
    [{ ratio: 8.1 }, false],
    [{ ratio: 0.7, bar: { kind: 'least', ratio: 0.7 } }, true],
    [{ ratio: 0.69, bar: { kind: 'least', ratio: 0.7 } }, false],
    [{ ratio: 99, bar: null }, true],
  ] as const)('says of %j whether its bar is held: %s', (over, held) => {
    expect(isHeld({ ...ONE, ...over })).toBe(held);
  });

  test('prints a line a figure', () => {
    expect(formatMeasured([ONE])).toMatch(/\/rank.*12\.0.*3\.00.*nothing.*ms.*4\.00.*≤ 8.*held/);
  });

  test('takes quantiles', () => {
    expect([0, 0.5, 0.95].map((share) => quantile([3, 1, 2], share))).toEqual([1, 2, 3]);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('the load', () => {
  let server: Server;
  let [open, most, answered] = [0, 0, 0];
  beforeAll(async () => {
    const waiting: (() => void)[] = [];
    server = createServer((request, response) => {
      open += 1;
      most = Math.max(most, open);
      const answer = (): void => {
        open -= 1;
        answered += 1;
        response.statusCode = request.url === '/gone' ? 404 : 200;
        response.end('x'.repeat(1_000));
      };
      // The first eight wait for each other, however slow the machine is.
      if (request.url === '/' && answered === 0) waiting.push(answer);
      else setTimeout(answer, 5);
      if (waiting.length === 8) for (const one of waiting.splice(0)) one();
    });
    await new Promise<void>((done) => server.listen(0, done));
  });
  afterAll(() => new Promise((done) => server.close(done)));
  const at = (path: string) => `http://localhost:${(server.address() as AddressInfo).port}${path}`; // it listens on a port

  test('keeps so many connections busy and counts the answers', async () => {
    const rate = await requestsPerSecond(at('/'), { connections: 8, seconds: 0.3 });
    expect(most).toBe(8);
    expect(rate).toBeGreaterThan(0);
    expect(answered).toBeGreaterThanOrEqual(8);
  });

  test('takes the time of each answer, and stops at one that is none', async () => {
    const times = await latencies([at('/a'), at('/b')]);
    expect(times).toHaveLength(2);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(4);
    await expect(latencies([at('/gone')])).rejects.toThrow('404');
  });
});
