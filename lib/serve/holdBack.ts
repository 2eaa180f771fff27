import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Captured, captureAnswer } from './captureAnswer';

/** What answers a request: Next, or something before it. */
export type Application = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An answer that was held back. */
export interface HeldBack {
  /** For the caller to send; null when it went out by itself, being too long, or its reader left. */
  readonly whole: Captured | null;
  /** The application's own end: Next says that it is done when the answer is sent. */
  readonly finished: Promise<void>;
}

/** Asks the application and holds its answer back until it is whole. Throws what the application throws before that. */
export async function holdBack(
  application: Application,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<HeldBack> {
  const capture = captureAnswer(response);
  const finished = application(request, response);
  const failed = finished.then(
    () => capture.whole,
    (error: unknown) => {
      capture.release();
      throw error;
    },
  );
  return { whole: await Promise.race([capture.whole, failed]), finished };
}
