import { createHash } from 'node:crypto';
import { PROBLEMS, type Problem, problemBody } from '../../lib/api/problems';

/** Anybody's page may read: nothing here depends on who asks. */
const READABLE = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After, X-Data-Version',
} as const;

/** The mark of a body. Weak, since the same mark stands for its compressed forms. */
const etagOf = (body: string): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/** True when the caller has this body already. If-Modified-Since counts only where there is no mark (RFC 9110, 13.2.2). */
function isKnown(headers: Headers, etag: string, modified: number | null): boolean {
  const marks = headers.get('if-none-match');
  if (marks !== null)
    return (
      marks.trim() === '*' ||
      marks.split(',').some((mark) => mark.trim().replace(/^W\//, '') === etag.slice(2))
    );
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return modified !== null && !Number.isNaN(since) && modified <= since;
}

export interface Sent {
  readonly body: string;
  readonly type: string;
  /** When the data behind it changed last, in milliseconds; null where something else than the data decides. */
  readonly modified: number | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A body on its way out: marked, or 304 when the caller has it. lib/serve/packAnswer.ts packs it. */
export function respond(request: Request, { body, type, modified, headers }: Sent): Response {
  const etag = etagOf(body);
  const always = {
    ...READABLE,
    ...headers,
    etag,
    vary: 'Host',
    'cache-control': 'public, no-cache',
    ...(modified !== null && { 'last-modified': new Date(modified).toUTCString() }),
  };
  if (isKnown(request.headers, etag, modified)) return new Response(null, { status: 304, headers: always });
  return new Response(body, { headers: { ...always, 'content-type': type } });
}

/** A problem on its way out, as `application/problem+json`. */
export function respondProblem(
  problem: Problem,
  instance: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const { status } = PROBLEMS[problem.problem];
  return new Response(`${JSON.stringify(problemBody(problem, instance))}\n`, {
    status,
    headers: {
      ...READABLE,
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 405 && { allow: 'GET, HEAD, OPTIONS' }),
      ...(status === 503 && { 'retry-after': '10' }),
    },
  });
}

/** The answer to a browser that asks whether a page of another site may read here. */
export function respondPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...READABLE,
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'Accept, If-None-Match, If-Modified-Since',
      'access-control-max-age': '86400',
    },
  });
}
