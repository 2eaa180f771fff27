import type { ServerResponse } from 'node:http';
import type { Application } from './holdBack';
import { sayFault } from './sayFault';

/** How much is worked on at a time. */
export interface Turns {
  /** Requests that are worked on at once, until the first byte of their answer: what follows waits for its reader. */
  readonly atOnce: number;
  /** Requests that wait for their turn; one more is told to come again. */
  readonly waiting: number;
}

/**
 * Costs next to nothing, or tells a balancer how things stand. Nor does what is sent to us wait: it takes as long to come as its sender
 * likes, and has places of its own (app/check/readDraft.ts).
 */
const AT_ONCE = /^\/(?:_next\/static\/|(?:health|ready|icon\.svg)(?:\?|$))/;

/**
 * Calls back once, when the answer's first byte is written or at the call of what it returns. What was put in stays: the application may
 * have put its own before it since, which packs, and what is taken back beneath that would send the rest unpacked.
 */
function atFirstByte(response: ServerResponse, done: () => void): () => void {
  const { write, end } = response;
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
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
    else if (queue.size >= waiting) return sayFault(request, response, 'full');
    else if (!(await turn(response))) return;
    const done = atFirstByte(response, next);
    try {
      await application(request, response);
    } finally {
      done();
    }
  };
}
