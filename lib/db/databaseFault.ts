import { isConnectionLoss } from './isConnectionLoss';

/** Why the database did not answer: it is away, has no room (connections, memory, disk), or takes too long. */
export type DatabaseFault = 'away' | 'full' | 'slow';

/** Codes of PostgreSQL: no room (class 53) and connections; statements and locks that took too long. */
const FULL = /^(?:53...|P2024)$/;
const SLOW = /^(?:57014|55P03|25P03|P2028)$/;
/** Words of the pool when no connection came free, and of drivers that give no code. */
const FULL_WORDS =
  /too many (?:clients|connections)|timeout exceeded when trying to connect|No space left on device/i;
const SLOW_WORDS = /canceling statement due to|lock timeout/i;

/** How deep causes are followed: drivers wrap each other. */
const DEEPEST = 6;

function codesAndWords(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return [];
  const own = ['code', 'originalCode', 'kind', 'message', 'originalMessage'].map((key) =>
    Reflect.get(error, key),
  );
  const inside = ['cause', 'meta', 'driverAdapterError', 'errors'].map((key) => Reflect.get(error, key));
  return [
    ...own.filter((one) => typeof one === 'string'),
    ...inside.flat().flatMap((one) => codesAndWords(one, depth + 1)),
  ];
}

/** What kept the database from answering; null when the error is none of the database's condition. */
export function databaseFault(error: unknown): DatabaseFault | null {
  const said = codesAndWords(error);
  if (said.some((one) => FULL.test(one) || FULL_WORDS.test(one))) return 'full';
  if (said.some((one) => SLOW.test(one) || SLOW_WORDS.test(one))) return 'slow';
  return isConnectionLoss(error) ? 'away' : null;
}

/** True when an error says that the server has no room on its disk. */
export const isDiskFull = (error: unknown): boolean =>
  codesAndWords(error).some(
    (one) => one === '53100' || /No space left on device|Disk quota exceeded/i.test(one),
  );

/** Codes of PostgreSQL and Prisma for a lock that did not come in time, or that two waited for in a circle. */
const LOCKED = /^(?:55P03|40P01|P2034|TransactionWriteConflict)$/;

/** True when a transaction had to give way to another that has locked what it needs: done again, it may succeed. */
export const isLockFault = (error: unknown): boolean => codesAndWords(error).some((one) => LOCKED.test(one));
