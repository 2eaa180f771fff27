import { counted } from '../language/counted';
import { say } from '../language/say';
import { metricOf } from '../metrics/catalogue';
import type { ScatterQuery } from '../query/scatterQuery';
import { SMALL_DENOMINATOR } from './isSmall';
import { FEWEST_PAIRS, type Scatter } from './scatter';

const isCount = (key: ScatterQuery['x']): boolean => ['件', '项'].includes(metricOf(key).unit ?? '');

/** What the correlation says, or why none is said, in sentences. */
export function correlationWords({ correlation, query }: Pick<Scatter, 'correlation' | 'query'>): string {
  const { n } = correlation;
  if (correlation.kind === 'none')
    return {
      linked: say({
        zh: '不给出相关系数：两个指标有一部分是同一些数（一个是另一个的组成部分，或同一总数的两个份额），怎样相关是算法决定的。',
        en: 'No correlation is given: the two metrics share some figures (one is part of the other, or both are shares of one whole), and how they correlate is decided by how they are computed.',
      }),
      unlike: say({
        zh: '不给出相关系数：图中单位的级别、类型或统计范围不同，不是同类。',
        en: 'No correlation is given: the bodies differ in level, type or scope.',
      }),
      few: say({
        zh: `不给出相关系数：两项都有数的只有 ${n} 家（分母不足 ${SMALL_DENOMINATOR} 件的比率不计），不足 ${FEWEST_PAIRS} 家。`,
        en: `No correlation is given: only ${counted(n, 'body', 'bodies')} have both figures (rates with a denominator below ${SMALL_DENOMINATOR} left out), fewer than ${FEWEST_PAIRS}.`,
      }),
      constant: say({
        zh: '不给出相关系数：有一项在所有单位都是同一个数。',
        en: 'No correlation is given: one of the two is the same in all bodies.',
      }),
    }[correlation.because];
  const both = isCount(query.x) && isCount(query.y);
  return say({
    zh: `Spearman 等级相关 ρ = ${formatRho(correlation.rho)}（n = ${n} 家，分母不足 ${SMALL_DENOMINATOR} 件的比率不计）：只说明两项的次序有多一致，不说明因果。${both ? '两项都是件数，规模大的单位往往两项都多。' : ''}`,
    en: `Spearman rank correlation ρ = ${formatRho(correlation.rho)} (n = ${n}, rates with a denominator below ${SMALL_DENOMINATOR} left out): it says how far the two orders agree, nothing of causes.${both ? ' Both are counts, of which large bodies tend to have more.' : ''}`,
  });
}

/** Two places, with a true minus sign; never “−0.00”. */
export function formatRho(rho: number): string {
  const text = Math.abs(rho).toFixed(2);
  return rho < 0 && text !== '0.00' ? `−${text}` : text;
}
