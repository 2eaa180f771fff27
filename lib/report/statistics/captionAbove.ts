/** Lines that may stand between the title of a table and the table: 填报单位：…, 单位：件. */
const MOST_LINES = 3;
/** Longer lines are sentences of the report, which speak of many years. */
const LONGEST = 40;
/** The form itself is of 2014: 2014年版, 国办发〔2014〕32号. */
const FORM = /20\d\d年?版|[〔[(]20\d\d[〕\])]\d+号/g;
const BODY = /(?:填报|填表|报送|编制|报告)?单位.*$/;

/**
 * The words over a table of indicators: the short lines directly before it, and the end of a line that goes on in the table.
 * 填报单位：… names a body and no unit of measure, 2016 alone is a figure of the table before: neither is among them.
 */
export function captionAbove(lines: readonly string[], isInLine = false): string {
  const last = lines.length - 1;
  const words: string[] = [];
  for (let at = last; at >= 0 && words.length < MOST_LINES; at -= 1) {
    const line = (lines[at] ?? '').trim();
    const own = isInLine && at === last ? (line.split(/[。；;！!]/).at(-1) ?? '').slice(-LONGEST) : line;
    if (own.length > LONGEST || /[。；]$/.test(own)) break;
    words.unshift(/^[\d.,]*$/.test(own) ? '' : own.replace(BODY, '').replace(FORM, ''));
  }
  return words.join(' ');
}
