import { db } from '../../../../lib/db/client';
import { cellsCsv } from '../../../../lib/export/cellsCsv';
import { loadUnitProfile } from '../../../../lib/load/loadUnitProfile';
import { readSearchParams } from '../../../../lib/query/readSearchParams';
import { UNIT_PARAMS, unitIdPath, unitQuery } from '../../../../lib/query/unitsQuery';
import { answering, badRequest, csvDownload, notFoundText } from '../../../responses';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** GET /units/[id].csv: every printed cell of the unit's current reports, or of one year's with `year`. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const query = unitQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, UNIT_PARAMS);
  const id = unitIdPath.safeParse((await params).id);
  const profile = id.success ? await loadUnitProfile(db(), id.data, query.data) : null;
  if (!profile) return notFoundText('没有这个单位：编号可在 /units 查到。');

  const { unit, cells, reports } = profile;
  const wanted = cells.filter(({ year }) => query.data.year === undefined || year === query.data.year);
  return csvDownload(
    cellsCsv(unit.name, wanted, (year) => reports.find((report) => report.year === year)),
    `unit-${unit.id}`,
  );
});
