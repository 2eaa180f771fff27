import { type DatabaseFault, databaseFault } from '../db/databaseFault';

/** Requests remembered at a time; each is asked for once, right after it failed. */
const MOST = 1_000;

/** Next has its own copy of our modules in the same process: what it notes and what the server asks must be one. */
const shared = globalThis as typeof globalThis & { atlasFailures?: Map<string, DatabaseFault> };
function failures(): Map<string, DatabaseFault> {
  if (!shared.atlasFailures) shared.atlasFailures = new Map();
  return shared.atlasFailures;
}

/** Why a stored file is not shown (app/reports/[id]/source/showApart.ts): by their codes, since Next has classes of its own copy. */
const OF_READERS: ReadonlyMap<unknown, DatabaseFault> = new Map([
  ['ATLAS_READER_STOPPED', 'slow'],
  ['ATLAS_NO_PLACE', 'full'],
]);

/** Notes why a request failed, where it was the database or a reader of files: called by Next (instrumentation.ts). */
export function noteFailure(requestId: string, error: unknown): void {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  const fault = OF_READERS.get(code) ?? databaseFault(error);
  if (fault !== null) noteFault(requestId, fault);
}

/** Notes why a request failed, where it is known already. */
export function noteFault(requestId: string, fault: DatabaseFault): void {
  const all = failures();
  all.set(requestId, fault);
  const [oldest] = all.keys();
  if (all.size > MOST && oldest !== undefined) all.delete(oldest);
}

/** Why a request failed, if it was the database; forgotten when asked. */
export function takeFailure(requestId: string): DatabaseFault | null {
  const fault = failures().get(requestId) ?? null;
  failures().delete(requestId);
  return fault;
}
