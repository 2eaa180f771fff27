import { saysNotFound } from '../../lib/fetch/saysNotFound';

const page = (title: string, body: string): string =>
  `<html><head><title>${title}</title><style>p{}</style><script>if (a < b) "404";</script></head><body>${body}</body></html>`;

describe('saysNotFound', () => {
  test.each([
    ['a title', page('404 Not Found', '<p>返回首页</p>'), true],
    ['a sentence', page('提示', '<p>您访问的<b>页面</b>\n不存在</p>'), true],
    ['a page whose script alone says so', page('首页', '<p>欢迎</p>'), false],
    ['a report', page('2023 年度报告', '<p>页面不存在</p>'), false],
    ['a long page', page('提示', `<p>${'内容'.repeat(2_000)}页面不存在</p>`), false],
    ['a page that breaks off in a script', '<p>页面不存在</p><script>if (', true],
  ])('of %s', (_, html, says) => {
    expect(saysNotFound(html)).toBe(says);
  });

  // With a pattern that goes back each of these takes hours.
  test.each(['<', '<script ', '<title', '<title>', '<style></style', ' '])(
    'ends soon: %s without end',
    (piece) => {
      expect(saysNotFound(piece.repeat(300_000))).toBe(false);
    },
  );
});
