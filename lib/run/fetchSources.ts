import { basename } from 'node:path';
import { sha256Of } from '../checks/sha256Of';
import type { Db } from '../db/client';
import { findDownload, noteRefused, noteUnchanged, storeDownload } from '../db/downloads';
import { openSession, type Session } from '../db/openSession';
import { decodeText } from '../document/decodeText';
import { DocumentError } from '../document/types';
import { type Fetcher, openFetcher } from '../fetch/openFetcher';
import { saysNotFound } from '../fetch/saysNotFound';
import { type FetchLimits, FetchProblem, type Permissions } from '../fetch/types';
import { isFiguresFile } from '../report/parseFigureRows';
import { findWorks } from './findWorks';

/** What became of one address. `skipped`: got within the last day. */
export interface FetchedSource {
  readonly url: string;
  readonly outcome: 'stored' | 'unchanged' | 'skipped' | 'refused';
  /** Why it was refused, in Chinese. */
  readonly reason: string | null;
}

export interface FetchOptions {
  readonly permissions: Permissions;
  readonly limits?: FetchLimits;
  /** Ask for what was got within the last day, too. */
  readonly refresh?: boolean;
  readonly onFetched?: (source: FetchedSource) => void;
  /** Told in Chinese when the database is away and back. */
  readonly onNews?: (sentence: string) => void;
}

/** A fetch that was interrupted is continued within so many hours without asking for what it got. */
const FRESH = 24;
/** Hosts that are asked at the same time; each by itself waits between requests. */
const HOSTS_AT_ONCE = 8;
/** Addresses of one host that are known ahead; more wait on disk. */
const MOST_AHEAD = 1_000;

const nameOf = (url: string): string => basename(new URL(url).pathname) || 'index.html';

const looksLikeHtml = (bytes: Uint8Array): boolean =>
  /^\s*(?:\uFEFF)?\s*</.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^ï»¿/, ''));

/** A page that says it is not there; one whose text cannot be read says nothing, and the import tells why. */
function isSoftly404(body: Uint8Array): boolean {
  if (!looksLikeHtml(body)) return false;
  try {
    return saysNotFound(decodeText(body));
  } catch (error) {
    if (error instanceof DocumentError) return false;
    throw error;
  }
}

/** Fetches one address and stores what it gives; never fails for what a server does. */
async function fetchOne(
  session: Session,
  fetcher: Fetcher,
  url: string,
  refresh: boolean,
): Promise<FetchedSource> {
  const known = await session.use((client) => findDownload(client, url));
  const has = known?.hasBytes ?? false;
  if (!refresh && known && has && known.outcome !== 'refused' && known.hours < FRESH)
    return { url, outcome: 'skipped', reason: null };
  try {
    const page = await fetcher.get(url, has ? known : null);
    if (page.kind === 'unchanged') {
      await session.use((client) => noteUnchanged(client, url));
      return { url, outcome: 'unchanged', reason: null };
    }
    const { body, finalUrl } = page;
    if (isSoftly404(body))
      throw new FetchProblem(
        '网页上写的是“页面不存在”，虽然服务器说它存在：请核对网址。',
        false,
        null,
        page.status,
      );
    const fileName = nameOf(finalUrl);
    const format = isFiguresFile(body, fileName) ? 'figures' : 'document';
    const source = { sha256: sha256Of(body), fileName, format, bytes: body } as const;
    await session.use((client) => storeDownload(client, url, page, source));
    return { url, outcome: 'stored', reason: null };
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error;
    await session.use((client) => noteRefused(client, url, error.message, error.status));
    return { url, outcome: 'refused', reason: error.message };
  }
}

/**
 * Downloads what lies at the addresses of some manifests into the store of sources, politely, several hosts at once. Each address is
 * stored by itself, so that a fetch that was interrupted is continued by the same command. Rows of files on disk are passed over. Returns
 * how many were refused. Throws only when the database fails.
 */
export async function fetchSources(
  db: Db,
  paths: readonly string[],
  { permissions, limits, refresh = false, onFetched, onNews }: FetchOptions,
): Promise<number> {
  const session = openSession(db, { onNews });
  const fetcher = openFetcher(permissions, limits);
  const queues = new Map<string, Promise<void>>();
  const seen = new Set<string>();
  let refused = 0;
  let ahead = 0;
  try {
    for await (const { path: url, isAddress, fault } of findWorks(paths)) {
      if (fault !== null) {
        refused += 1;
        onFetched?.({ url, outcome: 'refused', reason: fault });
        continue;
      }
      if (!isAddress || seen.has(url)) continue;
      seen.add(url);
      const { host } = new URL(url);
      while (ahead >= MOST_AHEAD || (!queues.has(host) && queues.size >= HOSTS_AT_ONCE))
        await Promise.race(queues.values());
      ahead += 1;
      const own = (queues.get(host) ?? Promise.resolve())
        .then(() => fetchOne(session, fetcher, url, refresh))
        .then((source) => {
          ahead -= 1;
          if (source.outcome === 'refused') refused += 1;
          onFetched?.(source);
          if (queues.get(host) === own) queues.delete(host);
        });
      queues.set(host, own);
      own.catch(() => undefined); // thrown where it is awaited
    }
    await Promise.all(queues.values());
    return refused;
  } finally {
    session.close();
  }
}
