import type { Rule } from '../../../lib/checks/rules/types';
import { metricOf } from '../../../lib/metrics/catalogue';
import { formulaInWords, metricsOfFormula } from '../../../lib/quality/formulaInWords';
import { FAMILY_NAMES, NEIGHBOUR_NAMES } from '../../../lib/quality/qualityNames';
import { Link } from '../../_components/Link';
import { SeverityMark } from '../../_components/SeverityMark';

const SEVERITY_MEANS = {
  error: '表格自己写明或必然成立的等式，不成立就是有一格错了。',
  warning: '很可能是错误或口径变化，要核对后才知道。',
  info: '值得一看的情况，不一定是问题。',
} as const;

/** What a rule means, what it is computed from, and how a failure comes about. */
export function RuleFacts({ rule }: { readonly rule: Rule }) {
  const words = formulaInWords(rule.formula);
  const metrics = metricsOfFormula(rule.formula);
  return (
    <dl className="facts">
      <dt>性质</dt>
      <dd>
        <SeverityMark severity={rule.severity} /> {SEVERITY_MEANS[rule.severity]}
      </dd>
      <dt>应当成立</dt>
      <dd className="formula">{words}</dd>
      {words !== rule.formula && (
        <>
          <dt>用格的键写</dt>
          <dd className="formula">
            <code>{rule.formula}</code>
          </dd>
        </>
      )}
      <dt>为什么会不通过</dt>
      <dd>{rule.why}</dd>
      <dt>核对时看</dt>
      <dd>{rule.inputs}</dd>
      <dt>还需要</dt>
      <dd>
        {rule.needs.length === 0
          ? '只看这一份报告，不需要别的报告。'
          : `${rule.needs.map((need) => NEIGHBOUR_NAMES[need]).join('、')}；没有时无法判断，不算通过。`}
      </dd>
      {metrics.length > 0 && (
        <>
          <dt>涉及的指标</dt>
          <dd>
            {metrics.map((key, i) => (
              <span key={key}>
                {i > 0 && '、'}
                <Link href={`/dictionary#${key}`}>{metricOf(key).label}</Link>
              </span>
            ))}
          </dd>
        </>
      )}
      <dt>类别</dt>
      <dd>
        {FAMILY_NAMES[rule.family]} · <span lang="en">{rule.labelEn}</span>
      </dd>
    </dl>
  );
}
