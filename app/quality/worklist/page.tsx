import type { Metadata } from 'next';
import { db } from '../../../lib/db/client';
import { worklistTitle } from '../../../lib/export/titles';
import { loadMissingReports, MISSING_RULE } from '../../../lib/load/loadMissingReports';
import { loadWorklist } from '../../../lib/load/loadWorklist';
import { formatValue } from '../../../lib/metrics/formatValue';
import { ofExpected } from '../../../lib/quality/ofExpected';
import { shareInWords } from '../../../lib/quality/shareInWords';
import { coverageSearch } from '../../../lib/query/coverageQuery';
import type { SearchParams } from '../../../lib/query/fields';
import {
  unitWorklistSearch,
  WORKLIST_PARAMS,
  worklistQuery,
  worklistSearch,
} from '../../../lib/query/worklistQuery';
import { Citation } from '../../_components/Citation';
import { FileLinks } from '../../_components/FileLinks';
import { Link } from '../../_components/Link';
import { MissingTable } from '../../_components/MissingTable';
import { NothingLoaded } from '../../_components/NothingLoaded';
import { Pages } from '../../_components/Pages';
import { PlaceCrumbs } from '../../_components/PlaceCrumbs';
import { PlaceInputs } from '../../_components/PlaceInputs';
import { QueryProblem } from '../../_components/QueryProblem';
import { UnknownParent } from '../../_components/UnknownParent';
import { WorkFields } from '../../_components/WorkFields';
import { WorkTable } from '../../_components/WorkTable';
import { linked } from '../../linked';
import { today } from '../../today';

export const metadata: Metadata = { title: '整改清单' };

/** Missing reports told one by one on the page; a country without reports has thousands. */
const MOST_MISSING = 200;

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function WorklistPage({ searchParams }: Props) {
  const query = worklistQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={WORKLIST_PARAMS} path="/quality/worklist" />;
  const worklist = await loadWorklist(db(), query.data);
  if (!worklist) return <NothingLoaded />;
  const missing = await loadMissingReports(db(), worklist.query, today());

  const { parent, work, units, findings, evaluated, expected, page, pages } = worklist;
  const { year, severity, rule } = worklist.query;
  const place = parent ? `${parent.shortName}及其下级` : '全部地区';
  const search = worklistSearch({ ...worklist.query, page: 1 });
  return (
    <>
      <PlaceCrumbs
        parent={parent}
        href={(id) => `/quality/worklist?${worklistSearch({ ...worklist.query, parent: id, page: 1 })}`}
      />
      <h1>
        {place} {year} 年报告整改清单
      </h1>
      <p className="lead">
        {formatValue(units, '件')} 个单位共 {formatValue(findings, '件')} 处，按单位排列；
        {missing.length > 0 && `应报而没有读入的报告 ${formatValue(missing.length, '件')} 份，列在最后；`}
        {ofExpected(evaluated, expected)}。截至 {today()}
        。原数照录，不作更改；“疑似更正”只在恰有一格改动能使它所在的各个算式都成立时给出，请对照底稿核实。
      </p>
      <form className="form" action={linked('/quality/worklist')}>
        <PlaceInputs query={worklist.query} years={worklist.years} parents={worklist.parents} />
        <WorkFields severity={severity} rule={rule} />
        <button type="submit">查看</button>
      </form>
      {query.data.parent && !parent && <UnknownParent id={query.data.parent} />}
      <p className="small screen">
        <FileLinks path="/quality/worklist" search={search} label="下载全部单位" />
        {' · '}
        <Link href={`/quality?${worklistSearch({ ...worklist.query, page: 1 })}`}>单位与规则</Link>
      </p>
      {work.length === 0 && missing.length === 0 && (
        <p className="lead">没有需要处理的地方，或没有符合条件的报告。</p>
      )}
      {work.map(({ unit, items, first, total }) => (
        <section key={unit.id} className="work-unit">
          <h2>
            <Link href={`/units/${unit.id}/worklist?${unitWorklistSearch({ year })}`}>{unit.name}</Link>
          </h2>
          <WorkTable
            items={items}
            caption={`${unit.name}（编号 ${unit.id}），${year} 年报告，${shareInWords(items.length, first, total)}`}
            label={`${unit.name}的整改清单`}
            withYear={false}
            first={first}
          />
        </section>
      ))}
      <Pages
        page={page}
        pages={pages}
        href={(to) => `/quality/worklist?${worklistSearch({ ...worklist.query, page: to })}`}
      />
      {missing.length > 0 && page === pages && (
        <section className="work-unit" id="missing">
          <h2>应报而没有读入的报告</h2>
          <p className="small">
            “没有找到”是说本库没有这份报告，不等于该机关没有公布。
            {missing.length > MOST_MISSING && (
              <>
                这里列前 {MOST_MISSING} 份，全部 {formatValue(missing.length, '件')} 份在下载的文件和
                <Link
                  href={`/coverage?${coverageSearch({ parent: parent?.id, from: year, to: year, state: 'not_found' })}`}
                >
                  覆盖
                </Link>
                页。
              </>
            )}
          </p>
          <MissingTable
            missing={missing.slice(0, MOST_MISSING)}
            by="unit"
            rule={MISSING_RULE.id}
            severity={MISSING_RULE.severity}
          />
        </section>
      )}
      <Citation title={worklistTitle(worklist.parent, year)} path={`/quality/worklist?${search}`} />
    </>
  );
}
