import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerStore, StoredAnswer } from './answerStore';
import { cacheKey, NAMED, tellsOfImports } from './cacheKey';
import { type Application, holdBack } from './holdBack';
import { isPackable, pack, packingFor } from './packing';
import { SOCKET_HEADER } from './socketHeader';

/** What the kept answers depend on. */
export interface Keeping {
  readonly store: AnswerStore;
  /** Tells one build of the application from another. */
  readonly build: string;
  /** The version of the data set that kept answers are of, or null while the database does not say. */
  readonly version: () => Promise<number | null>;
  /** The newest version, which may be ahead of that one. */
  readonly newest: () => Promise<number | null>;
  /** How far imports have come, as a number that only grows: refused files change no data. Null while the database does not say. */
  readonly imported: () => Promise<number | null>;
  /** The day, ISO: what is due by now depends on it. */
  readonly today: () => string;
}

/** Browsers and proxies ask each time, by the ETag; while they ask they may show what they have. Seconds. */
const CACHE_CONTROL = 'public, max-age=0, stale-while-revalidate=30';
const VARY = 'Accept-Encoding';
/** Set for each answer anew, or by Node. */
const OWN = new Set([
  ...['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'],
  ...['x-request-id', 'cache-control', 'etag', 'vary', 'ratelimit', 'ratelimit-policy'],
]);
const nonceOf = (policy: unknown): string | null => /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? null;

function holesOf(body: Buffer, nonce: string | null): number[] {
  const holes: number[] = [];
  if (nonce === null) return holes;
  for (let at = body.indexOf(nonce); at >= 0; at = body.indexOf(nonce, at + nonce.length)) holes.push(at);
  return holes;
}

async function toStored(response: ServerResponse, body: Buffer, nonce: string | null): Promise<StoredAnswer> {
  const headers = Object.entries(response.getHeaders()).flatMap(([name, value]): [string, string][] =>
    OWN.has(name) || value === undefined ? [] : [[name, String(value)]],
  );
  const holes = holesOf(body, nonce);
  if (holes.length > 0 || !isPackable(body, response.getHeader('content-type')))
    return { headers, body, holes, packed: null };
  const [br, gzip] = await Promise.all([pack(body, 'br', 'well'), pack(body, 'gzip', 'well')]);
  return { headers, body, holes, packed: { br, gzip } };
}

/** What an answer may depend on: what its key names, and what the server says itself. */
const KNOWN_TO_APPLICATION = new Set<string>([
  ...NAMED,
  'content-security-policy',
  'x-request-id',
  SOCKET_HEADER,
]);

/**
 * Takes from a request every header that the key of its answer does not name: none of them can get into an answer that others are
 * given. Next holds back titles for some browsers, so that all have one name. What is kept is packed here, not by the application.
 */
function leaveKeyed({ headers }: IncomingMessage): void {
  const encoding = headers['accept-encoding'];
  for (const name of Object.keys(headers)) if (!KNOWN_TO_APPLICATION.has(name)) delete headers[name];
  headers['user-agent'] = 'reader';
  if (encoding !== undefined) headers['x-accept-encoding'] = encoding;
}

/** The body with this reader's nonce where the first reader's was: nonces are of one length. */
function bodyFor({ body, holes }: StoredAnswer, nonce: string | null): Buffer {
  if (holes.length === 0 || nonce === null) return body;
  const own = Buffer.from(body);
  for (const hole of holes) own.write(nonce, hole, 'latin1');
  return own;
}

async function send(request: IncomingMessage, response: ServerResponse, answer: StoredAnswer): Promise<void> {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('vary', VARY);
  const packing = packingFor(request.headers['x-accept-encoding']?.toString());
  const nonce = nonceOf(request.headers['content-security-policy']);
  const body = bodyFor(answer, nonce);
  const canPack = answer.holes.length > 0 && isPackable(body, response.getHeader('content-type'));
  const packed =
    packing === null
      ? null
      : (answer.packed?.[packing] ?? (canPack ? await pack(body, packing, 'quickly') : null));
  if (packed && packing) response.setHeader('content-encoding', packing);
  response.setHeader('content-length', (packed ?? body).length);
  response.end(packed ?? body);
}

/**
 * Gives an answer again for as long as the data, the build and the day are the same; asks the application otherwise. A reader who has it
 * already is told so (304) without anything being made. Answers other than 200, and long ones, are not kept. While the database does
 * not say its version the application answers alone.
 */
export function answerFromStore(
  application: Application,
  { store, build, version, newest, imported, today }: Keeping,
): Application {
  const underWay = new Map<string, Promise<void>>();

  /** Notes that an answer is being made; the call of what it returns lets those go on who wait for it. */
  function begin(key: string): () => void {
    let decide = (): void => undefined;
    const decided = new Promise<void>((done) => {
      decide = done;
    });
    underWay.set(key, decided);
    return () => {
      if (underWay.get(key) === decided) underWay.delete(key);
      decide();
    };
  }

  /** How far imports are, where an answer tells of them. */
  const farOf = async (url: string): Promise<number | null> => (tellsOfImports(url) ? imported() : 0);

  /** What the answer to an address is of, as of now; null while the database does not say. */
  async function stateOf(url: string): Promise<string | null> {
    const numbers = await Promise.all([newest(), farOf(url)]);
    return numbers.includes(null) ? null : numbers.join();
  }

  /** `decided` is called when the answer is kept or will not be, before it is sent: nobody waits for the reader of another. */
  async function make(
    request: IncomingMessage,
    response: ServerResponse,
    { key, etag, decided }: { readonly key: string; readonly etag: string; readonly decided: () => void },
  ): Promise<void> {
    const url = request.url ?? '/';
    const before = await stateOf(url);
    const { whole, finished } = await holdBack(application, request, response);
    if (!whole) {
      decided();
      return finished;
    }
    const nonce = nonceOf(request.headers['content-security-policy']);
    const answer = await toStored(response, whole.body, nonce);
    const isKept = response.statusCode === 200 && !response.hasHeader('set-cookie');
    if (isKept) {
      response.setHeader('etag', etag);
      response.setHeader('cache-control', CACHE_CONTROL);
      // Made while the data changed, it may be half of each.
      if (before !== null && (await stateOf(url)) === before) store.keep(key, answer);
    }
    decided();
    await send(request, response, answer);
    await finished;
  }

  return async (request, response) => {
    const url = request.url ?? '/';
    const asked = cacheKey(request.method ?? '', url, request.headers);
    const number = asked === null ? null : await version();
    const far = asked === null ? null : await farOf(url);
    if (asked === null || number === null || far === null) return application(request, response);

    const key = [build, number, far, today(), asked].join('\n');
    const etag = `W/"v${number}-${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`;
    if (request.headers['if-none-match'] === etag) {
      response.statusCode = 304;
      response.setHeader('etag', etag);
      response.setHeader('cache-control', CACHE_CONTROL);
      response.setHeader('vary', VARY);
      response.end();
      return;
    }
    leaveKeyed(request);
    // Many who ask for the same at once wait for the first of them.
    if (!store.find(key)) await underWay.get(key);
    const kept = store.find(key);
    if (kept) {
      response.setHeader('etag', etag);
      response.setHeader('cache-control', CACHE_CONTROL);
      return send(request, response, kept);
    }
    if (response.destroyed) return; // its reader left meanwhile
    const decided = begin(key);
    try {
      await make(request, response, { key, etag, decided });
    } finally {
      decided();
    }
  };
}
