import type { Finding } from './types';

/**
 * The year of title and period if both that are given agree and it lies before the publication, else null with a note. Where
 * neither says one, `hint` (the address of the page, with the month in which that was made) does if it was over when the page
 * was published; the date of publication alone never decides.
 */
export function settleYear(
  title: number | null | undefined,
  titleYears: readonly number[],
  period: readonly number[],
  publishedOn: string | null,
  hint: { readonly year: number | null; readonly madeIn: string | null } = { year: null, madeIn: null },
): { readonly year: number | null; readonly note: Finding | null } {
  const note = (
    left: number | null,
    right: number | null,
    message: string,
  ): { year: null; note: Finding } => ({
    year: null,
    note: {
      rule: 'STR-08',
      severity: 'warning',
      where: 'document',
      left: left === null ? null : String(left),
      right: right === null ? null : String(right),
      message,
    },
  });
  const [from = null, ...more] = period;
  if (titleYears.length > 1)
    return note(
      titleYears[0] ?? null,
      titleYears[1] ?? null,
      `文件里有不同年份的报告标题（${titleYears.join('、')}）：无法确定是哪一年的报告，请只保留一份，或核对标题和统计期限后再导入。`,
    );
  if (title === null) return note(null, from, '标题中的年份不是四位数：请核对标题，更正后再导入。');
  if (more.length > 0)
    return note(
      from,
      more[0] ?? null,
      `统计期限跨了不同年份（${period.join('、')}）：请核对报告年度，更正后再导入。`,
    );
  const year = title ?? from ?? hint.year;
  if (year === null)
    return note(
      null,
      null,
      '没有找到报告年度：标题和统计期限里都没有年份，请在对照表里写明年度，或补上带年份的标题。',
    );
  if (title !== undefined && from !== null && title !== from) {
    return note(
      title,
      from,
      `标题写的是 ${title} 年，统计期限写的是 ${from} 年：无法确定报告年度，请核对更正后再导入。`,
    );
  }
  // Content systems also name folders after the year of publication: such a year is over only after the page was there.
  const published = publishedOn ?? hint.madeIn;
  const isHint = title === undefined && from === null;
  if (isHint && published !== null && published <= `${year}-12-31`)
    return note(
      year,
      Number(published.slice(0, 4)),
      `网址里的 ${year} 年不早于发布日期 ${published}，不能当作报告年度；标题和统计期限里都没有年份，请在对照表里写明年度，或补上带年份的标题。`,
    );
  if (publishedOn !== null && year > Number(publishedOn.slice(0, 4))) {
    return note(
      year,
      Number(publishedOn.slice(0, 4)),
      `报告年度 ${year} 年晚于发布日期 ${publishedOn}：请核对年份，更正后再导入。`,
    );
  }
  if (year < 2008)
    return note(year, null, `报告年度 ${year} 年早于制度施行的 2008 年：请核对年份，更正后再导入。`);
  return { year, note: null };
}
