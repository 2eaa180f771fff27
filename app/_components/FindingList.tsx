import type { ReactNode } from 'react';
import type { DescribedCell, DescribedFinding } from '../../lib/checks/describeFindings';
import { say } from '../../lib/language/say';
import { MISSING_WORDS } from '../../lib/metrics/formatValue';
import { FindingMessage } from './FindingMessage';
import { Link } from './Link';
import { Printed } from './Printed';

/** Cells that are named one by one; a column sum has more. */
const MOST_CELLS = 8;

interface Props {
  /** `id`: what marks on figures lead to. */
  readonly findings: readonly (DescribedFinding & { readonly id: string })[];
  /** Where a cell stands; null where nothing can be shown. */
  readonly hrefOf: (cell: DescribedCell) => string | null;
  /** The rule, where it can be a link. */
  readonly showRule?: (rule: string) => ReactNode;
}

/** The cells of a finding: whose each is, where it stands and what is printed there. */
function Cells({ cells, hrefOf }: Pick<DescribedFinding, 'cells'> & Pick<Props, 'hrefOf'>) {
  return (
    <span className="small muted places">
      {cells.slice(0, MOST_CELLS).map((cell) => {
        const href = hrefOf(cell);
        return (
          <span key={`${cell.from}/${cell.unitId}/${cell.year}/${cell.key}`}>
            {href === null ? (
              cell.label
            ) : (
              <Link href={href} rel="nofollow">
                {cell.label}
              </Link>
            )}{' '}
            {cell.raw === '' ? MISSING_WORDS.blank : <Printed>“{cell.raw}”</Printed>}
            {cell.place && `${say({ zh: '，', en: ', ' })}${cell.place}`}
          </span>
        );
      })}
      {cells.length > MOST_CELLS && (
        <span>{say({ zh: `等 ${cells.length} 格`, en: `and others, ${cells.length} cells in all` })}</span>
      )}
    </span>
  );
}

/** What was found in a report or a draft: rule, message, both sides, the cells it speaks of, and the probable correction. */
export function FindingList({ findings, hrefOf, showRule = (rule) => rule }: Props) {
  return (
    <ul className="findings">
      {findings.map(({ id, rule, severity, word, message, sides, cells, correction }) => (
        <li key={id} id={id} className={severity}>
          <span className={severity === 'error' ? 'mark error' : 'mark'}>{word}</span>{' '}
          <FindingMessage rule={rule} message={message} />{' '}
          <span className="muted small">
            {showRule(rule)}
            {sides !== null && `${say({ zh: '，', en: ', ' })}${sides}`}
          </span>
          {cells.length > 0 && <Cells cells={cells} hrefOf={hrefOf} />}
          {correction !== null && <span className="small correction">{correction}</span>}
        </li>
      ))}
    </ul>
  );
}
