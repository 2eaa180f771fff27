import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { formatValue } from '../../lib/metrics/formatValue';
import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import { outcomesSearch } from '../../lib/query/outcomesQuery';
import { formatReportId } from '../../lib/query/reportId';
import type { Measure } from '../../lib/result/measure';
import { pageOf } from '../../lib/result/pageOf';
import type { BreakdownResult } from '../../lib/result/toBreakdown';
import { Link } from '../_components/Link';
import { MeasureText } from '../_components/MeasureText';
import { Pages } from '../_components/Pages';
import { Printed } from '../_components/Printed';

const PAGE = 100;

/** Sum of all parts; null when one is missing. */
function sumOf(parts: readonly Measure[]): number | null {
  return parts.reduce<number | null>(
    (sum, part) => (sum === null || part.kind !== 'value' ? null : sum + part.value),
    0,
  );
}

/** Words stay readable on the deepest ground, in light and dark. */
const ground = (share: number): string =>
  `color-mix(in srgb, var(--accent) ${(share * 0.3).toFixed(1)}%, transparent)`;

/** A count with its share; the deeper the ground, the larger the share. What is missing says why. */
function PartCell({
  part,
  sum,
  of,
}: {
  readonly part: Measure;
  readonly sum: number | null;
  readonly of: { readonly unitId: string; readonly year: number };
}) {
  if (part.kind !== 'value' || sum === null || sum === 0)
    return (
      <td className="num">
        <MeasureText measure={part} unit="件" of={of} />
        {part.kind === 'value' && <small className="share" />}
      </td>
    );
  const share = (100 * part.value) / sum;
  return (
    <td className="num" style={{ background: ground(share) }}>
      <MeasureText measure={part} unit="件" of={of} />
      <small className="share">{part.value > 0 && formatValue(share, '%')}</small>
    </td>
  );
}

/** Units by parts, a page at a time: a heat map that is a table. */
export function BreakdownTable({ result }: { readonly result: BreakdownResult }) {
  const { query, breakdown, rows } = result;
  const { shown, page, pages } = pageOf(rows, query.page, PAGE);
  return (
    <>
      <section
        className="scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={say({ zh: `${breakdown.label}表`, en: `${breakdown.labelEn}` })}
      >
        <table>
          <caption>
            {say({
              zh: `${breakdown.label}（件，小字为占比），${query.year} 年，第 ${page} / ${pages} 页，共 ${rows.length} 家`,
              en: `${breakdown.labelEn} (items, in small print their share), ${query.year}, page ${page} of ${pages}, ${counted(rows.length, 'body', 'bodies')}`,
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '单位', en: 'Body' })}</th>
              {breakdown.parts.map(({ label }) => (
                <th key={label} scope="col" className="num wrapped">
                  {label}
                </th>
              ))}
              <th scope="col" className="num wrapped">
                {breakdown.whole.label}
              </th>
              <th scope="col">{say({ zh: '报告', en: 'Report' })}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ unit, report, parts, whole }) => {
              const sum = sumOf(parts);
              const of = { unitId: unit.id, year: query.year };
              return (
                <tr key={unit.id}>
                  <th scope="row">
                    <Link href={`/units/${unit.id}`}>
                      <Printed>{unit.shortName}</Printed>
                    </Link>{' '}
                    {unit.parentName && (
                      <span className="muted small">
                        <Printed>{unit.parentName}</Printed>
                      </span>
                    )}
                  </th>
                  {breakdown.parts.map(({ label }, i) => {
                    const part = parts[i];
                    return part ? <PartCell key={label} part={part} sum={sum} of={of} /> : <td key={label} />;
                  })}
                  <td className="num">
                    <MeasureText measure={whole} unit="件" of={of} />
                  </td>
                  <td>
                    <Link
                      href={`/reports/${formatReportId({ unitId: unit.id, year: query.year, revision: null })}`}
                    >
                      {say({ zh: '原表', en: 'original' })}
                    </Link>{' '}
                    {report.findings > 0 && (
                      <span className="mark">
                        {say({
                          zh: `${report.findings} 处${SEVERITY_NAMES.error}`,
                          en: `${counted(report.findings, 'error')}`,
                        })}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <Pages page={page} pages={pages} href={(to) => `/outcomes?${outcomesSearch({ ...query, page: to })}`} />
    </>
  );
}
