import { trustedProxies } from './clientAddress';
import { ROUTE_LIMITS } from './routeLimits';
import { SettingsProblem } from './settingsProblem';

/** How the server treats its callers. */
export interface LimitSettings {
  /** Requests a minute of the programming interface from one address; 0: any number. */
  readonly api: number;
  /** Requests a minute from one address by the name of a route limit; 0: any number. */
  readonly routes: ReadonlyMap<string, number>;
  readonly isTrusted: (address: string) => boolean;
  /** Milliseconds until the first byte of an answer. */
  readonly within: number;
}

const USUAL_LIMIT = 600;
/** Seconds: a statement ends after 30, waiting for a connection after 10. */
const USUAL_WITHIN = '60';

function countOf(setting: string, text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 0 || text.trim() === '')
    throw new SettingsProblem(`${setting}“${text}”不对：应为每分钟的次数，0 表示不限。`);
  return limit;
}

/** `files=1000 images=0`, or `off` for none at all; what is not named keeps its usual limit. */
function routesOf(given: string): ReadonlyMap<string, number> {
  const limits = new Map(ROUTE_LIMITS.map(({ name, limit }) => [name, given.trim() === 'off' ? 0 : limit]));
  for (const pair of given.split(/[\s,]+/).filter((one) => one !== '' && one !== 'off')) {
    const [name = '', count = ''] = pair.split('=');
    if (!limits.has(name))
      throw new SettingsProblem(
        `ROUTE_RATE_LIMITS：没有“${name}”这一类，有 ${[...limits.keys()].join('、')}；全部不限写 off。`,
      );
    limits.set(name, countOf('ROUTE_RATE_LIMITS', count));
  }
  return limits;
}

function secondsOf(setting: string, text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 1 && seconds <= 3_600))
    throw new SettingsProblem(`${setting}“${text}”不对：应为 1 到 3600 的秒数。`);
  return seconds;
}

/**
 * Reads ANSWER_WITHIN, API_RATE_LIMIT, ROUTE_RATE_LIMITS and TRUSTED_PROXIES. Throws a sentence for an operator when one of them makes no sense.
 */
export function limitSettings(): LimitSettings {
  const given = process.env.API_RATE_LIMIT;
  return {
    api: given === undefined || given === '' ? USUAL_LIMIT : countOf('API_RATE_LIMIT', given),
    routes: routesOf(process.env.ROUTE_RATE_LIMITS ?? ''),
    within: 1_000 * secondsOf('ANSWER_WITHIN', process.env.ANSWER_WITHIN || USUAL_WITHIN),
    isTrusted: trustedProxies(process.env.TRUSTED_PROXIES ?? ''),
  };
}
