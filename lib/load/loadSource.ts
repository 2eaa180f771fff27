import type { Db } from '../db/client';
import { findSource } from '../db/findSource';
import type { StoredCell } from '../db/findStoredReport';
import { readDocument } from '../document/readDocument';
import { DocumentError } from '../document/types';
import { type CellKey, parseCellKey } from '../metrics/cellKey';
import type { ReportId } from '../query/reportId';
import { toFiguresView } from '../source/toFiguresView';
import { type SourceView, toSourceView } from '../source/toSourceView';
import { loadReport, type ReportPage } from './loadReport';

export interface SourcePage extends ReportPage {
  /** The figure that is marked; null when none is asked for, or the report has no such cell. */
  readonly cell: StoredCell | null;
  /** The document, or a Chinese sentence when it cannot be shown. */
  readonly view: SourceView | string;
}

async function toView(
  bytes: Uint8Array,
  page: ReportPage,
  cell: StoredCell | null,
): Promise<SourceView | string> {
  const target = cell && cell.place !== '' ? { where: cell.place, raw: cell.raw } : null;
  try {
    return page.report.sourceFormat === 'figures'
      ? toFiguresView(
          bytes,
          page.cells.map(({ place }) => place),
          target,
        )
      : toSourceView(await readDocument(bytes), target);
  } catch (error) {
    if (error instanceof DocumentError) return error.message;
    throw error;
  }
}

/** The document that a report was read from, the place of one figure marked; null when there is no such report. */
export async function loadSource(db: Db, id: ReportId, key: CellKey | undefined): Promise<SourcePage | null> {
  const page = await loadReport(db, id);
  const bytes = page && (await findSource(db, page.report.sourceSha256));
  if (!page || !bytes) return null;
  const asked = key === undefined ? null : parseCellKey(key);
  const cell =
    page.cells.find(({ metric, applicant }) => metric === asked?.key && applicant === asked.applicant) ??
    null;
  return { ...page, cell, view: await toView(bytes, page, cell) };
}
