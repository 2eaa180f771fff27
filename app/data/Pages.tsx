interface Props {
  readonly page: number;
  readonly pages: number;
  readonly link: (page: number) => string;
}

/** The way to the pages before and after; nothing where there is one page only. */
export function Pages({ page, pages, link }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="翻页" className="small">
      <p>
        {page > 1 && <a href={link(page - 1)}>上一页</a>} 第 {page} / {pages} 页{' '}
        {page < pages && <a href={link(page + 1)}>下一页</a>}
      </p>
    </nav>
  );
}
