import type { ReactNode } from 'react';
import { COMPARABILITY_WORDS } from '../../lib/dictionary/comparabilityWords';
import type { Both } from '../../lib/language/language';
import { say } from '../../lib/language/say';
import { FORM_BREAKS, REMEDY_BREAK } from '../../lib/metrics/breaks';
import { isDerived, METRICS } from '../../lib/metrics/catalogue';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';

/** What changed in each year of a break, beyond its name. */
const BREAK_MEANS: Readonly<Record<number, Both<ReactNode>>> = {
  2019: {
    zh: '新修订的《政府信息公开条例》自 2019 年 5 月 15 日施行，报告由一张统计表改为六个部分、三张表。2018 年以前的数只有在两版指的是同一件事时才接上，画虚线。',
    en: (
      <>
        The revised Open Government Information Regulations (<Printed>政府信息公开条例</Printed>) have been in
        force since 15 May 2019; reports went from one statistics table to six parts with three tables.
        Figures up to 2018 go on only where both forms mean the same, and their line is dashed.
      </>
    ),
  },
  2021: {
    zh: '表二改为制发、废止、现行有效件数和处理决定数量、收费金额，不再问项目数量和政府集中采购；表三的“其他处理”由一行分为三行；表四不变。',
    en: (
      <>
        Table 2 now asks for documents made, repealed and in force, for numbers of decisions and for fees, and
        no longer for numbers of items or for central procurement; the row “other handling” (
        <Printed>其他处理</Printed>) of table 3 became three rows; table 4 is unchanged.
      </>
    ),
  },
  2024: {
    zh: '2023 年修订的《行政复议法》自 2024 年 1 月 1 日施行：对不予公开或者未履行公开职责不服的，先申请行政复议，再起诉。此后复议增加、直接起诉减少，可能只因为法律变了。',
    en: (
      <>
        The Administrative Reconsideration Law (<Printed>行政复议法</Printed>) as revised in 2023 has been in
        force since 1 January 2024: whoever objects to a refusal to disclose, or to a duty of disclosure not
        done, goes to reconsideration first and to court after. More reconsiderations and fewer direct suits
        since then may come from the law alone.
      </>
    ),
  },
};

const meaning = (year: number): ReactNode => {
  const both = BREAK_MEANS[year];
  return both ? say(both) : null;
};

/** How many printed figures of the forms of 2019 and 2021 compare over the change of form. */
const COMPARED = (['same', 'note', 'not_comparable'] as const)
  .map((comparability) => ({
    comparability,
    count: METRICS.filter(
      (metric) =>
        !isDerived(metric) &&
        metric.comparability === comparability &&
        metric.address['2019'] !== undefined &&
        metric.address['2021'] !== undefined,
    ).length,
  }))
  .filter(({ count }) => count > 0);

const ONLY = (edition: '2019' | '2021', other: '2019' | '2021'): number =>
  METRICS.filter(
    (metric) =>
      !isDerived(metric) && metric.address[edition] !== undefined && metric.address[other] === undefined,
  ).length;

/** The changes of form and law, and how many figures compare over that of 2021. */
export function Breaks() {
  const both = COMPARED.reduce((sum, { count }) => sum + count, 0);
  const grades = COMPARED.map(
    ({ comparability, count }) => [COMPARABILITY_WORDS[comparability], count] as const,
  );
  return (
    <>
      <dl className="terms">
        {[...FORM_BREAKS, REMEDY_BREAK].map(({ year, label }) => (
          <div key={year}>
            <dt>{label}</dt>
            <dd>{meaning(year)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {say({
          zh: `两版格式都有的 ${both} 项中，${grades.map(([words, count]) => `“${words}”的 ${count} 项`).join('，')}；只在 2019 年版的 ${ONLY('2019', '2021')} 项，只在 2021 年版的 ${ONLY('2021', '2019')} 项。趋势图里，口径相同的画实线，须注明的画虚线，不可接续的断开；每一项属于哪一种见`,
          en: `Of the ${both} figures that both forms have, ${grades.map(([words, count]) => `${count} are “${words}”`).join(', ')}; ${ONLY('2019', '2021')} are in the edition of 2019 only, and ${ONLY('2021', '2019')} in that of 2021 only. In trends a line is solid where the definition is one, dashed where it needs a note, and broken where figures do not compare; the grade of each is in the `,
        })}
        <Link href="/dictionary">{say({ zh: '字典', en: 'dictionary' })}</Link>
        {say({ zh: '。', en: '.' })}
      </p>
    </>
  );
}
