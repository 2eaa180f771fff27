import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript5';

/**
 * What speaks Chinese only so far. A page leaves this list, with all that it shows, when its address enters `TRANSLATED` of
 * lib/language/addresses.ts. Files (app/files) and the programming interface have labels in both languages beside each other.
 */
const CHINESE_ONLY: readonly RegExp[] = [
  /^app\/(?:data\/datasetFile|api\/(?:tooNew|unknownUnits))\.ts$/,
  /^app\/(?:files|api\/(?:answers|v1)|bench|health|ready|dictionary\.\w+)\//,
];
/** Names of places and fonts, numerals, words of the form that are looked for, the name of the other language; and what only the operator of the server reads. */
const CHINESE_EVERYWHERE: readonly RegExp[] = [
  /^lib\/result\/provinceTiles\.ts$/,
  /^lib\/chart\/(?:findChineseFont|axisNumber|tileNumber)\.ts$/,
  /^app\/_components\/LanguageSwitch\.tsx$/,
  /^app\/reports\/\[id\]\/Table2014\.tsx$/,
  /^lib\/serve\/(?:clientAddress|limitSettings)\.ts$/,
];
/** Keys of the catalogue that are Chinese: units of a metric. */
const UNITS = new Set(['件', '项', '万元', '条', '次', '篇', '个', '人', '人次', '倍']);

const HAN = /[\u4e00-\u9fff]/;

const sources = ['app', 'lib/language', 'lib/serve', 'lib/query', 'lib/result', 'lib/chart'].flatMap(
  (folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
);

/**
 * True inside `zh: …`, whose `en` is a matter of types (`Both`), and inside `label: …` beside a `labelEn`, as the catalogue has it; and of
 * words quoted in `<Printed>`, which says that they are Chinese.
 */
function isBothWays(node: ts.Node): boolean {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (ts.isJsxElement(at) && at.openingElement.tagName.getText() === 'Printed') return true;
    if (!ts.isPropertyAssignment(at)) continue;
    const name = at.name.getText();
    const besides = ts.isObjectLiteralExpression(at.parent)
      ? at.parent.properties.map((one) => one.name?.getText())
      : [];
    if (name === 'zh' || (name === 'label' && besides.includes('labelEn'))) return true;
  }
  return false;
}

/** Chinese words of a file that stand in no `zh: …`, as `line: words`; comments are no words. */
function loneWords({ path, text }: (typeof sources)[number]): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isJsxText(node);
    if (
      (isText || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) &&
      HAN.test(node.text) &&
      !UNITS.has(node.text) &&
      !isBothWays(node)
    )
      found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.text.trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isOpen = (path: string): boolean => CHINESE_ONLY.some((pattern) => pattern.test(path));

describe('a file of a page that is there in English', () => {
  const translated = sources.filter(
    ({ path, text }) =>
      HAN.test(text) && !isOpen(path) && !CHINESE_EVERYWHERE.some((pattern) => pattern.test(path)),
  );
  test.each(translated)('$path says nothing in Chinese alone', (source) => {
    expect(loneWords(source)).toEqual([]);
  });

  test('leaves the list of what is open when nothing is left to translate in it', () => {
    const done = CHINESE_ONLY.filter(
      (pattern) => !sources.some((source) => pattern.test(source.path) && loneWords(source).length > 0),
    );
    expect(done.map(String)).toEqual([]);
  });
});

describe('an address of this site', () => {
  const pages = sources.filter(({ path }) => path.endsWith('.tsx'));
  test.each(pages)('is written in the language of the page by $path', ({ path, text }) => {
    if (path === 'app/_components/Link.tsx') return;
    const bare = [
      ...text.matchAll(
        /<a\s[^>]*?href=(?:"\/|\{[^}]*?[`'"]\/)|\baction=(?:"\/|\{[`'"]\/)|\bredirect\(\s*[`'"]\//g,
      ),
    ];
    expect(bare.map(([found]) => found)).toEqual([]);
  });

  test('is a Link wherever it is a link: only what leads to the page itself or to the other language is none', () => {
    const anchors = pages.filter(({ text }) => /<a[\s>]/.test(text)).map(({ path }) => path);
    expect(anchors.toSorted()).toEqual([
      'app/_components/LanguageSwitch.tsx',
      'app/_components/Link.tsx',
      'app/layout.tsx',
    ]);
  });
});
