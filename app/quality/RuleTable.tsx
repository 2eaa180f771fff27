import { RULE_FAMILIES } from '../../lib/checks/rules/types';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import type { QualityPage } from '../../lib/load/loadQuality';
import { formatValue } from '../../lib/metrics/formatValue';
import { labelOf } from '../../lib/metrics/labelOf';
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
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '各条规则', en: 'Rules' })}>
      <table>
        <caption>
          {say({
            zh: `${year} 年各条规则的结果，单位为份（报告）`,
            en: `What each rule came to on ${year}, in reports`,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '规则', en: 'Rule' })}</th>
            <th scope="col">{say({ zh: '性质', en: 'Severity' })}</th>
            <th scope="col" className="num">
              {say({ zh: '不通过', en: 'Fail' })}
            </th>
            <th scope="col" className="num">
              {say({ zh: '通过', en: 'Pass' })}
            </th>
            <th scope="col" className="num">
              {say({ zh: '无法判断', en: 'Cannot be judged' })}
            </th>
            <th scope="col" className="num">
              {say({ zh: '不通过率', en: 'Share that fails' })}
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
                      {rule.id} {labelOf(rule)}
                    </Link>
                  </th>
                  <td>
                    <SeverityMark severity={rule.severity} />
                  </td>
                  <td className="num">
                    {failed > 0 ? (
                      <Link
                        href={`/quality?${qualitySearch({ year, parent, level, type, rule: rule.id })}#matrix`}
                        aria-label={say({
                          zh: `${rule.id} 不通过 ${failed} 份，在矩阵中看`,
                          en: `${rule.id}: ${counted(failed, 'report')} fail, see them in the matrix`,
                        })}
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
                    {share === null ? (
                      <span className="missing">{say({ zh: '都无法判断', en: 'none can be judged' })}</span>
                    ) : (
                      formatValue(share, '%')
                    )}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
