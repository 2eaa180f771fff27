import { headers } from 'next/headers';
import { db } from '../../lib/db/client';
import { findDataDate } from '../../lib/db/findDataDate';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { bibtexOf } from '../../lib/export/bibtexOf';
import { citationOf } from '../../lib/export/citationOf';
import { originOf } from '../originOf';
import { today } from '../today';
import { Snippet } from './Snippet';

/**
 * How to cite a view: with the version of the data, the query in the address, and the day. `title` is that of its files, `path` its
 * address with the query as it was understood.
 */
export async function Citation({ title, path }: { readonly title: string; readonly path: string }) {
  const [version, dataDate, asked] = await Promise.all([
    findDataVersion(db()),
    findDataDate(db()),
    headers(),
  ]);
  const cited = {
    title,
    dataDate,
    dataVersion: version.number,
    address: `${originOf(asked)}${path}`,
    accessedOn: today(),
  };
  return (
    <details className="cite">
      <summary>引用</summary>
      <p className="muted small">GB/T 7714</p>
      <Snippet text={citationOf(cited)} label="引用格式 GB/T 7714" />
      <p className="muted small">BibTeX</p>
      <Snippet text={bibtexOf(cited)} label="引用格式 BibTeX" />
    </details>
  );
}
