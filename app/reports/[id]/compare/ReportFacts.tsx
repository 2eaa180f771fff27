import type { Both } from '../../../../lib/language/language';
import { say } from '../../../../lib/language/say';
import type { ReportPage } from '../../../../lib/load/loadReport';
import { SCOPE_NAMES } from '../../../../lib/metrics/unitNames';
import { Printed } from '../../../_components/Printed';

/** Those printed stay Chinese. */
const FACTS: readonly {
  readonly name: Both;
  readonly of: (page: ReportPage) => string | null;
  readonly isPrinted?: true;
}[] = [
  { name: { zh: '标题', en: 'Title' }, of: ({ report }) => report.title, isPrinted: true },
  { name: { zh: '发布单位', en: 'Issued by' }, of: ({ report }) => report.issuer, isPrinted: true },
  { name: { zh: '公布日期', en: 'Published on' }, of: ({ report }) => report.publishedOn },
  {
    name: { zh: '统计范围', en: 'Scope of the statistics' },
    of: ({ report }) => SCOPE_NAMES[report.scope] ?? report.scope,
  },
  {
    name: { zh: '格式（表二 / 表三 / 表四）', en: 'Form (tables 2 / 3 / 4)' },
    of: ({ report: { table2, table3, table4, statistics } }) =>
      [table2, table3, table4].every((edition) => edition === null) && statistics !== null
        ? say({
            zh: `统计表（${statistics === '2014' ? '2014 年版' : '地方格式'}）`,
            en: `statistics table (${statistics === '2014' ? '2014' : 'of the place'})`,
          })
        : [table2, table3, table4].map((edition) => edition ?? say({ zh: '无', en: 'none' })).join(' / '),
  },
  { name: { zh: '读自', en: 'Read from' }, of: ({ report }) => report.sourceName, isPrinted: true },
  { name: { zh: '导入', en: 'Imported on' }, of: ({ report }) => report.importedAt },
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
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '两份报告', en: 'Both reports' })}>
      <table className="paired">
        <thead>
          <tr>
            <th scope="col">{say({ zh: '报告', en: 'Report' })}</th>
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FACTS.map(({ name, of, isPrinted }) => {
            const words = pages.map(of);
            return (
              <tr key={name.zh}>
                <th scope="row">{say(name)}</th>
                {words.map((text, i) => (
                  <td key={labels[i]} className={words[0] === words[1] ? 'muted' : undefined}>
                    {text === null ? (
                      <span className="missing">{say({ zh: '未注明', en: 'not stated' })}</span>
                    ) : isPrinted ? (
                      <Printed>{text}</Printed>
                    ) : (
                      text
                    )}
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
