import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { compareTitle } from '../../lib/export/titles';
import { loadCompare } from '../../lib/load/loadCompare';
import { SCOPE_NAMES } from '../../lib/metrics/unitNames';
import { COMPARE_PARAMS, compareQuery, compareSearch } from '../../lib/query/compareQuery';
import type { SearchParams } from '../../lib/query/fields';
import { columnLabels, unlikeness } from '../../lib/result/compare';
import { unitLabel } from '../../lib/result/unitLabel';
import { ChartFigure } from '../_components/ChartFigure';
import { ChosenUnits } from '../_components/ChosenUnits';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { NothingLoaded } from '../_components/NothingLoaded';
import { PinnedVersion } from '../_components/PinnedVersion';
import { QueryProblem } from '../_components/QueryProblem';
import { CompareTable } from './CompareTable';

export const metadata: Metadata = { title: '比较' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function ComparePage({ searchParams }: Props) {
  const query = compareQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={COMPARE_PARAMS} path="/compare" />;
  const page = await loadCompare(db(), query.data);
  if (!page) return <NothingLoaded />;
  const { comparison, years } = page;
  const { columns, outcomes, unknown } = comparison;
  const units = [...new Map(columns.map(({ unit }) => [unit.id, unit])).values()];
  const shown = [...new Set(columns.map(({ year }) => year))];
  const search = compareSearch(comparison.query);
  const names = units.map(unitLabel).join('、');
  const isOneUnit = units.length === 1;
  const toYear = (year: number): string => {
    const others = isOneUnit ? shown.filter((one) => one !== year).slice(-1) : [];
    return `/compare?${compareSearch({ ...comparison.query, year: [...others, year].toSorted((a, b) => a - b) })}`;
  };
  return (
    <>
      <h1>
        比较：{names || '没有单位'}
        {shown.length > 0 && `，${shown.join('、')} 年`}
      </h1>
      <PinnedVersion
        version={query.data.version}
        newest={`/compare?${compareSearch({ ...comparison.query, version: undefined })}`}
      />
      <ChosenUnits
        to="compare"
        search={search}
        units={units.map((unit) => ({ id: unit.id, label: unitLabel(unit) }))}
        without={(id) =>
          `/compare?${compareSearch({ ...comparison.query, unit: comparison.query.unit.filter((one) => one !== id), year: [] })}`
        }
      />
      <nav className="years" aria-label="年度">
        {years.toReversed().map((year) => (
          <Link key={year} href={toYear(year)} aria-current={shown.includes(year) ? 'true' : undefined}>
            {year}
          </Link>
        ))}
      </nav>
      <p className="small muted">
        {isOneUnit
          ? '一家单位比较两个年度：点年度更换；再选一家单位，就改为同一年度的几家比较。'
          : '几家单位比较同一年度；只留一家，就可以比较它的两个年度。'}
      </p>
      {unknown.length > 0 && (
        <p className="notice">
          没有编号为“{unknown.join('”“')}”的单位：请在 <Link href="/units">单位</Link> 页查编号。
        </p>
      )}
      {unlikeness(comparison).map((note) => (
        <p key={note} className="notice">
          {note}
        </p>
      ))}
      {outcomes.bars.length > 1 && (
        <ChartFigure
          data={{ kind: 'slope', composition: outcomes }}
          heading={<h2>办理结果的构成</h2>}
          summary={`坡度图：${columnLabels(comparison).join('、')}的六类办理结果各占多少，数值见下表。`}
          links={<FileLinks path="/compare" search={search} svg />}
          withTable
        />
      )}
      <h2>全部指标</h2>
      <p className="small muted">
        数值旁的小字是名次 / 家数：同一上级之下级别、类型、统计范围相同、该年有数的单位中的名次，数值最大为
        1。
        {columns.map(({ unit, year, report, peers }, i) => (
          <span key={`${unit.id}/${year}`}>
            {i > 0 ? '；' : ''}
            {unitLabel(unit)} {year} 年：
            {report
              ? `${SCOPE_NAMES[report.scope] ?? report.scope}，同类 ${peers.length} 家有报告`
              : '未报告'}
          </span>
        ))}
        。
      </p>
      {outcomes.bars.length <= 1 && (
        <p className="small">
          <FileLinks path="/compare" search={search} />
        </p>
      )}
      {columns.length > 0 && <CompareTable comparison={comparison} />}
      {columns.length > 0 && (
        <Citation title={compareTitle(columns)} path={`/compare?${search}`} version={query.data.version} />
      )}
    </>
  );
}
