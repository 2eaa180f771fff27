import type { Metadata } from 'next';
import { db } from '../../../lib/db/client';
import { counted } from '../../../lib/language/counted';
import { say } from '../../../lib/language/say';
import { spoken } from '../../../lib/language/spoken';
import { loadPick } from '../../../lib/load/loadPick';
import { MISSING_WORDS } from '../../../lib/metrics/formatValue';
import { LEVEL_NAMES, TYPE_NAMES } from '../../../lib/metrics/unitNames';
import { MOST_COMPARED } from '../../../lib/query/compareQuery';
import type { SearchParams } from '../../../lib/query/fields';
import { PICK_PARAMS, type PickQuery, pickQuery, pickSearch, settle } from '../../../lib/query/pickQuery';
import { MOST_MARKED } from '../../../lib/query/rankQuery';
import { MAX_UNITS } from '../../../lib/query/trendQuery';
import { unitLabel } from '../../../lib/result/unitLabel';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';
import { QueryProblem } from '../../_components/QueryProblem';
import { linked } from '../../linked';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '选择单位', en: 'Choose bodies' }) });

const VIEWS = spoken({
  rank: { zh: '查看排名', en: 'Show the ranking' },
  trend: { zh: '查看趋势', en: 'Show the trend' },
  compare: { zh: '查看比较', en: 'Show the comparison' },
  scatter: { zh: '查看散点', en: 'Show the scatter' },
});
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
              aria-label={say({
                zh: `已选${unit.shortName}，去掉`,
                en: `${unit.shortName} is chosen: take away`,
              })}
            >
              {say({ zh: '✓ 已选', en: '✓ chosen' })}
            </Link>
          ) : isFull ? (
            <span className="pick">{say({ zh: '已满', en: 'full' })}</span>
          ) : (
            <Link
              className="pick"
              href={choosing([...ids, unit.id])}
              aria-label={say({ zh: `加入${unit.shortName}`, en: `Add ${unit.shortName}` })}
            >
              {say({ zh: '＋ 加入', en: '+ add' })}
            </Link>
          )}{' '}
          {unit.children !== undefined && unit.children > 0 ? (
            <Link href={here({ at: unit.id, q: '' })}>
              <Printed>{unit.shortName}</Printed>
            </Link>
          ) : (
            <span>
              <Printed>{unit.shortName}</Printed>
            </span>
          )}{' '}
          <span className="muted small">
            {unit.children === undefined && unit.parentName !== null && (
              <>
                <Printed>{unit.parentName}</Printed>
                {' · '}
              </>
            )}
            {[
              TYPE_NAMES[unit.type] ?? LEVEL_NAMES[unit.level],
              unit.reports > 0
                ? say({ zh: `${unit.reports} 份报告`, en: `${counted(unit.reports, 'report')}` })
                : MISSING_WORDS.not_reported,
              unit.children !== undefined && unit.children > 0
                ? say({ zh: `下有 ${unit.children} 家`, en: `${unit.children} below` })
                : null,
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
      <h1>{say({ zh: '选择单位', en: 'Choose bodies' })}</h1>
      <p className="small chosen-units">
        {say({ zh: `已选 ${ids.length} / ${most}：`, en: `Chosen ${ids.length} / ${most}: ` })}
        {chosen.map((unit) => (
          <span key={unit.id} className="chip">
            <Printed>{unitLabel(unit)}</Printed>
            <Link
              href={choosing(ids.filter((id) => id !== unit.id))}
              aria-label={say({ zh: `去掉${unit.shortName}`, en: `Take away ${unit.shortName}` })}
            >
              ×
            </Link>
          </span>
        ))}
        {ids.length === 0 && say({ zh: '还没有。', en: 'none yet.' })}
      </p>
      <p>
        <Link className="button" href={`/${to}?${settle(query.data, { unit: ids })}`}>
          {VIEWS[to]}
        </Link>
      </p>
      <form className="form" action={linked('/pick/units')}>
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="with" value={query.data.with} />
        {at && <input type="hidden" name="at" value={at} />}
        <label>
          {say({ zh: '名称、拼音、首字母或编号', en: 'Name, pinyin, initials or code' })}
          <input name="q" type="search" defaultValue={q} maxLength={60} />
        </label>
        <button type="submit">{say({ zh: '查找', en: 'Find' })}</button>
      </form>
      {found && (
        <section>
          <h2>{say({ zh: '找到的单位', en: 'Bodies found' })}</h2>
          {found.length === 0 ? (
            <p className="muted">{say({ zh: `没有找到“${q}”。`, en: `Nothing found for “${q}”.` })}</p>
          ) : (
            list(found)
          )}
        </section>
      )}
      <h2>{say({ zh: '按地区找', en: 'By place' })}</h2>
      {!isKnown && (
        <p className="notice">
          {say({ zh: `没有编号为“${at}”的单位。`, en: `There is no body with the code “${at}”.` })}
        </p>
      )}
      <p className="crumbs">
        <Link href={here({ at: undefined, q: '' })}>{say({ zh: '全国', en: 'The whole country' })}</Link>
        {path.map((unit) => (
          <span key={unit.id}>
            {' / '}
            <Link href={here({ at: unit.id, q: '' })}>
              <Printed>{unit.shortName}</Printed>
            </Link>
          </span>
        ))}
      </p>
      {last && !ids.includes(last.id) && !isFull && (
        <p className="small">
          <Link href={choosing([...ids, last.id])}>
            {say({ zh: `加入${last.shortName}本身`, en: `Add ${last.shortName} itself` })}
          </Link>
        </p>
      )}
      {more.length > 1 && ids.length + more.length <= most && (
        <p className="small">
          <Link href={choosing([...ids, ...more.map(({ id }) => id)])}>
            {say({
              zh: `加入这里有报告的全部 ${more.length} 家`,
              en: `Add all ${more.length} here with reports`,
            })}
          </Link>
        </p>
      )}
      {children.length === 0 ? (
        <p className="muted">{say({ zh: '下面没有单位。', en: 'Nothing lies below.' })}</p>
      ) : (
        list(children)
      )}
    </>
  );
}
