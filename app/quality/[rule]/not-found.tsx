import { Link } from '../../_components/Link';

export default function NoSuchRule() {
  return (
    <>
      <h1>没有这条规则</h1>
      <p className="lead">
        规则的编号是字母和数字，例如 <Link href="/quality/T3-04">T3-04</Link>、
        <Link href="/quality/YOY-01">YOY-01</Link>
        ，要用大写。
      </p>
      <p>
        <Link href="/quality#rules">全部规则</Link>
      </p>
    </>
  );
}
