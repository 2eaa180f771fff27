import type { Db } from '../db/client';
import { findYears } from '../db/findLoaded';
import { findParents } from '../db/findUnits';
import { countFindings, type FindingCounts } from '../db/quality/countFindings';
import { countGrades } from '../db/quality/countGrades';
import { countRules } from '../db/quality/countRules';
import { findEvaluated } from '../db/quality/findEvaluated';
import type { UnitRow } from '../metrics/rows';
import { type GradeTrend, toGradeTrend } from '../quality/toGradeTrend';
import { type Matrix, rulesAsked, rulesShown, toMatrix } from '../quality/toMatrix';
import { type RuleTableRow, toRuleTable } from '../quality/toRuleTable';
import type { QualityQuery } from '../query/qualityQuery';
import { loadExpectedOfPlace } from './loadExpected';
import { loadPlace } from './loadPlace';
import { usualYear } from './usualYear';

/** Units on one page of the matrix: with fourteen rules some three thousand elements. */
export const MATRIX_PAGE = 40;

/** What the rules came to in a place on one year, with what the page needs around it. */
export interface QualityPage {
  readonly query: QualityQuery & { readonly year: number };
  /** Years with reports, oldest first. */
  readonly years: readonly number[];
  /** The parent asked for; null when none was, or when there is no such unit. */
  readonly parent: UnitRow | null;
  readonly parents: readonly UnitRow[];
  readonly findings: FindingCounts;
  /** Reports that should be there for the place and year, `findings.evaluated` being those that were held against the rules. */
  readonly expected: number | null;
  readonly trend: GradeTrend;
  readonly rules: readonly RuleTableRow[];
  readonly matrix: Matrix;
  /** Reports that fit all filters, over all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/**
 * Answers /quality; null when nothing at all is loaded. `whole`: the matrix has all units and every rule that was asked for,
 * as a file does; the page has a page of units and, where nobody chose, the rules that fail most.
 */
export async function loadQuality(
  db: Db,
  query: QualityQuery,
  { whole = false }: { readonly whole?: boolean } = {},
): Promise<QualityPage | null> {
  const years = await findYears(db);
  const year = query.year ?? usualYear(years);
  if (year === null) return null;

  const { place, parent } = await loadPlace(db, query);
  const find = (page: number) =>
    findEvaluated(db, place, {
      ...query,
      year,
      offset: whole ? 0 : (page - 1) * MATRIX_PAGE,
      limit: whole ? null : MATRIX_PAGE,
    });
  const [asked, findings, grades, counts, parents, expected] = await Promise.all([
    find(query.page),
    countFindings(db, place, year),
    countGrades(db, place),
    countRules(db, place, year),
    findParents(db, year),
    loadExpectedOfPlace(db, query, year),
  ]);
  // Beyond the last page there is nothing: the first page is shown, which tells how many there are.
  const isBeyond = asked.reports.length === 0 && query.page > 1;
  const found = isBeyond ? await find(1) : asked;
  return {
    query: { ...query, year },
    years: years.map((loaded) => loaded.year),
    parent,
    parents,
    findings,
    expected,
    trend: toGradeTrend(grades),
    rules: toRuleTable(counts),
    matrix: toMatrix(whole ? rulesAsked(query) : rulesShown(query, counts), found.reports),
    total: found.total,
    page: isBeyond ? 1 : query.page,
    pages: Math.max(1, Math.ceil(found.total / MATRIX_PAGE)),
  };
}
