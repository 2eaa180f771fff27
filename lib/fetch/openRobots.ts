import robotsParser from 'robots-parser';
import type { Answer } from './requestOnce';
import { FetchProblem } from './types';

/** The name under which rules for us would stand in a robots.txt. */
const NAME = 'DisclosureAtlas';
/** Bytes of a robots.txt that are heeded: as many as RFC 9309 asks for (2.5). */
const LONGEST_RULES = 500 * 1024;
const OTHER = 'other';

/**
 * The rules with all robots but us under one name, once a group: the parser keeps each rule for each name above it, so that a list of
 * thousands of both fills the memory.
 */
function forUs(body: Uint8Array): string {
  const lines = new TextDecoder().decode(body.subarray(0, LONGEST_RULES)).split(/\r\n|\r|\n/);
  let group = new Set<string>();
  return lines
    .filter((line) => line.includes(':'))
    .flatMap((line) => {
      const agent = /^\s{0,9}user-agent\s{0,9}:([^#/]*)/i.exec(line)?.[1];
      if (agent === undefined) {
        group = new Set();
        return [line];
      }
      const said = agent.trim().toLowerCase();
      const name = said === '*' || said === NAME.toLowerCase() ? said : OTHER;
      if (group.has(name)) return [];
      group.add(name);
      return [`User-agent: ${name}`];
    })
    .join('\n');
}

/** A delay that a site asks for is kept up to so many seconds. */
const LONGEST_DELAY = 60;

interface Rules {
  readonly allows: (url: URL) => boolean;
  /** Seconds between requests that the site asks for. */
  readonly delay: number | null;
}
const ALL: Rules = { allows: () => true, delay: null };
const NONE: Rules = { allows: () => false, delay: null };

/** What sites allow, asked once for each. */
export interface Robots {
  /** Throws `FetchProblem` when the site does not want the address to be read; tells the delay it asks for, in milliseconds. */
  check(url: URL): Promise<number | null>;
}

/**
 * Keeps the rules of each site (RFC 9309): without a robots.txt all is allowed; while the server cannot say, nothing is. `ask`
 * requests an address and follows its redirects.
 */
export function openRobots(ask: (url: URL) => Promise<Answer>): Robots {
  const known = new Map<string, Promise<Rules>>();
  const load = async (origin: string): Promise<Rules> => {
    const address = new URL('/robots.txt', origin);
    try {
      const { status, body } = await ask(address);
      if (status >= 500 || status === 429) return NONE;
      if (status >= 400) return ALL;
      const rules = robotsParser(address.href, forUs(body));
      const delay = rules.getCrawlDelay(NAME);
      return {
        allows: (url) => rules.isAllowed(url.href, NAME) !== false,
        delay: delay === undefined ? null : Math.min(delay, LONGEST_DELAY),
      };
    } catch (error) {
      // What passes may pass; an address that must not be asked at all is told as that.
      if (error instanceof FetchProblem && error.passing) return NONE;
      throw error;
    }
  };
  return {
    check: async (url) => {
      const { origin } = url;
      const rules = known.get(origin) ?? load(origin);
      known.set(origin, rules);
      const { allows, delay } = await rules;
      if (!allows(url))
        throw new FetchProblem(
          `网站的 robots.txt 不允许下载这个网址，或暂时读不到 robots.txt：请改由网站提供的途径取得。`,
          false,
        );
      return delay === null ? null : delay * 1000;
    },
  };
}
