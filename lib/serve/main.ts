/**
 * The web server's process, started by lib/run/webServer.ts: Next behind answerRequest.ts.
 *
 * Environment: PORT; DATABASE_URL, as the role of the web; ATLAS_LOG=json for a line an answer on standard output;
 * ATLAS_METRICS=1 for /metrics; ATLAS_CACHE=off to keep no answers. SIGTERM and SIGINT let answers under way come to their end and take no new ones.
 */
import { createServer } from 'node:http';
import process from 'node:process';
import next from 'next';
import { db } from '../db/client';
import { findDataVersion } from '../db/version/findDataVersion';
import { chinaDay } from '../text/chinaDay';
import { answerFromStore } from './answerFromStore';
import { answerRequest } from './answerRequest';
import { answerStore } from './answerStore';
import { buildId } from './buildId';
import { memoizedVersion } from './memoizedVersion';
import { formatAnswered } from './requestLog';
import { siteMetrics } from './siteMetrics';

/** Milliseconds in which a request must have arrived: head, and head with body. */
const HEAD_WITHIN = 10_000;
const ALL_WITHIN = 60_000;
/** Milliseconds that a connection is kept between requests: longer than proxies keep theirs, so that none sends into one just closed. */
const KEPT_OPEN = 75_000;
/** Milliseconds that answers under way get when the server is to end. */
const PATIENCE = 10_000;
/** Bytes of answers that are kept. */
const KEPT_BYTES = 128_000_000;
/** Connections at once; beyond it the system queues, then refuses. */
const MAX_CONNECTIONS = 2_000;

const port = Number(process.env.PORT);
const application = next({ dev: false, dir: process.cwd(), port, hostname: 'localhost', quiet: true });
await application.prepare();

/** Answers are kept for as long as the data are the same; ATLAS_CACHE=off has each made anew, to measure how long that takes. */
const answer =
  process.env.ATLAS_CACHE === 'off'
    ? application.getRequestHandler()
    : answerFromStore(application.getRequestHandler(), {
        store: answerStore(KEPT_BYTES),
        build: buildId(),
        version: memoizedVersion(async () => (await findDataVersion(db())).number),
        today: chinaDay,
      });

const server = createServer(
  { headersTimeout: HEAD_WITHIN, requestTimeout: ALL_WITHIN, keepAliveTimeout: KEPT_OPEN },
  answerRequest({
    application: answer,
    metrics: process.env.ATLAS_METRICS === '1' ? siteMetrics() : null,
    log:
      process.env.ATLAS_LOG === 'json'
        ? (answered) => console.log(formatAnswered(answered, new Date()))
        : null,
  }),
);
server.maxConnections = MAX_CONNECTIONS;
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
