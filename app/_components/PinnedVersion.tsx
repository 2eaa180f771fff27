import { db } from '../../lib/db/client';
import { findChangedReports } from '../../lib/db/version/findChanged';
import { findDataVersion } from '../../lib/db/version/findDataVersion';

interface Props {
  /** Version that the address pins; none when it shows the newest. */
  readonly version: number | undefined;
  /** Address of the same view without it. */
  readonly newest: string;
}

/** Says of a view that pins a version whether it is still the newest, what changed since, and what is not of that time. */
export async function PinnedVersion({ version, newest }: Props) {
  if (version === undefined) return null;
  const { number } = await findDataVersion(db());
  if (version === number) return <p className="notice">本页固定在数据版本 {version}，目前是最新的。</p>;
  if (version > number)
    return (
      <p className="notice">
        没有数据版本 {version}，下面是最新的版本 {number}：见 <a href="/data/changes">各版变化</a>，或
        <a href={newest}>改看最新版</a>。
      </p>
    );
  const { added, revised } = await findChangedReports(
    db(),
    { from: version, to: number },
    { limit: 1, offset: 0 },
  );
  return (
    <p className="notice">
      本页固定在数据版本 {version}，不是最新的（版本 {number}）。
      {added + revised === 0 ? '此后没有报告新增或更正。' : `此后新增报告 ${added} 份，更正 ${revised} 份，`}
      {added + revised > 0 && <a href={`/data/changed?from=${version}`}>看有哪些变化</a>}
      {added + revised > 0 && '。'}
      数字是当时的，单位名称、上下级和核对结果是现在的。<a href={newest}>改看最新版</a>
    </p>
  );
}
