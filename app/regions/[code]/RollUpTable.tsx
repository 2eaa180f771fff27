import { findRule } from '../../../lib/checks/rules/rules';
import { formatUnit, formatValue } from '../../../lib/metrics/formatValue';
import type { EvaluatedReport } from '../../../lib/quality/types';
import { formatReportId } from '../../../lib/query/reportId';
import type { Region } from '../../../lib/result/region';
import { rollUpWords } from '../../../lib/result/rollUpWords';
import { Link } from '../../_components/Link';
import { MeasureText } from '../../_components/MeasureText';
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
  const words = (rule: string): string => findRule(rule)?.label ?? rule;
  const isOfParent = (rule: string): boolean => (RULES_OF_LEVEL[parent.level] ?? []).includes(rule);
  const failed = evaluated.findings.filter(({ rule }) => isOfParent(rule));
  const passed = evaluated.passed.filter(isOfParent);
  return (
    <ul className="small">
      {failed.map(({ rule, first }) => (
        <li key={rule}>
          <RuleLink id={rule} /> {words(rule)}：
          <Link href={`${report}#finding-${first}`}>不符，见报告页</Link>
        </li>
      ))}
      {passed.map((rule) => (
        <li key={rule}>
          <RuleLink id={rule} /> {words(rule)}：相符
        </li>
      ))}
      {evaluated.notEvaluable.filter(isOfParent).map((rule) => (
        <li key={rule} className="muted">
          <RuleLink id={rule} /> {words(rule)}：无法判断
          {evaluated.lacking[rule] === undefined ? '' : `（${evaluated.lacking[rule]}）`}
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
        <section className="scroll" tabIndex={0} aria-label="汇总对照表">
          <table>
            <thead>
              <tr>
                <th scope="col">指标</th>
                <th scope="col" className="num">
                  {parent.shortName}的报告
                </th>
                <th scope="col" className="num">
                  下级政府之和
                </th>
                <th scope="col" className="num">
                  含几家
                </th>
                <th scope="col" className="num">
                  本级 − 下级之和
                </th>
              </tr>
            </thead>
            <tbody>
              {rollUp.rows.map(({ metric, own, sum, counted, difference }) => (
                <tr key={metric.key}>
                  <th scope="row">
                    {metric.label} <span className="muted small">{formatUnit(metric.unit)}</span>
                  </th>
                  <td className="num">
                    <MeasureText measure={own} unit={metric.unit} of={of} />
                  </td>
                  <td className="num">
                    {sum === null ? <span className="missing">无数</span> : formatValue(sum, metric.unit)}
                  </td>
                  <td className="num muted">
                    {counted} / {rollUp.expected}
                  </td>
                  <td className="num">
                    {difference === null ? (
                      <span className="missing">不比</span>
                    ) : (
                      `${difference < 0 ? '−' : difference > 0 ? '＋' : ''}${formatValue(Math.abs(difference), metric.unit)}`
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
