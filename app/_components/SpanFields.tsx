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
        从
        <input name="from" inputMode="numeric" size={4} maxLength={4} defaultValue={from} />
      </label>
      <label>
        到
        <input name="to" inputMode="numeric" size={4} maxLength={4} defaultValue={to} />
      </label>
    </>
  );
}
