import { type Score, score } from '../../lib/checks/score';
import { type Identity, table3Identities, table4Identities } from '../../lib/metrics/identities';
import type { ReadCell } from '../../lib/report/types';
import { type Figures, numberCell } from './figures';
import type { MadeDocument } from './makeDocument';

function violations({ editions, cells }: Figures): number {
  const sum = (keys: readonly string[]): number =>
    keys.reduce((total, key) => total + Number(cells.get(key)?.value ?? 'not a number'), 0);
  const fails = ({ left, right }: Identity): boolean => sum(left) !== sum(right);
  return [...table3Identities(editions[3]), ...table4Identities()].filter(fails).length;
}

/** The figures as the reader claims them, open cells as they are. */
function claimedIn(figures: Figures, cells: readonly ReadCell[]): Figures {
  const claimed = new Map(figures.cells);
  for (const { key, value } of cells) {
    const old = claimed.get(key);
    if (value !== null && old && old.value !== value) claimed.set(key, numberCell(value));
  }
  return { ...figures, cells: claimed };
}

/**
 * Holds what was read in a document against what it was made of.
 *
 * One claim is forgiven: where cells are not parted, a report whose sums are broken can be, letter for letter, also a
 * report whose sums hold better; such a document cannot tell, and the reader may believe the sums. Two figures that
 * changed places, or a split that no sum speaks for, are never forgiven.
 */
export async function judge(document: MadeDocument, cells: readonly ReadCell[]): Promise<Score> {
  const judged = score(cells, document.truth);
  if (judged.wrong.length === 0 || document.layout.separators !== null) return judged;
  const claimed = claimedIn(document.figures, cells);
  const isSame = Buffer.compare(await document.withFigures(claimed), document.bytes) === 0;
  if (!isSame || violations(claimed) >= violations(document.figures)) return judged;
  const isOfTable2 = (key: string): boolean => key.startsWith('t2_');
  return { ...judged, wrong: judged.wrong.filter(({ key, read }) => read === null || isOfTable2(key)) };
}
