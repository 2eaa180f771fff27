import { db } from '../../lib/db/client';
import { findChangedReports } from '../../lib/db/version/findChanged';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { Link } from './Link';

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
  if (version === number)
    return (
      <p className="notice">
        {say({
          zh: `本页固定在数据版本 ${version}，目前是最新的。`,
          en: `This page is pinned to data version ${version}, which is the newest.`,
        })}
      </p>
    );
  if (version > number)
    return (
      <p className="notice">
        {say({
          zh: `没有数据版本 ${version}，下面是最新的版本 ${number}：见 `,
          en: `There is no data version ${version}; below is the newest, ${number}: see the `,
        })}
        <Link href="/data/changes">{say({ zh: '各版变化', en: 'changes of each version' })}</Link>
        {say({ zh: '，或', en: ' or ' })}
        <Link href={newest}>{say({ zh: '改看最新版', en: 'show the newest' })}</Link>
        {say({ zh: '。', en: '.' })}
      </p>
    );
  const { added, revised } = await findChangedReports(
    db(),
    { from: version, to: number },
    { limit: 1, offset: 0 },
  );
  return (
    <p className="notice">
      {say({
        zh: `本页固定在数据版本 ${version}，不是最新的（版本 ${number}）。`,
        en: `This page is pinned to data version ${version}, not the newest (version ${number}). `,
      })}
      {added + revised === 0
        ? say({ zh: '此后没有报告新增或更正。', en: 'No report was added or corrected since. ' })
        : say({
            zh: `此后新增报告 ${added} 份，更正 ${revised} 份，`,
            en: `Since then ${counted(added, 'report')} were added and ${revised} corrected: `,
          })}
      {added + revised > 0 && (
        <Link href={`/data/changed?from=${version}`}>
          {say({ zh: '看有哪些变化', en: 'see what changed' })}
        </Link>
      )}
      {added + revised > 0 && say({ zh: '。', en: '. ' })}
      {say({
        zh: '数字和对它们的核对结果属于当时那一版报告，单位名称、上下级、应报名单和报告等级是现在的。',
        en: 'The figures, and what was found of them, are those of the reports of then; names of bodies, what lies above them, who has to report and the grades of reports are those of now. ',
      })}
      <Link href={newest}>{say({ zh: '改看最新版', en: 'Show the newest' })}</Link>
    </p>
  );
}
