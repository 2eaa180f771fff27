import { say } from '../../../lib/language/say';
import type { ReportPage } from '../../../lib/load/loadReport';
import { SCOPE_NAMES } from '../../../lib/metrics/unitNames';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';

/** Who published a report when, what it covers, and what it was read from. `revisions`: kept of its year. */
export function Facts({
  page: { unit, report },
  revisions,
}: {
  readonly page: Pick<ReportPage, 'unit' | 'report'>;
  readonly revisions: number;
}) {
  return (
    <dl className="facts">
      <dt>{say({ zh: '发布单位', en: 'Issued by' })}</dt>
      <dd>
        <Printed>{report.issuer ?? unit.name}</Printed>
      </dd>
      <dt>{say({ zh: '公布日期', en: 'Published on' })}</dt>
      <dd>
        {report.publishedOn ?? <span className="missing">{say({ zh: '未注明', en: 'not stated' })}</span>}
      </dd>
      <dt>{say({ zh: '统计范围', en: 'Scope of the statistics' })}</dt>
      <dd>{SCOPE_NAMES[report.scope] ?? report.scope}</dd>
      <dt>{say({ zh: '来源', en: 'Source' })}</dt>
      <dd>
        {report.sourceUrl ? (
          <Link href={report.sourceUrl} rel="noreferrer noopener nofollow">
            {report.sourceUrl}
          </Link>
        ) : report.citation === null ? (
          say({ zh: '原文件未注明网址', en: 'the document names no address' })
        ) : (
          <Printed>{report.citation}</Printed>
        )}
      </dd>
      <dt>{say({ zh: '读自', en: 'Read from' })}</dt>
      <dd>
        <Printed>{report.sourceName}</Printed>
        {say({
          zh: `（${report.sourceFormat === 'figures' ? '数据表' : '报告原文'}，SHA-256 ${report.sourceSha256.slice(0, 12)}…），${report.importedAt} 导入`,
          en: ` (${report.sourceFormat === 'figures' ? 'table of figures' : 'the report itself'}, SHA-256 ${report.sourceSha256.slice(0, 12)}…), imported on ${report.importedAt}`,
        })}
      </dd>
      {revisions > 1 && (
        <>
          <dt>{say({ zh: '版本', en: 'Revision' })}</dt>
          <dd>
            {say({
              zh: `第 ${report.revision} 版，共 ${revisions} 版：`,
              en: `${report.revision} of ${revisions}: `,
            })}
            <Link href="#revisions">{say({ zh: '各版比较', en: 'compare them' })}</Link>
          </dd>
        </>
      )}
    </dl>
  );
}
