import type { BenchCase } from './benchCase';
import { COLD_PAGES } from './coldPages';
import { EVALUATE } from './evaluate';
import { EXPORT_ALL } from './exportAll';
import { FIRST_CHART } from './firstChart';
import { GROWTH } from './growth';
import { IMPORT_REPORTS } from './importReports';
import { RANK_JSON } from './rankJson';
import { READ_DOCUMENTS } from './readDocuments';
import { WARM_PAGES } from './warmPages';

/** Everything that `npm run bench` measures, in the order of its table. A new case is a file and its line here. */
export const CASES: readonly BenchCase[] = [
  READ_DOCUMENTS,
  IMPORT_REPORTS,
  RANK_JSON,
  WARM_PAGES,
  COLD_PAGES,
  GROWTH,
  FIRST_CHART,
  EVALUATE,
  EXPORT_ALL,
];
