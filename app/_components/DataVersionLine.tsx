import { connection } from 'next/server';
import { db } from '../../lib/db/client';
import { findDataVersion } from '../../lib/db/version/findDataVersion';

/** Which version of the data a page shows; nothing when the database does not answer, of which the page itself speaks. */
export async function DataVersionLine() {
  await connection();
  const version = await findDataVersion(db()).catch(() => null);
  if (!version) return null;
  return (
    <p>
      <a href="/data/changes">数据版本 {version.number}</a>（{version.madeAt}）
    </p>
  );
}
