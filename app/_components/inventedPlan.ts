import { connection } from 'next/server';
import { cache } from 'react';
import { db } from '../../lib/db/client';
import { findSynthetic, type SyntheticPlan } from '../../lib/db/synthetic/findSynthetic';

/**
 * The plan of the invented country that this page is of, asked for once a page: null on a page of real reports, `unknown` while the
 * database does not answer.
 */
export const inventedPlan = cache(async (): Promise<SyntheticPlan | null | 'unknown'> => {
  await connection();
  try {
    return await findSynthetic(db());
  } catch {
    return 'unknown';
  }
});
