import { say } from '../../lib/language/say';
import { Link } from './Link';

/** Links to the first, the last and the neighbouring pages of a long table; nothing where there is one page. */
export function Pages({
  page,
  pages,
  href,
  label = say({ zh: '分页', en: 'Pages' }),
}: {
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  readonly label?: string;
}) {
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={label}>
      {page > 2 && <Link href={href(1)}>{say({ zh: '第 1 页', en: 'Page 1' })}</Link>}
      {page > 1 && (
        <Link href={href(page - 1)} rel="prev">
          {say({ zh: '上一页', en: 'Previous' })}
        </Link>
      )}
      <span className="muted">
        {page} / {pages}
      </span>
      {page < pages && (
        <Link href={href(page + 1)} rel="next">
          {say({ zh: '下一页', en: 'Next' })}
        </Link>
      )}
      {page < pages - 1 && (
        <Link href={href(pages)}>{say({ zh: `第 ${pages} 页`, en: `Page ${pages}` })}</Link>
      )}
    </nav>
  );
}
