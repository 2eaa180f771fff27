import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { searchUnits } from '../../lib/db/findUnits';
import { unitsTitle } from '../../lib/export/titles';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { yearSpans } from '../../lib/language/yearSpans';
import { MISSING_WORDS } from '../../lib/metrics/formatValue';
import { LEVEL_NAMES, TYPE_NAMES } from '../../lib/metrics/unitNames';
import type { SearchParams } from '../../lib/query/fields';
import { UNITS_PARAMS, unitsQuery, unitsSearch } from '../../lib/query/unitsQuery';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { Pages } from '../_components/Pages';
import { Printed } from '../_components/Printed';
import { QueryProblem } from '../_components/QueryProblem';
import { linked } from '../linked';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '单位', en: 'Bodies' }) });

const PAGE = 100;

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function UnitsPage({ searchParams }: Props) {
  const query = unitsQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={UNITS_PARAMS} path="/units" />;
  const { q, page } = query.data;
  const { total, units } = await searchUnits(db(), {
    words: q.trim(),
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  const [first] = units;
  const link = (to: number): string => `/units?${unitsSearch({ q, page: to })}`;

  return (
    <>
      <h1>{say({ zh: '单位', en: 'Bodies' })}</h1>
      <form className="form" action={linked('/units')}>
        <label>
          {say({ zh: '名称、别名或编号', en: 'Name, alias or code' })}
          <input
            name="q"
            type="search"
            defaultValue={q}
            maxLength={60}
            placeholder={
              first &&
              say({
                zh: `如：${first.shortName}、${first.id}`,
                en: `for example ${first.id}`,
              })
            }
          />
        </label>
        <button type="submit">{say({ zh: '查找', en: 'Find' })}</button>
      </form>
      <p className="muted">
        {q.trim() === ''
          ? say({
              zh: `已有报告的单位 ${total} 家。`,
              en: `${counted(total, 'body', 'bodies')} with reports.`,
            })
          : total === 0
            ? say({
                zh: `没有名称、别名或编号含“${q.trim()}”的单位：换一个更短的词试试。`,
                en: `No name, alias or code holds “${q.trim()}”: try a shorter word. The search box above also knows pinyin.`,
              })
            : say({
                zh: `含“${q.trim()}”的单位 ${total} 家。`,
                en: `${counted(total, 'body', 'bodies')} with “${q.trim()}”.`,
              })}
      </p>
      {units.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="scroll" tabIndex={0} aria-label={say({ zh: '单位表', en: 'Bodies' })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say({ zh: '单位', en: 'Body' })}</th>
                <th scope="col">{say({ zh: '上级', en: 'Below' })}</th>
                <th scope="col">{say({ zh: '类型', en: 'Type' })}</th>
                <th scope="col">{say({ zh: '级别', en: 'Level' })}</th>
                <th scope="col">{say({ zh: '编号', en: 'Code' })}</th>
                <th scope="col">{say({ zh: '报告年度', en: 'Years with a report' })}</th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit.id}>
                  <th scope="row">
                    <Link href={`/units/${unit.id}`}>
                      <Printed>{unit.shortName}</Printed>
                    </Link>
                  </th>
                  <td>
                    <Printed>{unit.parentName}</Printed>
                  </td>
                  <td>{TYPE_NAMES[unit.type] ?? unit.type}</td>
                  <td>{LEVEL_NAMES[unit.level] ?? unit.level}</td>
                  <td>{unit.id}</td>
                  <td className="nowrap">
                    {unit.years.length > 0 ? (
                      yearSpans(unit.years)
                    ) : (
                      <span className="missing">{MISSING_WORDS.not_reported}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {units.length > 0 && (
        <p className="small">
          <FileLinks
            path="/units"
            search={unitsSearch({ q: q.trim() })}
            rows={total}
            label={say({ zh: '下载全部', en: 'Download all' })}
          />
        </p>
      )}
      <Pages page={page} pages={Math.ceil(total / PAGE)} href={link} />
      <Citation
        title={unitsTitle(q.trim())}
        path={q.trim() === '' ? '/units' : `/units?${unitsSearch({ q: q.trim() })}`}
      />
    </>
  );
}
