import { counted } from '../../lib/language/counted';
import { languageNow } from '../../lib/language/languageNow';
import { say } from '../../lib/language/say';
import { formatValue } from '../../lib/metrics/formatValue';
import { MOST_ROWS } from '../../lib/query/mostRows';
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
  rows,
  label = say({ zh: '下载', en: 'Download' }),
}: {
  readonly path: string;
  readonly search?: string;
  /** True where the view's chart has an address of its own. */
  readonly svg?: boolean;
  /** Rows of its files, of a list that grows with the country: one that is too long for a file says so in their place. */
  readonly rows?: number;
  readonly label?: string;
}) {
  const tooLong = rows !== undefined && rows > MOST_ROWS ? rows : null;
  const behind = search === '' ? '' : `?${search}`;
  // Files are the same in every language but for the labels of their columns.
  const inLabels = languageNow() === 'zh' ? behind : `?${search === '' ? '' : `${search}&`}lang=en`;
  return (
    <span>
      {label}{' '}
      {tooLong !== null
        ? say({
            zh: `CSV、Excel、JSON 要有 ${formatValue(tooLong, '件')} 行，一个文件最多 ${formatValue(MOST_ROWS, '件')} 行：请先缩小范围`,
            en: `CSV, Excel and JSON would have ${counted(tooLong, 'row')}, and a file at most ${counted(MOST_ROWS, 'row')}: please narrow it down`,
          })
        : FORMATS.map(([format, name], i) => (
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
      {tooLong === null && (
        <>
          {' · '}
          <Link href={recipePath(path, search)}>{say({ zh: '用法', en: 'How to use' })}</Link>
        </>
      )}
    </span>
  );
}
