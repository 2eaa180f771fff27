import type { ListedRevision } from '../../../lib/db/findRevisionList';
import { say } from '../../../lib/language/say';
import { SEVERITY_NAMES } from '../../../lib/metrics/severityNames';
import { reportCompareSearch } from '../../../lib/query/reportCompareQuery';
import { formatReportId } from '../../../lib/query/reportId';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';

/** From which version of the data set to which a revision was the one shown. */
function shownIn({ isCurrent, storedVersion, supersededVersion }: ListedRevision): string {
  if (isCurrent)
    return storedVersion > 0
      ? say({
          zh: `自数据版本 ${storedVersion} 起为现行版`,
          en: `current since data version ${storedVersion}`,
        })
      : say({ zh: '现行版', en: 'current' });
  if (supersededVersion === null || supersededVersion <= storedVersion)
    return say({ zh: '存档，未作现行版', en: 'kept, never current' });
  const last = supersededVersion - 1;
  return storedVersion === last
    ? say({ zh: `数据版本 ${last} 的现行版`, en: `current in data version ${last}` })
    : say({
        zh: `数据版本 ${storedVersion}–${last} 的现行版`,
        en: `current in data versions ${storedVersion}–${last}`,
      });
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
      <h2>{say({ zh: '这份报告的各个版本', en: 'Revisions of this report' })}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={say({ zh: '版本表', en: 'Revisions' })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '版本', en: 'Revision' })}</th>
              <th scope="col">{say({ zh: '公布日期', en: 'Published on' })}</th>
              <th scope="col">{say({ zh: '导入日期', en: 'Imported on' })}</th>
              <th scope="col">{say({ zh: '读自', en: 'Read from' })}</th>
              <th scope="col" className="num">
                {say({ zh: '印有数字（格）', en: 'Cells with a figure' })}
              </th>
              <th scope="col" className="num">
                {say({ zh: `${SEVERITY_NAMES.error}（处）`, en: 'Errors' })}
              </th>
              <th scope="col">{say({ zh: '何时现行', en: 'When current' })}</th>
              <th scope="col">{say({ zh: '逐格比较', en: 'Cell by cell' })}</th>
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
                      say({ zh: `第 ${revision} 版（本页）`, en: `Revision ${revision} (this page)` })
                    ) : (
                      <Link href={`/reports/${id}`}>
                        {say({ zh: `第 ${revision} 版`, en: `Revision ${revision}` })}
                      </Link>
                    )}
                  </th>
                  <td>
                    {one.publishedOn ?? (
                      <span className="missing">{say({ zh: '未注明', en: 'not stated' })}</span>
                    )}
                  </td>
                  <td>{one.importedAt}</td>
                  <td>
                    <Printed>{one.sourceName}</Printed>
                  </td>
                  <td className="num">{one.numbers}</td>
                  <td className="num">{one.errors}</td>
                  <td>{shownIn(one)}</td>
                  <td>
                    {before && (
                      <Link
                        href={`/reports/${id}/compare?${reportCompareSearch({ with: formatReportId({ unitId, year, revision: before.revision }) })}`}
                      >
                        {say({ zh: `与第 ${before.revision} 版`, en: `with revision ${before.revision}` })}
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
