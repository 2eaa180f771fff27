import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { groupOf } from '../../lib/dictionary/toDictionary';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { loadSearch, PAGE_OF_HITS } from '../../lib/load/loadSearch';
import { MISSING_WORDS } from '../../lib/metrics/formatValue';
import { labelOf } from '../../lib/metrics/labelOf';
import { noteOf } from '../../lib/metrics/noteOf';
import { LEVEL_NAMES, TYPE_NAMES } from '../../lib/metrics/unitNames';
import type { SearchParams } from '../../lib/query/fields';
import { SEARCH_PARAMS, searchQuery, searchSearch } from '../../lib/query/searchQuery';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { Pages } from '../_components/Pages';
import { Printed } from '../_components/Printed';
import { QueryProblem } from '../_components/QueryProblem';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '查找', en: 'Find' }) });

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
      <h1>
        {typed === ''
          ? say({ zh: '查找单位或指标', en: 'Find a body or a metric' })
          : say({ zh: `查找“${typed}”`, en: `Find “${typed}”` })}
      </h1>
      {typed === '' ? (
        <p className="lead">
          {say({
            zh: '在页首的框里输入名称、曾用名、编号，或拼音和首字母（公开率、gongkailv、gkl），几个词之间用空格隔开。',
            en: 'Type a name, a former name, a code, or pinyin and initials (gongkailv, gkl) into the box at the head of the page; several words are parted by spaces.',
          })}
        </p>
      ) : (
        <p className="muted">
          {say({
            zh: `单位 ${totalUnits} 家，指标 ${metrics.length} 项。`,
            en: `${counted(totalUnits, 'body', 'bodies')}, ${counted(metrics.length, 'metric')}.`,
          })}{' '}
          {totalUnits + metrics.length > 0 && (
            <FileLinks path="/search" search={searchSearch({ q: typed })} />
          )}
        </p>
      )}
      {typed !== '' && totalUnits + metrics.length === 0 && (
        <p className="lead">
          {say({
            zh: '没有找到。换一个更短的词，或只用首字母；也可以从',
            en: 'Nothing found. Try a shorter word, or initials alone; or look among the ',
          })}
          <Link href="/units">{say({ zh: '单位', en: 'bodies' })}</Link>
          {say({ zh: '和', en: ' and in the ' })}
          <Link href="/dictionary">{say({ zh: '指标字典', en: 'dictionary of metrics' })}</Link>
          {say({ zh: '里找。', en: '.' })}
        </p>
      )}
      {metrics.length > 0 && (
        <section>
          <h2>{say({ zh: '指标', en: 'Metrics' })}</h2>
          <ul className="hits">
            {metrics.map((metric) => (
              <li key={metric.key}>
                <Link href={`/rank?metric=${metric.key}`}>{labelOf(metric)}</Link>{' '}
                <span className="muted small">
                  {groupOf(metric.key)} ·{' '}
                  <Link href={`/trend?metric=${metric.key}`}>{say({ zh: '趋势', en: 'Trend' })}</Link> ·{' '}
                  <Link href={`/dictionary#${metric.key}`}>{say({ zh: '字典', en: 'Dictionary' })}</Link>
                </span>
                {metric.note && <span className="about">{noteOf(metric)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {units.length > 0 && (
        <section>
          <h2>{say({ zh: '单位', en: 'Bodies' })}</h2>
          <ul className="hits">
            {units.map((unit) => (
              <li key={unit.id}>
                <Link href={`/units/${unit.id}`}>
                  <Printed>{unit.shortName}</Printed>
                </Link>{' '}
                <span className="muted small">
                  {unit.parentName && (
                    <>
                      <Printed>{unit.parentName}</Printed>
                      {' · '}
                    </>
                  )}
                  {[TYPE_NAMES[unit.type] ?? LEVEL_NAMES[unit.level], unit.id].join(' · ')}
                  {unit.formerly && (
                    <>
                      {say({ zh: ' · 曾用名 ', en: ' · formerly ' })}
                      <Printed>{unit.formerly}</Printed>
                    </>
                  )}
                  {unit.until && say({ zh: ` · 存在至 ${unit.until}`, en: ` · until ${unit.until}` })}
                  {' · '}
                  {unit.reports > 0
                    ? say({ zh: `${unit.reports} 份报告`, en: `${counted(unit.reports, 'report')}` })
                    : MISSING_WORDS.not_reported}
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
