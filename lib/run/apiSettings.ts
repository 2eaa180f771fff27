import { trustedProxies } from './clientAddress';
import { SettingsProblem } from './settingsProblem';

/** How the interface treats its callers. */
export interface ApiSettings {
  /** Requests a minute from one address; 0: any number. */
  readonly limit: number;
  readonly isTrusted: (address: string) => boolean;
}

const USUAL_LIMIT = 600;

/** Reads API_RATE_LIMIT and TRUSTED_PROXIES. Throws a sentence for an operator when one of them makes no sense. */
export function apiSettings(): ApiSettings {
  const given = process.env.API_RATE_LIMIT;
  const proxies = process.env.TRUSTED_PROXIES;
  const limit = given === undefined || given === '' ? USUAL_LIMIT : Number(given);
  if (!Number.isInteger(limit) || limit < 0)
    throw new SettingsProblem(`API_RATE_LIMIT“${given}”不对：应为每分钟的次数，0 表示不限。`);
  return { limit, isTrusted: trustedProxies(proxies ?? '') };
}
