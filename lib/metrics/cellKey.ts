import { findMetric, isDerived } from './catalogue';
import type { ReportedKey } from './reported';
import { APPLICANTS, type Applicant } from './types';

/** Key of one printed cell, as in the cells tables: `t2_fee_amount`, `t3_granted_natural`. */
export type CellKey = string;

/** Composes a cell key; only rows of table 3 carry their applicant in it. */
export function cellKey(key: ReportedKey, applicant: Applicant = 'total'): CellKey {
  return key.startsWith('t3_') ? `${key}_${applicant}` : key;
}

/** Takes a cell key from outside apart, or returns null when the catalogue has no such cell. */
export function parseCellKey(key: CellKey): { key: ReportedKey; applicant: Applicant } | null {
  const whole = findMetric(key);
  if (whole && !isDerived(whole) && whole.breakdown === 'none') return { key: whole.key, applicant: 'total' };

  for (const applicant of APPLICANTS) {
    if (!key.endsWith(`_${applicant}`)) continue;
    const metric = findMetric(key.slice(0, -applicant.length - 1));
    if (metric && !isDerived(metric) && metric.breakdown === 'applicant')
      return { key: metric.key, applicant };
  }
  return null;
}
