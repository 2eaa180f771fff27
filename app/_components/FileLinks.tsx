import { recipePath } from '../../lib/query/recipeQuery';

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
  label = '下载',
}: {
  readonly path: string;
  readonly search?: string;
  /** True where the view's chart has an address of its own. */
  readonly svg?: boolean;
  readonly label?: string;
}) {
  const behind = search === '' ? '' : `?${search}`;
  return (
    <span>
      {label}{' '}
      {FORMATS.map(([format, name], i) => (
        <span key={format}>
          {i > 0 && ' · '}
          <a href={`${path}.${format}${behind}`}>{name}</a>
        </span>
      ))}
      {svg && (
        <>
          {' · '}
          <a href={`${path}.svg${behind}`}>SVG</a>
          {' · '}
          <a href={`${path}.png${behind}`}>PNG</a>
        </>
      )}
      {' · '}
      <a href={recipePath(path, search)}>用法</a>
    </span>
  );
}
