import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LONGEST_KEPT } from '../../lib/serve/captureAnswer';
import { packAnswer } from '../../lib/serve/packAnswer';
import { isPackable, packingFor } from '../../lib/serve/packing';

describe('packingFor', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', null],
    ['identity', null],
    ['x-gzip-like', null],
    ['', null],
    [undefined, null],
  ])('%j is %j', (accepted, packing) => {
    expect(packingFor(accepted)).toBe(packing);
  });
});

test.each([
  ['application/json; charset=utf-8', 2_000, true],
  ['application/problem+json', 2_000, true],
  ['text/html', 900, false],
  ['image/png', 2_000, false],
  ['application/zip', 2_000, false],
])('a body of %s with %d bytes is packed: %s', (type, bytes, packed) => {
  expect(isPackable(Buffer.alloc(bytes), type)).toBe(packed);
});

describe('packAnswer', () => {
  let server: Server;
  const seen: unknown[] = [];
  const text = JSON.stringify({ data: '公开'.repeat(2_000) });
  async function application(request: IncomingMessage, response: ServerResponse): Promise<void> {
    seen.push(request.headers['accept-encoding']);
    response.setHeader('vary', 'Host');
    if (request.url === '/api/v1/known') {
      response.statusCode = 304;
      response.end();
      return;
    }
    response.setHeader('content-type', 'application/json');
    if (request.url === '/api/v1/long') response.write(Buffer.alloc(LONGEST_KEPT, 'a'));
    response.end(text);
  }
  beforeAll(async () => {
    server = createServer(packAnswer(application));
    await new Promise<void>((done) => server.listen(0, done));
  });
  afterAll(() => new Promise((done) => server.close(done)));
  const get = (path: string, accepted: string) =>
    fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, {
      // it listens on a port
      headers: { 'accept-encoding': accepted },
    });

  test.each(['br', 'gzip'])('packs an answer of the API as its reader likes: %s', async (accepted) => {
    const response = await get('/api/v1/units', accepted);
    expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual([
      accepted,
      'Host, Accept-Encoding',
    ]);
    expect(Number(response.headers.get('content-length'))).toBeLessThan(1_000);
    expect(await response.text()).toBe(text);
    expect(seen.at(-1)).toBeUndefined();
  });

  test.each([
    ['/api/v1/units', 'identity'],
    ['/rank', 'br'],
    ['/data/all.csv', 'br'],
  ])('leaves %s for %s to the application', async (path, accepted) => {
    const response = await get(path, accepted);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe(text);
    expect(seen.at(-1)).toBe(accepted);
  });

  test('says that nothing changed without a body, and sends on what is too long to hold back', async () => {
    const known = await get('/api/v1/known', 'br');
    expect([known.status, known.headers.get('content-encoding'), await known.text()]).toEqual([
      304,
      null,
      '',
    ]);
    const long = await get('/api/v1/long', 'br');
    expect((await long.text()).length).toBe(LONGEST_KEPT + text.length);
  });
});
