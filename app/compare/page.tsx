import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { compareTitle } from '../../lib/export/titles';
import { listed } from '../../lib/language/listed';
import { say } from '../../lib/language/say';
import { loadCompare } from '../../lib/load/loadCompare';
import { MISSING_WORDS } from '../../lib/metrics/formatValue';
import { SCOPE_NAMES } from '../../lib/metrics/unitNames';
import { COMPARE_PARAMS, compareQuery, compareSearch } from '../../lib/query/compareQuery';
import type { SearchParams } from '../../lib/query/fields';
import { columnLabels, unlikeness } from '../../lib/result/compare';
import { SMALL_DENOMINATOR } from '../../lib/result/isSmall';
import { unitLabel } from '../../lib/result/unitLabel';
import { ChartFigure } from '../_components/ChartFigure';
import { ChosenUnits } from '../_components/ChosenUnits';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { NothingLoaded } from '../_components/NothingLoaded';
import { PinnedVersion } from '../_components/PinnedVersion';
import { Printed } from '../_components/Printed';
import { QueryProblem } from '../_components/QueryProblem';
import { CompareTable } from './CompareTable';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '比较', en: 'Compare' }) });

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
  const names = listed(units.map(unitLabel));
  const isOneUnit = units.length === 1;
  const toYear = (year: number): string => {
    const others = isOneUnit ? shown.filter((one) => one !== year).slice(-1) : [];
    return `/compare?${compareSearch({ ...comparison.query, year: [...others, year].toSorted((a, b) => a - b) })}`;
  };
  return (
    <>
      <h1>
        {say({ zh: `比较：${names || '没有单位'}`, en: `Compare: ${names || 'no bodies'}` })}
        {shown.length > 0 && say({ zh: `，${shown.join('、')} 年`, en: `, ${shown.join(', ')}` })}
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
      <nav className="years" aria-label={say({ zh: '年度', en: 'Years' })}>
        {years.toReversed().map((year) => (
          <Link key={year} href={toYear(year)} aria-current={shown.includes(year) ? 'true' : undefined}>
            {year}
          </Link>
        ))}
      </nav>
      <p className="small muted">
        {isOneUnit
          ? say({
              zh: '一家单位比较两个年度：点年度更换；再选一家单位，就改为同一年度的几家比较。',
              en: 'One body over two years: choose years above; with one more body, several are compared in one year.',
            })
          : say({
              zh: '几家单位比较同一年度；只留一家，就可以比较它的两个年度。',
              en: 'Several bodies in one year; with one of them left, two of its years are compared.',
            })}
      </p>
      {unknown.length > 0 && (
        <p className="notice">
          {say({
            zh: `没有编号为“${unknown.join('”“')}”的单位：请在 `,
            en: `There is no body with the code “${unknown.join('”, “')}”: codes are listed at `,
          })}
          <Link href="/units">{say({ zh: '单位', en: 'Bodies' })}</Link>
          {say({ zh: ' 页查编号。', en: '.' })}
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
          heading={<h2>{say({ zh: '办理结果的构成', en: 'What became of requests' })}</h2>}
          summary={say({
            zh: `坡度图：${listed(columnLabels(comparison))}的六类办理结果各占多少，数值见下表。`,
            en: `Slopes: shares of the six kinds of results of ${listed(columnLabels(comparison))}; the table below has the values.`,
          })}
          links={<FileLinks path="/compare" search={search} svg />}
          withTable
        />
      )}
      <h2>{say({ zh: '全部指标', en: 'All metrics' })}</h2>
      <p className="small muted">
        {say({
          zh: `数值旁的小字是名次 / 家数：同一上级之下级别、类型、统计范围相同、该年有数的单位中的名次，数值最大为 1。比率之下是分子 / 分母；分母不足 ${SMALL_DENOMINATOR} 件的为灰色，不排名，也不计入家数。`,
          en: `In small print: rank / number, among the bodies below the same parent of the same level, type and scope with a figure of that year; the largest value is 1. Below a rate stand its two sums; with a denominator below ${SMALL_DENOMINATOR} it is grey, has no rank and is not counted. `,
        })}
        {columns.length > 2 && (
          <>
            {say({ zh: '再下一行是与第一列（', en: 'Below that the difference from the first column, ' })}
            <Printed>{columnLabels(comparison)[0]}</Printed>
            {say({
              zh: '）的差，≈ 表示前后口径须注明；一方没有数或不可比时空着。',
              en: '; ≈ means that the two compare with a note only, and nothing stands where one has no figure or they do not compare. ',
            })}
          </>
        )}
        {columns.map(({ unit, year, report, peers }, i) => (
          <span key={`${unit.id}/${year}`}>
            {i > 0 ? say({ zh: '；', en: '; ' }) : ''}
            <Printed>{unitLabel(unit)}</Printed> {say({ zh: `${year} 年：`, en: `${year}: ` })}
            {report
              ? say({
                  zh: `${SCOPE_NAMES[report.scope] ?? report.scope}，同类 ${peers.length} 家有报告`,
                  en: `scope ${SCOPE_NAMES[report.scope] ?? report.scope}, ${peers.length} alike with a report`,
                })
              : MISSING_WORDS.not_reported}
          </span>
        ))}
        {say({ zh: '。', en: '.' })}
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
