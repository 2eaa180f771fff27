import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { groupOf } from '../../lib/dictionary/toDictionary';
import { loadSearch, PAGE_OF_HITS } from '../../lib/load/loadSearch';
import { LEVEL_NAMES, TYPE_NAMES } from '../../lib/metrics/unitNames';
import type { SearchParams } from '../../lib/query/fields';
import { SEARCH_PARAMS, searchQuery, searchSearch } from '../../lib/query/searchQuery';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { Pages } from '../_components/Pages';
import { QueryProblem } from '../_components/QueryProblem';

export const metadata: Metadata = { title: '查找' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function SearchPage({ searchParams }: Props) {
  const query = searchQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={SEARCH_PARAMS} path="/search" />;
  const typed = query.data.q.trim();
  const { units, totalUnits, metrics } = await loadSearch(db(), query.data);
  const page = query.data.limit ?? PAGE_OF_HITS;
  const link = (to: number): string => `/search?${searchSearch({ ...query.data, page: to })}`;
  return (
    <>
      <h1>{typed === '' ? '查找单位或指标' : `查找“${typed}”`}</h1>
      {typed === '' ? (
        <p className="lead">
          在页首的框里输入名称、曾用名、编号，或拼音和首字母（柳南、liunan、ln），几个词之间用空格隔开。
        </p>
      ) : (
        <p className="muted">
          单位 {totalUnits} 家，指标 {metrics.length} 项。{' '}
          {totalUnits + metrics.length > 0 && (
            <FileLinks path="/search" search={searchSearch({ q: typed })} />
          )}
        </p>
      )}
      {typed !== '' && totalUnits + metrics.length === 0 && (
        <p className="lead">
          没有找到。换一个更短的词，或只用首字母；也可以从<Link href="/units">单位</Link>和
          <Link href="/dictionary">指标字典</Link>里找。
        </p>
      )}
      {metrics.length > 0 && (
        <section>
          <h2>指标</h2>
          <ul className="hits">
            {metrics.map((metric) => (
              <li key={metric.key}>
                <Link href={`/rank?metric=${metric.key}`}>{metric.label}</Link>{' '}
                <span className="muted small">
                  {groupOf(metric.key)} · <Link href={`/trend?metric=${metric.key}`}>趋势</Link> ·{' '}
                  <Link href={`/dictionary#${metric.key}`}>字典</Link>
                </span>
                {metric.note && <span className="about">{metric.note}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {units.length > 0 && (
        <section>
          <h2>单位</h2>
          <ul className="hits">
            {units.map((unit) => (
              <li key={unit.id}>
                <Link href={`/units/${unit.id}`}>{unit.shortName}</Link>{' '}
                <span className="muted small">
                  {[unit.parentName, TYPE_NAMES[unit.type] ?? LEVEL_NAMES[unit.level], unit.id]
                    .filter((part) => part !== null)
                    .join(' · ')}
                  {unit.formerly && ` · 曾用名 ${unit.formerly}`}
                  {unit.until && ` · 存在至 ${unit.until}`}
                  {unit.reports > 0 ? ` · ${unit.reports} 份报告` : ' · 未报告'}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Pages page={query.data.page} pages={Math.ceil(totalUnits / page)} href={link} />
    </>
  );
}
