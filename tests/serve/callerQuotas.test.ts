import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest } from '../../lib/serve/answerRequest';
import { callerQuotas } from '../../lib/serve/callerQuotas';
import { limitSettings } from '../../lib/serve/limitSettings';
import { routeLimitOf } from '../../lib/serve/routeLimits';

const SETTINGS = ['API_RATE_LIMIT', 'ROUTE_RATE_LIMITS', 'TRUSTED_PROXIES'];
afterEach(() => {
  for (const name of SETTINGS) delete process.env[name];
});

describe('routeLimitOf', () => {
  test.each([
    ['GET', '/rank.csv', 'files'],
    ['HEAD', '/units/450204.xlsx', 'files'],
    ['GET', '/rank.svg', 'files'],
    ['GET', '/rank.png', 'images'],
    ['GET', '/images/png/rank', 'images'],
    ['GET', '/images/svg/unit/450204', 'files'],
    ['GET', '/files/xlsx/rank', 'files'],
    ['GET', '/search', 'search'],
    ['GET', '/search.json', 'search'],
    ['GET', '/pick/units', 'search'],
    ['POST', '/check/result', 'drafts'],
    ['GET', '/data/all.csv', 'whole'],
    ['GET', '/data/package.zip', 'whole'],
    ['GET', '/rank', undefined],
    ['GET', '/check/result', undefined],
    ['GET', '/api/v1/openapi.json', undefined],
    ['GET', '/_next/static/chunks/a.js', undefined],
  ])('%s %s counts as %s', (method, path, name) => {
    expect(routeLimitOf(method, path)?.name).toBe(name);
  });
});

describe('limitSettings', () => {
  test('keeps the usual limits where nothing is said, and has none with off', () => {
    expect(limitSettings().routes.get('images')).toBe(60);
    process.env.ROUTE_RATE_LIMITS = 'images=7';
    expect([...limitSettings().routes.values()]).toEqual([30, 20, 7, 600, 600]);
    process.env.ROUTE_RATE_LIMITS = 'off';
    expect([...limitSettings().routes.values()]).toEqual([0, 0, 0, 0, 0]);
  });

  test.each([
    ['ROUTE_RATE_LIMITS', 'pages=3'],
    ['ROUTE_RATE_LIMITS', 'images=many'],
    ['ROUTE_RATE_LIMITS', 'images='],
    ['API_RATE_LIMIT', '-1'],
    ['TRUSTED_PROXIES', 'localhost'],
  ])('refuses %s=%s in words', (name, value) => {
    process.env[name] = value;
    expect(limitSettings).toThrow(name);
  });
});

describe('answerRequest', () => {
  let server: Server;
  let told: IncomingMessage['headers'][] = [];
  const start = async (settings: Readonly<Record<string, string>>): Promise<void> => {
    Object.assign(process.env, settings);
    const limits = limitSettings();
    told = [];
    server = createServer(
      answerRequest({
        application: async (request, response) => {
          told.push(request.headers);
          response.end('made');
        },
        metrics: null,
        log: null,
        quotas: callerQuotas(limits),
        isTrusted: limits.isTrusted,
      }),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  };
  afterEach(() => new Promise((done) => server.close(done)));

  const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<IncomingMessage> =>
    new Promise((done, fail) => {
      const { port } = server.address() as AddressInfo; // it listens on a port
      ask({ port, path, headers, host: '127.0.0.1', agent: false }, (response) => {
        response.resume();
        response.on('end', () => done(response));
      })
        .on('error', fail)
        .end();
    });

  test('says what is left, and refuses what is too much until the minute is over', async () => {
    await start({ ROUTE_RATE_LIMITS: 'images=2' });
    const answers = [await get('/rank.png'), await get('/trend.png'), await get('/rank.png')];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    expect(answers[0]?.headers).toMatchObject({ 'ratelimit-policy': '"images";q=2;w=60' });
    expect(answers[0]?.headers.ratelimit).toMatch(/^"images";r=1;t=\d+$/);
    expect(Number(answers[2]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(answers[2]?.headers['content-security-policy']).toContain("default-src 'none'");
    // Others are not touched by it.
    expect((await get('/rank.csv')).statusCode).toBe(200);
    expect((await get('/rank')).headers.ratelimit).toBeUndefined();
  });

  test('counts on when the clock of the day is set back: nobody is shut out for as long as it was', async () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 5, 2));
    const quotas = callerQuotas(limitSettings());
    const asked = { method: 'GET', headers: {}, socket: { remoteAddress: '198.51.100.9' } };
    const ask = () => quotas(asked as unknown as IncomingMessage, '/rank.png')?.quota.reset ?? 0;
    ask();
    clock.mockReturnValue(Date.UTC(2026, 5, 1));
    expect(ask()).toBeLessThanOrEqual(60);
    clock.mockRestore();
  });

  test.each(['/en//elsewhere.example', '/en/\\elsewhere.example', '/en/%2F%2Felsewhere.example'])(
    'a language before an address leads nowhere else: %s',
    async (path) => {
      await start({});
      const { statusCode, headers } = await get(path);
      expect([statusCode, headers.location]).toEqual([400, undefined]);
    },
  );

  test.each([
    ['/units/450204/csv', '/units/450204.csv'],
    ['/en/units/450204/csv?lang=en', '/units/450204.csv?lang=en'],
    ['/quality/T3-04/chart.svg?parent=450200', '/quality/T3-04.svg?parent=450200'],
    ['/en/quality/T3-04/chart.svg', '/en/quality/T3-04.svg'],
  ])('the former address %s leads to %s, without asking the application', async (former, today) => {
    await start({});
    const { statusCode, headers } = await get(former);
    expect([statusCode, headers.location, told]).toEqual([308, today, []]);
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  test('does not believe who says to be somebody else, unless a trusted proxy says so', async () => {
    await start({ ROUTE_RATE_LIMITS: 'images=1' });
    expect((await get('/rank.png', { 'x-forwarded-for': '198.51.100.1' })).statusCode).toBe(200);
    expect((await get('/rank.png', { 'x-forwarded-for': '198.51.100.2' })).statusCode).toBe(429);
    await new Promise((done) => server.close(done));
    await start({ ROUTE_RATE_LIMITS: 'images=1', TRUSTED_PROXIES: '127.0.0.1' });
    expect((await get('/rank.png', { 'x-forwarded-for': '198.51.100.1' })).statusCode).toBe(200);
    expect((await get('/rank.png', { 'x-forwarded-for': '198.51.100.2' })).statusCode).toBe(200);
    expect((await get('/rank.png', { 'x-forwarded-for': '198.51.100.2' })).statusCode).toBe(429);
  });

  test('passes on what a proxy says of a request only from a trusted one', async () => {
    const said = {
      'x-forwarded-host': 'elsewhere.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=x',
    };
    await start({});
    await get('/rank', said);
    expect(Object.keys(told[0] ?? {}).filter((name) => name.includes('forwarded'))).toEqual([]);
    await new Promise((done) => server.close(done));
    await start({ TRUSTED_PROXIES: '127.0.0.0/8' });
    await get('/rank', said);
    expect(told[0]).toMatchObject(said);
  });

  test.each(['elsewhere.example/x', 'a b', '<script>', 'x:123456'])('refuses the host “%s”', async (host) => {
    await start({});
    expect((await get('/rank', { host })).statusCode).toBe(400);
  });
});
