import type { Db } from '../db/client';
import { findSource } from '../db/findSource';
import type { StoredCell } from '../db/findStoredReport';
import { type CellKey, parseCellKey } from '../metrics/cellKey';
import type { ReportId } from '../query/reportId';
import type { SourceAsked } from '../source/showSource';
import type { SourceView } from '../source/toSourceView';
import { loadReport, type ReportPage } from './loadReport';

export interface SourcePage extends ReportPage {
  /** The figure that is marked; null when none is asked for, or the report has no such cell. */
  readonly cell: StoredCell | null;
  /** The document, or a Chinese sentence when it cannot be shown. */
  readonly view: SourceView | string;
}

/** Reads a stored file apart, to show it; a Chinese sentence when it cannot be shown. */
export type ShowSource = (source: SourceAsked) => Promise<SourceView | string>;

/** The document that a report was read from, the place of one figure marked; null when there is no such report. */
export async function loadSource(
  db: Db,
  id: ReportId,
  key: CellKey | undefined,
  show: ShowSource,
): Promise<SourcePage | null> {
  const page = await loadReport(db, id);
  const bytes = page && (await findSource(db, page.report.sourceSha256));
  if (!page || !bytes) return null;
  const asked = key === undefined ? null : parseCellKey(key);
  const cell =
    page.cells.find(({ metric, applicant }) => metric === asked?.key && applicant === asked.applicant) ??
    null;
  const view = await show({
    format: page.report.sourceFormat === 'figures' ? 'figures' : 'document',
    bytes,
    places: page.report.sourceFormat === 'figures' ? page.cells.map(({ place }) => place) : [],
    target: cell && cell.place !== '' ? { where: cell.place, raw: cell.raw } : null,
  });
  return { ...page, cell, view };
}
