import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { answerFromStore } from '../../lib/serve/answerFromStore';
import { answerRequest } from '../../lib/serve/answerRequest';
import { answerStore } from '../../lib/serve/answerStore';
import { LONGEST_KEPT } from '../../lib/serve/captureAnswer';
import { memoizedVersion } from '../../lib/serve/memoizedVersion';

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

let server: Server;
let made: string[] = [];
let heard: IncomingMessage['headers'] = {};
let version: number | null = 1;
let imported: number | null = 5;
let day = '2026-01-01';
let hold: Promise<void> = Promise.resolve();

/** An application that says how often it was asked, with a nonce in its pages as Next puts it there. */
async function application(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '';
  made.push(path);
  heard = { ...request.headers };
  await hold;
  // As Next does: to a reader who left it says nothing.
  if (response.destroyed) return;
  const nonce = /'nonce-([^']+)'/.exec(String(request.headers['content-security-policy']))?.[1];
  response.setHeader('cache-control', 'private, no-store');
  if (path === '/wrong') {
    response.statusCode = 404;
    response.end('nothing');
  } else if (path === '/long') {
    response.setHeader('content-type', 'text/csv');
    for (let i = 0; i < 9; i += 1) response.write(Buffer.alloc(LONGEST_KEPT / 8, i));
    const sent = new Promise((done) => response.once('close', done));
    response.end();
    await sent;
  } else if (path === '/heavy') {
    const sent = new Promise((done) => response.once('close', done));
    response.end(Buffer.alloc(LONGEST_KEPT - 1));
    await sent;
  } else if (path === '/broken') {
    response.write('half of it');
    throw new Error('broken on purpose');
  } else if (path.endsWith('.svg')) {
    response.writeHead(200, {
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'",
    });
    // As Next does with the answers of routes: done only when it is sent.
    const sent = new Promise((done) => response.once('finish', done));
    response.end('<svg>'.padEnd(3_000, '-'));
    await sent;
  } else {
    response.setHeader('content-type', 'text/html');
    response.write(`<script nonce="${nonce}">${made.length}</script>`);
    response.end(`<script nonce="${nonce}">${'x'.repeat(2_000)}</script>`);
  }
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo; // it listens on a port
  return new Promise((done, fail) => {
    ask({ port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? Number.NaN,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

const noncesIn = (text: string): string[] =>
  [...text.matchAll(/nonce="([^"]*)"/g)].map(([, nonce = '']) => nonce);
const policyNonce = ({ headers }: Answer) =>
  /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];

let left = 10;
const countedQuota = () => {
  left -= 1;
  return { allowed: true, limit: 10, remaining: left, reset: 60 };
};

beforeEach(async () => {
  left = 10;
  made = [];
  version = 1;
  imported = 5;
  day = '2026-01-01';
  hold = Promise.resolve();
  const answer = answerFromStore(application, {
    store: answerStore(10_000_000),
    build: 'b',
    version: async () => version,
    newest: async () => version,
    imported: async () => imported,
    today: () => day,
  });
  server = createServer(
    answerRequest({
      application: answer,
      metrics: null,
      log: null,
      quotas: (_, path) => (path === '/counted' ? { name: 'files', quota: countedQuota() } : null),
      isTrusted: () => false,
    }),
  );
  await new Promise<void>((done) => server.listen(0, done));
});
afterEach(() => new Promise((done) => server.close(done)));

describe('answerFromStore', () => {
  test('makes an answer once, and gives it again with a nonce of its own', async () => {
    const [first, second] = [await get('/rank?year=2023'), await get('/rank?year=2023')];
    expect(made).toEqual(['/rank?year=2023']);
    const [a, b] = [noncesIn(first.body.toString()), noncesIn(second.body.toString())];
    expect(a).toEqual([policyNonce(first), policyNonce(first)]);
    expect(b).toEqual([policyNonce(second), policyNonce(second)]);
    expect(a[0]).not.toBe(b[0]);
    expect(second.headers['cache-control']).toBe('public, max-age=0, stale-while-revalidate=30');
    expect(second.headers['content-length']).toBe(String(second.body.length));
  });

  test('lets nothing but its key into an answer that others get', async () => {
    await get('/rank', {
      'user-agent': 'Googlebot',
      cookie: '__prerender_bypass=x',
      'accept-language': 'x',
      'x-forwarded-host': 'elsewhere.example',
      'x-middleware-subrequest': 'x',
      'next-url': '/x',
      rsc: '1',
      accept: 'text/x',
    });
    expect(Object.keys(heard).toSorted()).toEqual([
      'content-security-policy',
      'host',
      'user-agent',
      'x-atlas-language',
      'x-atlas-socket',
      'x-request-id',
    ]);
    expect(heard['user-agent']).toBe('reader');
    // Another host is another answer, and so is each order and number of parameters.
    for (const host of ['a.example', 'b.example']) await get('/rank', { host });
    for (const url of ['/rank?a=1&b=2', '/rank?b=2&a=1', '/rank?a=1&a=1&b=2']) await get(url);
    expect(made).toHaveLength(6);
  });

  test('keeps the languages of a page apart, and lets nobody choose another by a header', async () => {
    await get('/rank', { 'x-atlas-language': 'en' });
    expect(heard['x-atlas-language']).toBe('zh');
    await get('/en/rank', { 'x-atlas-language': 'zh' });
    expect(heard['x-atlas-language']).toBe('en');
    expect(made).toEqual(['/rank', '/rank']);
    await get('/rank');
    await get('/en/rank');
    expect(made).toHaveLength(2);
  });

  test.each([
    ['/en/health?a=1', '/health?a=1'],
    ['/en/rank/?year=2023', '/en/rank?year=2023'],
    ['/en/rank.csv', '/rank.csv'],
  ])('sends %s on to %s, without asking the application', async (url, location) => {
    expect(await get(url)).toMatchObject({
      status: 307,
      headers: { location, 'cache-control': 'no-store' },
    });
    expect(made).toEqual([]);
  });

  test.each(['/en//elsewhere.example', '/en/\\elsewhere.example'])('sends nobody away by %s', async (url) => {
    const { status, headers, body } = await get(url);
    expect([status, headers.location]).toEqual([400, undefined]);
    expect(body.toString()).toBe('The address is wrong: it should begin with one “/”.\n');
  });

  test('makes what tells of refused files anew when an import got further, and nothing else', async () => {
    for (const path of ['/coverage', '/rank', '/coverage', '/rank']) await get(path);
    expect(made).toEqual(['/coverage', '/rank']);
    imported = 6;
    for (const path of ['/coverage', '/rank', '/coverage', '/rank']) await get(path);
    expect(made).toEqual(['/coverage', '/rank', '/coverage']);
    imported = null;
    for (const path of ['/coverage', '/rank', '/coverage', '/rank']) await get(path);
    expect(made).toEqual(['/coverage', '/rank', '/coverage', '/coverage', '/coverage']);
  });

  test('does not keep what was made while an import got further', async () => {
    let go = (): void => undefined;
    hold = new Promise((done) => {
      go = done;
    });
    const first = get('/units/450204/worklist');
    while (made.length === 0) await new Promise((done) => setTimeout(done, 5));
    imported = 6;
    go();
    await first;
    imported = 5;
    await get('/units/450204/worklist');
    expect(made).toHaveLength(2);
  });

  test('does not give one reader the count of another', async () => {
    expect((await get('/counted')).headers.ratelimit).toBe('"files";r=9;t=60');
    expect((await get('/counted')).headers.ratelimit).toBe('"files";r=8;t=60');
    expect(made).toEqual(['/counted']);
  });

  test('tells a reader who has it so, and leaves the policy of the copy alone', async () => {
    const { headers } = await get('/rank');
    const again = await get('/rank', { 'if-none-match': String(headers.etag) });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect(again.headers['content-security-policy']).toBeUndefined();
    expect(made).toHaveLength(1);
  });

  test.each([
    ['the data', () => (version = 2)],
    ['the day', () => (day = '2026-01-02')],
  ])('makes it anew when %s changed', async (_, change) => {
    const { headers } = await get('/rank');
    change();
    const after = await get('/rank', { 'if-none-match': String(headers.etag) });
    expect(after.status).toBe(200);
    expect(after.headers.etag).not.toBe(headers.etag);
    expect(made).toHaveLength(2);
  });

  test('packs what it keeps, and only for those who take it', async () => {
    const packed = await get('/rank.svg', { 'accept-encoding': 'gzip' });
    const better = await get('/rank.svg', { 'accept-encoding': 'gzip, br' });
    const best = await get('/rank', { 'accept-encoding': 'gzip, br' });
    const page = await get('/rank', { 'accept-encoding': 'gzip' });
    const plain = await get('/rank.svg');
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-security-policy': "default-src 'none'",
    });
    expect(gunzipSync(packed.body).toString()).toBe(plain.body.toString());
    expect(better.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(better.body).toString()).toBe(plain.body.toString());
    expect(noncesIn(gunzipSync(page.body).toString())[0]).toBe(policyNonce(page));
    expect(noncesIn(brotliDecompressSync(best.body).toString())[0]).toBe(policyNonce(best));
    for (const { headers } of [packed, better, page, best, plain])
      expect(headers.vary).toContain('Accept-Encoding');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(made).toEqual(['/rank.svg', '/rank']);
  });

  test('has many who ask at once wait for one', async () => {
    let open = (): void => undefined;
    hold = new Promise((done) => {
      open = done;
    });
    const all = Promise.all(Array.from({ length: 8 }, () => get('/trend')));
    await new Promise((done) => setTimeout(done, 50));
    open();
    expect((await all).map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(made).toHaveLength(1);
  });

  test('an address is made for the next reader when all who waited for it have left', async () => {
    let open = (): void => undefined;
    hold = new Promise((done) => {
      open = done;
    });
    const { port } = server.address() as AddressInfo; // it listens on a port
    const readers = [0, 1, 2].map(() => ask({ port, path: '/trend' }).on('error', () => undefined));
    for (const reader of readers) reader.end();
    await new Promise((done) => setTimeout(done, 50));
    for (const reader of readers) reader.destroy();
    await new Promise((done) => setTimeout(done, 50));
    open();
    expect((await get('/trend')).status).toBe(200);
  });

  test.each(['/long', '/heavy'])('nobody waits for the reader of another to take %s', async (path) => {
    let open = (): void => undefined;
    hold = new Promise((done) => {
      open = done;
    });
    const { port } = server.address() as AddressInfo; // it listens on a port
    const idle = ask({ port, path }, (answer) => void answer.pause());
    idle.on('error', () => undefined).end();
    await new Promise((done) => setTimeout(done, 50));
    const other = get(path);
    await new Promise((done) => setTimeout(done, 50));
    open();
    expect((await other).status).toBe(200);
    idle.destroy();
  });

  test.each([
    ['what is not found', '/wrong', 404],
    ['what is too long', '/long', 200],
    ['whether it is well', '/health', 200],
  ])('does not keep %s', async (_, path, status) => {
    const [first, second] = [await get(path), await get(path)];
    expect([first.status, second.status]).toEqual([status, status]);
    expect(Buffer.compare(first.body, second.body) === 0 || path === '/health').toBe(true);
    expect(made).toHaveLength(2);
    expect(second.headers.etag).toBeUndefined();
  });

  test('says in words what failed, also half way', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { status, body } = await get('/broken');
    expect(status).toBe(503);
    expect(body.toString()).toContain('请稍后再试');
    log.mockRestore();
  });

  test('passes a long answer on whole', async () => {
    const { body } = await get('/long');
    expect(body).toHaveLength((LONGEST_KEPT / 8) * 9);
    expect(body.at(-1)).toBe(8);
  });

  test('leaves it to the application while the database does not say its version', async () => {
    version = null;
    expect((await get('/rank')).headers['cache-control']).toBe('private, no-store');
    expect((await get('/rank')).status).toBe(200);
    expect(made).toHaveLength(2);
  });
});

describe('answerStore', () => {
  const answer = (bytes: number) => ({ headers: [], body: Buffer.alloc(bytes), holes: [], packed: null });
  test('drops what was not asked for longest, and never holds what is too large', () => {
    const store = answerStore(100_000);
    store.keep('a', answer(40_000));
    store.keep('b', answer(40_000));
    store.find('a');
    store.keep('c', answer(40_000));
    store.keep('d', answer(200_000));
    expect(['a', 'b', 'c', 'd'].filter((key) => store.find(key) !== null)).toEqual(['a', 'c']);
  });
});

describe('memoizedVersion', () => {
  test('asks once for many, never goes back, and is null while there is no answer', async () => {
    const answers = [7, 6, new Error('away')];
    let asked = 0;
    const find = memoizedVersion(async () => {
      const next = answers[asked];
      asked += 1;
      if (next instanceof Error || next === undefined) throw next;
      return next;
    });
    expect(await Promise.all([find(), find(), find()])).toEqual([7, 7, 7]);
    expect(asked).toBe(1);
    await new Promise((done) => setTimeout(done, 220));
    expect(await find()).toBe(7);
    await new Promise((done) => setTimeout(done, 220));
    expect(await find()).toBeNull();
  });
});
