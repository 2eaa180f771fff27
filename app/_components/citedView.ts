import { headers } from 'next/headers';
import { db } from '../../lib/db/client';
import { findDataDate } from '../../lib/db/findDataDate';
import { findSynthetic } from '../../lib/db/synthetic/findSynthetic';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { markNotes } from '../../lib/export/markSynthetic';
import { SOURCE } from '../../lib/export/provenance';
import { originOf } from '../originOf';
import { today } from '../today';

/**
 * What is needed to cite a page today: the address as the visitor has it, version and day of the data. `version`: the one that the address
 * pins; null for what holds no figures. Of an invented country it says so.
 */
export async function citedView(title: string, path: string, version?: number | null) {
  const [newest, dataDate, asked, invented] = await Promise.all([
    findDataVersion(db()),
    findDataDate(db(), version ?? undefined),
    headers(),
    findSynthetic(db()),
  ]);
  const plain = {
    title,
    source: SOURCE,
    dataDate,
    // A version that does not exist yet is shown as the newest.
    dataVersion: version === null ? null : Math.min(version ?? newest.number, newest.number),
    address: `${originOf(asked)}${path}`,
    accessedOn: today(),
  };
  return invented === null || version === null ? plain : markNotes(plain);
}
