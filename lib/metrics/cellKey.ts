import { findMetric, isDerived } from './catalogue';
import type { ReportedKey } from './reported';
import { APPLICANTS, type Applicant } from './types';

/** Key of one printed cell, as in the cells tables: `t2_fee_amount`, `t3_granted_natural`. */
export type CellKey = string;

/** The keys of a row of table 3, composed once: every report that is read asks for all of them several times. */
const ROW_KEYS = new Map<ReportedKey, Readonly<Record<Applicant, CellKey>>>();

function rowKeys(key: ReportedKey): Readonly<Record<Applicant, CellKey>> {
  const known = ROW_KEYS.get(key);
  if (known) return known;
  const keys = {
    natural: `${key}_natural`,
    org_business: `${key}_org_business`,
    org_research: `${key}_org_research`,
    org_charity: `${key}_org_charity`,
    org_legal: `${key}_org_legal`,
    org_other: `${key}_org_other`,
    total: `${key}_total`,
  };
  ROW_KEYS.set(key, keys);
  return keys;
}

/** Composes a cell key; only rows of table 3 carry their applicant in it. */
export function cellKey(key: ReportedKey, applicant: Applicant = 'total'): CellKey {
  return key.startsWith('t3_') ? rowKeys(key)[applicant] : key;
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
