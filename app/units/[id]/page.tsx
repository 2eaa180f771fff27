import type { Metadata } from 'next';
import { db } from '../../../lib/db/client';
import { findUnits } from '../../../lib/db/findUnits';
import { unitTitle } from '../../../lib/export/titles';
import { say } from '../../../lib/language/say';
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
import { Printed } from '../../_components/Printed';
import { QueryProblem } from '../../_components/QueryProblem';
import { RegionCrumbs } from '../../_components/RegionCrumbs';
import { YearLinks } from '../../_components/YearLinks';
import { noSuchPage } from '../../noSuchPage';
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
  return { title: unit?.shortName ?? say({ zh: '没有这个单位', en: 'No such body' }) };
}

export default async function UnitPage({ params, searchParams }: Props) {
  const id = unitIdPath.safeParse((await params).id);
  if (!id.success) return noSuchPage();
  const query = unitQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={UNIT_PARAMS} path={`/units/${id.data}`} />;
  const cited = unitSearch(query.data);
  const brief = await loadUnitBrief(db(), id.data, query.data);
  if (!brief) return noSuchPage();

  const { profile, figures, peers, report: ofYear } = brief;
  const { unit, path, year, reports, outcomes, table, lineage } = profile;
  const trends = brief.trends.filter(tellsOfYears);
  const hasSpread = trends.some(({ spread }) => spread.some((one) => one !== null));
  const alike = ofYear && describePeers({ level: unit.level, type: unit.type, scope: ofYear.scope });
  const above = unit.parentName ?? say({ zh: '全国', en: 'the whole country' });
  return (
    <>
      <RegionCrumbs path={path} />
      <h1>
        <Printed>{unit.shortName}</Printed>
      </h1>
      <p className="muted">
        <Printed>{unit.name}</Printed> · {TYPE_NAMES[unit.type] ?? unit.type} ·{' '}
        {LEVEL_NAMES[unit.level] ?? unit.level} · {say({ zh: '编号', en: 'code' })} {unit.id}
        {unit.parentId && (
          <>
            {' · '}
            <Link href={`/rank?parent=${unit.parentId}&unit=${unit.id}`}>
              {say({
                zh: `与${unit.parentName}同级单位比较`,
                en: 'Compare with bodies below the same parent',
              })}
            </Link>
          </>
        )}
        {unit.type.endsWith('_gov') && (
          <>
            {' · '}
            <Link href={regionAddress(unit.id, { year: year ?? undefined })}>
              {say({ zh: '它的下级', en: 'What lies below it' })}
            </Link>
          </>
        )}
      </p>
      <PinnedVersion
        version={query.data.version}
        newest={`/units/${unit.id}?${unitSearch({ ...query.data, version: undefined })}`}
      />
      {query.data.year !== undefined && query.data.year !== year && year !== null && (
        <p className="notice">
          {say({
            zh: `${query.data.year} 年没有这个单位的报告，下面显示 ${year} 年。`,
            en: `There is no report of this body on ${query.data.year}; below is ${year}.`,
          })}
        </p>
      )}
      {year === null ? (
        <p className="lead">
          {say({
            zh: '还没有这个单位的报告。已有报告的单位见',
            en: 'There is no report of this body yet. Those with reports are listed at ',
          })}
          <Link href="/units">{say({ zh: '单位', en: 'Bodies' })}</Link>
          {say({ zh: '页；报告用 npm run import 导入。', en: '; reports are imported with npm run import.' })}
        </p>
      ) : (
        <>
          <YearLinks
            years={reports.map((report) => report.year)}
            year={year}
            href={(to) => `/units/${unit.id}?${unitSearch({ ...query.data, year: to })}`}
          />
          <h2>{say({ zh: `${year} 年`, en: `${year}` })}</h2>
          <BriefCards unit={unit} year={year} figures={figures} />
          <p className="small muted">
            {peers > 1
              ? say({
                  zh: `同类：${above}之下的单位（${alike}），${year} 年有报告的 ${peers} 家，含本单位；名次从大到小。`,
                  en: `Peers: bodies below ${above} (${alike}); ${peers} have a report on ${year}, this one included. Ranks run from the largest.`,
                })
              : say({
                  zh: `${above}之下没有别的同类单位（${alike}）的 ${year} 年报告，所以没有同类可比。`,
                  en: `There is no other body alike (${alike}) with a report on ${year} below ${above}, so that there is nothing to compare with.`,
                })}{' '}
            <Link href={`/units/${unit.id}/brief?${unitSearch({ ...query.data, year })}`}>
              {say({ zh: '打印简报（A4）', en: 'Print a brief (A4)' })}
            </Link>
          </p>
          <ChartFigure
            data={{ kind: 'composition', composition: outcomes }}
            heading={<h2>{say({ zh: '申请办理结果的构成', en: 'What became of requests' })}</h2>}
            summary={say({
              zh: `堆积条形图：${unit.shortName}各年办理结果各占多少，数值见下面的指标表。`,
              en: `Stacked bars: how the results of ${unit.shortName} divide each year; the table of metrics below has the values.`,
            })}
            links={
              <>
                <Link href={`/trend?metric=open_rate&unit=${unit.id}`}>
                  {say({ zh: '公开率趋势', en: 'Trend of the disclosure rate' })}
                </Link>{' '}
                ·{' '}
                <Link href={`/compare?unit=${unit.id}`}>
                  {say({ zh: '比较两个年度', en: 'Compare two years' })}
                </Link>{' '}
                ·{' '}
                <FileLinks
                  path={`/units/${unit.id}`}
                  search={unitSearch({ ...query.data, year: undefined })}
                  label={say({ zh: '全部数字', en: 'All figures' })}
                  svg
                />
              </>
            }
          />
          {trends.length > 0 && (
            <>
              <h2>
                {hasSpread
                  ? say({ zh: '与同类相比的趋势', en: 'Trends beside bodies alike' })
                  : say({ zh: '历年趋势', en: 'Trends' })}
              </h2>
              <p className="small muted">
                {hasSpread
                  ? say({
                      zh: `线是本单位；虚线是同类单位的中位数，浅色带是四分位之间，竖线是格式或法律改变的年份；同类不足 ${FEWEST_PEERS} 家有数的年份不画。同类：同一上级、同级别、同类型、统计范围相同。`,
                      en: `The line is this body; dashed is the median of bodies alike, the pale band lies between their quartiles, and upright lines stand where form or law changed. Years in which fewer than ${FEWEST_PEERS} of them have a figure are not drawn. Alike: same parent, level, type and scope.`,
                    })
                  : say({
                      zh: `同类单位（同一上级、同级别、同类型、统计范围相同）各年都不足 ${FEWEST_PEERS} 家有数，所以只有本单位的线。`,
                      en: `In no year do ${FEWEST_PEERS} bodies alike (same parent, level, type and scope) have a figure, so that there is only the line of this body.`,
                    })}
              </p>
              <PeerTrends unit={unit} trends={trends} version={query.data.version} />
            </>
          )}
          {BRIEF_GROUPS.map(({ id: group, title, keys }) => (
            <section key={group}>
              <h2>{say(title)}</h2>
              <GroupTable brief={brief} keys={keys} label={say(title)} />
            </section>
          ))}
          <h2>
            {say({ zh: `${year} 年报告的核对结果`, en: `What the checks found in the report on ${year}` })}
          </h2>
          <QualityLines brief={brief} most={5} />
          <h2>{say({ zh: '报告', en: 'Reports' })}</h2>
          <p className="small">
            <Link href={`/units/${unit.id}/worklist`}>{say({ zh: '整改清单', en: 'Work list' })}</Link>
            {say({
              zh: '：各年度报告里要核对的地方，可打印、可下载。',
              en: ': what is to be verified in its reports, to print or download.',
            })}
          </p>
          <ReportTable brief={brief} isPinned={query.data.version !== undefined} />
          <h2>{say({ zh: '历年全部指标', en: 'All metrics by year' })}</h2>
          <p className="small">
            <FileLinks
              path={`/units/${unit.id}`}
              search={['shape=wide', unitSearch({ version: query.data.version })]
                .filter((part) => part !== '')
                .join('&')}
              label={say({ zh: '下载此表', en: 'Download this table' })}
            />
          </p>
          <UnitTableView unitId={unit.id} reports={reports} table={table} />
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
