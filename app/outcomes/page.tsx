import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { outcomesTitle } from '../../lib/export/titles';
import { loadOutcomes } from '../../lib/load/loadOutcomes';
import { formatValue } from '../../lib/metrics/formatValue';
import type { SearchParams } from '../../lib/query/fields';
import {
  BREAKDOWN_NAMES,
  OUTCOMES_PARAMS,
  outcomesQuery,
  outcomesSearch,
} from '../../lib/query/outcomesQuery';
import { BREAKDOWNS } from '../../lib/result/breakdowns';
import { mixtures } from '../../lib/result/mixtures';
import { MOST_DRAWN, toBars } from '../../lib/result/toBreakdown';
import { ChartFigure } from '../_components/ChartFigure';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { NothingLoaded } from '../_components/NothingLoaded';
import { QueryProblem } from '../_components/QueryProblem';
import { BreakdownTable } from './BreakdownTable';
import { FlowStrip } from './FlowStrip';
import { OutcomesForm } from './OutcomesForm';

export const metadata: Metadata = { title: '办理结果' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function OutcomesPage({ searchParams }: Props) {
  const query = outcomesQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={OUTCOMES_PARAMS} path="/outcomes" />;
  const page = await loadOutcomes(db(), query.data);
  if (!page) return <NothingLoaded />;

  const { result, years, parent, parents } = page;
  const { breakdown, pooled, expected, flow } = result;
  const search = outcomesSearch({ ...result.query, page: 1 });
  const composition = toBars(result, MOST_DRAWN);
  const largest = pooled && breakdown.parts[pooled.counts.indexOf(Math.max(...pooled.counts))];
  const summary =
    pooled && largest && pooled.sum > 0
      ? `堆积条形图：${result.query.year} 年${breakdown.label}，${pooled.counted} 家合计 ${formatValue(pooled.sum, '件')} 件，最多的是${largest.label}，占 ${formatValue((100 * Math.max(...pooled.counts)) / pooled.sum, '%')}。`
      : `堆积条形图：${result.query.year} 年${breakdown.label}。`;
  return (
    <>
      <h1>
        {result.query.year} 年{parent ? `${parent.shortName}各单位` : '各单位'}
        {breakdown.label}
      </h1>
      <p className="lead">{breakdown.question}</p>
      <nav className="tabs" aria-label="构成">
        {BREAKDOWN_NAMES.map((view) => (
          <Link
            key={view}
            className="tab"
            href={`/outcomes?${outcomesSearch({ ...result.query, view, page: 1 })}`}
            aria-current={view === result.query.view ? 'page' : undefined}
          >
            {BREAKDOWNS[view].label}
          </Link>
        ))}
      </nav>
      <OutcomesForm query={result.query} years={years} parents={parents} />
      {query.data.parent && !parent && (
        <p className="notice">
          没有编号为“{query.data.parent}”的单位：请在 <Link href="/units">单位</Link> 页查编号。
        </p>
      )}
      {mixtures(result).map((note) => (
        <p key={note} className="notice">
          {note}
        </p>
      ))}
      {composition.bars.length > 0 ? (
        <ChartFigure
          data={{ kind: 'composition', composition }}
          summary={summary}
          notes={
            pooled
              ? [
                  `合计只含每一部分都有数的 ${pooled.counted} 家${expected === null ? '' : `，应有 ${formatValue(expected, '件')} 家`}。`,
                ]
              : result.levels.length > 1
                ? ['没有合计：上级和下级的报告会重复计算，选定一个级别后才有。']
                : []
          }
          links={<FileLinks path="/outcomes" search={search} svg />}
        />
      ) : (
        <p className="lead">
          所选范围内没有可分的数：
          {result.rows.length > 0 ? '各单位的原因见下表。' : '该年没有符合条件的报告。'}{' '}
          <FileLinks path="/outcomes" search={search} />
        </p>
      )}
      {flow && <FlowStrip flow={flow} expected={expected} />}
      <BreakdownTable result={result} />
      <Citation
        title={outcomesTitle({ year: result.query.year, label: result.breakdown.label })}
        path={`/outcomes?${search}`}
      />
    </>
  );
}
