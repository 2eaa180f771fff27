import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Grade } from '../../../lib/checks/gradeReport';
import { db } from '../../../lib/db/client';
import { findUnits } from '../../../lib/db/findUnits';
import { unitTitle } from '../../../lib/export/titles';
import { loadUnitProfile, type UnitProfile } from '../../../lib/load/loadUnitProfile';
import { type MetricKey, metricOf } from '../../../lib/metrics/catalogue';
import { formatUnit } from '../../../lib/metrics/formatValue';
import { LEVEL_NAMES, SCOPE_NAMES, TYPE_NAMES } from '../../../lib/metrics/unitNames';
import { checkInWords } from '../../../lib/quality/checkInWords';
import type { SearchParams } from '../../../lib/query/fields';
import { rankSearch } from '../../../lib/query/rankQuery';
import { regionAddress } from '../../../lib/query/regionQuery';
import { formatReportId } from '../../../lib/query/reportId';
import { UNIT_PARAMS, unitIdPath, unitQuery, unitSearch } from '../../../lib/query/unitsQuery';
import type { Severity } from '../../../lib/report/types';
import { ChartFigure } from '../../_components/ChartFigure';
import { Citation } from '../../_components/Citation';
import { FileLinks } from '../../_components/FileLinks';
import { GradeMark } from '../../_components/GradeMark';
import { MeasureText } from '../../_components/MeasureText';
import { PinnedVersion } from '../../_components/PinnedVersion';
import { QueryProblem } from '../../_components/QueryProblem';
import { RegionCrumbs } from '../../_components/RegionCrumbs';
import { Lineage } from './Lineage';
import { UnitTableView } from './UnitTableView';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** Figures at the head of a profile. */
const HEADLINES = [
  't3_new',
  't3_result_total',
  'open_rate',
  't2_licence_decisions',
  't2_penalty_decisions',
  't4_recon_total',
] as const satisfies readonly MetricKey[];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = unitIdPath.safeParse((await params).id);
  const [unit] = id.success ? await findUnits(db(), [id.data]) : [];
  return { title: unit?.shortName ?? '没有这个单位' };
}

function Headlines({ profile, year }: { readonly profile: UnitProfile; readonly year: number }) {
  const { table, unit: profiled } = profile;
  const column = table.years.indexOf(year);
  return (
    <dl className="cards">
      {HEADLINES.map((key) => {
        const measure = table.rows.find(({ metric }) => metric.key === key)?.measures[column];
        const { label, unit } = metricOf(key);
        return (
          <div className="card" key={key}>
            <dt>
              <a
                href={`/rank?${rankSearch({ metric: key, year, parent: profiled.parentId ?? undefined, unit: [profiled.id] })}`}
              >
                {label}
              </a>
            </dt>
            <dd>
              <MeasureText
                measure={measure ?? { kind: 'missing', reason: 'not_asked' }}
                unit={unit}
                of={{ unitId: profiled.id, year }}
              />{' '}
              {measure?.kind === 'value' && unit !== '%' && <small>{formatUnit(unit)}</small>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Checked({
  severities,
  grade,
}: {
  readonly severities: readonly Severity[];
  readonly grade: Grade | null | undefined;
}) {
  const words = checkInWords(severities, grade);
  return severities.includes('error') ? <span className="mark error">{words}</span> : words;
}

export default async function UnitPage({ params, searchParams }: Props) {
  const id = unitIdPath.safeParse((await params).id);
  if (!id.success) notFound();
  const query = unitQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={UNIT_PARAMS} path={`/units/${id.data}`} />;
  const cited = unitSearch(query.data);
  const profile = await loadUnitProfile(db(), id.data, query.data);
  if (!profile) notFound();

  const { unit, path, year, reports, grades, findings, outcomes, table, lineage } = profile;
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
            <a href={`/rank?parent=${unit.parentId}&unit=${unit.id}`}>与{unit.parentName}同级单位比较</a>
          </>
        )}
        {unit.type.endsWith('_gov') && (
          <>
            {' · '}
            <a href={regionAddress(unit.id, { year: year ?? undefined })}>它的下级</a>
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
          还没有这个单位的报告。已有报告的单位见<a href="/units">单位</a>页；报告用 npm run import 导入。
        </p>
      ) : (
        <>
          <h2>{year} 年</h2>
          {reports.length > 1 && (
            <p className="small">
              其他年度：
              {reports
                .filter((report) => report.year !== year)
                .map((report) => (
                  <span key={report.year}>
                    <a href={`/units/${unit.id}?${unitSearch({ ...query.data, year: report.year })}`}>
                      {report.year}
                    </a>{' '}
                  </span>
                ))}
            </p>
          )}
          <Headlines profile={profile} year={year} />
          <ChartFigure
            data={{ kind: 'composition', composition: outcomes }}
            heading={<h2>申请办理结果的构成</h2>}
            summary={`堆积条形图：${unit.shortName}各年办理结果各占多少，数值见下面的指标表。`}
            links={
              <>
                <a href={`/trend?metric=open_rate&unit=${unit.id}`}>公开率趋势</a> ·{' '}
                <a href={`/compare?unit=${unit.id}`}>比较两个年度</a> ·{' '}
                <FileLinks
                  path={`/units/${unit.id}`}
                  search={unitSearch({ ...query.data, year: undefined })}
                  label="全部数字"
                  svg
                />
              </>
            }
          />
          <h2>报告</h2>
          <p className="small">
            <a href={`/units/${unit.id}/worklist`}>整改清单</a>：各年度报告里要核对的地方，可打印、可下载。
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <section className="scroll" tabIndex={0} aria-label="报告表">
            <table>
              <thead>
                <tr>
                  <th scope="col">年度</th>
                  <th scope="col">公布日期</th>
                  <th scope="col">格式（表二 / 表三 / 表四）</th>
                  <th scope="col">范围</th>
                  <th scope="col">核对</th>
                  <th scope="col">等级</th>
                </tr>
              </thead>
              <tbody>
                {reports.toReversed().map((report) => (
                  <tr key={report.year}>
                    <th scope="row">
                      <a
                        href={`/reports/${formatReportId({ unitId: unit.id, year: report.year, revision: report.revision ?? null })}`}
                      >
                        {report.year} 年报告
                      </a>
                    </th>
                    <td>{report.publishedOn ?? <span className="missing">未注明</span>}</td>
                    <td>
                      {[report.editions[2], report.editions[3], report.editions[4]]
                        .map((edition) => edition ?? '无')
                        .join(' / ')}
                    </td>
                    <td>{SCOPE_NAMES[report.scope] ?? report.scope}</td>
                    <td>
                      <Checked
                        severities={findings.flatMap((one) =>
                          one.year === report.year ? [one.severity] : [],
                        )}
                        // the grade of a version that was replaced is not kept
                        grade={
                          (report.revision ?? null) === null ? (grades.get(report.year) ?? null) : undefined
                        }
                      />
                    </td>
                    <td>
                      <GradeMark grade={grades.get(report.year) ?? null} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <h2>历年指标</h2>
          <p className="small">
            <FileLinks path={`/units/${unit.id}`} search="shape=wide" label="下载此表" />
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
