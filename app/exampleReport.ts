import { connection } from 'next/server';
import { db } from '../lib/db/client';
import { type Example, findExample } from '../lib/db/findExample';

/**
 * A report of this database for pages that show what an address looks like. Null where there is none, or while the database does not
 * answer: such a page is there all the same.
 */
export async function exampleReport(): Promise<Example | null> {
  await connection();
  try {
    return await findExample(db());
  } catch {
    return null;
  }
}
