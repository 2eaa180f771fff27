import { Buffer, isUtf8 } from 'node:buffer';
import { checkTarget, isLocalHost } from './checkTarget';
import { openPacer } from './openPacer';
import { openRobots } from './openRobots';
import { type Answer, requestOnce } from './requestOnce';
import { type FetchLimits, FetchProblem, LIMITS, type Permissions } from './types';

/** What was kept of the last answer of an address. */
export interface Known {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A page as it was got, or `unchanged` since the last time. */
export type Fetched =
  | { readonly kind: 'unchanged'; readonly finalUrl: string; readonly status: number }
  | {
      readonly kind: 'page';
      readonly finalUrl: string;
      readonly status: number;
      readonly body: Uint8Array;
      readonly contentType: string | null;
      readonly charset: string | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
    };

export interface Fetcher {
  /** The page at an address. Throws `FetchProblem` with a Chinese sentence. */
  get(url: string, known?: Known | null): Promise<Fetched>;
}

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const REDIRECTS = [301, 302, 303, 307, 308];
/** A server that asks for more patience than so many milliseconds is asked another day. */
const LONGEST_PAUSE = 120_000;

/** Where a redirect leads: many servers send the characters of a path as they are, in UTF-8, which Node takes for Latin-1. */
function locationOf({ headers: { location } }: Answer): string | undefined {
  if (location === undefined) return undefined;
  const bytes = Buffer.from(location, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : location;
}

/** Milliseconds that a server asks to wait: seconds or a date. */
function retryAfterOf({ headers }: Answer): number | null {
  const text = headers['retry-after'];
  if (text === undefined) return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : null;
}

function checkStatus(answer: Answer): void {
  const { status } = answer;
  if (status < 400) return;
  if (status === 404 || status === 410)
    throw new FetchProblem(`网页不存在（${status}）：请核对网址。`, false, null, status);
  if (status === 429 || status >= 500)
    throw new FetchProblem(
      `服务器暂时不能提供（${status}）：请稍后再试。`,
      true,
      retryAfterOf(answer),
      status,
    );
  throw new FetchProblem(`服务器拒绝提供（${status}）：请核对网址。`, false, null, status);
}

function toFetched(finalUrl: string, { status, headers, body }: Answer): Fetched {
  if (status === 304) return { kind: 'unchanged', finalUrl, status };
  if (status < 200 || status >= 300)
    throw new FetchProblem(`服务器的应答没有内容（${status}）。`, false, null, status);
  if (body.length === 0) throw new FetchProblem('网页是空的。', false, null, status);
  const type = headers['content-type'] ?? null;
  return {
    kind: 'page',
    finalUrl,
    status,
    body,
    contentType: type?.split(';')[0]?.trim().toLowerCase() ?? null,
    charset: /charset\s*=\s*"?([\w-]+)/i.exec(type ?? '')?.[1]?.toLowerCase() ?? null,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  };
}

/**
 * Makes a fetcher that is polite: one request per host and interval, robots.txt kept, each redirect held against all rules again,
 * failures that may pass tried again with growing pauses.
 */
export function openFetcher(permissions: Permissions, limits: FetchLimits = LIMITS): Fetcher {
  const pacer = openPacer(limits.interval);
  const ask = async (url: URL, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    checkTarget(url, permissions);
    await pacer.turn(url.host);
    return requestOnce(url, headers, limits, isLocalHost(url, permissions));
  };
  const follow = async (
    start: URL,
    headers: Readonly<Record<string, string>>,
    before: (url: URL) => Promise<void>,
  ): Promise<{ readonly url: URL; readonly answer: Answer }> => {
    let url = start;
    const seen = new Set<string>();
    for (let hops = 0; hops <= limits.redirects; hops += 1) {
      checkTarget(url, permissions);
      if (seen.has(url.href)) throw new FetchProblem('网址的跳转绕成了圈，没有下载：请核对网址。', false);
      seen.add(url.href);
      await before(url);
      const answer = await ask(url, headers);
      const location = locationOf(answer);
      if (!REDIRECTS.includes(answer.status)) return { url, answer };
      if (location === undefined || !URL.canParse(location, url.href))
        throw new FetchProblem(`服务器要求跳转（${answer.status}），但没有说清跳到哪里。`, false);
      url = new URL(location, url.href);
      url.hash = '';
    }
    throw new FetchProblem(`网址跳转超过 ${limits.redirects} 次，没有下载：请核对网址。`, false);
  };
  const robots = openRobots(async (url) => (await follow(url, {}, async () => undefined)).answer);
  const isAllowed = async (url: URL): Promise<void> => {
    const delay = await robots.check(url);
    if (delay !== null) pacer.slow(url.host, delay);
  };

  return {
    get: async (address, known = null) => {
      const start = new URL(address);
      start.hash = '';
      const headers = {
        ...(known?.etag ? { 'if-none-match': known.etag } : {}),
        ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
      };
      for (let tries = 1; ; tries += 1) {
        try {
          const { url, answer } = await follow(start, headers, isAllowed);
          checkStatus(answer);
          return toFetched(url.href, answer);
        } catch (error) {
          if (!(error instanceof FetchProblem) || !error.passing || tries >= limits.tries) throw error;
          const pause = Math.max(limits.firstPause * 2 ** (tries - 1), error.retryAfter ?? limits.firstPause);
          if (pause > LONGEST_PAUSE) throw error;
          await sleep(pause);
        }
      }
    },
  };
}
