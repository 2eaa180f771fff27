import type { Both } from '../../lib/language/language';
import { say } from '../../lib/language/say';
import { MOST_LINES } from '../../lib/query/mostLines';
import { FEWEST_PEERS } from '../../lib/result/briefFigures';
import { FEWEST } from '../../lib/result/changeOf';
import { SMALL_DENOMINATOR } from '../../lib/result/isSmall';

/** Terms and how each is computed; the limits are those that the code works with. */
const TERMS: readonly { readonly id: string; readonly term: Both; readonly means: Both }[] = [
  {
    id: 'ratio',
    term: { zh: '比率', en: 'Ratio' },
    means: {
      zh: '一律是两个和之比，分子、分母都由同一份报告印着的数相加而得，两个和随比率一起列出。分母为零时没有比率。',
      en: 'Always one sum over another: numerator and denominator are added up from figures that one report has in print, and both stand beside the ratio. Where the denominator is zero there is no ratio.',
    },
  },
  {
    id: 'pooled',
    term: { zh: '合并值', en: 'Pooled value' },
    means: {
      zh: '几家一起的比率先把分子、分母各自加总，再相除（先和后除），不是各家比率的平均。只取分子、分母都有数的各家。',
      en: 'The ratio of several bodies together adds up their numerators and their denominators first and divides after; it is not the mean of their ratios. Only bodies with a figure for both are in it.',
    },
  },
  {
    id: 'median',
    term: { zh: '中位数、分位数', en: 'Median, quantiles' },
    means: {
      zh: `在有数的各家中取，两数之间按比例插值（R 的 type 7）。同类中位数要有至少 ${FEWEST_PEERS} 家有数。`,
      en: `Of the bodies that have a figure, interpolated between two (type 7 of R). A median of bodies alike needs ${FEWEST_PEERS} with a figure at least.`,
    },
  },
  {
    id: 'rank',
    term: { zh: '名次', en: 'Rank' },
    means: {
      zh: `数值最大为 1，相等的并列；大不一定好。分母不足 ${SMALL_DENOMINATOR} 件的比率不排名，灰色显示，附 95% 区间，也不计入“几家中第几”的家数；在各处的卡片和表中同样为灰色，旁注分子 / 分母，趋势图中为空心点。`,
      en: `The largest is 1, equals share a rank; large need not be good. Ratios with a denominator below ${SMALL_DENOMINATOR} have no rank; they are shown in grey with their 95% interval and are not counted in “rank so much of so many”; on cards and in tables elsewhere, too, they are grey beside their two sums, and in trends they are hollow points.`,
    },
  },
  {
    id: 'interval',
    term: { zh: '95% 区间', en: '95% interval' },
    means: {
      zh: 'Wilson 区间（1927）：设分子 x、分母 n、p = x/n、z = 1.96，中心为（p + z²/2n）÷（1 + z²/n），半宽为 z·√（p（1−p）/n + z²/4n²）÷（1 + z²/n）。件数少时，区间内的各个比率都与所印的数相容。',
      en: 'Wilson’s interval (1927): with numerator x, denominator n, p = x/n and z = 1.96 its centre is (p + z²/2n) ÷ (1 + z²/n) and its half-width z·√(p(1−p)/n + z²/4n²) ÷ (1 + z²/n). Where there are few cases, every ratio inside it agrees with what is printed.',
    },
  },
  {
    id: 'before',
    term: { zh: '比上年', en: 'Against the year before' },
    means: {
      zh: `数量用百分之几，比率用百分点；两年的统计范围相同、口径可比才比，上年不足 ${FEWEST} 的不算百分比，写出两年的数。各报告以实际使用的格式为准；格式已变、不可比的，照此注明。“约”：格式改变后口径须注明，或复议、诉讼的数跨越 2024 年复议前置。`,
      en: `In per cent for counts, in percentage points for ratios; only where both years have one scope and comparable definitions, and no per cent where the year before has fewer than ${FEWEST}: the two numbers stand instead. Each report counts by the form it really used; where the form changed and nothing compares, that is said. “About”: the comparison needs a note, because the form changed or because figures on reconsideration and suits stand on two sides of reconsideration first (2024).`,
    },
  },
  {
    id: 'index',
    term: { zh: '指数、份额', en: 'Index, share' },
    means: {
      zh: `指数以首个大于零的年份为 100，其前各年只列原数，遇到不可接续的断点重新从 100 起；份额是占所选各家有数者之和，有数的换了单位，线就断开。一张图最多 ${MOST_LINES} 条线，更多时每家一格。`,
      en: `An index is 100 in the first year above zero, before which the figures themselves stand, and begins at 100 again after a break over which figures do not compare; a share is of the sum of the chosen bodies that have a figure, and its line breaks where these are other bodies. A chart has ${MOST_LINES} lines at most; with more bodies, each has a chart of its own.`,
    },
  },
];

/** How what is computed is computed. */
export function ComputingTerms() {
  return (
    <dl className="terms">
      {TERMS.map(({ id, term, means }) => (
        <div key={id}>
          <dt>{say(term)}</dt>
          <dd>{say(means)}</dd>
        </div>
      ))}
    </dl>
  );
}
