/** What a caller may still ask, as the headers RateLimit and RateLimit-Policy say it. */
export interface Quota {
  readonly allowed: boolean;
  /** Requests a window. */
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds until the window ends; at least 1. */
  readonly reset: number;
}

/** Seconds of a window. */
export const WINDOW = 60;

/** Callers remembered at a time: a flood of addresses must not fill the memory. */
const MOST_CALLERS = 10_000;

interface Window {
  readonly endsAt: number;
  count: number;
}

/**
 * Counts requests by caller in windows of a minute, in the memory of this process. `limit` 0: no limit. When too many callers are
 * remembered the oldest windows are forgotten, which errs in favour of the caller.
 */
export function rateLimiter(limit: number, most = MOST_CALLERS): (caller: string, now: number) => Quota {
  const windows = new Map<string, Window>();
  return (caller, now) => {
    const known = windows.get(caller);
    const window = known && known.endsAt > now ? known : { endsAt: now + WINDOW * 1000, count: 0 };
    if (window !== known) {
      windows.delete(caller);
      windows.set(caller, window); // last in order: the map is sorted by the end of the windows
      for (const [oldest, { endsAt }] of windows) {
        if (endsAt > now && windows.size <= most) break;
        windows.delete(oldest);
      }
    }
    window.count += 1;
    return {
      allowed: limit === 0 || window.count <= limit,
      limit,
      remaining: Math.max(0, limit - window.count),
      reset: Math.max(1, Math.ceil((window.endsAt - now) / 1000)),
    };
  };
}

/** The headers of the draft “RateLimit header fields for HTTP”; none where there is no limit. `name`: of what it is the limit. */
export function quotaHeaders(
  { allowed, limit, remaining, reset }: Quota,
  name = 'default',
): Readonly<Record<string, string>> {
  if (limit === 0) return {};
  return {
    'ratelimit-policy': `"${name}";q=${limit};w=${WINDOW}`,
    ratelimit: `"${name}";r=${remaining};t=${reset}`,
    ...(!allowed && { 'retry-after': String(reset) }),
  };
}
