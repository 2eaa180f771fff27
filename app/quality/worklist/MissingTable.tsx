import { LISTING_WORDS } from '../../../lib/coverage/describeCell';
import type { MissingReport } from '../../../lib/load/loadMissingReports';
import type { Severity } from '../../../lib/report/types';
import { RuleLink } from '../../_components/RuleLink';
import { SeverityMark } from '../../_components/SeverityMark';

/** Units that should have reported and of which no report was found: what is left of a place's work, for the screen and for paper. */
export function MissingTable({
  missing,
  rule,
  severity,
}: {
  readonly missing: readonly MissingReport[];
  /** The rule that asks for them. */
  readonly rule: string;
  readonly severity: Severity;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="应报而没有找到的报告">
      <table className="work">
        <thead>
          <tr>
            <th scope="col" className="num">
              序号
            </th>
            <th scope="col" className="problem">
              单位
            </th>
            <th scope="col">应报依据</th>
            <th scope="col">期限</th>
            <th scope="col">性质</th>
            <th scope="col" className="paper">
              处理
            </th>
          </tr>
        </thead>
        <tbody>
          {missing.map(({ unit, year, dueOn, listing }, i) => (
            <tr key={unit.id}>
              <td className="num">{i + 1}</td>
              <th scope="row" className="problem">
                <a href={`/coverage?parent=${unit.id}&from=${year}&to=${year}`}>{unit.name}</a>{' '}
                {unit.parentName && <span className="muted small">{unit.parentName}</span>}
              </th>
              <td>{LISTING_WORDS[listing]}</td>
              <td>{dueOn ?? <span className="missing">未定</span>}</td>
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
