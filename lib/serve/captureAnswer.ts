import type { ServerResponse } from 'node:http';

/** A whole answer that was held back, not yet sent. */
export interface Captured {
  readonly body: Buffer;
}

/** Bytes of an answer that is held back to be kept; a longer one goes out as it comes. */
export const LONGEST_KEPT = 4_000_000;

/** An answer that is being held back. */
export interface Capture {
  /**
   * Its body, for the caller to send; or null when it is longer than `LONGEST_KEPT`, or its reader left: it then went out by
   * itself, in pieces as they came.
   */
  readonly whole: Promise<Captured | null>;
  /** Lets go of it, where the application failed: what is said from now on goes out at once. */
  release(): void;
}

/** Holds an answer back until it is whole. An application may wait for the answer to be sent before it says that it is done. */
export function captureAnswer(response: ServerResponse): Capture {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const flush = response.flushHeaders.bind(response);
  const head = response.writeHead.bind(response);
  const chunks: Buffer[] = [];
  let size = 0;
  let passes = false;

  const release = (): void => {
    Object.assign(response, { write, end, flushHeaders: flush, writeHead: head });
  };
  const whole = new Promise<Captured | null>((done) => {
    const take = (chunk: unknown, encoding: unknown): void => {
      if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
      const bytes =
        typeof chunk === 'string'
          ? Buffer.from(
              chunk,
              typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8',
            )
          : Buffer.from(chunk as Uint8Array); // node allows nothing else
      chunks.push(bytes);
      size += bytes.length;
    };
    const pass = (): void => {
      passes = true;
      release();
      for (const chunk of chunks) write(chunk);
      done(null);
    };
    response.once('close', () => done(null));
    // Who left before will not be told of again, and the application says nothing to them.
    if (response.destroyed) done(null);
    Object.assign(response, {
      flushHeaders: () => undefined,
      writeHead: (status: number, ...rest: readonly unknown[]): ServerResponse => {
        response.statusCode = status;
        for (const fields of rest) {
          if (typeof fields !== 'object' || fields === null) continue;
          for (const [name, value] of Object.entries(fields)) response.setHeader(name, value);
        }
        return response;
      },
      write: (chunk: unknown, encoding?: unknown, callback?: unknown): boolean => {
        take(chunk, encoding);
        if (size > LONGEST_KEPT) pass();
        const after = typeof encoding === 'function' ? encoding : callback;
        if (typeof after === 'function') process.nextTick(after);
        return true;
      },
      end: (chunk?: unknown, encoding?: unknown, callback?: unknown): ServerResponse => {
        take(chunk, encoding);
        const after = [chunk, encoding, callback].find((one) => typeof one === 'function');
        if (typeof after === 'function') response.once('finish', after as () => void); // any function will do
        if (size > LONGEST_KEPT) pass();
        release();
        if (passes) return end();
        done({ body: Buffer.concat(chunks) });
        return response;
      },
    });
  });
  return { whole, release };
}
