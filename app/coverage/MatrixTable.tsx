import { describeCell } from '../../lib/coverage/describeCell';
import type { Coverage, CoverageRow } from '../../lib/coverage/toCoverage';
import type { CoverageCell } from '../../lib/coverage/types';
import type { WorstFinding } from '../../lib/db/findWorst';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { MARK_SIGNS } from '../../lib/metrics/markWords';
import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import { coverageSearch } from '../../lib/query/coverageQuery';
import { importsSearch } from '../../lib/query/importsQuery';
import { formatReportId } from '../../lib/query/reportId';
import { pageOf } from '../../lib/result/pageOf';
import { Link } from '../_components/Link';
import { Pages } from '../_components/Pages';
import { Printed } from '../_components/Printed';
import { mark, SIGNS } from './signs';

/** Units on one page of the matrix: with 18 years some five thousand elements. */
export const MATRIX_PAGE = 60;

function Cell({
  unit,
  cell,
  worst,
}: {
  readonly unit: CoverageRow['unit'];
  readonly cell: CoverageCell;
  /** The gravest of what was found in the report; undefined where nothing was. */
  readonly worst: WorstFinding | undefined;
}) {
  const content = (
    <>
      <span aria-hidden="true">
        {SIGNS[cell.state]}
        <span className="days">{mark(cell)}</span>
        {worst?.severity === 'error' && <span className="quality error">{MARK_SIGNS.error}</span>}
      </span>
      <span className="unseen">
        {describeCell(cell)}
        {worst &&
          say({
            zh: `，${worst.count} 处${SEVERITY_NAMES[worst.severity]}`,
            en: `, ${worst.count} × ${SEVERITY_NAMES[worst.severity]}`,
          })}
      </span>
    </>
  );
  return (
    <td className={`cell ${cell.state}`}>
      {cell.refusal ? (
        <Link
          href={`/imports?${importsSearch({ run: cell.refusal.run, outcome: 'refused' })}`}
          title={say({
            zh: `${cell.refusal.reason}`,
            en: 'Refused: the page of the import gives the reason',
          })}
        >
          {content}
        </Link>
      ) : cell.punctuality === null ? (
        content
      ) : (
        <Link href={`/reports/${formatReportId({ unitId: unit.id, year: cell.year, revision: null })}`}>
          {content}
        </Link>
      )}
    </td>
  );
}

/** The rows of one parent stand together, under its name. */
function headOf({ unit }: CoverageRow, before: CoverageRow | undefined): string | null {
  return before && before.unit.parentId === unit.parentId ? null : (unit.parentName ?? '');
}

/** Units by years, a page of it at a time. */
export function MatrixTable({
  coverage,
  worst,
}: {
  readonly coverage: Coverage;
  /** What was found in the reports of the rows shown, by `unit/year`. */
  readonly worst: ReadonlyMap<string, WorstFinding>;
}) {
  const { query, years, rows } = coverage;
  const { shown, page, pages } = pageOf(rows, query.page, MATRIX_PAGE);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={say({ zh: '单位与年度', en: 'Bodies and years' })}>
        <table className="coverage">
          <caption>
            {say({
              zh: `单位与年度，第 ${page} / ${pages} 页，共 ${rows.length} 家`,
              en: `Bodies and years, page ${page} of ${pages}, ${counted(rows.length, 'body', 'bodies')}`,
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '单位', en: 'Body' })}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="cell">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => {
              const head = headOf(row, shown[i - 1]);
              return (
                <tr key={row.unit.id}>
                  <th scope="row">
                    <Link href={`/units/${row.unit.id}`}>
                      <Printed>{row.unit.shortName}</Printed>
                    </Link>{' '}
                    {head && (
                      <span className="muted small">
                        <Printed>{head}</Printed>
                      </span>
                    )}
                  </th>
                  {row.cells.map((cell) => (
                    <Cell
                      key={cell.year}
                      unit={row.unit}
                      cell={cell}
                      worst={worst.get(`${row.unit.id}/${cell.year}`)}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <Pages page={page} pages={pages} href={(to) => `/coverage?${coverageSearch({ ...query, page: to })}`} />
    </>
  );
}
