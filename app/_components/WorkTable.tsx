import type { WorkItem } from '../../lib/quality/toWorkItems';
import { Link } from './Link';
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
          {source === null ? label : <Link href={source}>{label}</Link>} {printed ?? '没有数字'}
          {place !== null && <span className="muted">，{place}</span>}
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link href={address}>等 {cells.length + more} 格</Link>
        </li>
      )}
    </ul>
  );
}

/** A side of a comparison; a rule that compares no numbers has none. */
function Side({ value }: { readonly value: string | null }) {
  return <td className="num">{value ?? <span className="missing">不涉及数值比较</span>}</td>;
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
              序号
            </th>
            {withYear && <th scope="col">年度</th>}
            <th scope="col" className="problem">
              问题
            </th>
            <th scope="col" className="where">
              在报告中的位置和所印的数
            </th>
            <th scope="col" className="num">
              一边
            </th>
            <th scope="col" className="num">
              另一边
            </th>
            <th scope="col" className="num">
              相差
            </th>
            <th scope="col" className="correction">
              疑似更正
            </th>
            <th scope="col" className="paper">
              处理
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, i) => (
            <tr key={item.address}>
              <td className="num">{first + i}</td>
              {withYear && <td>{item.year}</td>}
              <th scope="row" className="problem">
                <SeverityMark severity={item.severity} /> {item.message}
                <span className="links">
                  规则 <RuleLink id={item.ruleId} />
                  <Link className="screen" href={item.address}>
                    在报告里看
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
                    {item.correction.label}：{item.correction.printed} → <b>{item.correction.suggested}</b>
                    <span className="muted small">（推算，未作更改）</span>
                  </>
                ) : (
                  <span className="missing">推不出</span>
                )}
              </td>
              <td className="paper">
                □ 已更正
                <br />□ 属实
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
