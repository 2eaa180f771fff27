import { hasApplicants, METRICS } from '../../lib/metrics/catalogue';
import { APPLICANTS } from '../../lib/metrics/types';
import { SCOPE_NAMES, TYPE_NAMES } from '../../lib/metrics/unitNames';
import { compareQuery, compareSearch } from '../../lib/query/compareQuery';
import { LEVELS } from '../../lib/query/fields';
import { overviewQuery, overviewSearch } from '../../lib/query/overviewQuery';
import { RANK_SORTS, rankQuery, rankSearch } from '../../lib/query/rankQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { regionQuery, regionSearch } from '../../lib/query/regionQuery';
import {
  AXIS_SCALES,
  SCATTER_COLOURS,
  SCATTER_SORTS,
  scatterQuery,
  scatterSearch,
} from '../../lib/query/scatterQuery';
import { searchQuery, searchSearch } from '../../lib/query/searchQuery';
import { TREND_LAYOUTS, trendQuery, trendSearch } from '../../lib/query/trendQuery';
import { randomOf } from '../../lib/synth/random';

const STATES = 1000;
const { int, chance, pick } = randomOf(20_261_125);
const maybe = <Value>(make: () => Value): Value | undefined => (chance(0.5) ? make() : undefined);
const year = (): number => int(2008, 2100);
const LETTERS = [...'0123456789abcdefghijklmnopqrstuvwxyzABCXYZ-'];
const id = (): string => Array.from({ length: int(1, 20) }, () => pick(LETTERS)).join('');
const ids = (most: number): string[] => Array.from({ length: int(0, most) }, id);
const subject = () => {
  const { key } = pick(METRICS);
  return { metric: key, applicant: hasApplicants(key) ? pick(APPLICANTS) : ('total' as const) };
};
/** Leaves out what is not set, as parsing does. */
const known = <State extends object>(state: State) =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));
const through = (search: string) => readSearchParams(new URLSearchParams(search));
const states = <State extends object>(make: () => State): readonly State[] =>
  Array.from({ length: STATES }, make);

describe(`${STATES} random states of each view come back as they were`, () => {
  test('rank', () => {
    for (const state of states(() => ({
      ...subject(),
      year: maybe(year),
      level: maybe(() => pick([...LEVELS, 'all'])),
      type: maybe(() => pick([...Object.keys(TYPE_NAMES), 'all'])),
      scope: maybe(() => pick([...Object.keys(SCOPE_NAMES), 'all'])),
      parent: maybe(id),
      unit: ids(12),
      sort: pick(RANK_SORTS),
      page: int(1, 99_999),
    })))
      expect(known(rankQuery.parse(through(rankSearch(state))))).toEqual(known(state));
  });

  test('trend', () => {
    for (const state of states(() => {
      const [from, to] = [maybe(year), maybe(year)];
      const swapped = from !== undefined && to !== undefined && from > to;
      return {
        ...trendQuery.parse({}),
        ...subject(),
        unit: ids(40),
        mode: pick(['value', 'index'] as const),
        layout: pick(TREND_LAYOUTS),
        from: swapped ? to : from,
        to: swapped ? from : to,
      };
    }))
      expect(known(trendQuery.parse(through(trendSearch(state))))).toEqual(known(state));
  });

  test('compare', () => {
    for (const state of states(() => {
      const unit = ids(6);
      return { unit, year: Array.from({ length: int(0, new Set(unit).size <= 1 ? 2 : 1) }, year) };
    }))
      expect(compareQuery.parse(through(compareSearch(state)))).toEqual(state);
  });

  test('overview', () => {
    for (const state of states(() => ({ metric: subject().metric, year: maybe(year) })))
      expect(known(overviewQuery.parse(through(overviewSearch(state))))).toEqual(known(state));
  });

  test('scatter', () => {
    for (const state of states(() => ({
      x: subject().metric,
      y: subject().metric,
      size: maybe(() => subject().metric),
      colour: maybe(() => pick(SCATTER_COLOURS)),
      xscale: pick(AXIS_SCALES),
      yscale: pick(AXIS_SCALES),
      year: maybe(year),
      level: maybe(() => pick([...LEVELS, 'all'])),
      type: maybe(() => pick([...Object.keys(TYPE_NAMES), 'all'])),
      scope: maybe(() => pick([...Object.keys(SCOPE_NAMES), 'all'])),
      parent: maybe(id),
      unit: ids(12),
      sort: pick(SCATTER_SORTS),
      page: int(1, 99_999),
    })))
      expect(known(scatterQuery.parse(through(scatterSearch(state))))).toEqual(known(state));
  });

  test('region', () => {
    for (const state of states(() => ({
      metric: subject().metric,
      year: maybe(year),
      type: maybe(() => pick([...Object.keys(TYPE_NAMES), 'all'])),
      scope: maybe(() => pick([...Object.keys(SCOPE_NAMES), 'all'])),
      sort: pick(RANK_SORTS),
      page: int(1, 99_999),
    })))
      expect(known(regionQuery.parse(through(regionSearch(state))))).toEqual(known(state));
  });

  test('search', () => {
    const SIGNS = [...'柳南区abc 0123&=?#%+“”\'"<>/\\ü'];
    for (const state of states(() => ({
      q: Array.from({ length: int(0, 60) }, () => pick(SIGNS)).join(''),
      limit: maybe(() => int(1, 100)),
      page: int(1, 99_999),
    })))
      expect(known(searchQuery.parse(through(searchSearch(state))))).toEqual(known(state));
  });
});
