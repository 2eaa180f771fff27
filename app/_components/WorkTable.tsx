import { say } from '../../lib/language/say';
import type { WorkItem } from '../../lib/quality/toWorkItems';
import { FindingMessage } from './FindingMessage';
import { Link } from './Link';
import { Printed } from './Printed';
import { RuleLink } from './RuleLink';
import { SeverityMark } from './SeverityMark';

/** The cells of a finding: what is printed in each, and its place in the document. */
function Cells({ item: { cells, more, address } }: { readonly item: WorkItem }) {
  if (cells.length === 0) return null;
  return (
    <ul className="cells">
      {cells.map(({ key, label, printed, place, source }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell may stand in two reports; the list is printed once
        <li key={`${key}/${i}`}>
          {source === null ? label : <Link href={source}>{label}</Link>}{' '}
          {printed === null ? say({ zh: '没有数字', en: 'no figure' }) : <Printed>{printed}</Printed>}
          {place !== null && (
            <span className="muted">
              {say({ zh: '，', en: ', ' })}
              {place}
            </span>
          )}
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link href={address}>
            {say({
              zh: `等 ${cells.length + more} 格`,
              en: `and others, ${cells.length + more} cells in all`,
            })}
          </Link>
        </li>
      )}
    </ul>
  );
}

/** A side of a comparison; a rule that compares no numbers has none. */
function Side({ value }: { readonly value: string | null }) {
  return (
    <td className="num">
      {value ?? <span className="missing">{say({ zh: '不涉及数值比较', en: 'compares no numbers' })}</span>}
    </td>
  );
}

/** Findings as a list to be worked through, for the screen and for paper. */
export function WorkTable({
  items,
  caption,
  label,
  withYear,
  first = 1,
}: {
  readonly items: readonly WorkItem[];
  readonly caption: string;
  /** Names the box for those who do not see it; each on a page has another. */
  readonly label: string;
  /** True where the list holds several years. */
  readonly withYear: boolean;
  /** Number of the first item, where the list goes on from another page. */
  readonly first?: number;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={label}>
      <table className="work">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              {say({ zh: '序号', en: 'No.' })}
            </th>
            {withYear && <th scope="col">{say({ zh: '年度', en: 'Year' })}</th>}
            <th scope="col" className="problem">
              {say({ zh: '问题', en: 'Problem' })}
            </th>
            <th scope="col" className="where">
              {say({ zh: '在报告中的位置和所印的数', en: 'Place in the report and what is printed' })}
            </th>
            <th scope="col" className="num">
              {say({ zh: '一边', en: 'One side' })}
            </th>
            <th scope="col" className="num">
              {say({ zh: '另一边', en: 'Other side' })}
            </th>
            <th scope="col" className="num">
              {say({ zh: '相差', en: 'Apart' })}
            </th>
            <th scope="col" className="correction">
              {say({ zh: '疑似更正', en: 'Probable correction' })}
            </th>
            <th scope="col" className="paper">
              {say({ zh: '处理', en: 'Done' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, i) => (
            <tr key={item.address}>
              <td className="num">{first + i}</td>
              {withYear && <td>{item.year}</td>}
              <th scope="row" className="problem">
                <SeverityMark severity={item.severity} />{' '}
                <FindingMessage rule={item.ruleId} message={item.message} />
                <span className="links">
                  {say({ zh: '规则', en: 'Rule' })} <RuleLink id={item.ruleId} />
                  <Link className="screen" href={item.address}>
                    {say({ zh: '在报告里看', en: 'see the report' })}
                  </Link>
                </span>
              </th>
              <td className="where">
                {item.where}
                <Cells item={item} />
              </td>
              <Side value={item.left} />
              <Side value={item.right} />
              <Side value={item.difference} />
              <td className="correction">
                {item.correction ? (
                  <>
                    {item.correction.label}
                    {say({ zh: '：', en: ': ' })}
                    <Printed>{item.correction.printed}</Printed> → <b>{item.correction.suggested}</b>
                    <span className="muted small">
                      {say({ zh: '（推算，未作更改）', en: ' (inferred, nothing altered)' })}
                    </span>
                  </>
                ) : (
                  <span className="missing">{say({ zh: '推不出', en: 'cannot be inferred' })}</span>
                )}
              </td>
              <td className="paper">
                {say({ zh: '□ 已更正', en: '□ corrected' })}
                <br />
                {say({ zh: '□ 属实', en: '□ true as printed' })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
