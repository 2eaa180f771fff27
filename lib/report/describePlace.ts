import type { Both, Language } from '../language/language';

const PARTS: readonly (readonly [RegExp, Both<(number: string) => string>])[] = [
  [/^page:(\d+)$/, { zh: (number) => `第 ${number} 页`, en: (number) => `page ${number}` }],
  [/^sheet:(\d+)$/, { zh: (number) => `第 ${number} 张工作表`, en: (number) => `sheet ${number}` }],
  [/^table:(\d+)$/, { zh: (number) => `第 ${number} 个表格`, en: (number) => `table ${number}` }],
  [/^line:(\d+)$/, { zh: (number) => `第 ${number} 行`, en: (number) => `line ${number}` }],
  [/^paragraph:(\d+)$/, { zh: (number) => `第 ${number} 段`, en: (number) => `paragraph ${number}` }],
  [/^row:(\d+)$/, { zh: (number) => `第 ${number} 行`, en: (number) => `row ${number}` }],
  [/^column:(\d+)$/, { zh: (number) => `第 ${number} 列`, en: (number) => `column ${number}` }],
];

/**
 * A place in words: 第 103 行, 第 3 页第 2 个表格第 5 行第 4 列; a place of another form as it is. What is stored is in Chinese, so that a page
 * says in which language it wants it.
 */
export function describePlace(where: string, language: Language = 'zh'): string {
  const words = where.split('/').map((part) => {
    for (const [pattern, inWords] of PARTS) {
      const [, number] = pattern.exec(part) ?? [];
      if (number) return inWords[language](number);
    }
    return null;
  });
  return words.includes(null) ? where : words.join(language === 'zh' ? '' : ', ');
}
