import type { Metadata } from 'next';
import { db } from '../../../lib/db/client';
import { loadPick } from '../../../lib/load/loadPick';
import { LEVEL_NAMES, TYPE_NAMES } from '../../../lib/metrics/unitNames';
import { MOST_COMPARED } from '../../../lib/query/compareQuery';
import type { SearchParams } from '../../../lib/query/fields';
import { PICK_PARAMS, type PickQuery, pickQuery, pickSearch, settle } from '../../../lib/query/pickQuery';
import { MOST_MARKED } from '../../../lib/query/rankQuery';
import { MAX_UNITS } from '../../../lib/query/trendQuery';
import { unitLabel } from '../../../lib/result/unitLabel';
import { Link } from '../../_components/Link';
import { QueryProblem } from '../../_components/QueryProblem';
import { linked } from '../../linked';

export const metadata: Metadata = { title: '选择单位' };

const VIEWS = { rank: '排名', trend: '趋势', compare: '比较', scatter: '散点' } as const;
const MOST = { rank: MOST_MARKED, trend: MAX_UNITS, compare: MOST_COMPARED, scatter: MOST_MARKED } as const;

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

/** A unit as the lists of this page show it. */
interface Offered {
  readonly id: string;
  readonly shortName: string;
  readonly parentName: string | null;
  readonly type: string;
  readonly level: string;
  readonly reports: number;
  readonly children?: number;
}

export default async function PickUnitsPage({ searchParams }: Props) {
  const query = pickQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={PICK_PARAMS} path="/pick/units" />;
  const { to, at, q } = query.data;
  const { chosen, path, children, found, isKnown } = await loadPick(db(), query.data);
  const ids = chosen.map(({ id }) => id);
  const most = MOST[to];
  const here = (change: Partial<PickQuery>): string =>
    `/pick/units?${pickSearch({ ...query.data, ...change })}`;
  const choosing = (unit: readonly string[]): string => here({ with: settle(query.data, { unit }) });
  const more = children.filter(({ id, reports }) => reports > 0 && !ids.includes(id));
  const last = path.at(-1);
  const isFull = ids.length >= most;

  const list = (units: readonly Offered[]) => (
    <ul className="hits">
      {units.map((unit) => (
        <li key={unit.id}>
          {ids.includes(unit.id) ? (
            <Link
              className="pick on"
              href={choosing(ids.filter((id) => id !== unit.id))}
              aria-label={`已选${unit.shortName}，去掉`}
            >
              ✓ 已选
            </Link>
          ) : isFull ? (
            <span className="pick">已满</span>
          ) : (
            <Link className="pick" href={choosing([...ids, unit.id])} aria-label={`加入${unit.shortName}`}>
              ＋ 加入
            </Link>
          )}{' '}
          {unit.children !== undefined && unit.children > 0 ? (
            <Link href={here({ at: unit.id, q: '' })}>{unit.shortName}</Link>
          ) : (
            <span>{unit.shortName}</span>
          )}{' '}
          <span className="muted small">
            {[
              unit.children === undefined ? unit.parentName : null,
              TYPE_NAMES[unit.type] ?? LEVEL_NAMES[unit.level],
              unit.reports > 0 ? `${unit.reports} 份报告` : '未报告',
              unit.children !== undefined && unit.children > 0 ? `下有 ${unit.children} 家` : null,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );

  return (
    <>
      <h1>选择单位</h1>
      <p className="small chosen-units">
        已选 {ids.length} / {most}：
        {chosen.map((unit) => (
          <span key={unit.id} className="chip">
            {unitLabel(unit)}
            <Link href={choosing(ids.filter((id) => id !== unit.id))} aria-label={`去掉${unit.shortName}`}>
              ×
            </Link>
          </span>
        ))}
        {ids.length === 0 && '还没有。'}
      </p>
      <p>
        <Link className="button" href={`/${to}?${settle(query.data, { unit: ids })}`}>
          查看{VIEWS[to]}
        </Link>
      </p>
      <form className="form" action={linked('/pick/units')}>
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="with" value={query.data.with} />
        {at && <input type="hidden" name="at" value={at} />}
        <label>
          名称、拼音、首字母或编号
          <input name="q" type="search" defaultValue={q} maxLength={60} />
        </label>
        <button type="submit">查找</button>
      </form>
      {found && (
        <section>
          <h2>找到的单位</h2>
          {found.length === 0 ? <p className="muted">没有找到“{q}”。</p> : list(found)}
        </section>
      )}
      <h2>按地区找</h2>
      {!isKnown && <p className="notice">没有编号为“{at}”的单位。</p>}
      <p className="crumbs">
        <Link href={here({ at: undefined, q: '' })}>全国</Link>
        {path.map((unit) => (
          <span key={unit.id}>
            {' / '}
            <Link href={here({ at: unit.id, q: '' })}>{unit.shortName}</Link>
          </span>
        ))}
      </p>
      {last && !ids.includes(last.id) && !isFull && (
        <p className="small">
          <Link href={choosing([...ids, last.id])}>加入{last.shortName}本身</Link>
        </p>
      )}
      {more.length > 1 && ids.length + more.length <= most && (
        <p className="small">
          <Link href={choosing([...ids, ...more.map(({ id }) => id)])}>
            加入这里有报告的全部 {more.length} 家
          </Link>
        </p>
      )}
      {children.length === 0 ? <p className="muted">下面没有单位。</p> : list(children)}
    </>
  );
}
