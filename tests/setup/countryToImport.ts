import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { connect } from '../../lib/db/client';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { beginSynthetic } from '../../lib/db/synthetic/beginSynthetic';
import { registerUnits } from '../../lib/run/registerUnits';
import type { Plan } from '../../lib/synth/parsePlan';
import { LAYOUTS } from '../layouts/layouts';
import { writeCountry } from '../layouts/writeCountry';
import { type FreshDatabase, urlOfDatabase, withAdmin } from './freshDatabase';

/** Documents of an invented country on disk, and databases that know its bodies and hold no report. */
export interface CountryToImport {
  /** How many reports. */
  readonly reports: number;
  /** What to import. */
  readonly folder: string;
  /** The table of its bodies. */
  readonly units: string;
  readonly plan: Plan;
  database(): Promise<FreshDatabase>;
}

/** Writes an invented country of about so many reports under `folder`, to be imported into databases on a server. */
export async function countryToImport(
  server: string,
  folder: string,
  reports: number,
): Promise<CountryToImport> {
  // Bodies report 9.4 times in 2014–2025 in the mean (docs/synthetic.md).
  const units = Math.max(8, Math.round(reports / 9.4));
  const plan: Plan = { units, seed: 1, firstYear: 2014, lastYear: 2025 };
  const written = await writeCountry(folder, plan, LAYOUTS);
  return {
    reports: written,
    folder: join(folder, 'reports'),
    units: join(folder, 'units.csv'),
    plan,
    database: async () => {
      const name = `atlas_${randomUUID().replaceAll('-', '')}`;
      await withAdmin(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
      const url = urlOfDatabase(server, name);
      await migrate(url);
      const db = connect(url);
      await beginSynthetic(db, plan);
      await loadBaseData(db);
      const problem = await registerUnits(db, join(folder, 'units.csv'));
      if (problem !== null) throw new Error(problem);
      return {
        db,
        url,
        drop: async () => {
          await db.$disconnect();
          await withAdmin(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
        },
      };
    },
  };
}
