/** Bounded, as all patterns here: whoever writes a page must not decide how long it is looked at. */
const TITLE = /<title[^>]{0,200}>([^<]{0,500})<\/title>/i;
/** Characters in which a page's title stands. */
const HEAD = 100_000;
const WORDS =
  /(?:页面|网页|文件|资源|内容)(?:已?被?(?:删除|移除)|不存在|未找到|找不到|走丢了)|(?:没有|未)找到(?:您|你)?(?:要|所)?(?:访问|请求|查找)?的?(?:页面|网页)|\b404\b|not found/i;
/** A page with so many characters of text holds something besides. */
const SHORT = 2_000;

/** Elements whose content is not text of the page. */
const UNREAD = /^(script|style)\b/i;

/** The text of a page without white space, tags and scripts: no more than `most` characters of it. Takes one pass. */
function textOf(html: string, most: number): string {
  const lower = html.toLowerCase();
  let text = '';
  let at = 0;
  while (text.length < most) {
    const open = html.indexOf('<', at);
    text += html.slice(at, open < 0 ? at + 100 * most : Math.min(open, at + 100 * most)).replace(/\s+/g, '');
    if (open < 0) break;
    const name = UNREAD.exec(html.slice(open + 1, open + 10))?.[1];
    const end = name === undefined ? open : lower.indexOf(`</${name.toLowerCase()}`, open);
    const close = html.indexOf('>', end < 0 ? html.length : end);
    if (close < 0) break;
    at = close + 1;
  }
  return text;
}

/** True for a page that says “not found” although its server says that it is there: a short page with such words in its title or text. */
export function saysNotFound(html: string): boolean {
  const text = textOf(html, SHORT + 1);
  if (text.length > SHORT || /年度报告|年报/.test(text)) return false;
  return WORDS.test(TITLE.exec(html.slice(0, HEAD))?.[1] ?? '') || WORDS.test(text);
}
