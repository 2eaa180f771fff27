import type { RecipeFile } from '../query/recipeQuery';
import type { RecipeSubject } from './recipes';

/** Columns of codes and whether there are values, by view; what is not named has neither. */
const VIEWS: Readonly<Record<string, Pick<RecipeSubject, 'codes' | 'hasValue'>>> = {
  rank: { codes: ['unit_id', 'parent_id'], hasValue: true },
  trend: { codes: ['unit_id', 'parent_id'], hasValue: true },
  units: { codes: ['unit_id', 'parent_id'], hasValue: true },
  reports: { codes: ['unit_id', 'parent_id'], hasValue: true },
  local: { codes: ['unit_id', 'parent_id'], hasValue: true },
  narrative: { codes: ['unit_id', 'parent_id'], hasValue: false },
  coverage: { codes: ['unit_id', 'parent_id'], hasValue: false },
  index: { codes: ['unit_id'], hasValue: false },
};

/** What recipes need to know of a file on a server at that address. */
export function recipeSubject({ view, path, search }: RecipeFile, origin: string): RecipeSubject {
  const params = new URLSearchParams(search);
  const isList = path === '/units.csv';
  const isWide = params.get('shape') === 'wide';
  const known = VIEWS[view] ?? { codes: [], hasValue: false };
  return {
    url: `${origin}${path}${search === '' ? '' : `?${search}`}`,
    name: path.slice(1, -'.csv'.length).replaceAll('/', '-'),
    origin,
    // A wide report has one row a line of the form, and no unit in it.
    codes: isWide && (view === 'reports' || (view === 'units' && !isList)) ? [] : known.codes,
    hasValue: known.hasValue && !isWide && !isList,
  };
}
