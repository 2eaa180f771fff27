import { type DatasetQuery, datasetSearch } from '../../lib/query/datasetQuery';
import { recipePath } from '../../lib/query/recipeQuery';
import { Link } from '../_components/Link';

const FORMATS = [
  ['CSV', '/data/all.csv', '一行一格，Excel、R、Python 都能读；全部数据可能有几个 GB'],
  ['Excel', '/data/all.xlsx', '带类型的工作簿，附说明；每张表一百万行，建议按年度下载'],
  ['Parquet', '/data/all.parquet', '同样的行，带类型、已压缩，R（arrow）、Python（pandas）、DuckDB 直接读'],
  ['数据包', '/data/package.zip', '数字、单位、报告、核对结果四张表，加编码手册和说明（Frictionless、CSVW）'],
] as const;

/** The whole data set, or the part that is chosen, in each format. */
export function FormatTable({ query }: { readonly query: DatasetQuery }) {
  const search = datasetSearch(query);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="下载格式">
      <table>
        <thead>
          <tr>
            <th scope="col">格式</th>
            <th scope="col">内容</th>
          </tr>
        </thead>
        <tbody>
          {FORMATS.map(([name, path, words]) => (
            <tr key={path}>
              <td>
                <Link href={`${path}${search === '' ? '' : `?${search}`}`}>{name}</Link>
                {path === '/data/all.csv' && (
                  <>
                    {' '}
                    · <Link href={recipePath('/data/all', search)}>用法</Link>
                  </>
                )}
              </td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
