/**
 * Chinese words that an English page shows or says outside of `lang="zh-CN"`, without the names given. In drawings, where names are cut
 * short, a part of a name is one too. Runs in the page, so that it stands on its own.
 */
export function chineseIn(names: readonly string[]): readonly string[] {
  // What the page itself says to be printed may stand in a label too.
  const printed = [...document.querySelectorAll('[lang^="zh"]')].map((element) =>
    (element.textContent ?? '').trim(),
  );
  const known = [...names, ...printed.filter((text) => text !== '' && text.length < 40)].sort(
    (a, b) => b.length - a.length,
  );
  const left = (text: string, isDrawn: boolean): boolean => {
    const rest = known.reduce((words, name) => words.replaceAll(name, ' '), text);
    const runs = rest.match(/[\u4e00-\u9fff]+/g) ?? [];
    return runs.some((run) => !isDrawn || !known.some((name) => name.includes(run)));
  };
  const found: string[] = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('script, style, [lang^="zh"]')) continue;
    const text = node.textContent ?? '';
    if (left(text, parent.closest('svg') !== null)) found.push(text.trim());
  }
  for (const element of document.querySelectorAll(
    '[title], [aria-label], [placeholder], [alt], meta[content]',
  ))
    for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'content']) {
      const text = element.getAttribute(name) ?? '';
      if (!element.closest('[lang^="zh"]') && left(text, false)) found.push(`${name}: ${text}`);
    }
  return found;
}
