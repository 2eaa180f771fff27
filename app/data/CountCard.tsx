import type { Both } from '../../lib/language/language';
import { say } from '../../lib/language/say';
import { formatValue } from '../../lib/metrics/formatValue';

interface Props {
  readonly name: string;
  readonly count: number;
  /** The word behind the number; empty in a language that has none. */
  readonly measure: Both;
}

/** How many there are of one kind of thing in the data. */
export function CountCard({ name, count, measure }: Props) {
  const word = say(measure);
  return (
    <div className="card">
      <dt>{name}</dt>
      <dd>
        {formatValue(count, '件')}
        {word !== '' && (
          <>
            {' '}
            <small>{word}</small>
          </>
        )}
      </dd>
    </div>
  );
}
