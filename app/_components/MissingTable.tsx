import { LISTING_WORDS } from '../../lib/coverage/describeCell';
import { say } from '../../lib/language/say';
import { spoken } from '../../lib/language/spoken';
import type { MissingReport } from '../../lib/load/loadMissingReports';
import type { Severity } from '../../lib/report/types';
import { Link } from './Link';
import { Printed } from './Printed';
import { RuleLink } from './RuleLink';
import { SeverityMark } from './SeverityMark';

/** What tells one missing report from the other: whose it is, in the list of a place; its year, in that of a unit. */
const HEADS = spoken({ unit: { zh: '单位', en: 'Body' }, year: { zh: '年度', en: 'Year' } });

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
    <section
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say({ zh: '应报而没有读入的报告', en: 'Reports expected and not read' })}
    >
      <table className="work">
        <thead>
          <tr>
            <th scope="col" className="num">
              {say({ zh: '序号', en: 'No.' })}
            </th>
            <th scope="col" className={by === 'unit' ? 'problem' : undefined}>
              {HEADS[by]}
            </th>
            <th scope="col">{say({ zh: '应报依据', en: 'Expected' })}</th>
            <th scope="col">{say({ zh: '期限', en: 'Due' })}</th>
            <th scope="col">{say({ zh: '为什么没有', en: 'Why it is not there' })}</th>
            <th scope="col">{say({ zh: '性质', en: 'Severity' })}</th>
            <th scope="col" className="paper">
              {say({ zh: '处理', en: 'Done' })}
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
                    <Link href={address}>
                      <Printed>{unit.name}</Printed>
                    </Link>{' '}
                    {unit.parentName && (
                      <span className="muted small">
                        <Printed>{unit.parentName}</Printed>
                      </span>
                    )}
                  </>
                )}
              </th>
              <td>{LISTING_WORDS[listing]}</td>
              <td>{dueOn ?? <span className="missing">{say({ zh: '未定', en: 'not set' })}</span>}</td>
              <td>
                {refusal ? (
                  <>
                    {say({ zh: `${refusal.on} 拒收：`, en: `refused on ${refusal.on}: ` })}
                    <Printed>{refusal.reason}</Printed>
                  </>
                ) : (
                  say({ zh: '没有找到', en: 'not found' })
                )}
              </td>
              <td>
                <SeverityMark severity={severity} /> <RuleLink id={rule} />
              </td>
              <td className="paper">
                {say({ zh: '□ 已公布', en: '□ published' })}
                <br />
                {say({ zh: '□ 已导入', en: '□ imported' })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
