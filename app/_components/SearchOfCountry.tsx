import { inventedPlan } from './inventedPlan';
import type { Country } from './recentHits';
import { SearchBox } from './SearchBox';

/** The search box of a page, told which country it searches: choices in an invented one are not offered in another. */
export async function SearchOfCountry() {
  const plan = await inventedPlan();
  const country: Country =
    plan === 'unknown'
      ? null
      : plan === null
        ? 'real'
        : ['invented', plan.seed, plan.units, plan.firstYear, plan.lastYear].join('-');
  return <SearchBox country={country} />;
}
