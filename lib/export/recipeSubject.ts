import type { RecipeFile } from '../query/recipeQuery';
import type { RecipeSubject } from './recipes';

/** What a view's long file holds; what is not named has no codes and no values. */
interface Known {
  /** Columns of codes and of printed texts, that a program would take for numbers. */
  readonly codes: readonly string[];
  readonly hasValue: boolean;
  /** Of them, those that a wide table has too. */
  readonly wide: readonly string[];
}

const UNIT = ['unit_id', 'parent_id'] as const;
const ofUnits: Known = { codes: UNIT, hasValue: false, wide: UNIT };
const ofMeasures: Known = { codes: [...UNIT, 'printed'], hasValue: true, wide: UNIT };
const ofCells: Known = { codes: [...UNIT, 'printed', 'edition'], hasValue: true, wide: [] };

const VIEWS: Readonly<Record<string, Known>> = {
  rank: ofMeasures,
  trend: ofMeasures,
  regions: ofMeasures,
  rollup: { codes: ['parent_id'], hasValue: true, wide: [] },
  scatter: { codes: UNIT, hasValue: true, wide: UNIT },
  outcomes: { codes: UNIT, hasValue: true, wide: UNIT },
  compare: { codes: UNIT, hasValue: true, wide: UNIT },
  units: ofCells,
  reports: ofCells,
  local: { codes: [...UNIT, 'printed'], hasValue: true, wide: UNIT },
  narrative: ofUnits,
  coverage: ofUnits,
  quality: ofUnits,
  worklist: ofUnits,
  index: { codes: ['unit_id'], hasValue: false, wide: ['unit_id'] },
  changed: ofUnits,
  all: { codes: [...UNIT, 'region_code', 'printed', 'edition'], hasValue: true, wide: [] },
};

/** Files at an address of their own whose rows are of something else than that address says. */
const NOTHING: Known = { codes: [], hasValue: false, wide: [] };
const BY_PATH: Readonly<Record<string, Known>> = {
  '/units.csv': ofUnits,
  '/outcomes/sums.csv': NOTHING,
  '/quality/rules.csv': NOTHING,
  '/quality/years.csv': NOTHING,
};

/** Two reports beside each other: each figure stands twice, so that there is no column of values. */
const ofReports: Known = { codes: [...UNIT, 'printed_before', 'printed_after'], hasValue: false, wide: [] };

/** What recipes need to know of a file on a server at that address. */
export function recipeSubject({ view, path, search }: RecipeFile, origin: string): RecipeSubject {
  const isWide = new URLSearchParams(search).get('shape') === 'wide';
  const isPair = view === 'compare' && path.startsWith('/reports/');
  const known = isPair ? ofReports : (BY_PATH[path] ?? VIEWS[view] ?? NOTHING);
  return {
    url: `${origin}${path}${search === '' ? '' : `?${search}`}`,
    name: path.slice(1, -'.csv'.length).replaceAll('/', '-'),
    origin,
    codes: isWide ? known.wide : known.codes,
    hasValue: known.hasValue && !isWide,
  };
}
