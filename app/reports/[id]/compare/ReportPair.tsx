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
  const counted = COUNTED.filter((change) => cells.counts[change] > 0);
  const scopes = [earlier.report.scope, later.report.scope];
  return (
    <>
      {scopes[0] !== scopes[1] && (
        <p className="notice">
          两份报告的统计范围不同（{scopes.map((scope) => SCOPE_NAMES[scope] ?? scope).join('、')}
          ），相减时请留意。
        </p>
      )}
      <p className="lead">
        共 {formatValue(cells.rows.length, '件')} 格：
        {counted
          .map((change) => `${CHANGE_NAMES[change]} ${formatValue(cells.counts[change], '件')} 格`)
          .join('，')}
        。
      </p>
      <ReportFacts pages={[earlier, later]} labels={labels} />
      <h2>核对结果</h2>
      <PairedFindings findings={findings} reports={reports} labels={labels} />
      <h2>逐格</h2>
      <nav className="choices" aria-label="列出哪些格">
        {(
          [
            ['all', '全部'],
            ['changed', '只列不相同的'],
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
        <FileLinks path={path} search={search} label="下载此表" />
      </p>
      {rows.length > 0 ? (
        <CellsTable rows={rows} reports={reports} labels={labels} />
      ) : (
        <p className="lead">两份报告的每一格都相同。</p>
      )}
      <p className="muted small">
        “该版未设”：那一份报告所用的格式没有这一项，不是零，也不是漏报。“≈”：两版格式的这一项口径有变，相减只能大致看；口径不可比的不相减。见
        <Link href="/methods#missing">方法</Link>。
      </p>
      <Citation
        title={`${later.unit.name}：报告 ${reports[0]} 与 ${reports[1]} 逐格比较`}
        path={`/reports/${reports[1]}/compare?${reportCompareSearch({ ...query, with: reports[0] })}`}
      />
    </>
  );
}
