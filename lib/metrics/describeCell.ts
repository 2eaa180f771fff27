import { say } from '../language/say';
import { APPLICANT_COLUMNS } from './applicants';
import { findMetric, isDerived } from './catalogue';
import { type CellKey, parseCellKey } from './cellKey';
import { labelOf } from './labelOf';

/** A printed cell in words: 予以公开（自然人）, 行政许可处理决定; the key itself when the catalogue has no such cell. */
export function describeCell(key: CellKey): string {
  const cell = parseCellKey(key);
  const metric = cell && findMetric(cell.key);
  if (!metric || isDerived(metric)) return key;
  return metric.breakdown === 'applicant'
    ? say({
        zh: `${metric.label}（${APPLICANT_COLUMNS[cell.applicant].label}）`,
        en: `${metric.labelEn} (${APPLICANT_COLUMNS[cell.applicant].labelEn})`,
      })
    : labelOf(metric);
}
