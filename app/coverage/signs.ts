import type { CoverageCell } from '../../lib/coverage/types';

/** The sign of each state: told apart by shape, the colour only adds to it. */
export const SIGNS = {
  read: '●',
  partial: '◐',
  refused: '✕',
  not_found: '○',
  not_due: '·',
} as const satisfies Record<CoverageCell['state'], string>;

/** What stands small beside the sign: days late, or a question mark for a day that is not known. */
export function mark({ punctuality }: CoverageCell): string {
  if (punctuality?.kind === 'late') return `+${punctuality.days}`;
  return punctuality?.kind === 'unknown' ? '?' : '';
}
