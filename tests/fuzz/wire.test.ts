import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendBytes, type WireAnswer, type WirePatience } from './wire';

const PATIENT: WirePatience = { silence: 30_000, all: 30_000, leaveAfter: null };

/** Asks a server that answers so. */
async function ask(answer: (response: ServerResponse) => void, patience = PATIENT): Promise<WireAnswer> {
  const server = createServer((_, response) => answer(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // of a port, always
  const bytes = Buffer.from('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  const answered = await sendBytes(port, bytes, patience);
  server.close();
  return answered;
}

/** A line again and again, for as long as there is somebody. */
function flow(response: ServerResponse): void {
  const beating = setInterval(() => response.write('1,2\r\n'), 10);
  response.once('close', () => clearInterval(beating));
}

describe('sendBytes', () => {
  test('reads to the end', async () => {
    const { status, body, end, begunAfter } = await ask((response) => {
      response.write('年度');
      response.end();
    });
    expect([status, end]).toEqual([200, 'ended']);
    expect(body.toString()).toContain('年度');
    expect(begunAfter).toBeGreaterThan(0);
  });

  test('leaves in the middle of what has no end, and the server is told', async () => {
    let left: Promise<unknown> = Promise.resolve();
    const { status, body, end } = await ask(
      (response) => {
        left = once(response, 'close');
        flow(response);
      },
      { ...PATIENT, leaveAfter: 50 },
    );
    await left;
    expect([status, end]).toEqual([200, 'left']);
    expect(body.length).toBeGreaterThan(0);
  });

  test('gives up what does not begin, what stands still and what has no end', async () => {
    const silent = await ask(() => undefined, { ...PATIENT, silence: 50 });
    expect([silent.status, silent.begunAfter, silent.end]).toEqual([null, null, 'given up']);
    const still = await ask((response) => response.write('1'), { ...PATIENT, silence: 50 });
    expect([still.status, still.end]).toEqual([200, 'given up']);
    const endless = await ask(flow, { ...PATIENT, all: 50 });
    expect([endless.status, endless.end]).toEqual([200, 'given up']);
  });
});
