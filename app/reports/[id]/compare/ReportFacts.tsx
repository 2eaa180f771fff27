import type { ReportPage } from '../../../../lib/load/loadReport';
import { SCOPE_NAMES } from '../../../../lib/metrics/unitNames';

const FACTS: readonly (readonly [string, (page: ReportPage) => string | null])[] = [
  ['标题', ({ report }) => report.title],
  ['发布单位', ({ report }) => report.issuer],
  ['公布日期', ({ report }) => report.publishedOn],
  ['统计范围', ({ report }) => SCOPE_NAMES[report.scope] ?? report.scope],
  [
    '格式（表二 / 表三 / 表四）',
    ({ report: { table2, table3, table4, statistics } }) =>
      [table2, table3, table4].every((edition) => edition === null) && statistics !== null
        ? `统计表（${statistics === '2014' ? '2014 年版' : '地方格式'}）`
        : [table2, table3, table4].map((edition) => edition ?? '无').join(' / '),
  ],
  ['读自', ({ report }) => report.sourceName],
  ['导入', ({ report }) => report.importedAt],
];

/** What is said of the two reports themselves; what differs stands out. */
export function ReportFacts({
  pages,
  labels,
}: {
  readonly pages: readonly [earlier: ReportPage, later: ReportPage];
  readonly labels: readonly [earlier: string, later: string];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="两份报告">
      <table className="paired">
        <thead>
          <tr>
            <th scope="col">报告</th>
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FACTS.map(([name, of]) => {
            const words = pages.map(of);
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                {words.map((text, i) => (
                  <td key={labels[i]} className={words[0] === words[1] ? 'muted' : undefined}>
                    {text ?? <span className="missing">未注明</span>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
