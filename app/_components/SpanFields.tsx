import { say } from '../../lib/language/say';

/** The first and the last year of a span. */
export function SpanFields({
  from,
  to,
}: {
  readonly from: number | undefined;
  readonly to: number | undefined;
}) {
  return (
    <>
      <label>
        {say({ zh: '从', en: 'From' })}
        <input name="from" inputMode="numeric" size={4} maxLength={4} defaultValue={from} />
      </label>
      <label>
        {say({ zh: '到', en: 'To' })}
        <input name="to" inputMode="numeric" size={4} maxLength={4} defaultValue={to} />
      </label>
    </>
  );
}
