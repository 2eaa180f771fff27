import process from 'node:process';
import { DatabaseProblem } from '../db/databaseProblem';
import { type OpenDatabase, openDatabase } from './openDatabase';

/** How a command opens its database, and what it says of it. */
interface Manner {
  readonly open?: () => Promise<OpenDatabase>;
  /** Errors whose message tells a person what to do; all others are faults of ours and thrown. */
  readonly isTold?: (error: unknown) => error is Error;
}

const isDatabaseProblem = (error: unknown): error is Error => error instanceof DatabaseProblem;

/** Does the work of a command on the opened database, closes it whatever happens, and ends the process with the code that the work returns. */
export async function withDatabase(
  work: (open: OpenDatabase) => Promise<number>,
  { open = openDatabase, isTold = isDatabaseProblem }: Manner = {},
): Promise<never> {
  let code = 1;
  try {
    const opened = await open();
    try {
      code = await work(opened);
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (!isTold(error)) throw error;
    console.error(error.message);
    code = 1;
  }
  // A database server that we started and that others joined must not keep this process alive.
  process.exit(code);
}
