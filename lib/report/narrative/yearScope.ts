/** Of which time a place in a sentence speaks: the year reported on, another, a part of it, or all up to a day. */
export type Time = 'own' | 'other' | 'part' | 'until';

/** From `at` on, the sentence speaks of `time`. */
interface Mark {
  readonly at: number;
  readonly time: Time;
}

/**
 * Words that tell of which time is spoken. Carried in or out over the turn of the year, and how something compares with
 * another year, are no change of time; they stand first so that they are taken whole.
 */
const TIME = new RegExp(
  [
    '(?<carried>(?:结转|顺延|转)(?:到|至|入)?(?:下|次|明|20\\d\\d)年?|(?:上一?年度?|去年|20\\d\\d年度?)(?:底|末)?结转)',
    '(?<compared>(?:较|比|与|同)(?:上一?年度?|去年|前年|往年|20\\d\\d年度?)(?:同期)?|同比|环比)',
    '(?<whole>(?:自|从)?(?<wholeFrom>20\\d\\d)年1月1日起?(?:至|到|-|—|~)+(?:(?<wholeTo>20\\d\\d)年)?12月31日)',
    '(?<until>截[至止]到?(?:目前|20\\d\\d年(?:\\d{1,2}月)?(?:\\d{1,2}日)?底?|\\d{1,2}月|年底)?)',
    '(?<span>以来|历年|近[两二三四五几\\d]+年|[两三五]年来|十[三四五]五)',
    '(?<month>(?:20\\d\\d年)?(?<!\\d)\\d{1,2}(?:-\\d{1,2})?月(?:份|底)?|[上下]半年|[一二三四1-4]季度|年初|年底)',
    '(?<year>20\\d\\d)年',
    '(?<now>今年|本年度?|本年内)',
    '(?<all>全年|年内|一年来)',
    '(?<past>去年|上一?年度?|前年|往年|上期|同期)',
  ].join('|'),
  'g',
);

/** A cheap look whether there is anything to find. */
const HAS_TIME = /[年月季比期至止五来]/;

/** Titles of other documents, and their numbers, say nothing of the time: 《2022年…要点》, 〔2021〕30号. */
export const blankTitles = (text: string): string =>
  /[《〈<〔]/.test(text)
    ? text.replace(/《[^》]*》|〈[^〉]*〉|<[^>]*>|〔[^〕]*〕/g, (title) => '□'.repeat(title.length))
    : text;

function timeOf(found: RegExpExecArray, reportYear: number, before: Time): Time | null {
  const groups = found.groups ?? {};
  if (groups.carried || groups.compared) return null;
  if (groups.whole) {
    const years = [groups.wholeFrom, groups.wholeTo ?? groups.wholeFrom];
    return years.every((year) => Number(year) === reportYear) ? 'own' : 'other';
  }
  if (groups.until) {
    const [year] = /20\d\d/.exec(groups.until) ?? [];
    return year && Number(year) !== reportYear ? 'other' : 'until';
  }
  if (groups.month) {
    const [year] = /20\d\d/.exec(groups.month) ?? [];
    return (year && Number(year) !== reportYear) || before === 'other' ? 'other' : 'part';
  }
  if (groups.year) return Number(groups.year) === reportYear ? 'own' : 'other';
  if (groups.now) return 'own';
  // 2022年，全年…: the whole of that year, so only a part of this one ends here.
  if (groups.all) return before === 'other' ? 'other' : 'own';
  return 'other';
}

/** Tells for any place of a sentence of which time it speaks, given of which time the one before it spoke. */
export function readTimes(plain: string, reportYear: number, before: Time): (at: number) => Time {
  const marks: Mark[] = [];
  // What was said of a part of the year, or up to a day, ends with its sentence.
  let time: Time = before === 'other' ? 'other' : 'own';
  if (HAS_TIME.test(plain)) {
    TIME.lastIndex = 0;
    const text = blankTitles(plain);
    const first = time;
    for (let found = TIME.exec(text); found; found = TIME.exec(text)) {
      const next = timeOf(found, reportYear, time);
      if (next === null) continue;
      time = next;
      marks.push({ at: found.index, time });
    }
    return (at) => marks.findLast((mark) => mark.at <= at)?.time ?? first;
  }
  const only = time;
  return () => only;
}
