import { say } from '../../lib/language/say';
import { formatValue } from '../../lib/metrics/formatValue';

/** What every sum over units says of itself: how many of the units that it should contain it does. */
export function Contained({ counted, expected }: { readonly counted: number; readonly expected: number }) {
  return (
    <>
      {' '}
      {say({
        zh: `含 ${formatValue(counted, '件')} / ${formatValue(expected, '件')} 个单位`,
        en: `${formatValue(counted, '件')} of ${formatValue(expected, '件')} bodies`,
      })}
    </>
  );
}
