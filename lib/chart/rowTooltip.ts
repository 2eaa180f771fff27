import type { ChartData } from './charts';
import { escapeHtml } from './escapeHtml';
import { rowLines } from './rowLines';

/** More lines than this do not fit beside a pointer: then the line pointed at speaks alone. */
export const MOST_LINES_SAID = 12;

/** True where a chart answers to its whole row (a year, a bar), whatever is drawn there: also where nothing is, since nothing has a reason. */
export function answersByRow(data: ChartData): boolean {
  switch (data.kind) {
    case 'trend':
      return data.trend.series.length <= MOST_LINES_SAID;
    case 'composition':
    case 'slope':
    case 'peers':
      return true;
    case 'ranking':
    case 'distribution':
    case 'coverage':
    case 'grades':
    case 'scatter':
    case 'rule':
      return false;
  }
}

/** What is pointed at, as ECharts tells it: every series at a place of the axis. */
type Pointed = readonly { readonly dataIndex: number }[];

/** The tooltip of such a chart: the words of the row. */
export const rowTooltip = (data: ChartData) => ({
  trigger: 'axis' as const,
  axisPointer: { type: data.kind === 'composition' ? ('shadow' as const) : ('line' as const) },
  formatter: (pointed: Pointed): string => {
    const [first] = pointed;
    const [head, ...lines] = first ? rowLines(data, first.dataIndex).map(escapeHtml) : [];
    return head === undefined ? '' : [`<strong>${head}</strong>`, ...lines].join('<br>');
  },
});
