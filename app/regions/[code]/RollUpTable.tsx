import { findRule } from '../../../lib/checks/rules/rules';
import { say } from '../../../lib/language/say';
import { formatUnit, formatValue } from '../../../lib/metrics/formatValue';
import { labelOf } from '../../../lib/metrics/labelOf';
import type { EvaluatedReport } from '../../../lib/quality/types';
import { formatReportId } from '../../../lib/query/reportId';
import type { Region } from '../../../lib/result/region';
import { rollUpWords } from '../../../lib/result/rollUpWords';
import { Link } from '../../_components/Link';
import { MeasureText } from '../../_components/MeasureText';
import { Printed } from '../../_components/Printed';
import { RuleLink } from '../../_components/RuleLink';

/** Rules that hold a parent against what lies below it, by its level. */
const RULES_OF_LEVEL: Readonly<Record<string, readonly string[]>> = {
  province: ['ROL-04', 'ROL-06'],
  city: ['ROL-01', 'ROL-02', 'ROL-06'],
  county: ['ROL-03'],
};

/** Something stands on either side. */
const isTold = ({ because, rows }: Region['rollUp']): boolean =>
  because !== 'no_children' && rows.some(({ own, sum }) => own.kind === 'value' || sum !== null);

function Verdicts({ region, evaluated }: { readonly region: Region; readonly evaluated: EvaluatedReport }) {
  const { parent, query } = region;
  const report = `/reports/${formatReportId({ unitId: parent.id, year: query.year, revision: null })}`;
  const words = (rule: string): string => {
    const known = findRule(rule);
    return known ? labelOf(known) : rule;
  };
  const isOfParent = (rule: string): boolean => (RULES_OF_LEVEL[parent.level] ?? []).includes(rule);
  const failed = evaluated.findings.filter(({ rule }) => isOfParent(rule));
  const passed = evaluated.passed.filter(isOfParent);
  return (
    <ul className="small">
      {failed.map(({ rule, first }) => (
        <li key={rule}>
          <RuleLink id={rule} /> {words(rule)}
          {say({ zh: '：', en: ': ' })}
          <Link href={`${report}#finding-${first}`}>
            {say({ zh: '不符，见报告页', en: 'fails, see the report' })}
          </Link>
        </li>
      ))}
      {passed.map((rule) => (
        <li key={rule}>
          <RuleLink id={rule} /> {words(rule)}
          {say({ zh: '：相符', en: ': holds' })}
        </li>
      ))}
      {evaluated.notEvaluable.filter(isOfParent).map((rule) => (
        <li key={rule} className="muted">
          <RuleLink id={rule} /> {words(rule)}
          {say({ zh: '：无法判断', en: ': cannot be judged' })}
          {evaluated.lacking[rule] !== undefined && (
            <>
              {say({ zh: '（', en: ' (' })}
              <Printed>{evaluated.lacking[rule]}</Printed>
              {say({ zh: '）', en: ')' })}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The parent's report of its whole territory beside the sum of the governments below it, and what the rules say of the two. */
export function RollUpTable({
  region,
  evaluated,
}: {
  readonly region: Region;
  readonly evaluated: EvaluatedReport | null;
}) {
  const { parent, query, rollUp } = region;
  const of = { unitId: parent.id, year: query.year };
  return (
    <>
      <p className="small muted">{rollUpWords(rollUp, parent.shortName)}</p>
      {isTold(rollUp) && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="scroll" tabIndex={0} aria-label={say({ zh: '汇总对照表', en: 'Roll-up' })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say({ zh: '指标', en: 'Metric' })}</th>
                <th scope="col" className="num">
                  {say({ zh: `${parent.shortName}的报告`, en: 'Its own report' })}
                </th>
                <th scope="col" className="num">
                  {say({ zh: '下级政府之和', en: 'Sum of the governments below' })}
                </th>
                <th scope="col" className="num">
                  {say({ zh: '含几家', en: 'Of how many' })}
                </th>
                <th scope="col" className="num">
                  {say({ zh: '本级 − 下级之和', en: 'Own − sum below' })}
                </th>
              </tr>
            </thead>
            <tbody>
              {rollUp.rows.map(({ metric, own, sum, counted, difference }) => (
                <tr key={metric.key}>
                  <th scope="row">
                    {labelOf(metric)} <span className="muted small">{formatUnit(metric.unit)}</span>
                  </th>
                  <td className="num">
                    <MeasureText measure={own} unit={metric.unit} of={of} />
                  </td>
                  <td className="num">
                    {sum === null ? (
                      <span className="missing">{say({ zh: '无数', en: 'no figure' })}</span>
                    ) : (
                      formatValue(sum, metric.unit)
                    )}
                  </td>
                  <td className="num muted">
                    {counted} / {rollUp.expected}
                  </td>
                  <td className="num">
                    {difference === null ? (
                      <span className="missing">{say({ zh: '不比', en: 'not compared' })}</span>
                    ) : (
                      `${difference < 0 ? '−' : difference > 0 ? say({ zh: '＋', en: '+' }) : ''}${formatValue(Math.abs(difference), metric.unit)}`
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {evaluated && <Verdicts region={region} evaluated={evaluated} />}
    </>
  );
}
