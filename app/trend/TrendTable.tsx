import { say } from '../../lib/language/say';
import { columnLabel } from '../../lib/metrics/columnLabel';
import { labelOf } from '../../lib/metrics/labelOf';
import { cellAddress } from '../../lib/query/cellAddress';
import { formatReportId } from '../../lib/query/reportId';
import { isSmall } from '../../lib/result/isSmall';
import { type Trend, type TrendPoint, valuedBy } from '../../lib/result/trend';
import { formatShown, shownUnit, shownWords } from '../../lib/result/trendMode';
import { unitLabel } from '../../lib/result/unitLabel';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';
import { QualityMark } from '../_components/QualityMark';
import { RateParts } from '../_components/RateParts';

/** More units than this stand below each other, the years across. */
const ACROSS = 12;

function Shown({ query, point }: { readonly query: Trend['query']; readonly point: TrendPoint }) {
  return point.shown.kind === 'value' ? (
    formatShown(query, point.shown.value)
  ) : (
    <span className="missing">{shownWords(query, point.shown)}</span>
  );
}

function Cell({
  query,
  id,
  point,
}: {
  readonly query: Trend['query'];
  readonly id: string;
  readonly point: TrendPoint;
}) {
  const mark = point.measure.kind === 'value' ? point.measure.mark : undefined;
  return (
    <td className={isSmall(point.measure) ? 'num few' : 'num'}>
      {mark && (
        <QualityMark
          {...mark}
          href={`/reports/${formatReportId({ unitId: id, year: point.year, revision: mark.revision ?? null })}#finding-${mark.ordinal}`}
        />
      )}
      {point.report ? (
        <Link
          className={isSmall(point.measure) ? 'compared' : undefined}
          href={cellAddress(
            { unitId: id, year: point.year, revision: point.report.revision ?? null },
            query.metric,
            query.applicant,
          )}
        >
          <Shown query={query} point={point} />
        </Link>
      ) : (
        <Shown query={query} point={point} />
      )}
      {query.mode === 'value' && <RateParts measure={point.measure} />}
    </td>
  );
}

function YearsDown({ trend }: { readonly trend: Trend }) {
  const { query, years, series, breaks } = trend;
  const valued = valuedBy(trend);
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{say({ zh: '年度', en: 'Year' })}</th>
          {series.map(({ unit }) => (
            <th key={unit.id} scope="col" className="num">
              <Printed>{unitLabel(unit)}</Printed>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year, i) => {
          const change = breaks.find((known) => known.year === year);
          return [
            change && (
              <tr key={`${year}-break`} className="group">
                <th colSpan={series.length + 1} scope="colgroup" className="small">
                  {change.label}
                </th>
              </tr>
            ),
            <tr key={year}>
              <th scope="row">
                {year}
                {query.mode === 'share' && valued[i] !== series.length && (
                  <span className="muted small">
                    {' '}
                    {say({
                      zh: `${valued[i]} / ${series.length} 家有数`,
                      en: `${valued[i]} of ${series.length} with a figure`,
                    })}
                  </span>
                )}
              </th>
              {series.map(({ unit, points }) => {
                const point = points[i];
                return point && <Cell key={unit.id} query={query} id={unit.id} point={point} />;
              })}
            </tr>,
          ];
        })}
      </tbody>
    </>
  );
}

function UnitsDown({ trend: { query, years, series, breaks } }: { readonly trend: Trend }) {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{say({ zh: '单位', en: 'Body' })}</th>
          {years.map((year) => (
            <th key={year} scope="col" className="num">
              {year}
              {breaks.some((change) => change.year === year) && (
                <span className="muted small">
                  {say({
                    zh: `（${breaks.find((change) => change.year === year)?.label}）`,
                    en: ` (${breaks.find((change) => change.year === year)?.label})`,
                  })}
                </span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map(({ unit, points }) => (
          <tr key={unit.id}>
            <th scope="row">
              <Link href={`/units/${unit.id}`}>
                <Printed>{unitLabel(unit)}</Printed>
              </Link>
            </th>
            {points.map((point) => (
              <Cell key={point.year} query={query} id={unit.id} point={point} />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

/** The lines as a table; a change of form or law stands between the years it parts, or at the year that begins it. */
export function TrendTable({ trend }: { readonly trend: Trend }) {
  const { query, series } = trend;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '趋势表', en: 'Trend' })}>
      <table>
        <caption>
          {say({
            zh: `${labelOf(columnLabel(query.metric, query.applicant))}（${shownUnit(query)}）`,
            en: `${labelOf(columnLabel(query.metric, query.applicant))} (${shownUnit(query)})`,
          })}
        </caption>
        {series.length > ACROSS ? <UnitsDown trend={trend} /> : <YearsDown trend={trend} />}
      </table>
    </section>
  );
}
