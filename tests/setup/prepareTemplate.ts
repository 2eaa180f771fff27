import { randomUUID } from 'node:crypto';
import { connect } from '../../lib/db/client';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { urlOfDatabase, withAdmin } from './freshDatabase';

/** Makes a migrated database with units and metrics on the server, for tests to copy. Returns its name. */
export async function prepareTemplate(server: string): Promise<string> {
  const name = `atlas_template_${randomUUID().slice(0, 8)}`;
  await withAdmin(server, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = urlOfDatabase(server, name);
  await migrate(url);
  const db = connect(url);
  await loadBaseData(db);
  await db.$disconnect(); // a database with connections cannot be copied
  return name;
}
