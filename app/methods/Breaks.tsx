import { COMPARABILITY_WORDS } from '../../lib/dictionary/comparabilityWords';
import { FORM_BREAKS, REMEDY_BREAK } from '../../lib/metrics/breaks';
import { isDerived, METRICS } from '../../lib/metrics/catalogue';
import { Link } from '../_components/Link';

/** What changed in each year of a break, beyond its name. */
const BREAK_MEANS: Readonly<Record<number, string>> = {
  2019: '新修订的《政府信息公开条例》自 2019 年 5 月 15 日施行，报告由一张统计表改为六个部分、三张表。2018 年以前的数只有在两版指的是同一件事时才接上，画虚线。',
  2021: '表二改为制发、废止、现行有效件数和处理决定数量、收费金额，不再问项目数量和政府集中采购；表三的“其他处理”由一行分为三行；表四不变。',
  2024: '2023 年修订的《行政复议法》自 2024 年 1 月 1 日施行：对不予公开或者未履行公开职责不服的，先申请行政复议，再起诉。此后复议增加、直接起诉减少，可能只因为法律变了。',
};

/** How many printed figures of the forms of 2019 and 2021 compare over the change of form. */
const COMPARED = (['same', 'note', 'not_comparable'] as const).map(
  (comparability) =>
    [
      COMPARABILITY_WORDS[comparability],
      METRICS.filter(
        (metric) =>
          !isDerived(metric) &&
          metric.comparability === comparability &&
          metric.address['2019'] !== undefined &&
          metric.address['2021'] !== undefined,
      ).length,
    ] as const,
);

const ONLY = (edition: '2019' | '2021', other: '2019' | '2021'): number =>
  METRICS.filter(
    (metric) =>
      !isDerived(metric) && metric.address[edition] !== undefined && metric.address[other] === undefined,
  ).length;

/** The changes of form and law, and how many figures compare over that of 2021. */
export function Breaks() {
  return (
    <>
      <dl className="terms">
        {[...FORM_BREAKS, REMEDY_BREAK].map(({ year, label }) => (
          <div key={year}>
            <dt>{label}</dt>
            <dd>{BREAK_MEANS[year]}</dd>
          </div>
        ))}
      </dl>
      <p>
        两版格式都有的 {COMPARED.reduce((sum, [, count]) => sum + count, 0)} 项中，
        {COMPARED.filter(([, count]) => count > 0)
          .map(([words, count]) => `“${words}”的 ${count} 项`)
          .join('，')}
        ；只在 2019 年版的 {ONLY('2019', '2021')} 项，只在 2021 年版的 {ONLY('2021', '2019')}{' '}
        项。趋势图里，口径相同的画实线，须注明的画虚线，不可接续的断开；每一项属于哪一种见
        <Link href="/dictionary">字典</Link>。
      </p>
    </>
  );
}
