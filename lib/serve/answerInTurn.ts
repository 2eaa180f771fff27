import type { ServerResponse } from 'node:http';
import { problemBody } from '../api/problems';
import type { Both } from '../language/language';
import { say } from '../language/say';
import { AGAIN_AFTER } from './failurePage';
import { noteFault } from './failures';
import type { Application } from './holdBack';

/** How much is worked on at a time. */
export interface Turns {
  /** Requests that are worked on at once, until the first byte of their answer: what follows waits for its reader. */
  readonly atOnce: number;
  /** Requests that wait for their turn; one more is told to come again. */
  readonly waiting: number;
}

const FULL: Both = {
  zh: '现在访问的人太多，没有轮到这一次。数据没有受影响，请稍后再试。',
  en: 'Too many readers at once: this request did not get its turn. No data were affected; please try again later.',
};
const OF_THE_INTERFACE = /^\/api\/v1\//;
/** Files say it in a sentence; pages get a page (sayFailures.ts). */
const NOT_A_PAGE = /^\/(?:api\/|[^?]*\.[a-z]+(?:\?|$))/;
/**
 * Costs next to nothing, or tells a balancer how things stand. Nor does what is sent to us wait: it takes as long to come as its sender
 * likes, and has places of its own (app/check/readDraft.ts).
 */
const AT_ONCE = /^\/(?:_next\/static\/|(?:health|ready|icon\.svg)(?:\?|$))/;

function sayFull(response: ServerResponse, address: string, requestId: string): void {
  response.statusCode = 503;
  response.setHeader('retry-after', AGAIN_AFTER);
  response.setHeader('cache-control', 'no-store');
  if (OF_THE_INTERFACE.test(address)) {
    response.setHeader('content-type', 'application/problem+json; charset=utf-8');
    const problem = problemBody({ problem: 'unavailable', detail: FULL.zh }, address);
    response.end(`${JSON.stringify(problem)}\n`);
    return;
  }
  if (NOT_A_PAGE.test(address)) {
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.end(`${say(FULL)}\n`);
    return;
  }
  noteFault(requestId, 'full');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end();
}

/** Calls back once, when the answer's first byte is written or at the call of what it returns. */
function atFirstByte(response: ServerResponse, done: () => void): () => void {
  const { write, end } = response;
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    Object.assign(response, { write, end });
    done();
  };
  Object.assign(response, {
    write: (...args: readonly unknown[]): unknown => {
      once();
      return Reflect.apply(write, response, args);
    },
    end: (...args: readonly unknown[]): unknown => {
      once();
      return Reflect.apply(end, response, args);
    },
  });
  return once;
}

/**
 * Asks the application for so many answers at once and lets the other requests wait, first come, first served. Without it a flood has all
 * pages made at once: each takes as long as all together, and the memory of all. A reader who leaves while waiting costs nothing more.
 */
export function answerInTurn(application: Application, { atOnce, waiting }: Turns): Application {
  let working = 0;
  /** Those who wait, in the order in which they came. */
  const queue = new Set<() => void>();

  const next = (): void => {
    const [first] = queue;
    if (!first) {
      working -= 1;
      return;
    }
    queue.delete(first);
    first();
  };

  /** True when the turn has come; false when the reader left before. */
  const turn = (response: ServerResponse): Promise<boolean> =>
    new Promise((settle) => {
      const start = (): void => {
        response.off('close', leave);
        settle(true);
      };
      const leave = (): void => {
        queue.delete(start);
        settle(false);
      };
      queue.add(start);
      response.once('close', leave);
    });

  return async (request, response) => {
    const address = request.url ?? '/';
    if (request.method === 'POST' || AT_ONCE.test(address)) return application(request, response);
    if (response.destroyed) return;
    if (working < atOnce) working += 1;
    else if (queue.size >= waiting)
      return sayFull(response, address, String(request.headers['x-request-id'] ?? ''));
    else if (!(await turn(response))) return;
    const done = atFirstByte(response, next);
    try {
      await application(request, response);
    } finally {
      done();
    }
  };
}
