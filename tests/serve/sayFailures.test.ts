import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noteFailure } from '../../lib/serve/failures';
import { policyUnlessOwn } from '../../lib/serve/policyUnlessOwn';
import { sayFailures } from '../../lib/serve/sayFailures';

type Application = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

let server: Server;
afterEach(() => new Promise((done) => server.close(done)));

async function ask(application: Application, method = 'GET', path = '/rank?a=1&b="<x>'): Promise<Response> {
  const said = sayFailures(application);
  server = createServer((request, response) => {
    request.headers['x-request-id'] = 'id-1';
    // As lib/serve/answerRequest.ts does: Next finds the nonce in the request, the answer gets its policy when its head is sent.
    const policy = "style-src 'self' 'nonce-abc'";
    request.headers['content-security-policy'] = policy;
    policyUnlessOwn(response, policy);
    void said(request, response);
  });
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo; // listening on a port
  return fetch(`http://localhost:${port}${path}`, { method });
}

const failing: Application = async (_, response) => {
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', etag: 'x', 'content-length': 5 });
  response.write('empt');
  response.end('y');
};

describe('sayFailures', () => {
  test('puts a page with the number of the request in the place of one that failed', async () => {
    const response = await ask(failing);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain('服务器处理这一页时出了问题。数据没有受影响。');
    expect(text).toContain('编号 id-1');
    expect(text).toContain('<style nonce="abc">');
    expect(response.headers.get('content-security-policy')).toBe("style-src 'self' 'nonce-abc'");
    expect(text).not.toContain('empty');
    expect(text).toContain('href="/rank?a=1&#38;b=%22%3Cx%3E"');
    expect([response.headers.get('etag'), response.headers.get('retry-after')]).toEqual([null, null]);
  });

  test.each([
    ['53300', '数据库暂时没有余力'],
    ['57014', '查询用时太长'],
    ['55P03', '查询用时太长'],
    ['57P01', '数据库暂时没有应答'],
    ['ECONNREFUSED', '数据库暂时没有应答'],
  ])('says 503 and when to come again where the database was the cause: %s', async (code, words) => {
    noteFailure('id-1', { message: 'wrapped', cause: { code } });
    const response = await ask(failing);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await response.text()).toContain(words);
  });

  test.each([
    ['ATLAS_READER_STOPPED', '用时太长'],
    ['ATLAS_NO_PLACE', '现在访问的人太多'],
  ])('says 503 where a stored file is not shown this time: %s', async (code, words) => {
    noteFailure('id-1', Object.assign(new Error('on purpose'), { code }));
    const response = await ask(failing);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain(words);
  });

  test('has no body for HEAD', async () => {
    const response = await ask(failing, 'HEAD');
    expect([response.status, await response.text()]).toEqual([500, '']);
  });

  test.each<[string, Application]>([
    [
      'a page that is well',
      async (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('we');
        response.end('ll');
      },
    ],
    [
      'what says by itself why it failed',
      async (_, response) => {
        response.statusCode = 503;
        response.setHeader('content-type', 'text/plain');
        response.end('well');
      },
    ],
  ])('leaves %s alone', async (_, application) => {
    expect(await (await ask(application)).text()).toBe('well');
  });
});
