import type { ListedRevision } from '../../../lib/db/findRevisionList';
import { SEVERITY_NAMES } from '../../../lib/metrics/severityNames';
import { reportCompareSearch } from '../../../lib/query/reportCompareQuery';
import { formatReportId } from '../../../lib/query/reportId';
import { Link } from '../../_components/Link';

/** From which version of the data set to which a revision was the one shown. */
function shownIn({ isCurrent, storedVersion, supersededVersion }: ListedRevision): string {
  if (isCurrent) return storedVersion > 0 ? `自数据版本 ${storedVersion} 起为现行版` : '现行版';
  if (supersededVersion === null || supersededVersion <= storedVersion) return '存档，未作现行版';
  const last = supersededVersion - 1;
  return storedVersion === last ? `数据版本 ${last} 的现行版` : `数据版本 ${storedVersion}–${last} 的现行版`;
}

/** The revisions of one report that are kept, each with what it came from and the way to hold it against the one before; nothing where there is one only. */
export function RevisionTable({
  unitId,
  shown,
  revisions,
}: {
  readonly unitId: string;
  /** The revision that the page shows. */
  readonly shown: number;
  /** Of one year, the oldest first. */
  readonly revisions: readonly ListedRevision[];
}) {
  if (revisions.length < 2) return null;
  return (
    <section id="revisions">
      <h2>这份报告的各个版本</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="版本表">
        <table>
          <thead>
            <tr>
              <th scope="col">版本</th>
              <th scope="col">公布日期</th>
              <th scope="col">导入日期</th>
              <th scope="col">读自</th>
              <th scope="col" className="num">
                印有数字（格）
              </th>
              <th scope="col" className="num">
                {SEVERITY_NAMES.error}（处）
              </th>
              <th scope="col">何时现行</th>
              <th scope="col">逐格比较</th>
            </tr>
          </thead>
          <tbody>
            {revisions.toReversed().map((one) => {
              const { year, revision, isCurrent } = one;
              const id = formatReportId({ unitId, year, revision: isCurrent ? null : revision });
              const before = revisions.findLast((other) => other.revision < revision);
              return (
                <tr key={revision} className={revision === shown ? 'chosen' : undefined}>
                  <th scope="row">
                    {revision === shown ? (
                      `第 ${revision} 版（本页）`
                    ) : (
                      <Link href={`/reports/${id}`}>第 {revision} 版</Link>
                    )}
                  </th>
                  <td>{one.publishedOn ?? <span className="missing">未注明</span>}</td>
                  <td>{one.importedAt}</td>
                  <td>{one.sourceName}</td>
                  <td className="num">{one.numbers}</td>
                  <td className="num">{one.errors}</td>
                  <td>{shownIn(one)}</td>
                  <td>
                    {before && (
                      <Link
                        href={`/reports/${id}/compare?${reportCompareSearch({ with: formatReportId({ unitId, year, revision: before.revision }) })}`}
                      >
                        与第 {before.revision} 版
                      </Link>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}
