import { spoken } from '../language/spoken';
import { isOverRemedies } from '../metrics/breaks';
import type { CellKey } from '../metrics/cellKey';
import { cellKey } from '../metrics/cellKey';
import { type KnownMetric, REPORTED_METRICS } from '../metrics/reported';
import type { CellRow, Mark, ReportRow } from '../metrics/rows';
import { APPLICANTS, type Applicant, type CellAddress } from '../metrics/types';
import type { ReportCompareQuery } from '../query/reportCompareQuery';
import { indexCells, type Measure, toMeasure } from './measure';
import { joinOfEditions } from './trendMode';

/** A printed cell as stored: the digits as they are, and the text of the page. */
export interface PrintedFigure {
  readonly metric: string;
  readonly applicant: string;
  /** Plain decimal text; null where the cell holds no number. */
  readonly value: string | null;
  readonly state: CellRow['state'];
  readonly raw: string;
}

/** One of the two reports: what decides what its missing figures mean, its cells, and what was found of them. */
export interface ComparedReport {
  readonly report: Pick<ReportRow, 'unitId' | 'year' | 'editions' | 'statistics' | 'scope'>;
  readonly cells: readonly PrintedFigure[];
  readonly marks: ReadonlyMap<CellKey, Mark>;
}

/** A cell in one of the two reports. */
export interface CellSide {
  readonly measure: Measure;
  /** Plain decimal text; null where there is no number. */
  readonly digits: string | null;
  /** As printed; null where the report has no such cell. */
  readonly printed: string | null;
  readonly mark: Mark | undefined;
}

/**
 * `added` and `removed`: only one has a number, though both forms ask; `other_form`: the form of one does not ask; `reason`: no number in
 * either, for different reasons.
 */
export type CellChange = 'same' | 'changed' | 'added' | 'removed' | 'other_form' | 'reason';

export interface CellPair {
  readonly key: CellKey;
  readonly metric: KnownMetric;
  readonly applicant: Applicant;
  readonly table: CellAddress['table'];
  readonly before: CellSide;
  readonly after: CellSide;
  readonly change: CellChange;
  /** The later less the earlier; null unless both have a number that compares. */
  readonly difference: number | null;
  /** The two stand on forms, or under laws, that compare with a note only. */
  readonly isRough: boolean;
}

/** Two reports of one unit, cell by cell. */
export interface CellComparison {
  readonly rows: readonly CellPair[];
  readonly counts: Readonly<Record<CellChange, number>>;
}

/** Amounts have at most six decimals: what binary arithmetic adds beyond is no difference. */
const DECIMALS = 6;

const tableOf = (metric: KnownMetric): CellAddress['table'] =>
  Object.values(metric.address)[0]?.table ?? 'statistics';

const editionOf = ({ report }: ComparedReport, table: CellAddress['table']): string | null =>
  table === 'statistics' ? report.statistics : report.editions[table];

/** Answers for each cell what one report has there. */
function sidesOf({ report, cells, marks }: ComparedReport) {
  const { unitId, year } = report;
  const byKey = new Map(cells.map((cell) => [`${cell.metric}/${cell.applicant}`, cell]));
  const indexed = indexCells(
    cells.map(({ metric, applicant, value, state }) => ({
      unitId,
      year,
      metric,
      applicant,
      state,
      value: value === null ? null : Number(value),
    })),
  );
  const row: ReportRow = { ...report, publishedOn: null, sourceUrl: null, findings: Number.NaN };
  return (metric: KnownMetric, applicant: Applicant): CellSide => {
    const cell = byKey.get(`${metric.key}/${applicant}`);
    return {
      measure: toMeasure(metric.key, applicant, { id: unitId, year }, indexed, row),
      digits: cell?.value ?? null,
      printed: cell?.raw ?? null,
      mark: marks.get(cellKey(metric.key, applicant)),
    };
  };
}

function changeOf(before: Measure, after: Measure): CellChange {
  if (before.kind === 'value' && after.kind === 'value')
    return before.value === after.value ? 'same' : 'changed';
  const isOtherForm = [before, after].some(
    (measure) => measure.kind === 'missing' && measure.reason === 'not_asked',
  );
  if (before.kind === 'missing' && after.kind === 'missing' && before.reason === after.reason) return 'same';
  if (isOtherForm) return 'other_form';
  if (after.kind === 'value') return 'added';
  return before.kind === 'value' ? 'removed' : 'reason';
}

/** Cells that neither form asks for, and that neither report has, say nothing. */
const isNowhere = ({ before, after }: Pick<CellPair, 'before' | 'after'>): boolean =>
  before.printed === null &&
  after.printed === null &&
  [before, after].some(({ measure }) => measure.kind === 'missing' && measure.reason === 'not_asked');

/** The earlier and the later report in, every cell that one of them could have out, in the order of the forms. */
export function compareCells(earlier: ComparedReport, later: ComparedReport): CellComparison {
  const [sideBefore, sideAfter] = [sidesOf(earlier), sidesOf(later)];
  const rows = REPORTED_METRICS.flatMap((metric) => {
    const applicants = metric.breakdown === 'applicant' ? APPLICANTS : (['total'] as const);
    const table = tableOf(metric);
    return applicants.map((applicant): CellPair => {
      const [before, after] = [sideBefore(metric, applicant), sideAfter(metric, applicant)];
      const join = joinOfEditions(metric.key, [
        { year: earlier.report.year, measure: before.measure, edition: editionOf(earlier, table) },
        { year: later.report.year, measure: after.measure, edition: editionOf(later, table) },
      ]);
      const { measure: from } = before;
      const { measure: to } = after;
      const isPair = from.kind === 'value' && to.kind === 'value' && join !== 'gap';
      return {
        key: cellKey(metric.key, applicant),
        metric,
        applicant,
        table,
        before,
        after,
        change: changeOf(from, to),
        difference: isPair ? Number((to.value - from.value).toFixed(DECIMALS)) : null,
        isRough:
          isPair &&
          (join === 'dashed' || isOverRemedies(metric.key, [earlier.report.year, later.report.year])),
      };
    });
  }).filter((row) => !isNowhere(row));
  const count = (wanted: CellChange): number => rows.filter(({ change }) => change === wanted).length;
  return {
    rows,
    counts: {
      same: count('same'),
      changed: count('changed'),
      added: count('added'),
      removed: count('removed'),
      other_form: count('other_form'),
      reason: count('reason'),
    },
  };
}

/** The cells that a view shows: all, or those that are not the same in both. */
export const cellsShown = (
  { rows }: CellComparison,
  show: ReportCompareQuery['show'],
): readonly CellPair[] => (show === 'all' ? rows : rows.filter(({ change }) => change !== 'same'));

/** Words for what became of a cell. */
export const CHANGE_NAMES = spoken<CellChange>({
  same: { zh: '相同', en: 'the same' },
  changed: { zh: '数值不同', en: 'another value' },
  added: { zh: '后者才有数', en: 'a figure in the later only' },
  removed: { zh: '后者没有数', en: 'no figure in the later' },
  other_form: { zh: '一方的格式没有这一项', en: 'not on the form of one' },
  reason: { zh: '都没有数，原因不同', en: 'no figure in either, for other reasons' },
});
