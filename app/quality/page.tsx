import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { QUALITY_TITLE } from '../../lib/export/titles';
import { loadQuality, type QualityPage } from '../../lib/load/loadQuality';
import { formatValue } from '../../lib/metrics/formatValue';
import type { SearchParams } from '../../lib/query/fields';
import { QUALITY_PARAMS, qualityQuery, qualitySearch } from '../../lib/query/qualityQuery';
import { worklistSearch } from '../../lib/query/worklistQuery';
import { ChartFigure } from '../_components/ChartFigure';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { NothingLoaded } from '../_components/NothingLoaded';
import { PlaceCrumbs } from '../_components/PlaceCrumbs';
import { QueryProblem } from '../_components/QueryProblem';
import { UnknownParent } from '../_components/UnknownParent';
import { FamilyNav } from './FamilyNav';
import { GradeTable } from './GradeTable';
import { MatrixLegend } from './MatrixLegend';
import { MatrixTable } from './MatrixTable';
import { QualityForm } from './QualityForm';
import { RuleTable } from './RuleTable';

export const metadata: Metadata = { title: '质量' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

function Counts({ quality: { findings, expected, trend, query } }: { readonly quality: QualityPage }) {
  const waiting = trend.waiting[trend.years.indexOf(query.year)];
  const cards: readonly (readonly [string, number, string])[] = [
    [
      '已核对的报告',
      findings.evaluated,
      `/ 应报 ${expected === null ? '未知' : `${formatValue(expected, '件')} 份`}${
        waiting !== undefined && waiting > 0 ? `，另有 ${formatValue(waiting, '件')} 份待核对` : ''
      }`,
    ],
    ['错误', findings.errors, `处，在 ${formatValue(findings.withErrors, '件')} 份里`],
    ['需核对', findings.warnings, `处，在 ${formatValue(findings.withWarnings, '件')} 份里`],
    ['说明', findings.infos, `处，在 ${formatValue(findings.withInfos, '件')} 份里`],
  ];
  return (
    <dl className="cards">
      {cards.map(([name, count, words]) => (
        <div key={name} className="card">
          <dt>{name}</dt>
          <dd>
            {formatValue(count, '件')} <small>{words}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export default async function QualityPageView({ searchParams }: Props) {
  const query = qualityQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={QUALITY_PARAMS} path="/quality" />;
  const quality = await loadQuality(db(), query.data);
  if (!quality) return <NothingLoaded />;

  const { parent, trend, total, matrix } = quality;
  const { year, level, type, severity, rule } = quality.query;
  const place = parent ? `${parent.shortName}及其下级` : '全部地区';
  const search = qualitySearch(quality.query);
  const ofPlace = { year, parent: quality.query.parent, level, type };
  const [from, to] = [trend.years[0], trend.years.at(-1)];
  return (
    <>
      <PlaceCrumbs
        parent={parent}
        href={(id) => `/quality?${qualitySearch({ ...quality.query, parent: id, page: 1 })}`}
      />
      <h1>
        {place} {year} 年报告的数字对不对得上
      </h1>
      <p className="lead">
        每份报告都按同一套规则核对：表内各数之间、与正文、与上一年度、与上下级和同级单位。对不上不等于造假，也看不出哪一格错了；原数照录，不作更改。
      </p>
      <QualityForm quality={quality} />
      {query.data.parent && !parent && <UnknownParent id={query.data.parent} />}
      <nav className="choices" aria-label="本页各部分">
        <Link href="#grades">等级的含义</Link>
        <Link href="#trend">历年等级</Link>
        <Link href="#matrix">单位与规则</Link>
        <Link href="#rules">各条规则</Link>
        <Link href={`/quality/worklist?${worklistSearch({ ...ofPlace, severity, rule })}`}>整改清单</Link>
        <Link href={`/coverage?${parent ? `parent=${parent.id}&` : ''}from=${year}&to=${year}`}>
          没有报告的单位
        </Link>
      </nav>
      <Counts quality={quality} />

      <div className="two">
        <section>
          <h2 id="grades">等级的含义</h2>
          <p className="small">
            等级只数一份报告的核对结果里有几处错误、几处需核对，不是公开程度的评分，也不能用来比较谁更公开。
          </p>
          <GradeTable quality={quality} />
        </section>
        <section id="trend">
          {from !== undefined && (
            <ChartFigure
              data={{ kind: 'grades', grades: trend }}
              heading={<h2>历年等级</h2>}
              summary={`堆积柱形图：${place} ${from} 至 ${to} 年已核对的报告中各等级所占的比例，份数见数据表。`}
              links={
                <>
                  <FileLinks path="/quality/years" search={qualitySearch(ofPlace)} /> ·{' '}
                  <Link href={`/quality.svg?${search}`}>SVG</Link>
                </>
              }
              width={540}
              withTable
            />
          )}
        </section>
      </div>

      <h2 id="matrix">单位与规则</h2>
      <p className="small">
        单位名旁是它的整改清单，格子连到报告里的那一处。
        <FileLinks path="/quality" search={search} label="下载全部单位、全部规则" />
      </p>
      <FamilyNav query={quality.query} />
      <MatrixLegend />
      {total === 0 ? (
        <p className="lead">没有符合条件的报告：请放宽年度、级别、类型、规则或性质。</p>
      ) : (
        <>
          {matrix.rules.length === 0 && <p className="notice">所选范围内没有一条规则不通过。</p>}
          <MatrixTable quality={quality} />
        </>
      )}

      <h2 id="rules">各条规则</h2>
      <p className="small">
        “无法判断”是缺少核对所需的数或相邻的报告，不算通过，也不计入不通过率。
        <FileLinks path="/quality/rules" search={qualitySearch(ofPlace)} />
      </p>
      <RuleTable quality={quality} />
      <Citation title={QUALITY_TITLE} path={`/quality?${search}`} />
    </>
  );
}
