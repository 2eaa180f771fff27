import { hideContacts, hideUnlessFigure } from '../text/hideContacts';
import type { Report } from './types';

/**
 * The report as it may be stored: texts that were cut from the document (open cells, labels of local figures, quotations in
 * notes) without telephone numbers, addresses and names of those who filled the form in. Figures are as they
 * were printed. The head and the sentences have none when they come here.
 */
export function withoutContacts(report: Report): Report {
  return {
    ...report,
    cells: report.cells.map((cell) => ({ ...cell, raw: hideUnlessFigure(cell.raw) })),
    local: report.local.map((figure) => ({
      ...figure,
      labels: figure.labels.map(hideContacts),
      column: hideContacts(figure.column),
      raw: hideUnlessFigure(figure.raw),
    })),
    notes: report.notes.map((note) => ({ ...note, message: hideContacts(note.message) })),
  };
}
