import { headers } from 'next/headers';
import { db } from '../../lib/db/client';
import { findDataDate } from '../../lib/db/findDataDate';
import { findSynthetic } from '../../lib/db/synthetic/findSynthetic';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { bibtexOf } from '../../lib/export/bibtexOf';
import { citationOf } from '../../lib/export/citationOf';
import { markNotes } from '../../lib/export/markSynthetic';
import { SOURCE } from '../../lib/export/provenance';
import { originOf } from '../originOf';
import { today } from '../today';
import { Snippet } from './Snippet';

interface Props {
  readonly title: string;
  readonly path: string;
  /** The version that the address pins; null for what holds no figures. */
  readonly version?: number | null | undefined;
}

/**
 * How to cite a view: with the version of the data, the query in the address, and the day. `title` is that of its files, `path` its
 * address with the query as it was understood.
 */
export async function Citation({ title, path, version }: Props) {
  const [newest, dataDate, asked, invented] = await Promise.all([
    findDataVersion(db()),
    findDataDate(db()),
    headers(),
    findSynthetic(db()),
  ]);
  const plain = {
    title,
    source: SOURCE,
    dataDate,
    dataVersion: version === undefined ? newest.number : version,
    address: `${originOf(asked)}${path}`,
    accessedOn: today(),
  };
  const cited = invented === null || version === null ? plain : markNotes(plain);
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
