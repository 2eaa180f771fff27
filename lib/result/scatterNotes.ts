import { metricOf } from '../metrics/catalogue';
import { SMALL_DENOMINATOR } from './ranking';
import { dotsOf, FAR_OUT, MOST_NAMED, type Scatter } from './scatter';

/** A share above its whole is a mistake of the report, and stretches the axis. */
function beyondHundred(scatter: Scatter): string {
  const axes = (['x', 'y'] as const).filter((axis) => metricOf(scatter.query[axis]).unit === '%');
  const beyond = dotsOf(scatter).filter((row) => axes.some((axis) => row[axis].value > 100)).length;
  return beyond > 0
    ? `${beyond} 家的比率超过 100%（分子分母在原表上对不上，照录），轴因此拉长；改用对数刻度可看清其余。`
    : '';
}

/** What must be known to read the dots rightly, in Chinese sentences: who is named, what is hollow, what size and colour stand for. */
export function scatterNotes(scatter: Scatter): readonly string[] {
  const { query, rows, groups } = scatter;
  const dots = dotsOf(scatter);
  const unsized = dots.filter(({ size }) => size?.kind === 'missing').length;
  const notPositive = dots.filter(({ size }) => size?.kind === 'value' && size.value <= 0).length;
  const found = dots.filter(({ x, y }) => x.mark !== undefined || y.mark !== undefined).length;
  return [
    rows.some(({ isFar }) => isFar)
      ? `标出名称的离中间最远：任一轴上（按图中刻度）超出中间一半单位的范围，超出部分大于该范围宽度的 ${FAR_OUT} 倍，最多 ${MOST_NAMED} 家。`
      : '',
    dots.some(({ isSmall }) => isSmall)
      ? `空心灰点的比率分母不足 ${SMALL_DENOMINATOR} 件，散布多出于偶然，不标名称。`
      : '',
    beyondHundred(scatter),
    found > 0 ? `${found} 家的点是菱形：所用的数有核对结果，见表中的记号。` : '',
    query.size === undefined
      ? ''
      : `点的面积表示${metricOf(query.size).label}${unsized > 0 ? `，${unsized} 家没有这个数` : ''}${notPositive > 0 ? `，${notPositive} 家为零或负数` : ''}${unsized + notPositive > 0 ? '，画成最小的点' : ''}。`,
    groups.includes('其他') ? '颜色只分单位最多的几组，其余归为“其他”。' : '',
  ].filter((note) => note !== '');
}
