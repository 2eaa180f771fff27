import { GRADE_WORDS } from '../../lib/checks/gradeReport';
import { RULES } from '../../lib/checks/rules/rules';
import { listed } from '../../lib/language/listed';
import { say } from '../../lib/language/say';
import { spoken } from '../../lib/language/spoken';
import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import { FAMILY_NAMES } from '../../lib/quality/qualityNames';
import { Link } from '../_components/Link';

const SEVERITY_MEANS = spoken({
  error: {
    zh: '必须成立的没有成立，或印的内容读不出',
    en: 'what has to hold does not, or what is printed could not be read',
  },
  warning: { zh: '不合常情，需要对照原文看', en: 'unusual, to be compared with the original' },
  info: { zh: '读数时要知道的', en: 'to be known when reading the figures' },
});

/** The rules by family, what a finding may be, and what a grade counts. */
export function Checks() {
  const families = [...new Set(RULES.map(({ family }) => family))];
  return (
    <>
      <p>
        {say({
          zh: `每份报告都按同一套 ${RULES.length} 条规则核对：`,
          en: `Every report is checked by the same ${RULES.length} rules: `,
        })}
        {listed(
          families.map((family) => {
            const count = RULES.filter((rule) => rule.family === family).length;
            return say({ zh: `${FAMILY_NAMES[family]} ${count} 条`, en: `${FAMILY_NAMES[family]} ${count}` });
          }),
        )}
        {say({ zh: '。规则逐条见', en: '. Each rule is at ' })}
        <Link href="/quality#rules">{say({ zh: '质量', en: 'Quality' })}</Link>
        {say({ zh: '页。核对出的每一处属于以下之一：', en: '. A finding is one of these:' })}
      </p>
      <dl className="terms">
        {(['error', 'warning', 'info'] as const).map((severity) => (
          <div key={severity}>
            <dt>{SEVERITY_NAMES[severity]}</dt>
            <dd>{SEVERITY_MEANS[severity]}</dd>
          </div>
        ))}
      </dl>
      <p>
        {say({ zh: '等级只数这些处数：', en: 'A grade does nothing but count findings: ' })}
        {Object.entries(GRADE_WORDS)
          .map(([grade, words]) => `${grade} ${words}`)
          .join(say({ zh: '；', en: '; ' }))}
        {say({
          zh: '。它不是公开程度的评分。原数从不更改；“疑似更正”只在恰有一格的一个改动能使各个算式都成立时写出，供对照底稿。',
          en: '. It does not score openness. Figures are never altered; a likely correction is written only where exactly one change of one cell makes every sum hold, to be compared with the files of the body.',
        })}
      </p>
    </>
  );
}
