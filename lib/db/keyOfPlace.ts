import { findMetric, isDerived } from '../metrics/catalogue';
import { cellKey } from '../metrics/cellKey';
import { APPLICANTS } from '../metrics/types';

const keys = new Map<string, string>();

/** `metric|applicant` of the database → the key of the cell. */
export function keyOfPlace(place: string): string {
  const known = keys.get(place);
  if (known !== undefined) return known;
  const [name = '', column = ''] = place.split('|');
  const metric = findMetric(name);
  const applicant = APPLICANTS.find((one) => one === column);
  const key = metric && !isDerived(metric) && applicant ? cellKey(metric.key, applicant) : name;
  keys.set(place, key);
  return key;
}
