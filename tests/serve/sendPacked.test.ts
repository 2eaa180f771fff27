import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get as ask, createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { packStatic } from '../../lib/run/packStatic';
import { sendPacked } from '../../lib/serve/sendPacked';

const SCRIPT = `console.log(${JSON.stringify('公开年报'.repeat(500))});`;

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-packed-'));
  mkdirSync(join(folder, 'static/chunks'), { recursive: true });
  writeFileSync(join(folder, 'static/chunks/a-1.js'), SCRIPT);
  writeFileSync(join(folder, 'static/chunks/b-1.css'), 'p { color: red }\n'.repeat(100));
  writeFileSync(join(folder, 'static/chunks/small.js'), 'tiny()');
  writeFileSync(join(folder, 'secret.js'), SCRIPT);
  packStatic(folder);
  server = createServer(
    sendPacked(async (_, response) => {
      response.end('the application’s');
    }, folder),
  );
  await new Promise<void>((done) => server.listen(0, done));
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

/** As the bytes came: fetch would unpack them. */
function asked(path: string, headers: Readonly<Record<string, string>>, method = 'GET') {
  const { port } = server.address() as AddressInfo; // it listens on a port
  return new Promise<{ readonly head: IncomingMessage; readonly body: Buffer }>((done, fail) => {
    ask({ port, path, headers, method }, (head) => {
      const parts: Buffer[] = [];
      head.on('data', (part: Buffer) => parts.push(part));
      head.on('end', () => done({ head, body: Buffer.concat(parts) }));
    }).once('error', fail);
  });
}

const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' };

test('a script comes as the build packed it, and unpacks to itself', async () => {
  const { head, body } = await asked('/_next/static/chunks/a-1.js', BROWSER);
  expect(head.headers).toMatchObject({
    'content-type': 'application/javascript; charset=UTF-8',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    'content-length': String(body.length),
  });
  expect(body.length).toBeLessThan(100);
  expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
});

test('a style sheet says that it is one', async () => {
  const { head } = await asked('/_next/static/chunks/b-1.css?dpl=1', BROWSER);
  expect([head.headers['content-type'], head.headers['content-encoding']]).toEqual([
    'text/css; charset=UTF-8',
    'br',
  ]);
});

test.each([
  ['a reader without brotli', '/_next/static/chunks/a-1.js', { 'accept-encoding': 'gzip' }, 'GET'],
  ['a reader of a part', '/_next/static/chunks/a-1.js', { ...BROWSER, range: 'bytes=0-9' }, 'GET'],
  ['a file too small to pack', '/_next/static/chunks/small.js', BROWSER, 'GET'],
  ['a file of the build that is no part of the site', '/_next/static/../secret.js', BROWSER, 'GET'],
  ['a packed file by its own name', '/_next/static/chunks/a-1.js.br', BROWSER, 'GET'],
  ['a page', '/', BROWSER, 'GET'],
])('%s is the application’s', async (_, path, headers, method) => {
  const { head, body } = await asked(path, headers, method);
  expect([head.headers['content-encoding'], body.toString()]).toEqual([undefined, 'the application’s']);
});

test('a build without packed files is served as ever', async () => {
  const bare = sendPacked(async (_, response) => void response.end('as ever'), join(folder, 'nothing'));
  const other = createServer(bare);
  await new Promise<void>((done) => other.listen(0, done));
  const { port } = other.address() as AddressInfo; // it listens on a port
  expect(await (await fetch(`http://localhost:${port}/_next/static/chunks/a-1.js`)).text()).toBe('as ever');
  await new Promise((done) => other.close(done));
});
