import type { ReactNode } from 'react';
import type { QualityPage } from '../../lib/load/loadQuality';
import type { MatrixCell, MatrixRow } from '../../lib/quality/toMatrix';
import { type QualityQuery, qualitySearch } from '../../lib/query/qualityQuery';
import { formatReportId } from '../../lib/query/reportId';
import { ruleSearch } from '../../lib/query/ruleQuery';
import { unitWorklistSearch } from '../../lib/query/worklistQuery';
import { GradeMark } from '../_components/GradeMark';
import { Link } from '../_components/Link';
import { Pages } from '../_components/Pages';
import { describeMatrixCell, FAIL_SIGNS, OPEN_SIGN, PASS_SIGN } from './signs';

function SortHead({
  query,
  sort,
  className = 'num',
  children,
}: {
  readonly query: QualityQuery;
  readonly sort: QualityQuery['sort'];
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const isSorted = query.sort === sort;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (sort === 'unit' ? 'ascending' : 'descending') : undefined}
    >
      {isSorted ? (
        <>
          {children} <span aria-hidden="true">{sort === 'unit' ? '↑' : '↓'}</span>
        </>
      ) : (
        <Link href={`/quality?${qualitySearch({ ...query, sort, page: 1 })}#matrix`}>{children}</Link>
      )}
    </th>
  );
}

function Cell({ cell, report }: { readonly cell: MatrixCell; readonly report: string }) {
  const { state, severity, finding } = cell;
  if (state !== 'fail' || severity === null) {
    const words = describeMatrixCell(cell);
    return (
      <td className={`state ${state === 'pass' ? 'pass' : 'open'}`} title={words}>
        <span aria-hidden="true">{state === 'pass' ? PASS_SIGN : OPEN_SIGN}</span>
        <span className="unseen">{words}</span>
      </td>
    );
  }
  const { sign, word } = FAIL_SIGNS[severity];
  return (
    <td className={`state fail ${severity}`}>
      <Link
        className="to-finding"
        href={`/reports/${report}${finding === null ? '' : `#finding-${finding}`}`}
      >
        <span aria-hidden="true">{sign} </span>
        <span className="unseen">不通过，</span>
        {word}
      </Link>
    </td>
  );
}

function Row({ row: { report, cells } }: { readonly row: MatrixRow }) {
  const { unit, year, grade, errors, warnings, infos } = report;
  const id = formatReportId({ unitId: unit.id, year, revision: null });
  return (
    <tr>
      <th scope="row">
        <Link href={`/units/${unit.id}`}>{unit.shortName}</Link>{' '}
        <span className="muted small">{unit.parentName}</span>
        {errors + warnings + infos > 0 && (
          <span className="small">
            {' '}
            <Link
              href={`/units/${unit.id}/worklist?${unitWorklistSearch({ year })}`}
              aria-label={`${unit.shortName}整改清单`}
            >
              清单
            </Link>
          </span>
        )}
      </th>
      <td className="grade-cell">
        <GradeMark grade={grade} />
      </td>
      <td className="num">{errors}</td>
      <td className="num">{warnings}</td>
      <td className="num">{infos}</td>
      {cells.map((cell) => (
        <Cell key={cell.rule.id} cell={cell} report={id} />
      ))}
    </tr>
  );
}

/** Units by rules, a page of it at a time; sorting is by links, so that it needs no JavaScript. */
export function MatrixTable({ quality }: { readonly quality: QualityPage }) {
  const { query, matrix, total, page, pages } = quality;
  const { year, parent, level, type } = query;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="单位与规则">
        <table className="coverage matrix">
          <caption>
            {year} 年，第 {page} / {pages} 页，共 {total} 份报告
          </caption>
          <thead>
            <tr>
              <SortHead query={query} sort="unit" className="unit">
                单位
              </SortHead>
              <SortHead query={query} sort="grade" className="">
                等级
              </SortHead>
              <SortHead query={query} sort="errors">
                错误
              </SortHead>
              <SortHead query={query} sort="warnings">
                需核对
              </SortHead>
              <th scope="col" className="num">
                说明
              </th>
              {matrix.rules.map(({ id, label }) => (
                <th key={id} scope="col" className="rule">
                  <Link href={`/quality/${id}?${ruleSearch({ year, parent, level, type })}`}>
                    <span className="id">{id}</span>
                    <span className="label">{label}</span>
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <Row key={row.report.unit.id} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <Pages
        page={page}
        pages={pages}
        href={(to) => `/quality?${qualitySearch({ ...query, page: to })}#matrix`}
      />
    </>
  );
}
