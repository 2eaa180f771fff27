const PARTS: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/^page:(\d+)$/, (number) => `第 ${number} 页`],
  [/^sheet:(\d+)$/, (number) => `第 ${number} 张工作表`],
  [/^table:(\d+)$/, (number) => `第 ${number} 个表格`],
  [/^line:(\d+)$/, (number) => `第 ${number} 行`],
  [/^paragraph:(\d+)$/, (number) => `第 ${number} 段`],
  [/^row:(\d+)$/, (number) => `第 ${number} 行`],
  [/^column:(\d+)$/, (number) => `第 ${number} 列`],
];

/** A place in words: 第 103 行, 第 3 页第 2 个表格第 5 行第 4 列; a place of another form as it is. */
export function describePlace(where: string): string {
  const words = where.split('/').map((part) => {
    for (const [pattern, inWords] of PARTS) {
      const [, number] = pattern.exec(part) ?? [];
      if (number) return inWords(number);
    }
    return null;
  });
  return words.includes(null) ? where : words.join('');
}
