import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from './generated/client';

export type Db = PrismaClient;

const pools = new WeakMap<Db, Pool>();

/**
 * A client of one database. `$disconnect` it when done; pages use `db` instead. `patience`: milliseconds after which a connection that does not
 * come, or come free, is given up; without it, as long as the system waits.
 */
export function connect(connectionString: string, patience?: number): Db {
  const pool = new Pool({
    connectionString,
    max: 10,
    ...(patience !== undefined && { connectionTimeoutMillis: patience }),
  });
  // A server that stops breaks connections, whoever uses them at the moment or nobody: the next query on one fails, or gets a new
  // one, which is enough. An error that nobody listens to would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
  pools.set(db, pool);
  return db;
}

/** The connections of a client, for what Prisma cannot do: COPY, and locks that last as long as a connection. */
export function poolOf(db: Db): Pool {
  const pool = pools.get(db);
  if (!pool) throw new Error('This client was not made by connect');
  return pool;
}

/** A database that pages read: the one that is written to, or a copy of it. */
export interface ReadFrom {
  readonly url: string;
  readonly db: Db;
}

// Survives reloads of modules in development; the server and the pages that Next has bundled are two copies of this module.
const shared = globalThis as typeof globalThis & {
  atlasDb?: Db;
  atlasReading?: AsyncLocalStorage<ReadFrom>;
};
shared.atlasReading ??= new AsyncLocalStorage();
const reading = shared.atlasReading;

/** Does some work whose pages and files all read from one database, whatever others read from meanwhile. */
export const readingFrom = <Result>(from: ReadFrom, work: () => Result): Result => reading.run(from, work);

/** Address of the database that pages read. */
export function databaseUrl(): string {
  const url = reading.getStore()?.url ?? process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: npm start sets it');
  return url;
}

/** Milliseconds that a page waits for a connection before its reader is told to come again. */
const PATIENCE = 10_000;

/** The client that the work at hand reads from: that of `readingFrom`, else this process' own, connected to DATABASE_URL when first used. */
export function db(): Db {
  const chosen = reading.getStore()?.db;
  if (chosen) return chosen;
  if (!shared.atlasDb) shared.atlasDb = connect(databaseUrl(), PATIENCE);
  return shared.atlasDb;
}
