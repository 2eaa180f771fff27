import { say } from '../../../lib/language/say';
import { Link } from '../../_components/Link';

/** What stands in the place of a rule that there is none of. */
export function NoSuchRule() {
  return (
    <>
      <h1>{say({ zh: '没有这条规则', en: 'There is no such rule' })}</h1>
      <p className="lead">
        {say({
          zh: '规则的编号是字母和数字，例如 ',
          en: 'The id of a rule is letters and digits, for example ',
        })}
        <Link href="/quality/T3-04">T3-04</Link>
        {say({ zh: '、', en: ' or ' })}
        <Link href="/quality/YOY-01">YOY-01</Link>
        {say({ zh: '，要用大写。', en: ', in capitals.' })}
      </p>
      <p>
        <Link href="/quality#rules">{say({ zh: '全部规则', en: 'All rules' })}</Link>
      </p>
    </>
  );
}
