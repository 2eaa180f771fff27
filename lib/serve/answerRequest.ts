import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { addressIn, splitLanguage } from '../language/addresses';
import { inLanguage } from '../language/inLanguage';
import { say } from '../language/say';
import { renewAddress } from '../query/renewAddress';
import type { CallerQuotas } from './callerQuotas';
import { dropForwarded } from './dropForwarded';
import { dropUnused } from './dropUnused';
import { LANGUAGE_HEADER } from './languageHeader';
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

async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  { id, nonce }: { readonly id: string; readonly nonce: string },
): Promise<void> {
  const { language, address } = splitLanguage(request.url ?? '/');
  const { path } = splitAddress(address);
  const refusal = refuseRequest(request.method ?? '', address, request.headers.host);
  if (refusal) {
    for (const [name, value] of Object.entries(refusal.headers ?? {})) response.setHeader(name, value);
    return sayPlainly(response, refusal.status, refusal.sentence);
  }
  const renewed = renewAddress(address);
  if (renewed !== null) {
    const today = addressIn(language, renewed);
    // Of a file, whoever may read it may follow.
    const headers = securityHeaders(splitAddress(renewed).path);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('location', today);
    return sayPlainly(response, 308, today);
  }
  const due = addressIn(language, address);
  if (due !== request.url && language !== 'zh') {
    response.setHeader('location', due);
    return sayPlainly(response, 307, due);
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
        say({
          zh: `这类网址每分钟最多 ${quota.limit} 次，请 ${quota.reset} 秒后再试。大量数据请到 /data 整体下载。`,
          en: `At most ${quota.limit} requests a minute for addresses of this kind: please try again in ${quota.reset} seconds. For much data use the whole data set at /data.`,
        }),
      );
  }
  dropForwarded(request, site.isTrusted);
  dropUnused(request);
  request.url = address;
  request.headers[LANGUAGE_HEADER] = language;
  request.headers['content-security-policy'] = contentSecurityPolicy(nonce);
  request.headers['x-request-id'] = id;
  request.headers[SOCKET_HEADER] = request.socket.remoteAddress ?? 'unknown';
  try {
    await site.application(request, response);
  } catch (error) {
    console.error(id, error);
    if (response.headersSent) response.destroy();
    else
      sayPlainly(
        response,
        503,
        say({
          zh: '服务器出了问题。数据没有受影响，请稍后再试。',
          en: 'Something went wrong on the server. No data were affected; please try again later.',
        }),
      );
  }
}

/**
 * The way of every request before and after the application: an id, the headers of safety, the language taken off the address, a refusal
 * of what no page of ours asks for, the way from a former name to that of today, and a line in the log. The nonce reaches Next by the request's own header of that name; one sent from
 * outside is overwritten.
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
    await inLanguage(splitLanguage(url), () => answer(site, request, response, { id, nonce }));
  };
}
