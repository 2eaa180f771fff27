import type { IncomingMessage } from 'node:http';
import { callerOf, clientAddress } from './clientAddress';
import type { LimitSettings } from './limitSettings';
import { type Quota, rateLimiter } from './rateLimit';
import { routeLimitOf } from './routeLimits';

/** What is left to a caller, and of what. */
export interface NamedQuota {
  readonly name: string;
  readonly quota: Quota;
}

/** Counts requests against the limits of their routes; null where there is none. Call it once a request. */
export type CallerQuotas = (request: IncomingMessage, path: string) => NamedQuota | null;

/** Counts in the memory of this process, one count a route limit and caller; by a clock that nobody sets back. */
export function callerQuotas(
  { routes, isTrusted }: LimitSettings,
  now: () => number = () => performance.now(),
): CallerQuotas {
  const counts = new Map([...routes].map(([name, limit]) => [name, rateLimiter(limit)]));
  return (request, path) => {
    const limit = routeLimitOf(request.method ?? '', path);
    const count = limit === null ? undefined : counts.get(limit.name);
    if (!limit || !count) return null;
    const forwarded = request.headers['x-forwarded-for'];
    const address = clientAddress(
      request.socket.remoteAddress ?? 'unknown',
      forwarded === undefined ? null : String(forwarded),
      isTrusted,
    );
    return { name: limit.name, quota: count(callerOf(address), now()) };
  };
}
