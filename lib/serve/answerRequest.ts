import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { refuseRequest, splitAddress } from './refuseRequest';
import type { Answered } from './requestLog';
import { contentSecurityPolicy, securityHeaders } from './securityHeaders';
import type { SiteMetrics } from './siteMetrics';
import { SOCKET_HEADER } from './socketHeader';

/** The application behind, and what is to be told of its answers. */
export interface Site {
  readonly application: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Null: `/metrics` is an address like any other that does not exist. */
  readonly metrics: SiteMetrics | null;
  readonly log: ((answered: Answered) => void) | null;
}

const PLAIN = 'text/plain; charset=utf-8';

function sayPlainly(response: ServerResponse, status: number, sentence: string): void {
  response.statusCode = status;
  response.setHeader('content-type', PLAIN);
  response.setHeader('cache-control', 'no-store');
  response.end(`${sentence}\n`);
}

function follow(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  path: string,
  site: Site,
): void {
  const started = performance.now();
  response.once('close', () => {
    const answered: Answered = {
      id,
      method: request.method ?? '',
      path,
      status: response.statusCode,
      milliseconds: performance.now() - started,
      finished: response.writableFinished,
    };
    site.metrics?.count(answered);
    site.log?.(answered);
  });
}

/**
 * The way of every request before and after the application: an id, the headers of safety, a refusal of what no page of ours asks
 * for, and a line in the log. The nonce reaches Next by the request's own header of that name; one sent from outside is overwritten.
 */
export function answerRequest(site: Site): RequestListener {
  return async (request, response) => {
    const [id, nonce] = [randomUUID(), randomBytes(16).toString('base64')];
    const url = request.url ?? '/';
    const { path } = splitAddress(url);
    follow(request, response, id, path, site);
    for (const [name, value] of Object.entries(securityHeaders(path, nonce))) response.setHeader(name, value);
    response.setHeader('x-request-id', id);

    const refusal = refuseRequest(request.method ?? '', url);
    if (refusal) {
      for (const [name, value] of Object.entries(refusal.headers ?? {})) response.setHeader(name, value);
      return sayPlainly(response, refusal.status, refusal.sentence);
    }
    if (site.metrics && path === '/metrics') {
      response.setHeader('content-type', site.metrics.contentType);
      response.end(await site.metrics.print());
      return;
    }
    request.headers['content-security-policy'] = contentSecurityPolicy(nonce);
    request.headers['x-request-id'] = id;
    request.headers[SOCKET_HEADER] = request.socket.remoteAddress ?? 'unknown';
    try {
      await site.application(request, response);
    } catch (error) {
      console.error(id, error);
      if (response.headersSent) response.destroy();
      else sayPlainly(response, 503, '服务器出了问题。数据没有受影响，请稍后再试。');
    }
  };
}
