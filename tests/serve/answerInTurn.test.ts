import { request as ask, createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import { answerInTurn } from '../../lib/serve/answerInTurn';
import { sayFailures } from '../../lib/serve/sayFailures';

let server: Server;
let address: string;
/** Paths that the application was asked for, with what ends each of them. */
let working: Map<string, ServerResponse>;
let most: number;
/** Requests that have come, whatever became of them. */
let arrived: number;
/** Answers that came to their end, or whose reader left. */
let closed: number;

beforeEach(async () => {
  working = new Map();
  most = 0;
  arrived = 0;
  closed = 0;
  const answer = sayFailures(
    answerInTurn(
      async (request, response) => {
        working.set(request.url ?? '', response);
        most = Math.max(most, working.size);
        await new Promise((done) => response.once('close', done));
      },
      { atOnce: 2, waiting: 2 },
    ),
  );
  server = createServer((request, response) => {
    arrived += 1;
    response.once('close', () => {
      closed += 1;
    });
    void answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, done));
  address = `http://localhost:${(server.address() as AddressInfo).port}`; // listening on a port
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

/** Waits for what is to become so; ends the test, instead of holding the run up, when it does not. */
const until = async (isSo: () => boolean): Promise<void> => {
  const end = performance.now() + 10_000;
  while (!isSo() && performance.now() < end) await new Promise((done) => setTimeout(done, 2));
  if (!isSo()) throw new Error('waited ten seconds in vain');
};

/** Asks for one after the other, each when the one before has come: connections of their own may overtake each other. */
async function askInOrder(paths: readonly string[]): Promise<readonly Promise<Response>[]> {
  const answers: Promise<Response>[] = [];
  for (const path of paths) {
    answers.push(fetch(address + path));
    const so = arrived + 1;
    await until(() => arrived === so);
  }
  return answers;
}

function end(path: string): void {
  const response = working.get(path);
  working.delete(path);
  response?.end(path);
}

test('works on two at once, on the others in the order in which they came', async () => {
  const answers = await askInOrder(['/1', '/2', '/3', '/4']);
  await until(() => working.size === 2);
  for (const path of ['/1', '/2', '/3', '/4']) {
    await until(() => working.has(path));
    end(path);
  }
  const texts = await Promise.all(answers.map(async (one) => (await one).text()));
  expect(texts).toEqual(['/1', '/2', '/3', '/4']);
  expect(most).toBe(2);
});

test('passes the turn on with the first byte: a slow reader of a long file holds up nobody', async () => {
  const long = ['/a.csv', '/b.csv'].map((path) => fetch(address + path));
  await until(() => working.size === 2);
  const page = fetch(`${address}/page`);
  working.get('/a.csv')?.write('first');
  await until(() => working.has('/page'));
  end('/page');
  expect(await (await page).text()).toBe('/page');
  end('/a.csv');
  end('/b.csv');
  expect(await (await long[0])?.text()).toBe('first/a.csv');
});

test('never asks for what a reader left before its turn', async () => {
  const held = ['/1', '/2'].map((path) => fetch(address + path));
  await until(() => working.size === 2);
  const left = ask(`${address}/left`).on('error', () => undefined);
  left.end();
  await until(() => arrived === 3);
  left.destroy();
  await until(() => closed === 1);
  const last = fetch(`${address}/last`);
  end('/1');
  await until(() => working.has('/last'));
  expect(working.has('/left')).toBe(false);
  end('/2');
  end('/last');
  expect(await Promise.all([...held, last].map(async (one) => (await one).status))).toEqual([200, 200, 200]);
});

test('tells one too many to come again, a page by a page, a file by a sentence; scripts and /ready go on', async () => {
  const held = await askInOrder(['/1', '/2', '/3', '/4']);
  await until(() => working.size === 2);
  const page = await fetch(`${address}/rank?year=2023`);
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
  expect(await page.text()).toContain('现在访问的人太多');
  const file = await fetch(`${address}/rank.csv?year=2023`);
  expect([file.status, file.headers.get('content-type')]).toEqual([503, 'text/plain; charset=utf-8']);
  expect(await file.text()).toContain('没有轮到这一次');
  // What is not there gets a page that says so.
  expect((await fetch(`${address}/_next/nothing`)).status).toBe(503);
  const api = await fetch(`${address}/api/v1/units?limit=1`);
  expect([api.status, api.headers.get('content-type')]).toEqual([
    503,
    'application/problem+json; charset=utf-8',
  ]);
  expect(await api.json()).toMatchObject({ status: 503, type: '/api#problem-unavailable' });
  const free = ['/_next/static/x.js', '/ready'].map((path) => fetch(address + path));
  await until(() => working.has('/ready') && working.has('/_next/static/x.js'));
  for (const path of ['/ready', '/_next/static/x.js', '/1', '/2', '/3', '/4']) {
    await until(() => working.has(path));
    end(path);
  }
  const statuses = await Promise.all([...held, ...free].map(async (one) => (await one).status));
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
});

test('what is being sent to us holds no turn: slow senders hold up no page', async () => {
  const drafts = [0, 1, 2, 3, 4].map((at) =>
    ask(`${address}/check/result?${at}`, { method: 'POST', headers: { 'content-length': '1000' } }).on(
      'error',
      () => undefined,
    ),
  );
  for (const draft of drafts) draft.write('begun');
  await until(() => working.size === 5);
  const page = fetch(`${address}/page`);
  await until(() => working.has('/page'));
  end('/page');
  expect((await page).status).toBe(200);
  for (const draft of drafts) draft.destroy();
});

test('leaves alone what the application does to its answer: packed to the last byte', async () => {
  const lines = Array.from({ length: 200 }, (_, n) => `line ${n} ${Math.sin(n)}\n`);
  const packing = createServer(
    (request, response) =>
      void answerInTurn(
        async (_, answer) => {
          // As Next does it: in the place of the answer's own functions, for as long as it lasts.
          const [write, end] = [answer.write.bind(answer), answer.end.bind(answer)];
          const gzip = createGzip();
          gzip.on('data', (part: Buffer) => write(part)).on('end', () => end());
          Object.assign(answer, {
            write: (part: string) => gzip.write(part),
            end: () => gzip.end(),
          });
          answer.setHeader('content-encoding', 'gzip');
          for (const line of lines) {
            answer.write(line);
            await new Promise<void>((done) => gzip.flush(done));
          }
          answer.end();
        },
        { atOnce: 1, waiting: 0 },
      )(request, response),
  );
  await new Promise<void>((done) => packing.listen(0, done));
  const { port } = packing.address() as AddressInfo; // listening on a port
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe(lines.join(''));
  await new Promise((done) => packing.close(done));
});

test('a failure gives its turn back', async () => {
  let asked = 0;
  const answer = answerInTurn(
    async () => {
      asked += 1;
      throw new Error('on purpose');
    },
    { atOnce: 1, waiting: 0 },
  );
  const failing = createServer(
    (request, response) => void answer(request, response).catch(() => response.end()),
  );
  await new Promise<void>((done) => failing.listen(0, done));
  const { port } = failing.address() as AddressInfo; // listening on a port
  for (let i = 0; i < 3; i += 1) await (await fetch(`http://localhost:${port}/`)).text();
  expect(asked).toBe(3);
  await new Promise((done) => failing.close(done));
});
