import { say } from '../../lib/language/say';
import { type DatasetQuery, datasetSearch } from '../../lib/query/datasetQuery';
import { recipePath } from '../../lib/query/recipeQuery';
import { Link } from '../_components/Link';

const FORMATS = [
  [
    { zh: 'CSV', en: 'CSV' },
    '/data/all.csv',
    {
      zh: '一行一格，Excel、R、Python 都能读；全部数据可能有几个 GB',
      en: 'A row a cell, for Excel, R, Python and whatever else; all the data may be several GB',
    },
  ],
  [
    { zh: 'Excel', en: 'Excel' },
    '/data/all.xlsx',
    {
      zh: '带类型的工作簿，附说明；每张表一百万行，建议按年度下载',
      en: 'A workbook with types and notes; a sheet holds a million rows, so that it is best taken year by year',
    },
  ],
  [
    { zh: 'Parquet', en: 'Parquet' },
    '/data/all.parquet',
    {
      zh: '同样的行，带类型、已压缩，R（arrow）、Python（pandas）、DuckDB 直接读',
      en: 'The same rows, typed and compressed, read directly by R (arrow), Python (pandas) and DuckDB',
    },
  ],
  [
    { zh: '数据包', en: 'Data package' },
    '/data/package.zip',
    {
      zh: '数字、单位、报告、核对结果四张表，加编码手册和说明（Frictionless、CSVW）',
      en: 'Four tables (figures, bodies, reports, findings) with codebook and descriptions (Frictionless, CSVW), these in Chinese',
    },
  ],
] as const;

/** The whole data set, or the part that is chosen, in each format. */
export function FormatTable({ query }: { readonly query: DatasetQuery }) {
  const search = datasetSearch(query);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '下载格式', en: 'Formats' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '格式', en: 'Format' })}</th>
            <th scope="col">{say({ zh: '内容', en: 'What is in it' })}</th>
          </tr>
        </thead>
        <tbody>
          {FORMATS.map(([name, path, words]) => (
            <tr key={path}>
              <td>
                <Link href={`${path}${search === '' ? '' : `?${search}`}`}>{say(name)}</Link>
                {path === '/data/all.csv' && (
                  <>
                    {' '}
                    ·{' '}
                    <Link href={recipePath('/data/all', search)}>
                      {say({ zh: '用法', en: 'How to use' })}
                    </Link>
                  </>
                )}
              </td>
              <td>{say(words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
