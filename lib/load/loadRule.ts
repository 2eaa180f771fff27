import type { Rule } from '../checks/rules/types';
import { groupBy } from '../coverage/groupBy';
import type { Db } from '../db/client';
import { findYears } from '../db/findLoaded';
import { findParents, findUnits } from '../db/findUnits';
import { countLacking, type LackingCount } from '../db/quality/countLacking';
import { countRuleByYear } from '../db/quality/countRules';
import { findFailures } from '../db/quality/findFailures';
import { findFindings } from '../db/quality/findFindings';
import type { UnitRow } from '../metrics/rows';
import { type RuleTrend, toRuleTrend } from '../quality/toRuleTrend';
import type { WorkItem } from '../quality/toWorkItems';
import type { StateCounts } from '../quality/types';
import type { RuleQuery } from '../query/ruleQuery';
import { loadPlace } from './loadPlace';
import { loadWorkItems } from './loadWorkItems';

/** Reports on one page of those that fail. */
export const FAILURES_PAGE = 50;
/** Places on the page where one report fails; a file has them all. */
export const MOST_PLACES = 10;
/** Reasons for which a rule could not be evaluated that are told. */
const MOST_REASONS = 8;

/** A report that fails the rule, with the places where it does. */
export interface FailingReport {
  readonly unit: UnitRow;
  readonly year: number;
  readonly items: readonly WorkItem[];
  /** Places that are not told one by one. */
  readonly more: number;
}

/** What one rule came to, and who fails it. */
export interface RulePage {
  readonly query: RuleQuery;
  readonly years: readonly number[];
  readonly parent: UnitRow | null;
  readonly parents: readonly UnitRow[];
  /** Over the year asked for, or all. */
  readonly counts: StateCounts;
  /** Over all years, whichever was asked for. */
  readonly trend: RuleTrend;
  /** Why it could not be evaluated on one year: that asked for, or the newest. */
  readonly lacking: readonly LackingCount[];
  readonly lackingYear: number | null;
  readonly failing: readonly FailingReport[];
  /** Failing reports over all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const reportKey = ({ unitId, year }: { readonly unitId: string; readonly year: number }): string =>
  `${unitId}/${year}`;

const sumOf = (counts: readonly (StateCounts | null)[]): StateCounts =>
  counts.reduce<StateCounts>(
    (sum, count) =>
      count === null
        ? sum
        : {
            passed: sum.passed + count.passed,
            failed: sum.failed + count.failed,
            notEvaluable: sum.notEvaluable + count.notEvaluable,
          },
    { passed: 0, failed: 0, notEvaluable: 0 },
  );

/** Answers /quality/[rule]; `whole`: all failing reports, as a file has them. */
export async function loadRule(
  db: Db,
  rule: Rule,
  query: RuleQuery,
  { whole = false }: { readonly whole?: boolean } = {},
): Promise<RulePage> {
  const { place, parent } = await loadPlace(db, query);
  const year = query.year ?? null;
  const find = (page: number) =>
    findFailures(db, place, {
      rule: rule.id,
      year,
      offset: whole ? 0 : (page - 1) * FAILURES_PAGE,
      limit: whole ? null : FAILURES_PAGE,
    });
  const [years, asked, byYear] = await Promise.all([
    findYears(db),
    find(query.page),
    countRuleByYear(db, place, rule.id),
  ]);
  const isBeyond = asked.failures.length === 0 && query.page > 1;
  const { total, failures } = isBeyond ? await find(1) : asked;

  const newest = query.year ?? years.at(-1)?.year;
  const lackingYear = query.year ?? byYear.at(-1)?.year ?? null;
  const ids = [...new Set(failures.map(({ unitId }) => unitId))];
  const [units, found, parents, lacking] = await Promise.all([
    findUnits(db, ids),
    findFindings(db, { units: ids, year, rule: rule.id }),
    newest === undefined ? [] : findParents(db, newest),
    lackingYear === null
      ? []
      : countLacking(db, place, { rule: rule.id, year: lackingYear, limit: MOST_REASONS }),
  ]);
  const ofReport = groupBy(found, reportKey);
  const told = failures.flatMap((failure) =>
    (ofReport.get(reportKey(failure)) ?? []).slice(0, whole ? undefined : MOST_PLACES),
  );
  const items = groupBy(await loadWorkItems(db, told), reportKey);
  const named = new Map(units.map((unit) => [unit.id, unit]));
  const trend = toRuleTrend(rule.id, byYear);
  return {
    query,
    years: years.map((loaded) => loaded.year),
    parent,
    parents,
    counts: sumOf(year === null ? trend.counts : trend.counts.filter((_, i) => trend.years[i] === year)),
    trend,
    lacking,
    lackingYear,
    failing: failures.flatMap((failure) => {
      const unit = named.get(failure.unitId);
      const places = items.get(reportKey(failure)) ?? [];
      const all = ofReport.get(reportKey(failure)) ?? [];
      return unit ? [{ unit, year: failure.year, items: places, more: all.length - places.length }] : [];
    }),
    total,
    page: isBeyond ? 1 : query.page,
    pages: Math.max(1, Math.ceil(total / FAILURES_PAGE)),
  };
}
