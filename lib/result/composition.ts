import { say } from '../language/say';
import type { MetricKey } from '../metrics/catalogue';
import type { CellRow, ReportRow } from '../metrics/rows';
import { indexCells, type Measure, toMeasure } from './measure';

/** The ways a request can end, in the order of the form; together they make 办理结果总计. */
export const OUTCOMES = [
  {
    key: 't3_granted',
    get label() {
      return say({ zh: '予以公开', en: 'Granted' });
    },
  },
  {
    key: 't3_partial',
    get label() {
      return say({ zh: '部分公开', en: 'Granted in part' });
    },
  },
  {
    key: 'refused',
    get label() {
      return say({ zh: '不予公开', en: 'Refused' });
    },
  },
  {
    key: 'unable',
    get label() {
      return say({ zh: '无法提供', en: 'Unable to provide' });
    },
  },
  {
    key: 'notproc',
    get label() {
      return say({ zh: '不予处理', en: 'Not processed' });
    },
  },
  {
    key: 'other',
    get label() {
      return say({ zh: '其他处理', en: 'Other' });
    },
  },
] as const satisfies readonly { key: MetricKey; label: string }[];

/** How the results of each report divide; a bar a label (a year, or a unit). */
export interface Composition {
  /** Names of the parts; those of OUTCOMES for results. */
  readonly labels: readonly string[];
  /** Name of what they divide. */
  readonly totalLabel: string;
  readonly bars: readonly {
    readonly label: string;
    /** The report that it shows; absent where it shows several together. */
    readonly of?: { readonly unitId: string; readonly year: number };
    /** One for each label. */
    readonly parts: readonly Measure[];
    /** The whole: as printed, where the form prints it. */
    readonly total: Measure;
  }[];
}

/** One bar for each report, labelled by the caller. */
export function toComposition(
  reports: readonly { readonly report: ReportRow; readonly label: string }[],
  rows: readonly CellRow[],
): Composition {
  const cells = indexCells(rows);
  return {
    labels: OUTCOMES.map(({ label }) => label),
    totalLabel: say({ zh: '办理结果总计', en: 'All results' }),
    bars: reports.map(({ report, label }) => {
      const measure = (key: MetricKey): Measure =>
        toMeasure(key, 'total', { id: report.unitId, year: report.year }, cells, report);
      return {
        label,
        of: { unitId: report.unitId, year: report.year },
        parts: OUTCOMES.map(({ key }) => measure(key)),
        total: measure('t3_result_total'),
      };
    }),
  };
}
