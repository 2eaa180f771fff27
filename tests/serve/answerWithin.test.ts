import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerWithin } from '../../lib/serve/answerWithin';
import { captureAnswer } from '../../lib/serve/captureAnswer';
import { sayFailures } from '../../lib/serve/sayFailures';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, done));
  return `http://localhost:${(server.address() as AddressInfo).port}`; // listening on a port
}

function serve(
  application: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<string> {
  const answer = sayFailures(answerWithin(application, { answer: 60, arrival: 400 }));
  return listen((request, response) => {
    request.headers['x-request-id'] = 'id-2';
    void answer(request, response);
  });
}

test('an answer that does not begin is given up, as a page, a file and a program are told; what comes later reaches nobody', async () => {
  const later: (() => void)[] = [];
  const address = await serve(async (_, response) => {
    captureAnswer(response); // as answers are held back that may be kept
    response.setHeader('content-type', 'image/png');
    await new Promise<void>((done) => later.push(done));
    response.setHeader('x-late', '1');
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('late');
    response.end('late');
  });
  const page = await fetch(`${address}/rank`);
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
  expect(await page.text()).toContain('数据库暂时没有应答，正在等它恢复。');
  const file = await fetch(`${address}/rank.csv`);
  expect([file.status, await file.text()]).toEqual([503, '数据库没有应答。数据没有受影响，请稍后再试。\n']);
  const api = await fetch(`${address}/api/v1/units`);
  expect([api.status, await api.json()]).toEqual([503, expect.objectContaining({ status: 503 })]);
  for (const done of later) done();
  await new Promise((done) => setTimeout(done, 20));
  expect(later).toHaveLength(3);
});

test('one that has begun takes as long as it takes', async () => {
  const address = await serve(async (_, response) => {
    response.write('begun, ');
    await new Promise((done) => setTimeout(done, 150));
    response.end('done');
  });
  expect(await (await fetch(`${address}/all.csv`)).text()).toBe('begun, done');
});

test('what is sent to us may take its time to come', async () => {
  const address = await serve(async (request, response) => {
    for await (const _ of request); // read as it comes
    response.end('read');
  });
  const body = new ReadableStream({
    async start(controller) {
      for (let part = 0; part < 5; part += 1) {
        controller.enqueue(new TextEncoder().encode('part'));
        await new Promise((done) => setTimeout(done, 40));
      }
      controller.close();
    },
  });
  const sent = await fetch(`${address}/check/result`, {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit);
  expect([sent.status, await sent.text()]).toEqual([200, 'read']);
  const never = await serve(() => new Promise(() => undefined));
  expect((await fetch(`${never}/check/result`, { method: 'POST', body: 'draft' })).status).toBe(503);
});

test('a failure before the time is a failure', async () => {
  const seen: unknown[] = [];
  const failing = answerWithin(
    async () => {
      throw new Error('on purpose');
    },
    { answer: 60, arrival: 400 },
  );
  const address = await listen((request, response) => {
    failing(request, response).catch((error: unknown) => {
      seen.push(error);
      response.end('failed');
    });
  });
  expect(await (await fetch(address)).text()).toBe('failed');
  expect(seen).toHaveLength(1);
});
