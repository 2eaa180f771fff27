import type { StateCounts } from './types';

/** Per cent of the reports in which a rule could be evaluated that fail it; null where it could in none. */
export function shareFailed({ passed, failed }: StateCounts): number | null {
  return passed + failed === 0 ? null : (100 * failed) / (passed + failed);
}
