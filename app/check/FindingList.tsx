import { type DescribedFinding, describeFindings } from '../../lib/checks/describeFindings';
import type { ReadOutcome } from '../../lib/report/types';

/** Cells that are named one by one; a column sum has more. */
const MOST_CELLS = 8;

/** The cells of a finding: where each stands in the draft and what is printed there. */
function Cells({ cells }: Pick<DescribedFinding, 'cells'>) {
  return (
    <span className="small muted places">
      {cells.slice(0, MOST_CELLS).map(({ key, label, raw, place }) => (
        <span key={key}>
          <a href={`#${key}`}>{label}</a> {raw === '' ? '空白' : `“${raw}”`}
          {place && `，${place}`}
        </span>
      ))}
      {cells.length > MOST_CELLS && <span>等 {cells.length} 格</span>}
    </span>
  );
}

/** What was found in a draft: rule, message, both sides, and the cells it speaks of. */
export function FindingList({ outcome }: { readonly outcome: ReadOutcome }) {
  return (
    <ul className="findings">
      {describeFindings(outcome).map(({ rule, severity, word, message, sides, cells }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is printed once
        <li key={i} id={`finding-${i + 1}`} className={severity}>
          <span className={severity === 'error' ? 'mark error' : 'mark'}>{word}</span> {message}{' '}
          <span className="muted small">
            {rule}
            {sides !== null && `，${sides}`}
          </span>
          {cells.length > 0 && <Cells cells={cells} />}
        </li>
      ))}
    </ul>
  );
}
