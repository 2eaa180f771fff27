import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inLanguage } from '../../lib/language/inLanguage';
import { askedNow } from '../../lib/language/languageNow';
import { holdBack } from '../../lib/serve/holdBack';
import { markMissing } from '../../lib/serve/markMissing';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

async function statusOf(
  application: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  hold = false,
): Promise<readonly [number, string]> {
  const marked = markMissing(application);
  const server = createServer((request, response) => {
    void inLanguage({ language: 'zh', address: '/' }, async () => {
      if (!hold) return marked(request, response);
      const { whole } = await holdBack(marked, request, response);
      response.end(whole?.body);
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo; // listening on a port
  const answer = await fetch(`http://localhost:${port}/`);
  return [answer.status, await answer.text()];
}

const missing = (): void => {
  const asked = askedNow();
  if (asked) asked.isMissing = true;
};

describe.each([[false], [true]])('held back to be kept: %s', (hold) => {
  test.each([
    [
      404,
      'by its head',
      async (_: IncomingMessage, response: ServerResponse) => {
        await new Promise((done) => setTimeout(done, 5));
        missing();
        response.writeHead(200, { 'content-type': 'text/plain' });
        response.end('none');
      },
    ],
    [
      404,
      'without a head of its own',
      async (_: IncomingMessage, response: ServerResponse) => {
        missing();
        response.write('no');
        response.end('ne');
      },
    ],
    [
      503,
      'that failed besides',
      async (_: IncomingMessage, response: ServerResponse) => {
        missing();
        response.statusCode = 503;
        response.end('none');
      },
    ],
    [
      200,
      'that is there',
      async (_: IncomingMessage, response: ServerResponse) => {
        response.end('none');
      },
    ],
  ])('answers %i to a page %s', async (status, _, application) => {
    expect(await statusOf(application, hold)).toEqual([status, 'none']);
  });
});
