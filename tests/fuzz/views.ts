import { CHANGED_PARAMS, CHANGES_PARAMS } from '../../lib/query/changesQuery';
import { COMPARE_PARAMS } from '../../lib/query/compareQuery';
import { COVERAGE_PARAMS } from '../../lib/query/coverageQuery';
import { DATASET_PARAMS } from '../../lib/query/datasetQuery';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { IMPORTS_PARAMS } from '../../lib/query/importsQuery';
import { OUTCOMES_PARAMS } from '../../lib/query/outcomesQuery';
import { OVERVIEW_PARAMS } from '../../lib/query/overviewQuery';
import { PICK_PARAMS } from '../../lib/query/pickQuery';
import { QUALITY_PARAMS } from '../../lib/query/qualityQuery';
import { RANK_PARAMS } from '../../lib/query/rankQuery';
import { RECIPE_PARAMS } from '../../lib/query/recipeQuery';
import { REGION_PARAMS } from '../../lib/query/regionQuery';
import { REPORT_COMPARE_PARAMS } from '../../lib/query/reportCompareQuery';
import { RULE_PARAMS } from '../../lib/query/ruleQuery';
import { SCATTER_PARAMS } from '../../lib/query/scatterQuery';
import { SEARCH_PARAMS } from '../../lib/query/searchQuery';
import { SOURCE_PARAMS } from '../../lib/query/sourceQuery';
import { TREND_PARAMS } from '../../lib/query/trendQuery';
import { PEERS_PARAMS, UNIT_PARAMS, UNITS_PARAMS } from '../../lib/query/unitsQuery';
import { UNIT_WORKLIST_PARAMS, WORKLIST_PARAMS } from '../../lib/query/worklistQuery';

/** An address of the site: `{unit}`, `{report}`, `{metric}` and `{rule}` stand for ids; its parameters; the endings of its twins. */
export interface View {
  readonly path: string;
  readonly params: readonly string[];
  readonly twins: readonly string[];
}

const TABLES = ['csv', 'xlsx', 'json'];
const ALL = [...TABLES, 'svg', 'png'];
const view = (path: string, params: readonly string[], twins: readonly string[] = []): View => ({
  path,
  params: twins.length > 0 ? [...params, ...FILE_PARAMS] : params,
  twins,
});

/** Every page with its parameters and its files. The programming interface is told by its own document. */
export const VIEWS: readonly View[] = [
  view('/', OVERVIEW_PARAMS),
  view('/index', [], TABLES),
  view('/rank', RANK_PARAMS, ALL),
  view('/tiles', OVERVIEW_PARAMS, ALL),
  view('/trend', TREND_PARAMS, ALL),
  view('/outcomes', OUTCOMES_PARAMS, ALL),
  view('/outcomes/sums', OUTCOMES_PARAMS, TABLES),
  view('/compare', COMPARE_PARAMS, ALL),
  view('/scatter', SCATTER_PARAMS, ALL),
  view('/regions/{unit}', REGION_PARAMS, ALL),
  view('/regions/{unit}/rollup', REGION_PARAMS, TABLES),
  view('/search', SEARCH_PARAMS, TABLES),
  view('/units', UNITS_PARAMS, TABLES),
  view('/units/{unit}', UNIT_PARAMS, ALL),
  view('/units/{unit}/brief', UNIT_PARAMS),
  view('/units/{unit}/peers', PEERS_PARAMS, ALL),
  view('/units/{unit}/worklist', UNIT_WORKLIST_PARAMS, TABLES),
  view('/reports/{report}', ['version'], TABLES),
  view('/reports/{report}/compare', REPORT_COMPARE_PARAMS, TABLES),
  view('/reports/{report}/local', [], TABLES),
  view('/reports/{report}/narrative', [], TABLES),
  view('/reports/{report}/source', SOURCE_PARAMS),
  view('/coverage', COVERAGE_PARAMS, ALL),
  view('/quality', QUALITY_PARAMS, ALL),
  view('/quality/rules', QUALITY_PARAMS, TABLES),
  view('/quality/years', QUALITY_PARAMS, TABLES),
  view('/quality/worklist', WORKLIST_PARAMS, TABLES),
  view('/quality/{rule}', RULE_PARAMS, ALL),
  view('/dictionary', [], [...TABLES, 'md', 'R', 'do']),
  view('/dictionary/{metric}', []),
  view('/methods', []),
  view('/imports', IMPORTS_PARAMS, TABLES),
  view('/data', DATASET_PARAMS),
  view('/data/changes', CHANGES_PARAMS, TABLES),
  view('/data/changed', CHANGED_PARAMS, TABLES),
  view('/data/all', DATASET_PARAMS, ['csv', 'xlsx', 'parquet']),
  view('/data/package', DATASET_PARAMS, ['zip']),
  view('/recipes', RECIPE_PARAMS),
  view('/pick/units', PICK_PARAMS),
  view('/pick/metrics', PICK_PARAMS),
  view('/api', []),
  view('/check', []),
  view('/check/result', []),
  view('/bench', ['bytes']),
  view('/health', []),
  view('/ready', []),
  view('/metrics', []),
  view('/icon', [], ['svg']),
  view('/_next/static/chunks/x', [], ['js', 'map']),
  view('/_next/image', ['url', 'w', 'q']),
  view('/_next/data/x/rank', [], ['json']),
];
