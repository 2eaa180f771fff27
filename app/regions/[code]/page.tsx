import type { Metadata } from 'next';
import { MOST_BARS } from '../../../lib/chart/rankBars';
import { db } from '../../../lib/db/client';
import { findUnits } from '../../../lib/db/findUnits';
import { regionTitle } from '../../../lib/export/titles';
import { say } from '../../../lib/language/say';
import { loadRegion, type RegionPage } from '../../../lib/load/loadRegion';
import { metricOf } from '../../../lib/metrics/catalogue';
import { formatInUnit } from '../../../lib/metrics/formatInUnit';
import { formatValue } from '../../../lib/metrics/formatValue';
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
import { mixtures } from '../../../lib/result/mixtures';
import { noSumWords } from '../../../lib/result/noSumWords';
import { canPool } from '../../../lib/result/ranking';
import { rateParts } from '../../../lib/result/rateParts';
import type { Region } from '../../../lib/result/region';
import { isOneKind } from '../../../lib/result/traits';
import { ChartFigure } from '../../_components/ChartFigure';
import { Citation } from '../../_components/Citation';
import { Contained } from '../../_components/Contained';
import { FileLinks } from '../../_components/FileLinks';
import { Link } from '../../_components/Link';
import { MeasureText } from '../../_components/MeasureText';
import { PinnedVersion } from '../../_components/PinnedVersion';
import { Printed } from '../../_components/Printed';
import { QueryProblem } from '../../_components/QueryProblem';
import { RegionCrumbs } from '../../_components/RegionCrumbs';
import { YearLinks } from '../../_components/YearLinks';
import { HeadlineCards } from '../../HeadlineCards';
import { noSuchPage } from '../../noSuchPage';
import { Lineage } from '../../units/[id]/Lineage';
import { AbsentList } from './AbsentList';
import { BranchTable } from './BranchTable';
import { ChangeList } from './ChangeList';
import { FarOut } from './FarOut';
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
  return {
    title: unit
      ? say({ zh: `${unit.shortName}和下级`, en: `${unit.shortName} and what lies below` })
      : say({ zh: '没有这个地区', en: 'No such place' }),
  };
}

/** A median of fewer says nothing. */
const FEWEST_FOR_MEDIAN = 5;

function Shown({ region, page }: { readonly region: Region; readonly page: RegionPage }) {
  const { parent, query, ranking, headlines, own } = region;
  const { year, metric: key } = query;
  const metric = metricOf(key);
  const here = regionAddress(parent.id, { ...query, page: 1 });
  const search = regionSearch({ ...query, page: 1 });
  const who =
    ranking.peers.type === null
      ? say({ zh: '下级', en: 'What lies below' })
      : say({
          zh: `下级（${TYPE_NAMES[ranking.peers.type] ?? ranking.peers.type}）`,
          en: `What lies below (${TYPE_NAMES[ranking.peers.type] ?? ranking.peers.type})`,
        });
  const peers = describePeers(ranking.peers);
  const isSum = metric.unit !== '%' && metric.unit !== '倍';
  const isMixed = !isOneKind(ranking);
  return (
    <>
      <YearLinks
        years={page.years.includes(year) ? page.years : [...page.years, year]}
        year={year}
        href={(one) => regionAddress(parent.id, { ...query, year: one, page: 1 })}
      />
      <RegionForm region={region} />
      <p className="small muted">
        {say({
          zh: `${peers === '' ? '' : `以下为${peers}。`}应有 ${ranking.expected} 家，已有同类报告 ${ranking.rows.length} 家${ranking.unlike > 0 ? `，另有 ${ranking.unlike} 家报告的类型或统计范围不同，未列入` : ''}。`,
          en: `${peers === '' ? '' : `${peers}. `}${ranking.rows.length} of ${ranking.expected} expected have a report alike${ranking.unlike > 0 ? `; ${ranking.unlike} reports of another type or scope are left out` : ''}.`,
        })}
      </p>
      {mixtures(ranking).map((note) => (
        <p key={note} className="notice">
          {note}
        </p>
      ))}
      {ranking.rows.length === 0 ? (
        <p className="lead">
          {say({
            zh: `${year} 年没有它直接下级的报告；再下各级有没有，见下面的覆盖。`,
            en: `There is no report on ${year} of what lies directly below; whether there is further down, the coverage below says.`,
          })}
        </p>
      ) : isMixed ? (
        <p>{noSumWords()}</p>
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
                  {say({ zh: '本级报告', en: 'its own report' })}{' '}
                  <MeasureText measure={measure} unit={metricOf(one).unit} of={{ unitId: parent.id, year }} />
                  {rateParts(measure) !== null &&
                    say({ zh: `（${rateParts(measure)}）`, en: ` (${rateParts(measure)})` })}
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
          heading={<h2>{say({ zh: `${who}的${metric.label}`, en: `${metric.labelEn}: ${who}` })}</h2>}
          summary={say({
            zh: `条形图：${year} 年${parent.shortName}${ranking.valued} 家下级的${metric.label}。`,
            en: `Bar chart: ${metric.labelEn} of ${ranking.valued} below ${parent.shortName}, ${year}.`,
          })}
          notes={
            ranking.valued > MOST_BARS
              ? [
                  say({
                    zh: `图中为前 ${MOST_BARS} 家，表中有全部 ${ranking.rows.length} 家。`,
                    en: `The chart shows the first ${MOST_BARS}; the table has all ${ranking.rows.length}.`,
                  }),
                ]
              : []
          }
          links={<FileLinks path={`/regions/${parent.id}`} search={search} svg />}
        />
      )}
      {canPool(query) && ranking.pooled !== null && ranking.expected !== null && (
        <p>
          {isSum
            ? say({ zh: '合计', en: 'Sum' })
            : say({ zh: '合并（先求和再相除）', en: 'Pooled (sums first, divided after)' })}{' '}
          {formatInUnit(ranking.pooled, metric.unit)}
          {say({ zh: '，', en: ', ' })}
          <Contained counted={ranking.valued} expected={ranking.expected} />
          {ranking.median !== null &&
            ranking.valued >= FEWEST_FOR_MEDIAN &&
            say({
              zh: `；中位数 ${formatValue(ranking.median, metric.unit)}`,
              en: `; median ${formatValue(ranking.median, metric.unit)}`,
            })}
          {say({ zh: '。', en: '.' })}
        </p>
      )}
      <AbsentList region={region} />
      {ranking.rows.length > 0 && <RegionTable region={region} />}
      {ranking.valued > 0 && (
        <>
          <h2>{say({ zh: '离群的下级', en: 'Far out' })}</h2>
          <FarOut region={region} />
        </>
      )}
      <div className="figure-head">
        <h2>{say({ zh: '汇总对照', en: 'Roll-up' })}</h2>
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
      <Citation title={regionTitle(region)} path={here} version={query.version} />
    </>
  );
}

export default async function RegionRoute({ params, searchParams }: Props) {
  const code = regionPath.safeParse((await params).code);
  if (!code.success) return noSuchPage();
  const query = regionQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={REGION_PARAMS} path={`/regions/${code.data}`} />;
  const page = await loadRegion(db(), code.data, query.data);
  const parent = page?.path.at(-1);
  if (!page || !parent) return noSuchPage();
  const { region } = page;
  return (
    <>
      <RegionCrumbs path={page.path} />
      <h1>
        <Printed>{parent.shortName}</Printed>
        {say({ zh: '和它的下级', en: ' and what lies below' })}
        {region && say({ zh: `，${region.query.year} 年`, en: `, ${region.query.year}` })}
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
          {say({
            zh: '数据库里还没有报告。已有报告的单位见',
            en: 'There are no reports in the database. Those with reports are listed at ',
          })}
          <Link href="/units">{say({ zh: '单位', en: 'Bodies' })}</Link>
          {say({ zh: '页。', en: '.' })}
        </p>
      )}
      <Lineage lineage={page.lineage} />
      <ChangeList changes={page.changes} />
    </>
  );
}
