import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FileLinks } from '../../app/_components/FileLinks';
import { inLanguage } from '../../lib/language/inLanguage';
import { MOST_ROWS } from '../../lib/query/mostRows';

const linksOf = (rows: number): string =>
  renderToStaticMarkup(createElement(FileLinks, { path: '/coverage', search: 'from=2023', svg: true, rows }));

describe('FileLinks', () => {
  test('leads to files of as many rows as a file may have', () => {
    expect([...linksOf(MOST_ROWS).matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '/coverage.csv?from=2023',
      '/coverage.xlsx?from=2023',
      '/coverage.json?from=2023',
      '/coverage.svg?from=2023',
      '/coverage.png?from=2023',
      expect.stringContaining('/recipes'),
    ]);
  });

  test('says in place of files with more how many they would have, and still leads to the picture', () => {
    const html = linksOf(MOST_ROWS + 1);
    expect(html).toContain('CSV、Excel、JSON 要有 100,001 行，一个文件最多 100,000 行：请先缩小范围');
    expect(html).not.toContain('.csv');
    expect(html).toContain('/coverage.svg?from=2023');
    expect(inLanguage({ language: 'en', address: '/' }, () => linksOf(MOST_ROWS + 1))).toContain(
      'CSV, Excel and JSON would have 100,001 rows, and a file at most 100,000 rows: please narrow it down',
    );
  });
});
