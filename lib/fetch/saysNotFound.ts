const TITLE = /<title[^>]*>([^<]*)<\/title>/i;
const WORDS =
  /(?:页面|网页|文件|资源|内容)(?:已?被?(?:删除|移除)|不存在|未找到|找不到|走丢了)|(?:没有|未)找到(?:您|你)?(?:要|所)?(?:访问|请求|查找)?的?(?:页面|网页)|\b404\b|not found/i;
/** A page with so many characters of text holds something besides. */
const SHORT = 2_000;

const textOf = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, '');

/** True for a page that says “not found” although its server says that it is there: a short page with such words in its title or text. */
export function saysNotFound(html: string): boolean {
  const text = textOf(html);
  if (text.length > SHORT || /年度报告|年报/.test(text)) return false;
  return WORDS.test(TITLE.exec(html)?.[1] ?? '') || WORDS.test(text);
}
