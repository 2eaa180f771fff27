import { RULE_FAMILIES } from '../../lib/checks/rules/types';
import type { QualityPage } from '../../lib/load/loadQuality';
import { formatValue } from '../../lib/metrics/formatValue';
import { FAMILY_NAMES } from '../../lib/quality/qualityNames';
import { qualitySearch } from '../../lib/query/qualityQuery';
import { ruleSearch } from '../../lib/query/ruleQuery';
import { Link } from '../_components/Link';
import { SeverityMark } from '../_components/SeverityMark';

/** Every rule with what it came to over the reports of the place, family by family. */
export function RuleTable({ quality: { query, rules } }: { readonly quality: QualityPage }) {
  const { year, parent, level, type } = query;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="各条规则">
      <table>
        <caption>{year} 年各条规则的结果，单位为份（报告）</caption>
        <thead>
          <tr>
            <th scope="col">规则</th>
            <th scope="col">性质</th>
            <th scope="col" className="num">
              不通过
            </th>
            <th scope="col" className="num">
              通过
            </th>
            <th scope="col" className="num">
              无法判断
            </th>
            <th scope="col" className="num">
              不通过率
            </th>
          </tr>
        </thead>
        {RULE_FAMILIES.map((family) => (
          <tbody key={family}>
            <tr className="group">
              <th colSpan={6} scope="rowgroup">
                {FAMILY_NAMES[family]}
              </th>
            </tr>
            {rules
              .filter(({ rule }) => rule.family === family)
              .map(({ rule, failed, passed, notEvaluable, share }) => (
                <tr key={rule.id}>
                  <th scope="row">
                    <Link href={`/quality/${rule.id}?${ruleSearch({ year, parent, level, type })}`}>
                      {rule.id} {rule.label}
                    </Link>
                  </th>
                  <td>
                    <SeverityMark severity={rule.severity} />
                  </td>
                  <td className="num">
                    {failed > 0 ? (
                      <Link
                        href={`/quality?${qualitySearch({ year, parent, level, type, rule: rule.id })}#matrix`}
                        aria-label={`${rule.id} 不通过 ${failed} 份，在矩阵中看`}
                      >
                        {formatValue(failed, '件')}
                      </Link>
                    ) : (
                      failed
                    )}
                  </td>
                  <td className="num">{formatValue(passed, '件')}</td>
                  <td className="num">{formatValue(notEvaluable, '件')}</td>
                  <td className="num">
                    {share === null ? <span className="missing">都无法判断</span> : formatValue(share, '%')}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
