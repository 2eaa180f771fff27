import { connection } from 'next/server';
import { db } from '../../lib/db/client';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { say } from '../../lib/language/say';
import { Link } from './Link';

/** Which version of the data a page shows; nothing when the database does not answer, of which the page itself speaks. */
export async function DataVersionLine() {
  await connection();
  const version = await findDataVersion(db()).catch(() => null);
  if (!version) return null;
  return (
    <p>
      <Link href="/data/changes">
        {say({ zh: '数据版本', en: 'Data version' })} {version.number}
      </Link>
      {say({ zh: `（${version.madeAt}）`, en: ` (${version.madeAt})` })}
    </p>
  );
}
