import { limitSettings } from '../../lib/serve/limitSettings';
import { type Quota, rateLimiter } from '../../lib/serve/rateLimit';
import { callerIn } from '../callerIn';

type Count = ReturnType<typeof rateLimiter>;

const shared = globalThis as typeof globalThis & { atlasCounting?: Count }; // survives reloads of modules in development

/** Counts a request against its caller's quota; by a clock that nobody sets back. */
export function quotaOf({ headers }: Request): Quota {
  shared.atlasCounting ??= rateLimiter(limitSettings().api);
  return shared.atlasCounting(callerIn(headers), performance.now());
}
