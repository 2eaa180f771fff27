import { z } from 'zod';
import { DELETE, OPTIONS, PATCH, POST, PUT } from '../../app/api/v1/[[...path]]/route';
import { GET as getImage } from '../../app/images/[format]/[...view]/route';
import { ENDPOINTS } from '../../lib/api/endpoints/all';
import { fillExample } from '../../lib/api/fillExample';
import { PROBLEMS } from '../../lib/api/problems';
import { problemSchema } from '../../lib/api/schemas/envelope';
import { findExample } from '../../lib/db/findExample';
import { SYNTHETIC_WORDS } from '../../lib/export/markSynthetic';
import { importFiles } from '../../lib/run/importFiles';
import { callApi } from '../setup/callApi';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await importFiles(fresh.db, ['prisma/sample']);
  process.env.DATABASE_URL = fresh.url;
});
afterAll(() => fresh.drop());

const rows = z.array(z.record(z.string(), z.unknown()));
const page = z.object({ data: rows, next: z.string().nullable() });
const pageOf = async (path: string) => page.parse(JSON.parse((await callApi(path)).text));

/** All pages from one on, by the links that the answers give. */
async function follow(path: string) {
  const found = [];
  let next: string | null = path;
  for (let pages = 0; next !== null; pages += 1) {
    if (pages > 300) throw new Error('pages without an end');
    const answer: z.infer<typeof page> = await pageOf(next.replace(/^.*\/api\/v1/, ''));
    found.push(...answer.data);
    next = answer.next;
  }
  return found;
}

/** The example of the reference, with a report of this database. */
async function exampleOf(template: string): Promise<string> {
  const example = await findExample(fresh.db);
  if (!example) throw new Error('nothing loaded');
  return fillExample(template, example);
}

describe.each(ENDPOINTS.map((endpoint) => [endpoint.id, endpoint] as const))('%s', (_, endpoint) => {
  test('answers its example with what its schema says, and something in it', async () => {
    const { status, text, headers } = await callApi(await exampleOf(endpoint.example));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const body: unknown = JSON.parse(text);
    // Strict: what is answered is documented.
    expect(endpoint.body.parse(body)).toEqual(body);
    // Not every unit was another before, or has units alike beside it.
    if (!['listLineage', 'listPeers'].includes(endpoint.id)) expect(text).not.toMatch(/"data":\s*\[\s*\]/);
  });

  test('names a parameter that it does not know, and what it does', async () => {
    const url = new URL(await exampleOf(endpoint.example), 'http://localhost');
    url.searchParams.set('metrik', '1');
    const { status, text } = await callApi(`${url.pathname}${url.search}`);
    const problem = problemSchema.parse(JSON.parse(text));
    expect([status, problem.type, problem.parameter]).toEqual([
      400,
      '/api#problem-unknown-parameter',
      'metrik',
    ]);
    for (const name of Object.keys(endpoint.query.shape)) expect(problem.detail).toContain(name);
  });
});

describe('a problem', () => {
  const INVALID = 'invalid-parameter';
  // Each error that the document names, provoked; those of `ELSEWHERE` have tests of their own below.
  const ELSEWHERE = ['method-not-allowed', 'too-many-requests', 'unavailable'];
  const PROVOKED = [
    ['/units?metrik=1', 'unknown-parameter', 'metrik', '可用的参数'],
    ['/units?level=village', INVALID, 'level', '只能是 country'],
    ['/units?parent=nobody', INVALID, 'parent', '没有“nobody”这个单位'],
    ['/units?q=%00', INVALID, 'q', '控制字符'],
    ['/units?q=a&q=b', INVALID, 'q', '只能给一次'],
    ['/units?limit=0', INVALID, 'limit', '至少 1 行'],
    ['/units?limit=1e3', INVALID, 'limit', '应为整数'],
    ['/units?limit=1001', 'too-much', 'limit', '按 next 逐页取，或到 /data 下载'],
    ['/units?cursor=made-up', 'invalid-cursor', 'cursor', 'next'],
    ['/reports?cursor=WyJhIl0', 'invalid-cursor', 'cursor', 'next'],
    ['/reports?from=2023&to=2020', INVALID, 'to', '不能早于'],
    ['/reports?from=1999', INVALID, 'from', '2008'],
    ['/reports?from=%EF%BC%92023', INVALID, 'from', '四位年份'],
    ['/reports?grade=Z', INVALID, 'grade', 'A、B'],
    ['/observations?metric=open_rate', INVALID, 'metric', '/api/v1/values'],
    ['/observations?metric=t9', INVALID, 'metric', '/api/v1/metrics'],
    ['/observations?unit=450204&unit=nobody', INVALID, 'unit', 'nobody'],
    [`/observations?${'unit=450204&'.repeat(51)}`, INVALID, 'unit', '最多 50 个'],
    ['/observations?state=zero', INVALID, 'state', 'blank'],
    ['/values', INVALID, 'metric', '/api/v1/metrics'],
    ['/values?metric=t2_fee_amount&applicant=natural', INVALID, 'applicant', '申请人'],
    ['/coverage?parent=nobody', INVALID, 'parent', 'nobody'],
    ['/findings?rule=%27', INVALID, 'rule', 'T3-04'],
    ['/units/no_body', INVALID, 'id', '450204'],
    ['/units/nobody', 'not-found', undefined, 'nobody'],
    ['/units/nobody/children', 'not-found', undefined, 'nobody'],
    ['/units/nobody/peers', 'not-found', undefined, 'nobody'],
    ['/units/nobody/lineage', 'not-found', undefined, 'nobody'],
    ['/metrics/t9', 'not-found', undefined, 't9'],
    ['/reports/450204-2001', 'not-found', undefined, '450204-2001'],
    ['/reports/x', INVALID, 'id', '450204-2023'],
    ['', 'no-such-endpoint', undefined, 'openapi.json'],
    ['/nothing', 'no-such-endpoint', undefined, 'openapi.json'],
    ['/units/450204/children/more', 'no-such-endpoint', undefined, 'openapi.json'],
  ] as const;
  test('is provoked for every kind there is', () => {
    const names = new Set([...ELSEWHERE, ...PROVOKED.map(([, name]) => name)]);
    expect([...names].toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
  });

  test.each(PROVOKED)('%s is %s', async (path, name, parameter, words) => {
    const { status, headers, text } = await callApi(path);
    const problem = problemSchema.parse(JSON.parse(text));
    expect(problem).toMatchObject({
      type: `/api#problem-${name}`,
      status: PROBLEMS[name].status,
      title: PROBLEMS[name].title,
    });
    expect([status, headers.get('content-type')]).toEqual([
      PROBLEMS[name].status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(problem.parameter).toBe(parameter);
    expect(problem.detail).toContain(words);
    expect(problem.detail).toMatch(/。$/);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  test.each([
    ['POST', POST],
    ['PUT', PUT],
    ['PATCH', PATCH],
    ['DELETE', DELETE],
  ])('%s is method-not-allowed', async (method, handle) => {
    const response = handle(new Request('http://localhost/api/v1/units', { method }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(problemSchema.parse(await response.json()).type).toBe('/api#problem-method-not-allowed');
  });

  test('a database that does not answer is unavailable, in words and without a trace', async () => {
    const shared = globalThis as typeof globalThis & { atlasDb?: unknown };
    const { atlasDb } = shared;
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    process.env.DATABASE_URL = 'postgres://nobody@127.0.0.1:1/nothing';
    delete shared.atlasDb;
    const { status, text, headers } = await callApi('/units');
    shared.atlasDb = atlasDb;
    process.env.DATABASE_URL = fresh.url;
    expect(log).toHaveBeenCalled();
    log.mockRestore();
    expect([status, headers.get('retry-after')]).toEqual([503, '10']);
    expect(problemSchema.parse(JSON.parse(text))).toMatchObject({ type: '/api#problem-unavailable' });
    expect(text).not.toMatch(/127\.0\.0\.1|at .*\.ts|prisma/i);
  });
});

describe('pages', () => {
  test.each([
    ['/units?reported=yes', 3],
    ['/reports?from=2008', 5],
    ['/observations?unit=450204', 7],
    ['/observations?metric=t3_new&applicant=natural', 2],
    ['/values?metric=open_rate', 4],
    ['/findings?severity=error', 2],
    ['/coverage?parent=450200&from=2021&to=2023', 4],
  ])('%s by %d at a time are the whole, without a gap and without a repetition', async (path, limit) => {
    const whole = await pageOf(`${path}&limit=1000`);
    expect(whole.next).toBeNull();
    expect(whole.data.length).toBeGreaterThan(limit);
    expect(await follow(`${path}&limit=${limit}`)).toEqual(whole.data);
  });

  test('say where the next one is in the headers too', async () => {
    const { headers, text } = await callApi('/reports?limit=1');
    expect(headers.get('link')).toBe(`<${page.parse(JSON.parse(text)).next}>; rel="next"`);
  });

  test('keep going where a state leaves nothing on a page', async () => {
    const all = await follow('/values?metric=t2_fee_amount&state=not_asked&limit=1');
    const whole = await pageOf('/values?metric=t2_fee_amount&state=not_asked&limit=1000');
    expect(all).toEqual(whole.data);
    expect(all.length).toBeGreaterThan(0);
  });
});

describe('what is found', () => {
  test('a figure of the reference report, as printed, with its source', async () => {
    const { data } = await pageOf('/observations?metric=t2_licence_decisions&unit=450204&from=2023&to=2023');
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      value: 39917,
      printed: '39917',
      unit: '件',
      state: 'number',
      edition: '2021',
      comparability: 'note',
      report: '450204-2023',
    });
  });

  test('cells that do not add up name the rules', async () => {
    const { data } = await pageOf('/observations?unit=450204&from=2023&to=2023&limit=1000');
    expect(data).toHaveLength(200);
    expect(data.filter((row) => row.finding_rules !== null)).toHaveLength(8);
  });

  test('a value that is missing is null with its reason, never zero', async () => {
    const { data } = await pageOf('/values?metric=t2_fee_amount&limit=1000');
    const missing = data.filter((row) => row.state !== 'number');
    expect(missing.length).toBeGreaterThan(0);
    for (const row of data) expect(row.value === null).toBe(row.state !== 'number');
  });

  test.each([
    ['edition=2019', (row: Record<string, unknown>) => row.edition === '2019'],
    ['scope=territory', (row: Record<string, unknown>) => row.scope === 'territory'],
    ['level=county', (row: Record<string, unknown>) => row.level === 'county'],
    ['type=county_gov', (row: Record<string, unknown>) => row.type === 'county_gov'],
    ['state=number', (row: Record<string, unknown>) => row.state === 'number'],
    ['parent=321300', (row: Record<string, unknown>) => /^3213(?!00$)/.test(String(row.unit_id))],
    ['from=2023&to=2023', (row: Record<string, unknown>) => row.year === 2023],
  ])('%s narrows the cells to those and leaves none of them out', async (filter, fits) => {
    const all = await follow('/observations?metric=t3_new&metric=t2_licence_decisions&limit=1000');
    const some = await follow(`/observations?metric=t3_new&metric=t2_licence_decisions&limit=1000&${filter}`);
    expect(some).toEqual(all.filter(fits));
    expect(some.length).toBeGreaterThan(0);
  });

  test('children and peers are of one parent', async () => {
    const children = await follow('/units/450200/children');
    const peers = await follow('/units/450204/peers');
    expect(children.map((unit) => unit.parent_id)).toEqual(children.map(() => '450200'));
    expect(peers.length).toBeGreaterThan(0);
    expect(peers.map((unit) => unit.id)).not.toContain('450204');
    expect(children.map((unit) => unit.id)).toEqual(
      expect.arrayContaining([...peers.map((unit) => unit.id), '450204']),
    );
  });

  test('lineage tells what a unit was', async () => {
    const { text } = await callApi('/units/610305/lineage');
    const { data } = z.object({ data: rows }).parse(JSON.parse(text));
    // 凤翔县 610322 became 凤翔区 610305 in 2021.
    expect(data).toEqual(
      expect.arrayContaining([expect.objectContaining({ side: 'predecessor', kind: 'convert', year: 2021 })]),
    );
  });
});

describe('an invented country', () => {
  beforeAll(
    () =>
      fresh.db
        .$executeRaw`INSERT INTO synthetic_data (seed, units, first_year, last_year) VALUES (1, 1, 2023, 2023)`,
  );
  afterAll(() => fresh.db.$executeRaw`DELETE FROM synthetic_data`);

  test.each(ENDPOINTS.map(({ example }) => example))('%s says so', async (template) => {
    const path = await exampleOf(template);
    expect(JSON.parse((await callApi(path)).text).dataset.notice).toBe(SYNTHETIC_WORDS);
  });

  test('is cited as one', async () => {
    const { data } = JSON.parse((await callApi('/dataset')).text);
    for (const text of [data.cite, data.bibtex]) expect(text).toContain('【合成数据】');
  });

  test.each(['svg', 'png'])('the pictures say so: %s', async (format) => {
    const picture = async () => {
      const response = await getImage(
        new Request(`http://localhost/rank.${format}?metric=t3_new&year=2023`),
        {
          params: Promise.resolve({ format, view: ['rank'] }),
        },
      );
      return response.status === 200 ? Buffer.from(await response.arrayBuffer()) : null;
    };
    const marked = await picture();
    await fresh.db.$executeRaw`DELETE FROM synthetic_data`;
    const plain = await picture();
    await fresh.db
      .$executeRaw`INSERT INTO synthetic_data (seed, units, first_year, last_year) VALUES (1, 1, 2023, 2023)`;
    if (format === 'svg') {
      expect(marked?.toString('utf8')).toContain(SYNTHETIC_WORDS);
      expect(plain?.toString('utf8')).not.toContain(SYNTHETIC_WORDS);
    } else if (marked !== null) {
      expect(plain).not.toBeNull();
      expect(marked.equals(plain ?? Buffer.alloc(0))).toBe(false);
    }
  });
});

describe('a caller that has it already', () => {
  test('gets 304 by its mark, and the body by another', async () => {
    const first = await callApi('/reports');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const mark of [etag, etag.slice(2), `"x", ${etag}`, '*']) {
      const { status, text } = await callApi('/reports', { 'if-none-match': mark });
      expect([mark, status, text]).toEqual([mark, 304, '']);
    }
    expect((await callApi('/reports', { 'if-none-match': 'W/"other"' })).status).toBe(200);
  });

  test('gets 304 by the day until the data change', async () => {
    const modified = (await callApi('/reports')).headers.get('last-modified') ?? '';
    expect((await callApi('/reports', { 'if-modified-since': modified })).status).toBe(304);
    const earlier = new Date(Date.parse(modified) - 1000).toUTCString();
    expect((await callApi('/reports', { 'if-modified-since': earlier })).status).toBe(200);
    // A mark that does not fit decides against a day that would.
    expect(
      (await callApi('/reports', { 'if-modified-since': modified, 'if-none-match': '"x"' })).status,
    ).toBe(200);
  });

  test.each(['/coverage?parent=450204', '/dataset', '/metrics', '/metrics/t3_new'])(
    '%s, which more than the data decides, has no day of change',
    async (path) => {
      expect((await callApi(path)).headers.get('last-modified')).toBeNull();
    },
  );
});

describe('the way out', () => {
  test('a page of another site may ask and read', () => {
    const response = OPTIONS();
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('says what may still be asked', async () => {
    const { headers } = await callApi('/units?limit=1');
    expect(headers.get('ratelimit-policy')).toBe('"default";q=600;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"default";r=\d+;t=\d+$/);
  });

  test('too many requests are refused with the time to wait, and counted by address', async () => {
    const shared = globalThis as typeof globalThis & { atlasCounting?: unknown };
    const { atlasCounting } = shared;
    process.env.API_RATE_LIMIT = '2';
    delete shared.atlasCounting;
    const from = (address: string) => callApi('/units?limit=1', { 'x-atlas-socket': address });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await from('192.0.2.1')).status);
    const refused = await from('192.0.2.1');
    const other = await from('192.0.2.2');
    delete process.env.API_RATE_LIMIT;
    shared.atlasCounting = atlasCounting;
    expect([...statuses, other.status]).toEqual([200, 200, 429, 200]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/^"default";r=0;t=\d+$/);
    expect(problemSchema.parse(JSON.parse(refused.text)).type).toBe('/api#problem-too-many-requests');
  });
});
