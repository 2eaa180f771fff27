import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from './generated/client';

export type Db = PrismaClient;

const pools = new WeakMap<Db, Pool>();

/** A client of one database. `$disconnect` it when done; pages use `db` instead. */
export function connect(connectionString: string): Db {
  const pool = new Pool({ connectionString, max: 10 });
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

const shared = globalThis as typeof globalThis & { atlasDb?: Db }; // survives reloads of modules in development

/** Address of the database that pages read. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: npm start sets it');
  return url;
}

/** The client of this process, connected to DATABASE_URL when first used. */
export function db(): Db {
  if (!shared.atlasDb) shared.atlasDb = connect(databaseUrl());
  return shared.atlasDb;
}
