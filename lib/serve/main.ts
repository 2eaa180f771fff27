/**
 * The web server's process, started by lib/run/webServer.ts: Next behind answerRequest.ts.
 *
 * Environment: PORT; DATABASE_URL, as the role of the web; DATABASE_REPLICA_URLS, copies that pages read from, separated by spaces; ATLAS_LOG=json for a line an answer on standard output;
 * ATLAS_METRICS=1 for /metrics; ATLAS_CACHE=off to keep no answers; limits and proxies (limitSettings.ts). SIGTERM and SIGINT let answers under way come to their end and take no new ones.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import process from 'node:process';
import next from 'next';
import { databaseUrl, db, readingFrom } from '../db/client';
import { chooserOf, reachable } from '../db/replicas';
import { findDataVersion } from '../db/version/findDataVersion';
import { findImported } from '../db/version/findImported';
import { chinaDay } from '../text/chinaDay';
import { answerFromStore } from './answerFromStore';
import { answerInTurn } from './answerInTurn';
import { answerRequest } from './answerRequest';
import { answerStore } from './answerStore';
import { answerWithin } from './answerWithin';
import { buildFolder, buildId } from './buildId';
import { callerQuotas } from './callerQuotas';
import { limitSettings } from './limitSettings';
import { markMissing } from './markMissing';
import { memoizedVersion } from './memoizedVersion';
import { packAnswer } from './packAnswer';
import { formatAnswered } from './requestLog';
import { sayFailures } from './sayFailures';
import { sendPacked } from './sendPacked';
import { siteMetrics } from './siteMetrics';
import { steadyVersion } from './steadyVersion';

/** Milliseconds in which a request must have arrived: head, and head with body. */
const HEAD_WITHIN = 10_000;
const ALL_WITHIN = 60_000;
/** Milliseconds that a connection is kept between requests: longer than proxies keep theirs, so that none sends into one just closed. */
const KEPT_OPEN = 75_000;
/** Milliseconds without a byte in either direction after which a connection is given up: longer than a download waits for its reader. */
const SILENCE = 310_000;
/** Milliseconds that answers under way get when the server is to end. */
const PATIENCE = 10_000;
/** Bytes of answers that are kept. */
const KEPT_BYTES = 128_000_000;
/** Connections at once; beyond it the system queues, then refuses. */
const MAX_CONNECTIONS = 2_000;

const port = Number(process.env.PORT);
const application = next({ dev: false, dir: process.cwd(), port, hostname: 'localhost', quiet: true });
await application.prepare();

const copies = (process.env.DATABASE_REPLICA_URLS ?? '').split(' ').filter((url) => url !== '');

/** Answers made at once: more than the connections to the database, so that none of those idles; and requests that may wait for one. */
const TURNS = { atOnce: 16, waiting: 512 };
const pages = packAnswer(answerInTurn(markMissing(application.getRequestHandler()), TURNS));

/** Answers are kept for as long as the data are the same; ATLAS_CACHE=off has each made anew, to measure how long that takes. */
const keeping = (version: () => Promise<number | null>, imported: () => Promise<number | null>) =>
  process.env.ATLAS_CACHE === 'off'
    ? pages
    : answerFromStore(pages, {
        store: answerStore(KEPT_BYTES),
        build: buildId(),
        version: steadyVersion(version),
        newest: version,
        imported,
        today: chinaDay,
      });

/** From one database, whose version is asked for now and then; or each request from the copy that is chosen for it. */
function answerer() {
  if (copies.length === 0)
    return keeping(
      memoizedVersion(async () => (await findDataVersion(db())).number),
      memoizedVersion(() => findImported(db())),
    );
  const primary = reachable(databaseUrl(), db());
  const sources = [primary, ...copies.map((url) => reachable(url))];
  const choose = chooserOf(primary, sources.slice(1));
  // How far imports are is not told of each copy: what rests on it is made anew.
  const answer = keeping(
    async () => {
      const chosen = sources.find(({ url }) => url === databaseUrl());
      return chosen ? chosen.version() : null;
    },
    async () => null,
  );
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    readingFrom(await choose(), () => answer(request, response));
}

const limits = limitSettings();
const server = createServer(
  { headersTimeout: HEAD_WITHIN, requestTimeout: ALL_WITHIN, keepAliveTimeout: KEPT_OPEN },
  answerRequest({
    application: sendPacked(
      sayFailures(answerWithin(answerer(), { answer: limits.within, arrival: ALL_WITHIN })),
      buildFolder(),
    ),
    metrics: process.env.ATLAS_METRICS === '1' ? siteMetrics() : null,
    log:
      process.env.ATLAS_LOG === 'json'
        ? (answered) => console.log(formatAnswered(answered, new Date()))
        : null,
    quotas: callerQuotas(limits),
    isTrusted: limits.isTrusted,
  }),
);
// Next listens for upgrades, which only its development server has, and leaves the others waiting: without a listener they are answered
// like any request.
server.on('newListener', (event) => {
  if (event === 'upgrade') process.nextTick(() => server.removeAllListeners('upgrade'));
});
server.maxConnections = MAX_CONNECTIONS;
server.setTimeout(SILENCE);
server.listen(port);

/** /ready answers 503 from now on, so that a balancer sends nobody here any more. */
const stopping = globalThis as typeof globalThis & { atlasStopping?: boolean };

function stop(): void {
  if (stopping.atlasStopping) return;
  stopping.atlasStopping = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setInterval(() => server.closeIdleConnections(), 100).unref();
  setTimeout(() => process.exit(0), PATIENCE).unref();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
// Whoever started us was killed: the port is to be free for the next one.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) stop();
}, 500).unref();
