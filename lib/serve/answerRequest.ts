import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { CallerQuotas } from './callerQuotas';
import { dropForwarded } from './dropForwarded';
import { dropUnused } from './dropUnused';
import { policyUnlessOwn } from './policyUnlessOwn';
import { quotaHeaders } from './rateLimit';
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
  readonly quotas: CallerQuotas;
  /** Whose word on the reader, and on the host that the reader asked, is taken. */
  readonly isTrusted: (address: string) => boolean;
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
    for (const [name, value] of Object.entries(securityHeaders(path))) response.setHeader(name, value);
    response.setHeader('x-request-id', id);
    policyUnlessOwn(response, contentSecurityPolicy(nonce));

    const refusal = refuseRequest(request.method ?? '', url, request.headers.host);
    if (refusal) {
      for (const [name, value] of Object.entries(refusal.headers ?? {})) response.setHeader(name, value);
      return sayPlainly(response, refusal.status, refusal.sentence);
    }
    if (site.metrics && path === '/metrics') {
      response.setHeader('content-type', site.metrics.contentType);
      response.end(await site.metrics.print());
      return;
    }
    const counted = site.quotas(request, path);
    if (counted) {
      const { name, quota } = counted;
      for (const [header, value] of Object.entries(quotaHeaders(quota, name)))
        response.setHeader(header, value);
      if (!quota.allowed)
        return sayPlainly(
          response,
          429,
          `这类网址每分钟最多 ${quota.limit} 次，请 ${quota.reset} 秒后再试。大量数据请到 /data 整体下载。`,
        );
    }
    dropForwarded(request, site.isTrusted);
    dropUnused(request);
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
