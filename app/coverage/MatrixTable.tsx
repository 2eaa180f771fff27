import { describeCell } from '../../lib/coverage/describeCell';
import type { Coverage, CoverageRow } from '../../lib/coverage/toCoverage';
import type { CoverageCell } from '../../lib/coverage/types';
import { coverageSearch } from '../../lib/query/coverageQuery';
import { formatReportId } from '../../lib/query/reportId';
import { mark, SIGNS } from './signs';

/** Units on one page of the matrix: with 18 years some five thousand elements. */
const PAGE = 60;

function Cell({ unit, cell }: { readonly unit: CoverageRow['unit']; readonly cell: CoverageCell }) {
  const content = (
    <>
      <span aria-hidden="true">
        {SIGNS[cell.state]}
        <span className="days">{mark(cell)}</span>
      </span>
      <span className="unseen">{describeCell(cell)}</span>
    </>
  );
  return (
    <td className={`cell ${cell.state}`}>
      {cell.punctuality === null ? (
        content
      ) : (
        <a href={`/reports/${formatReportId({ unitId: unit.id, year: cell.year, revision: null })}`}>
          {content}
        </a>
      )}
    </td>
  );
}

/** The rows of one parent stand together, under its name. */
function headOf({ unit }: CoverageRow, before: CoverageRow | undefined): string | null {
  return before && before.unit.parentId === unit.parentId ? null : (unit.parentName ?? '');
}

/** Units by years, a page of it at a time. */
export function MatrixTable({ coverage }: { readonly coverage: Coverage }) {
  const { query, years, rows } = coverage;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(query.page, pages);
  const shown = rows.slice((page - 1) * PAGE, page * PAGE);
  const link = (to: number): string => `/coverage?${coverageSearch({ ...query, page: to })}`;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="单位与年度">
        <table className="coverage">
          <caption>
            单位与年度，第 {page} / {pages} 页，共 {rows.length} 家
          </caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
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
                    <a href={`/units/${row.unit.id}`}>{row.unit.shortName}</a>{' '}
                    {head && <span className="muted small">{head}</span>}
                  </th>
                  {row.cells.map((cell) => (
                    <Cell key={cell.year} unit={row.unit} cell={cell} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {pages > 1 && (
        <nav className="pages" aria-label="分页">
          {page > 1 && <a href={link(page - 1)}>上一页</a>}
          {page < pages && <a href={link(page + 1)}>下一页</a>}
        </nav>
      )}
    </>
  );
}
