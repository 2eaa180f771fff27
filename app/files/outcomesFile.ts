import { db } from '../../lib/db/client';
import type { FileTable } from '../../lib/export/fileTable';
import { outcomeSumsTable } from '../../lib/export/outcomeSumsTable';
import { outcomesTable } from '../../lib/export/outcomesTable';
import type { Provenance } from '../../lib/export/provenance';
import { loadOutcomes, type OutcomesPage } from '../../lib/load/loadOutcomes';
import { FILE_PARAMS, type FileQuery } from '../../lib/query/fileQuery';
import { OUTCOMES_PARAMS, outcomesQuery, outcomesSearch } from '../../lib/query/outcomesQuery';
import { badRequest, notFoundText, nothingLoaded, unknownUnit, unknownValue } from '../responses';
import type { FileView } from './fileView';
import { tooNew } from './tooNew';

/** A file of /outcomes, laid out by `print`. */
const fileOf = (
  wide: boolean,
  print: (page: OutcomesPage, shape: FileQuery['shape'], provenance: Provenance) => FileTable,
): FileView => ({
  wide,
  load: async ({ search, shape, provenance }) => {
    const query = outcomesQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...OUTCOMES_PARAMS, ...FILE_PARAMS]);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const page = await loadOutcomes(db(), query.data);
    if (!page) return notFoundText(nothingLoaded());
    const { parent, year } = query.data;
    if (parent && !page.parent) return unknownUnit('parent', parent);
    if (year && !page.years.includes(year))
      return unknownValue('year', String(year), `已有报告的年度：${page.years.join('、')}。`);
    const path = `/outcomes?${outcomesSearch({ ...page.result.query, page: 1 })}`;
    return print(page, shape, await provenance(path, query.data.version));
  },
});

/** The units of /outcomes as a file: all pages of it. */
export const outcomesFile = fileOf(true, ({ result, parent }, shape, provenance) =>
  outcomesTable(result, parent, shape, provenance),
);
/** Its sums. */
export const outcomeSumsFile = fileOf(false, ({ result, parent }, _, provenance) =>
  outcomeSumsTable(result, parent, provenance),
);
