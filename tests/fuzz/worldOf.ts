import type { Db } from '../../lib/db/client';
import type { World } from './requests';

const MOST = 60;

/** Units and reports of a database that a server at that port shows. */
export async function worldOf(db: Db, port: number): Promise<World> {
  const reports = await db.report.findMany({
    distinct: ['unitId'],
    orderBy: [{ unitId: 'asc' }, { year: 'desc' }],
    select: { unitId: true, year: true },
    take: MOST,
  });
  if (reports.length === 0) throw new Error('There is no report to ask for');
  return {
    host: `localhost:${port}`,
    units: [...reports.map(({ unitId }) => unitId), '110000', '450000', 'nobody'],
    reports: [...reports.map(({ unitId, year }) => `${unitId}-${year}`), 'nobody-2023', '450204-1999'],
  };
}
