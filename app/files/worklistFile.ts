import { db } from '../../lib/db/client';
import { worklistTitle } from '../../lib/export/titles';
import { workTable } from '../../lib/export/workTable';
import { loadMissingReports, MISSING_RULE } from '../../lib/load/loadMissingReports';
import { loadWorklist } from '../../lib/load/loadWorklist';
import { missingToWork } from '../../lib/quality/missingToWork';
import { ofExpected } from '../../lib/quality/ofExpected';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { WORKLIST_PARAMS, worklistQuery, worklistSearch } from '../../lib/query/worklistQuery';
import { badRequest, notFoundText, nothingLoaded, unknownUnit } from '../responses';
import { today } from '../today';
import { conditionsOf } from './conditionsOf';
import type { FileView } from './fileView';

/** /quality/worklist as a file: all units of the place, those of a unit together. */
export const worklistFile: FileView = {
  wide: false,
  load: async ({ search, provenance }) => {
    const query = worklistQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...WORKLIST_PARAMS, ...FILE_PARAMS]);
    const worklist = await loadWorklist(db(), query.data, { whole: true });
    if (!worklist) return notFoundText(nothingLoaded());
    const { parent } = query.data;
    if (parent && !worklist.parent) return unknownUnit('parent', parent);
    const { year } = worklist.query;
    const missing = await loadMissingReports(db(), worklist.query, today());
    const asked = worklistSearch({ ...worklist.query, page: 1 });
    return workTable(
      {
        name: `worklist-${year}${parent ? `-${parent}` : ''}`,
        title: worklistTitle(worklist.parent, year),
        query: [...conditionsOf(worklist.parent, asked), ofExpected(worklist.evaluated, worklist.expected)],
      },
      [
        ...worklist.work,
        ...missing.map((one) => ({
          unit: one.unit,
          items: [missingToWork({ ...one, unitId: one.unit.id }, MISSING_RULE)],
        })),
      ],
      await provenance(`/quality/worklist?${asked}`),
    );
  },
};
