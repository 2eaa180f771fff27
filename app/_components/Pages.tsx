/** Links to the first, the last and the neighbouring pages of a long table; nothing where there is one page. */
export function Pages({
  page,
  pages,
  href,
  label = '分页',
}: {
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  readonly label?: string;
}) {
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={label}>
      {page > 2 && <a href={href(1)}>第 1 页</a>}
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          上一页
        </a>
      )}
      <span className="muted">
        {page} / {pages}
      </span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          下一页
        </a>
      )}
      {page < pages - 1 && <a href={href(pages)}>第 {pages} 页</a>}
    </nav>
  );
}
