import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { db } from '../../../lib/db/client';
import { findUnits } from '../../../lib/db/findUnits';
import { unitTitle } from '../../../lib/export/titles';
import { loadUnitBrief } from '../../../lib/load/loadUnitBrief';
import { LEVEL_NAMES, TYPE_NAMES } from '../../../lib/metrics/unitNames';
import type { SearchParams } from '../../../lib/query/fields';
import { regionAddress } from '../../../lib/query/regionQuery';
import { UNIT_PARAMS, unitIdPath, unitQuery, unitSearch } from '../../../lib/query/unitsQuery';
import { FEWEST_PEERS } from '../../../lib/result/briefFigures';
import { BRIEF_GROUPS } from '../../../lib/result/briefGroups';
import { describePeers } from '../../../lib/result/describePeers';
import { tellsOfYears } from '../../../lib/result/peerTrend';
import { ChartFigure } from '../../_components/ChartFigure';
import { Citation } from '../../_components/Citation';
import { FileLinks } from '../../_components/FileLinks';
import { Link } from '../../_components/Link';
import { PinnedVersion } from '../../_components/PinnedVersion';
import { QueryProblem } from '../../_components/QueryProblem';
import { RegionCrumbs } from '../../_components/RegionCrumbs';
import { YearLinks } from '../../_components/YearLinks';
import { BriefCards } from './BriefCards';
import { GroupTable } from './GroupTable';
import { Lineage } from './Lineage';
import { PeerTrends } from './PeerTrends';
import { QualityLines } from './QualityLines';
import { ReportTable } from './ReportTable';
import { UnitTableView } from './UnitTableView';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = unitIdPath.safeParse((await params).id);
  const [unit] = id.success ? await findUnits(db(), [id.data]) : [];
  return { title: unit?.shortName ?? '没有这个单位' };
}

export default async function UnitPage({ params, searchParams }: Props) {
  const id = unitIdPath.safeParse((await params).id);
  if (!id.success) notFound();
  const query = unitQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={UNIT_PARAMS} path={`/units/${id.data}`} />;
  const cited = unitSearch(query.data);
  const brief = await loadUnitBrief(db(), id.data, query.data);
  if (!brief) notFound();

  const { profile, figures, peers, report: ofYear } = brief;
  const { unit, path, year, reports, outcomes, table, lineage } = profile;
  const trends = brief.trends.filter(tellsOfYears);
  const hasSpread = trends.some(({ spread }) => spread.some((one) => one !== null));
  const alike = ofYear && describePeers({ level: unit.level, type: unit.type, scope: ofYear.scope });
  return (
    <>
      <RegionCrumbs path={path} />
      <h1>{unit.shortName}</h1>
      <p className="muted">
        {unit.name} · {TYPE_NAMES[unit.type] ?? unit.type} · {LEVEL_NAMES[unit.level] ?? unit.level} · 编号{' '}
        {unit.id}
        {unit.parentId && (
          <>
            {' · '}
            <Link href={`/rank?parent=${unit.parentId}&unit=${unit.id}`}>
              与{unit.parentName}同级单位比较
            </Link>
          </>
        )}
        {unit.type.endsWith('_gov') && (
          <>
            {' · '}
            <Link href={regionAddress(unit.id, { year: year ?? undefined })}>它的下级</Link>
          </>
        )}
      </p>
      <PinnedVersion
        version={query.data.version}
        newest={`/units/${unit.id}?${unitSearch({ ...query.data, version: undefined })}`}
      />
      {query.data.year !== undefined && query.data.year !== year && year !== null && (
        <p className="notice">
          {query.data.year} 年没有这个单位的报告，下面显示 {year} 年。
        </p>
      )}
      {year === null ? (
        <p className="lead">
          还没有这个单位的报告。已有报告的单位见<Link href="/units">单位</Link>页；报告用 npm run import
          导入。
        </p>
      ) : (
        <>
          <YearLinks
            years={reports.map((report) => report.year)}
            year={year}
            href={(to) => `/units/${unit.id}?${unitSearch({ ...query.data, year: to })}`}
          />
          <h2>{year} 年</h2>
          <BriefCards unit={unit} year={year} figures={figures} />
          <p className="small muted">
            {peers > 1
              ? `同类：${unit.parentName ?? '全国'}之下的单位（${alike}），${year} 年有报告的 ${peers} 家，含本单位；名次从大到小。`
              : `${unit.parentName ?? '全国'}之下没有别的同类单位（${alike}）的 ${year} 年报告，所以没有同类可比。`}{' '}
            <Link href={`/units/${unit.id}/brief?${unitSearch({ ...query.data, year })}`}>
              打印简报（A4）
            </Link>
          </p>
          <ChartFigure
            data={{ kind: 'composition', composition: outcomes }}
            heading={<h2>申请办理结果的构成</h2>}
            summary={`堆积条形图：${unit.shortName}各年办理结果各占多少，数值见下面的指标表。`}
            links={
              <>
                <Link href={`/trend?metric=open_rate&unit=${unit.id}`}>公开率趋势</Link> ·{' '}
                <Link href={`/compare?unit=${unit.id}`}>比较两个年度</Link> ·{' '}
                <FileLinks
                  path={`/units/${unit.id}`}
                  search={unitSearch({ ...query.data, year: undefined })}
                  label="全部数字"
                  svg
                />
              </>
            }
          />
          {trends.length > 0 && (
            <>
              <h2>{hasSpread ? '与同类相比的趋势' : '历年趋势'}</h2>
              <p className="small muted">
                {hasSpread
                  ? `线是本单位；虚线是同类单位的中位数，浅色带是四分位之间，竖线是格式或法律改变的年份；同类不足 ${FEWEST_PEERS} 家有数的年份不画。同类：同一上级、同级别、同类型、统计范围相同。`
                  : `同类单位（同一上级、同级别、同类型、统计范围相同）各年都不足 ${FEWEST_PEERS} 家有数，所以只有本单位的线。`}
              </p>
              <PeerTrends unit={unit} trends={trends} version={query.data.version} />
            </>
          )}
          {BRIEF_GROUPS.map(({ id: group, title, keys }) => (
            <section key={group}>
              <h2>{title}</h2>
              <GroupTable brief={brief} keys={keys} label={title} />
            </section>
          ))}
          <h2>{year} 年报告的核对结果</h2>
          <QualityLines brief={brief} most={5} />
          <h2>报告</h2>
          <p className="small">
            <Link href={`/units/${unit.id}/worklist`}>整改清单</Link>
            ：各年度报告里要核对的地方，可打印、可下载。
          </p>
          <ReportTable brief={brief} isPinned={query.data.version !== undefined} />
          <h2>历年全部指标</h2>
          <p className="small">
            <FileLinks
              path={`/units/${unit.id}`}
              search={['shape=wide', unitSearch({ version: query.data.version })]
                .filter((part) => part !== '')
                .join('&')}
              label="下载此表"
            />
          </p>
          <UnitTableView unitId={unit.id} table={table} />
        </>
      )}
      <Lineage lineage={lineage} />
      <Citation
        title={unitTitle(unit, query.data.year)}
        path={`/units/${unit.id}${cited === '' ? '' : `?${cited}`}`}
        version={query.data.version}
      />
    </>
  );
}
