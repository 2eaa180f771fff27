import { counted } from '../language/counted';
import { say } from '../language/say';
import { metricOf } from '../metrics/catalogue';
import { SMALL_DENOMINATOR } from './isSmall';
import { dotsOf, FAR_OUT, MOST_NAMED, otherGroups, type Scatter } from './scatter';

/** A share above its whole is a mistake of the report, and stretches the axis. */
function beyondHundred(scatter: Scatter): string {
  const axes = (['x', 'y'] as const).filter((axis) => metricOf(scatter.query[axis]).unit === '%');
  const beyond = dotsOf(scatter).filter((row) => axes.some((axis) => row[axis].value > 100)).length;
  return beyond > 0
    ? say({
        zh: `${beyond} 家的比率超过 100%（分子分母在原表上对不上，照录），轴因此拉长；改用对数刻度可看清其余。`,
        en: `Rates of ${counted(beyond, 'body', 'bodies')} are above 100% (numerator and denominator do not fit in the original, and are kept): the axis is longer for it; a log scale shows the others better. `,
      })
    : '';
}

/** What must be known to read the dots rightly, in sentences: who is named, what is hollow, what size and colour stand for. */
export function scatterNotes(scatter: Scatter): readonly string[] {
  const { query, rows, groups } = scatter;
  const dots = dotsOf(scatter);
  const unsized = dots.filter(({ size }) => size?.kind === 'missing').length;
  const notPositive = dots.filter(({ size }) => size?.kind === 'value' && size.value <= 0).length;
  const found = dots.filter(({ x, y }) => x.mark !== undefined || y.mark !== undefined).length;
  return [
    rows.some(({ isFar }) => isFar)
      ? say({
          zh: `标出名称的离中间最远：任一轴上（按图中刻度）超出中间一半单位的范围，超出部分大于该范围宽度的 ${FAR_OUT} 倍，最多 ${MOST_NAMED} 家。`,
          en: `Named are those farthest out: on either axis, as drawn, beyond the middle half of the bodies by more than ${FAR_OUT} times its width, ${MOST_NAMED} at most. `,
        })
      : '',
    dots.some(({ isSmall }) => isSmall)
      ? say({
          zh: `空心灰点的比率分母不足 ${SMALL_DENOMINATOR} 件，散布多出于偶然，不标名称。`,
          en: `Hollow grey dots have a denominator below ${SMALL_DENOMINATOR}: their spread is mostly chance, and they bear no names. `,
        })
      : '',
    beyondHundred(scatter),
    found > 0
      ? say({
          zh: `${found} 家的点是菱形：所用的数有核对结果，见表中的记号。`,
          en: `${counted(found, 'dot')} are diamonds: something was found of their figures, see the marks in the table. `,
        })
      : '',
    query.size === undefined
      ? ''
      : say({
          zh: `点的面积表示${metricOf(query.size).label}${unsized > 0 ? `，${unsized} 家没有这个数` : ''}${notPositive > 0 ? `，${notPositive} 家为零或负数` : ''}${unsized + notPositive > 0 ? '，画成最小的点' : ''}。`,
          en: `The area of a dot shows ${metricOf(query.size).labelEn}${unsized > 0 ? `; ${unsized} have no such figure` : ''}${notPositive > 0 ? `; ${notPositive} have zero or less` : ''}${unsized + notPositive > 0 ? ' and are drawn smallest' : ''}. `,
        }),
    groups.includes(otherGroups())
      ? say({
          zh: '颜色只分单位最多的几组，其余归为“其他”。',
          en: 'Only the largest groups have a colour; the rest are “Others”. ',
        })
      : '',
  ].filter((note) => note !== '');
}
