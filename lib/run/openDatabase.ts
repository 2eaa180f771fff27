import { connect, type Db } from '../db/client';
import { startEmbeddedPostgres } from '../db/embeddedPostgres';
import { keepRunning } from '../db/keepRunning';
import { loadBaseData } from '../db/loadBaseData';
import { migrate } from '../db/migrate';
import { refuseUnusable } from '../db/refuseUnusable';
import { openToWeb, type WebAccess } from '../db/webRole';

/** Where the embedded database lies. */
const FOLDER = process.env.ATLAS_DATA || '.data';

/** A database that is up to date and ready, and how to let go of it. */
export interface OpenDatabase {
  readonly db: Db;
  readonly url: string;
  /** For the web application: as WEB_DATABASE_URL says, or a role of ours that may only read. */
  openToWeb(): Promise<WebAccess>;
  close(): Promise<void>;
}

/**
 * Opens the database: the one given, which is that of DATABASE_URL, or the embedded one in `folder`, started or found running; migrated, with units
 * and metrics up to date. Throws `DatabaseProblem` with a Chinese sentence when it cannot.
 */
export async function openDatabase(
  folder = FOLDER,
  given: string | null = process.env.DATABASE_URL || null,
): Promise<OpenDatabase> {
  if (given) await refuseUnusable(given);
  const server = given ? null : await startEmbeddedPostgres(folder);
  const stopWatching = given ? null : keepRunning(folder, (sentence) => console.error(sentence));
  const url = given ?? server?.url ?? '';
  const leave = async (): Promise<void> => {
    await stopWatching?.();
    await server?.stop();
  };
  try {
    await migrate(url);
    const db = connect(url);
    await loadBaseData(db);
    return {
      db,
      url,
      openToWeb: async () => {
        // It logs in to the database of the project, not to one of an invented country.
        const login = folder === FOLDER ? process.env.WEB_DATABASE_URL : undefined;
        return login ? { url: login, weaker: null } : openToWeb(url);
      },
      close: async () => {
        await db.$disconnect();
        await leave();
      },
    };
  } catch (error) {
    await leave();
    throw error;
  }
}
