import { findMetric, isDerived } from '../metrics/catalogue';
import { type CellKey, cellKey, parseCellKey } from '../metrics/cellKey';
import { APPLICANTS } from '../metrics/types';

interface Located {
  readonly place: string;
  readonly cells: readonly { readonly from: string; readonly key: string }[];
}

/** The cells of a place that the reader names: one cell, or a row of table 3. */
function cellsAt(place: string): readonly CellKey[] {
  if (parseCellKey(place)) return [place];
  const [, row] = /^t3\/row:(\w+)$/.exec(place) ?? [];
  const metric = row ? findMetric(`t3_${row}`) : null;
  return metric && !isDerived(metric) ? APPLICANTS.map((applicant) => cellKey(metric.key, applicant)) : [];
}

/** The cells of the report itself that a finding speaks of, each once: those it names, or those of its place. */
export function ownCells({ place, cells }: Located): readonly CellKey[] {
  if (cells.length === 0) return cellsAt(place);
  return [...new Set(cells.flatMap(({ from, key }) => (from === 'own' ? [key] : [])))];
}
