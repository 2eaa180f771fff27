import { LISTING_WORDS } from '../../lib/coverage/describeCell';
import type { MissingReport } from '../../lib/load/loadMissingReports';
import type { Severity } from '../../lib/report/types';
import { Link } from './Link';
import { RuleLink } from './RuleLink';
import { SeverityMark } from './SeverityMark';

/** What tells one missing report from the other: whose it is, in the list of a place; its year, in that of a unit. */
const HEADS = { unit: '单位', year: '年度' } as const;

/** Reports that should be there and are not: what is left of the work of a place or a unit, for the screen and for paper. */
export function MissingTable({
  missing,
  by,
  rule,
  severity,
}: {
  readonly missing: readonly MissingReport[];
  readonly by: keyof typeof HEADS;
  /** The rule that asks for them. */
  readonly rule: string;
  readonly severity: Severity;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="应报而没有读入的报告">
      <table className="work">
        <thead>
          <tr>
            <th scope="col" className="num">
              序号
            </th>
            <th scope="col" className={by === 'unit' ? 'problem' : undefined}>
              {HEADS[by]}
            </th>
            <th scope="col">应报依据</th>
            <th scope="col">期限</th>
            <th scope="col">为什么没有</th>
            <th scope="col">性质</th>
            <th scope="col" className="paper">
              处理
            </th>
          </tr>
        </thead>
        <tbody>
          {missing.map(({ unit, year, dueOn, listing, refusal, address }, i) => (
            <tr key={`${unit.id}/${year}`}>
              <td className="num">{i + 1}</td>
              <th scope="row" className={by === 'unit' ? 'problem' : undefined}>
                {by === 'year' ? (
                  <Link href={address}>{year}</Link>
                ) : (
                  <>
                    <Link href={address}>{unit.name}</Link>{' '}
                    {unit.parentName && <span className="muted small">{unit.parentName}</span>}
                  </>
                )}
              </th>
              <td>{LISTING_WORDS[listing]}</td>
              <td>{dueOn ?? <span className="missing">未定</span>}</td>
              <td>
                {refusal ? (
                  <>
                    {refusal.on} 拒收：{refusal.reason}
                  </>
                ) : (
                  '没有找到'
                )}
              </td>
              <td>
                <SeverityMark severity={severity} /> <RuleLink id={rule} />
              </td>
              <td className="paper">
                □ 已公布
                <br />□ 已导入
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
