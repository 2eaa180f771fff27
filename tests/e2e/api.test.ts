import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { runLanguage } from '../setup/languages';
import { BASE_URL } from './browser';

const PATIENCE = 60_000;
const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${BASE_URL}${path}`, init);

describe('a generated client', () => {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const folder = (() => {
    mkdirSync('.data', { recursive: true }); // inside the project, where the packages are found
    return mkdtempSync('.data/client-');
  })();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const node = (args: readonly string[], input = '') => runLanguage(process.execPath, args, input);
  const OPTIONS = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--exactOptionalPropertyTypes',
    '--target',
    'es2022',
  ];
  const typed = (file: string) =>
    node([
      compiler,
      '--ignoreConfig',
      ...OPTIONS,
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--types',
      'node',
      file,
    ]);

  test(
    'made from the document of the server compiles, runs against it, and is told of a wrong parameter',
    async () => {
      const document = await (await get('/api/v1/openapi.json')).text();
      const types = await node(['tests/setup/clientTypes.mjs'], document);
      expect([types.code, types.err]).toEqual([0, '']);
      writeFileSync(join(folder, 'types.ts'), types.out);
      const program = readFileSync('tests/fixtures/clientProgram.txt', 'utf8');
      const file = join(folder, 'program.ts');
      writeFileSync(file, program);
      expect((await typed(file)).out).toBe('');

      const ran = await node(['--import', 'tsx', file]);
      expect(ran.err).toBe('');
      expect(z.looseObject({}).parse(JSON.parse(ran.out))).toEqual({
        id: '450204',
        years: [2023],
        version: expect.any(Number),
        // 行政许可 39917; 本年新收 by applicant: 9 by natural persons, none by others, 9 in all.
        values: [39917, 9, 0, 0, 0, 0, 0, 9],
        problem: ['/api#problem-too-much', 'limit'],
      });

      const wrong = join(folder, 'wrong.ts');
      writeFileSync(wrong, program.replace("reported: 'yes'", "reported: 'perhaps'"));
      expect((await typed(wrong)).out).toContain('perhaps');
    },
    PATIENCE * 2,
  );
});

describe('on the way', () => {
  test.each([
    ['gzip', 'gzip'],
    ['br, gzip', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ])('what is asked for in %s comes so, once', async (accepted, encoding) => {
    const response = await get('/api/v1/metrics', { headers: { 'accept-encoding': accepted } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    // Readable: not compressed a second time on the way.
    expect(z.object({ data: z.array(z.unknown()) }).parse(await response.json()).data.length).toBeGreaterThan(
      100,
    );
  });

  test('HEAD has the headers and no body', async () => {
    const head = await get('/api/v1/units?q=%E6%9F%B3', { method: 'HEAD' });
    const full = await get('/api/v1/units?q=%E6%9F%B3');
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['etag', 'last-modified', 'content-type', 'access-control-allow-origin'])
      expect([name, head.headers.get(name)]).toEqual([name, full.headers.get(name)]);
  });

  test('what a reader has already is not sent again', async () => {
    const first = await get('/api/v1/reports');
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    const again = await get('/api/v1/reports', { headers });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('OPTIONS lets a page of another site read', async () => {
    const response = await get('/api/v1/units', {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'GET' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('who writes is told that this is for reading', async () => {
    const response = await get('/api/v1/units', { method: 'POST', body: '{}' });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      405,
      'application/problem+json; charset=utf-8',
    ]);
  });

  test('a caller cannot pass for another by a header', async () => {
    const left = async (forwarded: string): Promise<number> => {
      const { headers } = await get('/api/v1/metrics/t3_new', {
        headers: { 'x-forwarded-for': forwarded, 'x-atlas-socket': forwarded },
      });
      return Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
    };
    const first = await left('198.51.100.1');
    expect(await left('198.51.100.2')).toBeLessThan(first);
  });

  test.each([
    ['/api/v1/units/%zz', 400],
    ['/api/v1/%', 400],
    ['/api/v1/units/%E6%9F%B3', 400],
    ['/api/v1/metrics/%E6%9F%B3', 404],
    ['/dictionary/%zz', 400],
    ['/dictionary/nothing', 404],
    ['/api/v2', 404],
  ])('%s is %d, and not a failure', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});

describe('the reference', () => {
  test('leads somewhere with every link inside it, and shows every parameter and problem', async () => {
    const html = await (await get('/api')).text();
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(anchors.filter((id) => !ids.has(id))).toEqual([]);
    for (const id of ['listValues', 'schema-Observation', 'problem-too-much']) expect(ids).toContain(id);
    expect(html).toContain(`${BASE_URL}/api/v1`);
    // Nothing is loaded from elsewhere; that there is an English page is no loading.
    const loaded = html.replace(/<link rel="alternate"[^>]*>/g, '');
    expect(loaded).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="https?:/);
    const examples = [...html.matchAll(/href="(\/api\/v1\/[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(examples.length).toBeGreaterThan(10);
    for (const example of examples) expect([example, (await get(example)).status]).toEqual([example, 200]);
  });
});
