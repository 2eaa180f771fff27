import { db } from '../../lib/db/client';
import { runFilesTable, runsTable } from '../../lib/export/importsTable';
import { loadRun, loadRuns } from '../../lib/load/loadImports';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { IMPORTS_PARAMS, importsQuery, importsSearch } from '../../lib/query/importsQuery';
import { MOST_ROWS } from '../../lib/query/mostRows';
import { CHOICE_WORDS } from '../imports/choiceWords';
import { badRequest, unknownValue } from '../responses';
import type { FileView } from './fileView';
import { tooMany } from './tooMany';

/** /imports as a file: all runs, or with `run` what became of the reports of one, all pages at once. */
export const importsFile: FileView = {
  wide: false,
  load: async ({ search, provenance }) => {
    const query = importsQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...IMPORTS_PARAMS, ...FILE_PARAMS]);
    const { run: id, outcome } = query.data;
    const all = { limit: MOST_ROWS + 1, offset: 0 };
    if (id === undefined) return runsTable((await loadRuns(db(), all)).runs, await provenance('/imports'));
    const loaded = await loadRun(db(), id, outcome, all);
    if (!loaded) return unknownValue('run', String(id), '全部导入见 /imports。');
    const refusal = tooMany(loaded.files.length, {
      zh: '按结果（outcome）分开取，或在 /imports 逐页看',
      en: 'ask for one outcome at a time, or read them page by page at /imports',
    });
    if (refusal) return refusal;
    const path = `/imports?${importsSearch({ run: id, outcome })}`;
    return runFilesTable(loaded.run, CHOICE_WORDS[outcome], loaded.files, await provenance(path));
  },
};
