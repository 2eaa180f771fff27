import { GRADES } from '../../lib/checks/gradeReport';
import { RULES } from '../../lib/checks/rules/rules';
import { hasApplicants, METRICS } from '../../lib/metrics/catalogue';
import { APPLICANTS } from '../../lib/metrics/types';
import { SCOPE_NAMES, TYPE_NAMES } from '../../lib/metrics/unitNames';
import { changedQuery, changedSearch } from '../../lib/query/changesQuery';
import { compareQuery, compareSearch } from '../../lib/query/compareQuery';
import { COVERAGE_FILTERS, coverageQuery, coverageSearch } from '../../lib/query/coverageQuery';
import { DATASET_EDITIONS, datasetQuery, datasetSearch } from '../../lib/query/datasetQuery';
import { LEVELS } from '../../lib/query/fields';
import { importsQuery, importsSearch, OUTCOME_CHOICES } from '../../lib/query/importsQuery';
import { BREAKDOWN_NAMES, outcomesQuery, outcomesSearch } from '../../lib/query/outcomesQuery';
import { overviewQuery, overviewSearch } from '../../lib/query/overviewQuery';
import { PICK_TARGETS, pickQuery, pickSearch } from '../../lib/query/pickQuery';
import {
  FAMILY_CHOICES,
  QUALITY_SORTS,
  qualityQuery,
  qualitySearch,
  RULE_STATES,
} from '../../lib/query/qualityQuery';
import { RANK_SORTS, rankQuery, rankSearch } from '../../lib/query/rankQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { regionQuery, regionSearch } from '../../lib/query/regionQuery';
import { CELLS_SHOWN, reportCompareQuery, reportCompareSearch } from '../../lib/query/reportCompareQuery';
import { formatReportId, parseReportId } from '../../lib/query/reportId';
import { ruleQuery, ruleSearch } from '../../lib/query/ruleQuery';
import {
  AXIS_SCALES,
  SCATTER_COLOURS,
  SCATTER_SORTS,
  scatterQuery,
  scatterSearch,
} from '../../lib/query/scatterQuery';
import { searchQuery, searchSearch } from '../../lib/query/searchQuery';
import { TREND_LAYOUTS, trendQuery, trendSearch } from '../../lib/query/trendQuery';
import {
  peersQuery,
  peersSearch,
  unitQuery,
  unitSearch,
  unitsQuery,
  unitsSearch,
} from '../../lib/query/unitsQuery';
import {
  unitWorklistQuery,
  unitWorklistSearch,
  worklistQuery,
  worklistSearch,
} from '../../lib/query/worklistQuery';
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

const SIGNS = [...'柳南区abc 0123&=?#%+“”\'"<>/\\ü'];
const words = (): string => Array.from({ length: int(0, 60) }, () => pick(SIGNS)).join('');
const version = (): number => int(1, 999_999_999);
const SEVERITIES = ['error', 'warning', 'info'] as const;
const someRule = (): string => pick(RULES).id;
const narrowed = () => ({ severity: maybe(() => pick(SEVERITIES)), rule: maybe(someRule) });
const place = () => ({
  year: maybe(year),
  parent: maybe(id),
  level: maybe(() => pick(LEVELS)),
  type: maybe(() => pick(Object.keys(TYPE_NAMES))),
});
const span = () => {
  const [from, to] = [maybe(year), maybe(year)];
  const isSwapped = from !== undefined && to !== undefined && from > to;
  return { from: isSwapped ? to : from, to: isSwapped ? from : to };
};
const reportId = (): string =>
  formatReportId({ unitId: id(), year: int(2000, 2099), revision: maybe(() => int(1, 9999)) ?? null });

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
      version: maybe(version),
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
        version: maybe(version),
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
    for (const state of states(() => {
      const [across, up] = [subject(), subject()];
      return {
        x: across.metric,
        xapplicant: across.applicant,
        y: up.metric,
        yapplicant: up.applicant,
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
      };
    }))
      expect(known(scatterQuery.parse(through(scatterSearch(state))))).toEqual(known(state));
  });

  test('peers', () => {
    for (const state of states(() => ({ metric: subject().metric, version: maybe(version) })))
      expect(known(peersQuery.parse(through(peersSearch(state))))).toEqual(known(state));
  });

  test('region', () => {
    for (const state of states(() => ({
      version: maybe(version),
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
    for (const state of states(() => ({
      q: words(),
      limit: maybe(() => int(1, 100)),
      page: int(1, 99_999),
    })))
      expect(known(searchQuery.parse(through(searchSearch(state))))).toEqual(known(state));
  });

  test('outcomes', () => {
    for (const state of states(() => ({
      version: maybe(version),
      view: pick(BREAKDOWN_NAMES),
      year: maybe(year),
      level: maybe(() => pick([...LEVELS, 'all'])),
      type: maybe(() => pick([...Object.keys(TYPE_NAMES), 'all'])),
      scope: maybe(() => pick([...Object.keys(SCOPE_NAMES), 'all'])),
      parent: maybe(id),
      page: int(1, 99_999),
    })))
      expect(known(outcomesQuery.parse(through(outcomesSearch(state))))).toEqual(known(state));
  });

  test('coverage', () => {
    for (const state of states(() => ({
      ...span(),
      parent: maybe(id),
      level: maybe(() => pick(LEVELS)),
      state: maybe(() => pick(COVERAGE_FILTERS)),
      page: int(1, 99_999),
    })))
      expect(known(coverageQuery.parse(through(coverageSearch(state))))).toEqual(known(state));
  });

  test('quality', () => {
    for (const state of states(() => {
      const rule = maybe(someRule);
      return {
        ...place(),
        family: maybe(() => pick(FAMILY_CHOICES)),
        rule,
        state: rule === undefined ? ('fail' as const) : pick(RULE_STATES),
        severity: maybe(() => pick(SEVERITIES)),
        grade: maybe(() => pick(GRADES)),
        q: words(),
        sort: pick(QUALITY_SORTS),
        page: int(1, 99_999),
      };
    }))
      expect(known(qualityQuery.parse(through(qualitySearch(state))))).toEqual(known(state));
  });

  test('a rule', () => {
    for (const state of states(() => ({ ...place(), page: int(1, 99_999) })))
      expect(known(ruleQuery.parse(through(ruleSearch(state))))).toEqual(known(state));
  });

  test('work lists, of a place and of a unit', () => {
    for (const state of states(() => ({ ...place(), ...narrowed(), page: int(1, 99_999) })))
      expect(known(worklistQuery.parse(through(worklistSearch(state))))).toEqual(known(state));
    for (const state of states(() => ({ year: maybe(year), ...narrowed(), page: int(1, 99_999) })))
      expect(known(unitWorklistQuery.parse(through(unitWorklistSearch(state))))).toEqual(known(state));
  });

  test('pick', () => {
    for (const state of states(() => ({
      to: pick(PICK_TARGETS),
      with: trendSearch({ ...subject(), unit: ids(12) }),
      at: maybe(id),
      q: words(),
    })))
      expect(known(pickQuery.parse(through(pickSearch(state))))).toEqual(known(state));
  });

  test('units, a unit and its brief', () => {
    for (const state of states(() => ({ q: words(), page: int(1, 99_999) })))
      expect(unitsQuery.parse(through(unitsSearch(state)))).toEqual(state);
    for (const state of states(() => ({ year: maybe(year), version: maybe(version) })))
      expect(known(unitQuery.parse(through(unitSearch(state))))).toEqual(known(state));
  });

  test('a report beside another, and the ids of reports', () => {
    for (const state of states(() => ({ with: maybe(reportId), show: pick(CELLS_SHOWN) })))
      expect(known(reportCompareQuery.parse(through(reportCompareSearch(state))))).toEqual(known(state));
    for (const state of states(() => ({
      unitId: id(),
      year: int(2000, 2099),
      revision: maybe(() => int(1, 9999)) ?? null,
    }))) {
      const parsed = parseReportId(formatReportId(state));
      // An id that itself ends like a year or a revision is not told apart from one that does.
      expect(parsed && formatReportId(parsed)).toBe(formatReportId(state));
    }
  });

  test('data, its changes, and imports', () => {
    for (const state of states(() => ({
      ...span(),
      level: maybe(() => pick(LEVELS)),
      type: maybe(() => pick(Object.keys(TYPE_NAMES))),
      edition: maybe(() => pick(DATASET_EDITIONS)),
      version: maybe(version),
    })))
      expect(known(datasetQuery.parse(through(datasetSearch(state))))).toEqual(known(state));
    for (const state of states(() => {
      const from = int(0, 1000);
      return { from, to: maybe(() => int(from + 1, 2000)), page: int(1, 99_999) };
    }))
      expect(known(changedQuery.parse(through(changedSearch(state))))).toEqual(known(state));
    for (const state of states(() => ({
      run: maybe(version),
      outcome: pick(OUTCOME_CHOICES),
      page: int(1, 99_999),
    })))
      expect(known(importsQuery.parse(through(importsSearch(state))))).toEqual(known(state));
  });
});
