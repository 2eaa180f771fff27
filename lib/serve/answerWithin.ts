import type { ServerResponse } from 'node:http';
import type { Application } from './holdBack';
import { sayFault } from './sayFault';

/** What an application that was given up may still do to its answer: nothing. */
function mute(response: ServerResponse): void {
  response.on('error', () => undefined);
  Object.assign(response, {
    write: () => true,
    end: () => response,
    writeHead: () => response,
    setHeader: () => response,
    appendHeader: () => response,
    removeHeader: () => undefined,
    flushHeaders: () => undefined,
  });
}

/** How long, in milliseconds, an answer may take to begin. */
export interface Patience {
  /** To its first byte, once the request is there. */
  readonly answer: number;
  /** What is sent to us may take so much longer to come. */
  readonly arrival: number;
}

/**
 * Gives an answer up whose first byte does not come in time, and tells the reader that the database is away: statements are ended by the
 * database long before, so that it, or the way to it, stands still. What the application does afterwards reaches nobody.
 */
export function answerWithin(application: Application, { answer, arrival }: Patience): Application {
  return (request, response) =>
    new Promise((done, fail) => {
      const { write, end, writeHead, flushHeaders } = response;
      const patience = request.method === 'POST' ? arrival + answer : answer;
      const given = setTimeout(() => {
        if (response.headersSent || response.destroyed) return;
        // What stands between holds the answer back: it is said beneath it.
        Object.assign(response, { write, end, writeHead, flushHeaders });
        for (const name of response.getHeaderNames())
          if (/^(?:content-|etag$)/.test(name) && name !== 'content-security-policy')
            response.removeHeader(name);
        sayFault(request, response, 'away');
        mute(response);
        done();
      }, patience);
      application(request, response)
        .then(done, fail)
        .finally(() => clearTimeout(given));
    });
}
