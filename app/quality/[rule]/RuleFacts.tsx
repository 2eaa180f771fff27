import type { Rule } from '../../../lib/checks/rules/types';
import { LANGUAGE_TAGS } from '../../../lib/language/language';
import { listed } from '../../../lib/language/listed';
import { say } from '../../../lib/language/say';
import { spoken } from '../../../lib/language/spoken';
import { metricOf } from '../../../lib/metrics/catalogue';
import { labelOf } from '../../../lib/metrics/labelOf';
import { formulaInWords, metricsOfFormula } from '../../../lib/quality/formulaInWords';
import { FAMILY_NAMES, NEIGHBOUR_NAMES } from '../../../lib/quality/qualityNames';
import type { Severity } from '../../../lib/report/types';
import { Link } from '../../_components/Link';
import { SeverityMark } from '../../_components/SeverityMark';

const SEVERITY_MEANS = spoken<Severity>({
  error: {
    zh: '表格自己写明或必然成立的等式，不成立就是有一格错了。',
    en: 'An equation that the form itself states, or that must hold: where it does not, a cell is wrong.',
  },
  warning: {
    zh: '很可能是错误或口径变化，要核对后才知道。',
    en: 'Most likely an error or a change of definition; only verifying tells.',
  },
  info: {
    zh: '值得一看的情况，不一定是问题。',
    en: 'Worth a look, not necessarily a problem.',
  },
});

/** What a rule means, what it is computed from, and how a failure comes about. */
export function RuleFacts({ rule }: { readonly rule: Rule }) {
  const formula = say({ zh: rule.formula, en: rule.formulaEn ?? rule.formula });
  const words = formulaInWords(formula);
  const metrics = metricsOfFormula(rule.formula);
  return (
    <dl className="facts">
      <dt>{say({ zh: '性质', en: 'Severity' })}</dt>
      <dd>
        <SeverityMark severity={rule.severity} /> {SEVERITY_MEANS[rule.severity]}
      </dd>
      <dt>{say({ zh: '应当成立', en: 'What must hold' })}</dt>
      <dd className="formula">{words}</dd>
      {words !== formula && (
        <>
          <dt>{say({ zh: '用格的键写', en: 'In keys of cells' })}</dt>
          <dd className="formula">
            <code>{formula}</code>
          </dd>
        </>
      )}
      <dt>{say({ zh: '为什么会不通过', en: 'Why it may fail' })}</dt>
      <dd>{say({ zh: rule.why, en: rule.whyEn })}</dd>
      <dt>{say({ zh: '核对时看', en: 'What it looks at' })}</dt>
      <dd>{say({ zh: rule.inputs, en: rule.inputsEn })}</dd>
      <dt>{say({ zh: '还需要', en: 'What else it needs' })}</dt>
      <dd>
        {rule.needs.length === 0
          ? say({
              zh: '只看这一份报告，不需要别的报告。',
              en: 'It looks at this one report and needs no other.',
            })
          : say({
              zh: `${listed(rule.needs.map((need) => NEIGHBOUR_NAMES[need]))}；没有时无法判断，不算通过。`,
              en: `Also ${listed(rule.needs.map((need) => NEIGHBOUR_NAMES[need]))}; without, it cannot be judged, and that does not count as passing.`,
            })}
      </dd>
      {metrics.length > 0 && (
        <>
          <dt>{say({ zh: '涉及的指标', en: 'Metrics' })}</dt>
          <dd>
            {metrics.map((key, i) => (
              <span key={key}>
                {i > 0 && say({ zh: '、', en: ', ' })}
                <Link href={`/dictionary#${key}`}>{labelOf(metricOf(key))}</Link>
              </span>
            ))}
          </dd>
        </>
      )}
      <dt>{say({ zh: '类别', en: 'Family' })}</dt>
      <dd>
        {FAMILY_NAMES[rule.family]} ·{' '}
        <span lang={say({ zh: LANGUAGE_TAGS.en, en: LANGUAGE_TAGS.zh })}>
          {say({ zh: rule.labelEn, en: rule.label })}
        </span>
      </dd>
    </dl>
  );
}
