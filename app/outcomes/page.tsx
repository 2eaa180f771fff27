import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { outcomesTitle } from '../../lib/export/titles';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { loadOutcomes } from '../../lib/load/loadOutcomes';
import { formatValue } from '../../lib/metrics/formatValue';
import { labelOf } from '../../lib/metrics/labelOf';
import type { SearchParams } from '../../lib/query/fields';
import {
  BREAKDOWN_NAMES,
  OUTCOMES_PARAMS,
  outcomesQuery,
  outcomesSearch,
} from '../../lib/query/outcomesQuery';
import { BREAKDOWNS } from '../../lib/result/breakdowns';
import { mixtures } from '../../lib/result/mixtures';
import { noSumWords } from '../../lib/result/noSumWords';
import { peersName } from '../../lib/result/peersName';
import { MOST_DRAWN, toBars } from '../../lib/result/toBreakdown';
import { isOneKind } from '../../lib/result/traits';
import { ChartFigure } from '../_components/ChartFigure';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { NothingLoaded } from '../_components/NothingLoaded';
import { PeerLine } from '../_components/PeerLine';
import { PinnedVersion } from '../_components/PinnedVersion';
import { QueryProblem } from '../_components/QueryProblem';
import { UnknownParent } from '../_components/UnknownParent';
import { BreakdownTable } from './BreakdownTable';
import { FlowStrip } from './FlowStrip';
import { OutcomesForm } from './OutcomesForm';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '办理结果', en: 'Outcomes' }) });

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
  const who = peersName(result.peers);
  const search = outcomesSearch({ ...result.query, page: 1 });
  const composition = toBars(result, MOST_DRAWN);
  const largest = pooled && breakdown.parts[pooled.counts.indexOf(Math.max(...pooled.counts))];
  const summary =
    pooled && largest && pooled.sum > 0
      ? say({
          zh: `堆积条形图：${result.query.year} 年${breakdown.label}，${pooled.counted} 家合计 ${formatValue(pooled.sum, '件')} 件，最多的是${largest.label}，占 ${formatValue((100 * Math.max(...pooled.counts)) / pooled.sum, '%')}。`,
          en: `Stacked bars: ${breakdown.labelEn}, ${result.query.year}; ${formatValue(pooled.sum, '件')} in ${counted(pooled.counted, 'body', 'bodies')}, most of them ${largest.label} with ${formatValue((100 * Math.max(...pooled.counts)) / pooled.sum, '%')}.`,
        })
      : say({
          zh: `堆积条形图：${result.query.year} 年${breakdown.label}。`,
          en: `Stacked bars: ${breakdown.labelEn}, ${result.query.year}.`,
        });
  return (
    <>
      <h1>
        {say({
          zh: `${result.query.year} 年${parent ? parent.shortName : ''}${who}的${breakdown.label}`,
          en: `${breakdown.labelEn}: ${who}${parent ? ` below ${parent.shortName}` : ''}, ${result.query.year}`,
        })}
      </h1>
      <p className="lead">{say(breakdown.question)}</p>
      <PinnedVersion
        version={query.data.version}
        newest={`/outcomes?${outcomesSearch({ ...result.query, version: undefined })}`}
      />
      <nav className="tabs" aria-label={say({ zh: '构成', en: 'Divided by' })}>
        {BREAKDOWN_NAMES.map((view) => (
          <Link
            key={view}
            className="tab"
            href={`/outcomes?${outcomesSearch({ ...result.query, view, page: 1 })}`}
            aria-current={view === result.query.view ? 'page' : undefined}
          >
            {labelOf(BREAKDOWNS[view])}
          </Link>
        ))}
      </nav>
      <OutcomesForm query={result.query} peers={result.peers} years={years} parents={parents} />
      {query.data.parent && !parent && <UnknownParent id={query.data.parent} />}
      <PeerLine
        peers={result.peers}
        unlike={result.unlike}
        all={`/outcomes?${outcomesSearch({ ...result.query, level: 'all', type: 'all', scope: 'all', page: 1 })}`}
      />
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
                  say({
                    zh: `合计只含每一部分都有数的 ${pooled.counted} 家${expected === null ? '' : `，应有 ${formatValue(expected, '件')} 家`}。`,
                    en: `The sum holds only the ${counted(pooled.counted, 'body', 'bodies')} with a figure for every part${expected === null ? '' : ` of ${formatValue(expected, '件')} expected`}.`,
                  }),
                ]
              : isOneKind(result)
                ? []
                : [noSumWords()]
          }
          links={<FileLinks path="/outcomes" search={search} svg />}
        />
      ) : (
        <p className="lead">
          {say({ zh: '所选范围内没有可分的数：', en: 'There is nothing to divide: ' })}
          {result.rows.length > 0
            ? say({ zh: '各单位的原因见下表。', en: 'the table gives the reason for each body.' })
            : say({ zh: '该年没有符合条件的报告。', en: 'no report of that year fits.' })}{' '}
          <FileLinks path="/outcomes" search={search} />
        </p>
      )}
      {flow && <FlowStrip flow={flow} expected={expected} />}
      {(pooled || flow) && (
        <p className="small">
          <FileLinks
            path="/outcomes/sums"
            search={search}
            label={say({ zh: '下载合计', en: 'Download the sums' })}
          />
        </p>
      )}
      <BreakdownTable result={result} />
      <Citation
        title={outcomesTitle(result, parent)}
        path={`/outcomes?${search}`}
        version={query.data.version}
      />
    </>
  );
}
