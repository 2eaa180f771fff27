import { listed } from '../../../../lib/language/listed';
import { say } from '../../../../lib/language/say';
import type { ReportComparison } from '../../../../lib/load/loadReportComparison';
import { formatValue } from '../../../../lib/metrics/formatValue';
import { SCOPE_NAMES } from '../../../../lib/metrics/unitNames';
import { type ReportCompareQuery, reportCompareSearch } from '../../../../lib/query/reportCompareQuery';
import { formatReportId } from '../../../../lib/query/reportId';
import { type CellChange, CHANGE_NAMES, cellsShown } from '../../../../lib/result/compareCells';
import { Citation } from '../../../_components/Citation';
import { FileLinks } from '../../../_components/FileLinks';
import { Link } from '../../../_components/Link';
import { CellsTable } from './CellsTable';
import { PairedFindings } from './PairedFindings';
import { ReportFacts } from './ReportFacts';

/** What changed first; what stayed the same last. */
const COUNTED: readonly CellChange[] = ['changed', 'added', 'removed', 'other_form', 'reason', 'same'];

interface Props {
  readonly pair: ReportComparison;
  readonly labels: readonly [earlier: string, later: string];
  readonly query: ReportCompareQuery;
  /** Address of the page without its query. */
  readonly path: string;
}

/** Two reports of one unit: what is said of them, what was found, and every cell. */
export function ReportPair({ pair: { earlier, later, cells, findings }, labels, query, path }: Props) {
  const reports = [formatReportId(earlier.report), formatReportId(later.report)] as const;
  const search = reportCompareSearch(query);
  const rows = cellsShown(cells, query.show);
  const kinds = COUNTED.filter((change) => cells.counts[change] > 0);
  const scopes = [earlier.report.scope, later.report.scope];
  return (
    <>
      {scopes[0] !== scopes[1] && (
        <p className="notice">
          {say({
            zh: `两份报告的统计范围不同（${listed(scopes.map((scope) => SCOPE_NAMES[scope] ?? scope))}），相减时请留意。`,
            en: `The two reports cover different scopes (${listed(scopes.map((scope) => SCOPE_NAMES[scope] ?? scope))}): mind it when subtracting.`,
          })}
        </p>
      )}
      <p className="lead">
        {say({
          zh: `共 ${formatValue(cells.rows.length, '件')} 格：`,
          en: `${formatValue(cells.rows.length, '件')} cells: `,
        })}
        {kinds
          .map((change) => {
            const count = formatValue(cells.counts[change], '件');
            return say({ zh: `${CHANGE_NAMES[change]} ${count} 格`, en: `${count} ${CHANGE_NAMES[change]}` });
          })
          .join(say({ zh: '，', en: ', ' }))}
        {say({ zh: '。', en: '.' })}
      </p>
      <ReportFacts pages={[earlier, later]} labels={labels} />
      <h2>{say({ zh: '核对结果', en: 'What the checks found' })}</h2>
      <PairedFindings findings={findings} reports={reports} labels={labels} />
      <h2>{say({ zh: '逐格', en: 'Cell by cell' })}</h2>
      <nav className="choices" aria-label={say({ zh: '列出哪些格', en: 'Which cells' })}>
        {(
          [
            ['all', say({ zh: '全部', en: 'All' })],
            ['changed', say({ zh: '只列不相同的', en: 'Only those that differ' })],
          ] as const
        ).map(([show, name]) => {
          const to = reportCompareSearch({ ...query, show });
          return (
            <Link
              key={show}
              href={to === '' ? path : `${path}?${to}`}
              aria-current={query.show === show ? 'page' : undefined}
            >
              {name}
            </Link>
          );
        })}
      </nav>
      <p className="small">
        <FileLinks path={path} search={search} label={say({ zh: '下载此表', en: 'Download this table' })} />
      </p>
      {rows.length > 0 ? (
        <CellsTable rows={rows} reports={reports} labels={labels} />
      ) : (
        <p className="lead">
          {say({ zh: '两份报告的每一格都相同。', en: 'Every cell is the same in both reports.' })}
        </p>
      )}
      <p className="muted small">
        {say({
          zh: '“该版未设”：那一份报告所用的格式没有这一项，不是零，也不是漏报。“≈”：两版格式的这一项口径有变，相减只能大致看；口径不可比的不相减。见',
          en: '“Not on this form’s edition”: the form of that report has no such cell; it is neither zero nor left out. “≈”: the two forms define it differently, so that the difference is rough; what does not compare is not subtracted. See ',
        })}
        <Link href="/methods#missing">{say({ zh: '方法', en: 'Methods' })}</Link>
        {say({ zh: '。', en: '.' })}
      </p>
      <Citation
        title={say({
          zh: `${later.unit.name}：报告 ${reports[0]} 与 ${reports[1]} 逐格比较`,
          en: `${later.unit.name}: reports ${reports[0]} and ${reports[1]}, cell by cell`,
        })}
        path={`/reports/${reports[1]}/compare?${reportCompareSearch({ ...query, with: reports[0] })}`}
      />
    </>
  );
}
