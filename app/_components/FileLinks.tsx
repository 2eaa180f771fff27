import { languageNow } from '../../lib/language/languageNow';
import { say } from '../../lib/language/say';
import { recipePath } from '../../lib/query/recipeQuery';
import { Link } from './Link';

const FORMATS = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['json', 'JSON'],
] as const;

/** The twins of a view: the same query, the same numbers. `path` is the page's address without its query. */
export function FileLinks({
  path,
  search = '',
  svg = false,
  label = say({ zh: '下载', en: 'Download' }),
}: {
  readonly path: string;
  readonly search?: string;
  /** True where the view's chart has an address of its own. */
  readonly svg?: boolean;
  readonly label?: string;
}) {
  const behind = search === '' ? '' : `?${search}`;
  // Files are the same in every language but for the labels of their columns.
  const inLabels = languageNow() === 'zh' ? behind : `?${search === '' ? '' : `${search}&`}lang=en`;
  return (
    <span>
      {label}{' '}
      {FORMATS.map(([format, name], i) => (
        <span key={format}>
          {i > 0 && ' · '}
          <Link href={`${path}.${format}${inLabels}`}>{name}</Link>
        </span>
      ))}
      {svg && (
        <>
          {' · '}
          <Link href={`${path}.svg${behind}`}>SVG</Link>
          {' · '}
          <Link href={`${path}.png${behind}`}>PNG</Link>
        </>
      )}
      {' · '}
      <Link href={recipePath(path, search)}>{say({ zh: '用法', en: 'How to use' })}</Link>
    </span>
  );
}
