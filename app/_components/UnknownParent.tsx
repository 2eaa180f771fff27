import { say } from '../../lib/language/say';
import { Link } from './Link';

/** Said where a place was asked for that there is not. */
export function UnknownParent({ id }: { readonly id: string }) {
  return (
    <p className="notice">
      {say({
        zh: `没有编号为“${id}”的单位：请在 `,
        en: `There is no body with the code “${id}”: codes are listed at `,
      })}
      <Link href="/units">{say({ zh: '单位', en: 'Bodies' })}</Link>
      {say({ zh: ' 页查编号。', en: '.' })}
    </p>
  );
}
