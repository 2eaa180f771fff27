import type { IncomingMessage, ServerResponse } from 'node:http';
import { AGAIN_AFTER, failurePage } from './failurePage';
import { takeFailure } from './failures';

type Application = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Headers that spoke of the answer that is not sent. */
const OF_THE_OTHER = [
  'content-security-policy',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'etag',
  'last-modified',
  'link',
  'vary',
];

const isPage = (response: ServerResponse): boolean =>
  /^text\/html\b/.test(String(response.getHeader('content-type') ?? 'text/html'));

const nonceOf = (policy: unknown): string => /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? '';

/** The callback among the arguments of `write` and `end`, wherever it stands. */
function after(args: readonly unknown[]): void {
  const callback = args.find((one) => typeof one === 'function');
  if (typeof callback === 'function') process.nextTick(callback as () => void); // any function will do
}

/**
 * Puts a page that says what happened in the place of a page that failed, for the application's own is empty without scripts. Where the
 * database was the cause the status is 503, with the time after which to ask again. What is not a page says so by itself.
 */
export function sayFailures(application: Application): Application {
  return async (request, response) => {
    const address = request.url ?? '/';
    const [write, end, writeHead, flush] = [
      response.write.bind(response),
      response.end.bind(response),
      response.writeHead.bind(response),
      response.flushHeaders.bind(response),
    ];
    let replaced: boolean | undefined;
    const replaces = (): boolean => {
      replaced ??= !response.headersSent && response.statusCode >= 500 && isPage(response);
      return replaced;
    };
    const restore = (): void => {
      Object.assign(response, { write, end, writeHead, flushHeaders: flush });
    };
    const say = (): ServerResponse => {
      restore();
      const requestId = String(request.headers['x-request-id'] ?? '');
      const fault = takeFailure(requestId);
      for (const name of OF_THE_OTHER) response.removeHeader(name);
      response.statusCode = fault === null ? 500 : 503;
      if (fault !== null) response.setHeader('retry-after', AGAIN_AFTER);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('cache-control', 'no-store');
      // The answer's own policy is set when its head is sent, by the same nonce.
      const nonce = nonceOf(request.headers['content-security-policy']);
      return end(request.method === 'HEAD' ? undefined : failurePage({ fault, address, requestId, nonce }));
    };
    Object.assign(response, {
      writeHead: (status: number, ...rest: readonly unknown[]): ServerResponse => {
        response.statusCode = status;
        for (const fields of rest) {
          if (typeof fields !== 'object' || fields === null) continue;
          for (const [name, value] of Object.entries(fields)) response.setHeader(name, value);
        }
        return replaces() ? response : writeHead(status);
      },
      flushHeaders: () => (replaces() ? undefined : flush()),
      write: (...args: Parameters<ServerResponse['write']>) => {
        if (!replaces()) return write(...args);
        after(args);
        return true;
      },
      end: (...args: readonly unknown[]) => {
        if (!replaces()) return Reflect.apply(end, response, args);
        const said = say();
        after(args);
        return said;
      },
    });
    await application(request, response);
  };
}
