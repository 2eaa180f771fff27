import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { searchUnits } from '../../lib/db/findUnits';
import { unitsTitle } from '../../lib/export/titles';
import { LEVEL_NAMES, TYPE_NAMES } from '../../lib/metrics/unitNames';
import type { SearchParams } from '../../lib/query/fields';
import { UNITS_PARAMS, unitsQuery, unitsSearch } from '../../lib/query/unitsQuery';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { Pages } from '../_components/Pages';
import { QueryProblem } from '../_components/QueryProblem';
import { linked } from '../linked';

export const metadata: Metadata = { title: '单位' };

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
  const link = (to: number): string => `/units?${unitsSearch({ q, page: to })}`;

  return (
    <>
      <h1>单位</h1>
      <form className="form" action={linked('/units')}>
        <label>
          名称、别名或编号
          <input name="q" type="search" defaultValue={q} maxLength={60} placeholder="如：柳南区、450204" />
        </label>
        <button type="submit">查找</button>
      </form>
      <p className="muted">
        {q.trim() === ''
          ? `已有报告的单位 ${total} 家。`
          : total === 0
            ? `没有名称、别名或编号含“${q.trim()}”的单位：换一个更短的词试试。`
            : `含“${q.trim()}”的单位 ${total} 家。`}
      </p>
      {units.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="scroll" tabIndex={0} aria-label="单位表">
          <table>
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">上级</th>
                <th scope="col">类型</th>
                <th scope="col">级别</th>
                <th scope="col">编号</th>
                <th scope="col">报告年度</th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit.id}>
                  <th scope="row">
                    <Link href={`/units/${unit.id}`}>{unit.shortName}</Link>
                  </th>
                  <td>{unit.parentName}</td>
                  <td>{TYPE_NAMES[unit.type] ?? unit.type}</td>
                  <td>{LEVEL_NAMES[unit.level] ?? unit.level}</td>
                  <td>{unit.id}</td>
                  <td>
                    {unit.years.length > 0 ? unit.years.join('、') : <span className="missing">未报告</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {units.length > 0 && (
        <p className="small">
          <FileLinks path="/units" search={unitsSearch({ q: q.trim() })} label="下载全部" />
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
