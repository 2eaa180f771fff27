import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

export type Db = PrismaClient;

/** A client of one database. `$disconnect` it when done; pages use `db` instead. */
export function connect(connectionString: string): Db {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) });
}

const shared = globalThis as typeof globalThis & { atlasDb?: Db }; // survives reloads of modules in development

/** The client of this process, connected to DATABASE_URL when first used. */
export function db(): Db {
  if (!shared.atlasDb) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error('DATABASE_URL is not set: npm start sets it');
    shared.atlasDb = connect(url);
  }
  return shared.atlasDb;
}
