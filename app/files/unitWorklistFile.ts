import { db } from '../../lib/db/client';
import { unitWorklistTitle } from '../../lib/export/titles';
import { workTable } from '../../lib/export/workTable';
import { loadMissingYears, MISSING_RULE } from '../../lib/load/loadMissingReports';
import { loadUnitWorklist } from '../../lib/load/loadWorklist';
import { missingToWork } from '../../lib/quality/missingToWork';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { unitIdPath } from '../../lib/query/unitsQuery';
import { UNIT_WORKLIST_PARAMS, unitWorklistQuery, unitWorklistSearch } from '../../lib/query/worklistQuery';
import { badRequest, notFoundText } from '../responses';
import { today } from '../today';
import type { FileView } from './fileView';

/** /units/[id]/worklist as a file. */
export const unitWorklistFile: FileView = {
  wide: false,
  load: async ({ search, id: given, provenance }) => {
    const query = unitWorklistQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...UNIT_WORKLIST_PARAMS, ...FILE_PARAMS]);
    const id = unitIdPath.safeParse(given);
    const worklist = id.success ? await loadUnitWorklist(db(), id.data, query.data, { whole: true }) : null;
    if (!worklist) return notFoundText('没有这个单位：编号可在 /units 查到。');
    const { unit } = worklist;
    const { year } = query.data;
    const missing = (await loadMissingYears(db(), unit, query.data, today())).filter(
      (one) => year === undefined || one.year === year,
    );
    const asked = unitWorklistSearch({ ...query.data, page: 1 });
    return workTable(
      {
        name: `worklist-${unit.id}${year === undefined ? '' : `-${year}`}`,
        title: unitWorklistTitle(unit, year),
        query: [`单位：${unit.name}（${unit.id}）`, ...(asked === '' ? [] : asked.split('&'))],
      },
      [
        worklist,
        { unit, items: missing.map((one) => missingToWork({ ...one, unitId: unit.id }, MISSING_RULE)) },
      ],
      await provenance(`/units/${unit.id}/worklist${asked && `?${asked}`}`),
    );
  },
};
