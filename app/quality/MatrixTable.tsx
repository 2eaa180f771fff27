import type { ReactNode } from 'react';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import type { QualityPage } from '../../lib/load/loadQuality';
import { labelOf } from '../../lib/metrics/labelOf';
import type { MatrixCell, MatrixRow } from '../../lib/quality/toMatrix';
import { type QualityQuery, qualitySearch } from '../../lib/query/qualityQuery';
import { formatReportId } from '../../lib/query/reportId';
import { ruleSearch } from '../../lib/query/ruleQuery';
import { unitWorklistSearch } from '../../lib/query/worklistQuery';
import { GradeMark } from '../_components/GradeMark';
import { Link } from '../_components/Link';
import { Pages } from '../_components/Pages';
import { Printed } from '../_components/Printed';
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
        <span className="unseen">{say({ zh: '不通过，', en: 'fails, ' })}</span>
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
        <Link href={`/units/${unit.id}`}>
          <Printed>{unit.shortName}</Printed>
        </Link>{' '}
        <span className="muted small">
          <Printed>{unit.parentName}</Printed>
        </span>
        {errors + warnings + infos > 0 && (
          <span className="small">
            {' '}
            <Link
              href={`/units/${unit.id}/worklist?${unitWorklistSearch({ year })}`}
              aria-label={say({ zh: `${unit.shortName}整改清单`, en: `${unit.shortName}: work list` })}
            >
              {say({ zh: '清单', en: 'list' })}
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
      <section className="scroll" tabIndex={0} aria-label={say({ zh: '单位与规则', en: 'Bodies and rules' })}>
        <table className="coverage matrix">
          <caption>
            {say({
              zh: `${year} 年，第 ${page} / ${pages} 页，共 ${total} 份报告`,
              en: `${year}, page ${page} of ${pages}, ${counted(total, 'report')}`,
            })}
          </caption>
          <thead>
            <tr>
              <SortHead query={query} sort="unit" className="unit">
                {say({ zh: '单位', en: 'Body' })}
              </SortHead>
              <SortHead query={query} sort="grade" className="">
                {say({ zh: '等级', en: 'Grade' })}
              </SortHead>
              <SortHead query={query} sort="errors">
                {say({ zh: '错误', en: 'Errors' })}
              </SortHead>
              <SortHead query={query} sort="warnings">
                {say({ zh: '需核对', en: 'To verify' })}
              </SortHead>
              <th scope="col" className="num">
                {say({ zh: '说明', en: 'Remarks' })}
              </th>
              {matrix.rules.map(({ id, label, labelEn }) => (
                <th key={id} scope="col" className="rule">
                  <Link href={`/quality/${id}?${ruleSearch({ year, parent, level, type })}`}>
                    <span className="id">{id}</span>
                    <span className="label">{labelOf({ label, labelEn })}</span>
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
