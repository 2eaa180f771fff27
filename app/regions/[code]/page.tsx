import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MOST_BARS } from '../../../lib/chart/rankBars';
import { db } from '../../../lib/db/client';
import { findUnits } from '../../../lib/db/findUnits';
import { regionTitle } from '../../../lib/export/titles';
import { loadRegion, type RegionPage } from '../../../lib/load/loadRegion';
import { metricOf } from '../../../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../../../lib/metrics/formatValue';
import { TYPE_NAMES } from '../../../lib/metrics/unitNames';
import type { SearchParams } from '../../../lib/query/fields';
import {
  REGION_PARAMS,
  regionAddress,
  regionPath,
  regionQuery,
  regionSearch,
} from '../../../lib/query/regionQuery';
import { describePeers } from '../../../lib/result/describePeers';
import { FEWEST_FOR_FENCES } from '../../../lib/result/fences';
import { FAR_FROM_SIBLINGS, type Region } from '../../../lib/result/region';
import { ChartFigure } from '../../_components/ChartFigure';
import { Citation } from '../../_components/Citation';
import { Contained } from '../../_components/Contained';
import { FileLinks } from '../../_components/FileLinks';
import { Link } from '../../_components/Link';
import { MeasureText } from '../../_components/MeasureText';
import { PinnedVersion } from '../../_components/PinnedVersion';
import { QueryProblem } from '../../_components/QueryProblem';
import { RegionCrumbs } from '../../_components/RegionCrumbs';
import { YearLinks } from '../../_components/YearLinks';
import { HeadlineCards } from '../../HeadlineCards';
import { Lineage } from '../../units/[id]/Lineage';
import { AbsentList } from './AbsentList';
import { BranchTable } from './BranchTable';
import { ChangeList } from './ChangeList';
import { Onward } from './Onward';
import { RegionForm } from './RegionForm';
import { RegionTable } from './RegionTable';
import { RollUpTable } from './RollUpTable';

interface Props {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const code = regionPath.safeParse((await params).code);
  const [unit] = code.success ? await findUnits(db(), [code.data]) : [];
  return { title: unit ? `${unit.shortName}和下级` : '没有这个地区' };
}

/** A median of fewer says nothing. */
const FEWEST_FOR_MEDIAN = 5;

/** Children far from the others, in words; why there are none where the rule cannot be used. */
function Far({ region: { far, ranking, query } }: { readonly region: Region }) {
  const { unit } = metricOf(query.metric);
  const ranked = ranking.rows.filter(({ rank }) => rank !== null).length;
  const rule = `规则：比上四分位数高出、或比下四分位数低出四分位距的 ${FAR_FROM_SIBLINGS} 倍以上；分母不足 30 件的比率不算在内。`;
  if (ranked < FEWEST_FOR_FENCES)
    return <p className="small muted">可比的不足 {FEWEST_FOR_FENCES} 家，不判断谁离群。</p>;
  return (
    <>
      {far.length > 0 ? (
        <ul>
          {far.map(({ row, isAbove }) => (
            <li key={row.unit.id}>
              <Link href={`/units/${row.unit.id}`}>{row.unit.shortName}</Link>{' '}
              {row.measure.kind === 'value' && formatValue(row.measure.value, unit)}
              {unit === '%' ? '' : ` ${formatUnit(unit)}`}，{isAbove ? '偏高' : '偏低'}
            </li>
          ))}
        </ul>
      ) : (
        <p>没有。</p>
      )}
      <p className="small muted">{rule}离群不等于有错，可能是地方大小、职能或口径不同。</p>
    </>
  );
}

function Shown({ region, page }: { readonly region: Region; readonly page: RegionPage }) {
  const { parent, query, ranking, headlines, own } = region;
  const { year, metric: key } = query;
  const metric = metricOf(key);
  const here = regionAddress(parent.id, { ...query, page: 1 });
  const search = regionSearch({ ...query, page: 1 });
  const who =
    ranking.peers.type === null ? '下级' : `下级（${TYPE_NAMES[ranking.peers.type] ?? ranking.peers.type}）`;
  const peers = describePeers(ranking.peers);
  const isSum = metric.unit !== '%' && metric.unit !== '倍';
  return (
    <>
      <YearLinks
        years={page.years.includes(year) ? page.years : [...page.years, year]}
        year={year}
        href={(one) => regionAddress(parent.id, { ...query, year: one, page: 1 })}
      />
      <RegionForm region={region} />
      <p className="small muted">
        {peers === '' ? '' : `以下为${peers}。`}应有 {ranking.expected} 家，已有同类报告 {ranking.rows.length}{' '}
        家{ranking.unlike > 0 && `，另有 ${ranking.unlike} 家报告的类型或统计范围不同，未列入`}。
      </p>
      {ranking.rows.length === 0 ? (
        <p className="lead">{year} 年没有它直接下级的报告；再下各级有没有，见下面的覆盖。</p>
      ) : (
        <HeadlineCards
          headlines={headlines}
          year={year}
          expected={ranking.expected}
          href={(one) => regionAddress(parent.id, { ...query, metric: one, page: 1 })}
          beside={(one) => {
            const measure = own.get(one);
            return (
              measure && (
                <>
                  本级报告{' '}
                  <MeasureText measure={measure} unit={metricOf(one).unit} of={{ unitId: parent.id, year }} />
                </>
              )
            );
          }}
        />
      )}
      {ranking.rows.length === 0 && (
        <BranchTable branches={page.branches} year={year} version={query.version} />
      )}
      {ranking.valued > 0 && (
        <ChartFigure
          data={{ kind: 'ranking', ranking }}
          heading={
            <h2>
              {who}的{metric.label}
            </h2>
          }
          summary={`条形图：${year} 年${parent.shortName}${ranking.valued} 家下级的${metric.label}。`}
          notes={
            ranking.valued > MOST_BARS
              ? [`图中为前 ${MOST_BARS} 家，表中有全部 ${ranking.rows.length} 家。`]
              : []
          }
          links={<FileLinks path={`/regions/${parent.id}`} search={search} svg />}
        />
      )}
      {ranking.pooled !== null && ranking.expected !== null && (
        <p>
          {isSum ? '合计' : '合并（先求和再相除）'} {formatValue(ranking.pooled, metric.unit)}
          {metric.unit === '%' ? '' : ` ${formatUnit(metric.unit)}`}，
          <Contained counted={ranking.valued} expected={ranking.expected} />
          {ranking.median !== null &&
            ranking.valued >= FEWEST_FOR_MEDIAN &&
            `；中位数 ${formatValue(ranking.median, metric.unit)}`}
          。
        </p>
      )}
      <AbsentList region={region} />
      {ranking.rows.length > 0 && <RegionTable region={region} />}
      {ranking.valued > 0 && (
        <>
          <h2>离群的下级</h2>
          <Far region={region} />
        </>
      )}
      <div className="figure-head">
        <h2>汇总对照</h2>
        <span className="small">
          <FileLinks
            path={`/regions/${parent.id}/rollup`}
            search={regionSearch({ year, version: query.version })}
          />
        </span>
      </div>
      <RollUpTable region={region} evaluated={page.evaluated} />
      {ranking.rows.length > 0 && (
        <BranchTable branches={page.branches} year={year} version={query.version} />
      )}
      <Citation title={regionTitle(parent, query)} path={here} version={query.version} />
    </>
  );
}

export default async function RegionRoute({ params, searchParams }: Props) {
  const code = regionPath.safeParse((await params).code);
  if (!code.success) notFound();
  const query = regionQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={REGION_PARAMS} path={`/regions/${code.data}`} />;
  const page = await loadRegion(db(), code.data, query.data);
  const parent = page?.path.at(-1);
  if (!page || !parent) notFound();
  const { region } = page;
  return (
    <>
      <RegionCrumbs path={page.path} />
      <h1>
        {parent.shortName}和它的下级{region && `，${region.query.year} 年`}
      </h1>
      <Onward region={region} parent={parent} />
      <PinnedVersion
        version={query.data.version}
        newest={regionAddress(parent.id, { ...query.data, version: undefined })}
      />
      {region ? (
        <Shown region={region} page={page} />
      ) : (
        <p className="lead">
          数据库里还没有报告。已有报告的单位见<Link href="/units">单位</Link>页。
        </p>
      )}
      <Lineage lineage={page.lineage} />
      <ChangeList changes={page.changes} />
    </>
  );
}
