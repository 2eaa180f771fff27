import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { db } from '../../lib/db/client';
import { findUnits } from '../../lib/db/findUnits';
import { trendTitle } from '../../lib/export/titles';
import { counted } from '../../lib/language/counted';
import { listed } from '../../lib/language/listed';
import { say } from '../../lib/language/say';
import { spoken } from '../../lib/language/spoken';
import { loadTrend } from '../../lib/load/loadTrend';
import { metricOf } from '../../lib/metrics/catalogue';
import { columnLabel } from '../../lib/metrics/columnLabel';
import type { SearchParams } from '../../lib/query/fields';
import { isOnlyApplicant } from '../../lib/query/isOnlyApplicant';
import { TREND_PARAMS, trendQuery, trendSearch } from '../../lib/query/trendQuery';
import { fewNote } from '../../lib/result/fewNote';
import { MOST_NAMED, ofFew } from '../../lib/result/ofFew';
import { isFramed, trendMixtures } from '../../lib/result/trend';
import { shownUnit } from '../../lib/result/trendMode';
import { unitLabel } from '../../lib/result/unitLabel';
import { ChartFigure } from '../_components/ChartFigure';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { MetricNote } from '../_components/MetricNote';
import { NothingLoaded } from '../_components/NothingLoaded';
import { PinnedVersion } from '../_components/PinnedVersion';
import { QueryProblem } from '../_components/QueryProblem';
import { linked } from '../linked';
import { TrendForm } from './TrendForm';
import { TrendFrames } from './TrendFrames';
import { TrendTable } from './TrendTable';

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

/** Few bodies that are asked for are named, so that tabs and bookmarks tell them apart. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = trendQuery.safeParse(await searchParams);
  const ids = query.success ? [...new Set(query.data.unit)] : [];
  const found = ids.length > 0 && ids.length <= MOST_NAMED ? await findUnits(db(), ids) : [];
  const units = ids.flatMap((id) => found.filter((unit) => unit.id === id));
  return { title: say(ofFew(units, { zh: '趋势', en: 'Trends' })) };
}

/** What must be known of a mode to read it rightly. */
const NOTES = spoken({
  value: { zh: '', en: '' },
  index: {
    zh: '指数以各单位首个大于零的年份为 100，其前各年没有可除的数，只列原数，注“未起算”；遇到不可接续的格式变化，从其后首个大于零的数重新起算。',
    en: 'The index takes the first year above zero of each body as 100; before it there is nothing to divide by, so that the figures themselves stand there with “no index yet”; over a change of form that does not compare it starts anew from the next figure above zero. ',
  },
  share: {
    zh: '份额是占所选单位中当年有数者合计的百分比；有数的单位变了（哪怕家数不变），线就断开；其中一家的格式变化须注明的，各家都是虚线；表中注明几家有数。',
    en: 'Shares are per cent of the sum of those bodies chosen that have a figure in the year; where these are other bodies, be they as many, the line breaks; where one of them compares with a note only, all lines are dashed; the table says how many there are. ',
  },
});

export default async function TrendPage({ searchParams }: Props) {
  const params = await searchParams;
  const query = trendQuery.safeParse(params);
  if (!query.success && isOnlyApplicant(query.error)) {
    redirect(
      linked(`/trend?${trendSearch(trendQuery.parse({ ...params, applicant: 'total', mode: 'value' }))}`),
    );
  }
  if (!query.success) return <QueryProblem error={query.error} known={TREND_PARAMS} path="/trend" />;
  const trend = await loadTrend(db(), query.data);
  if (!trend) return <NothingLoaded />;

  const metric = metricOf(trend.query.metric);
  const { from, to } = trend.query;
  const column = columnLabel(trend.query.metric, trend.query.applicant);
  const search = trendSearch(trend.query);
  const notes = trendMixtures(trend);
  const names = listed(trend.series.map(({ unit }) => unitLabel(unit)));
  const heading = ofFew(
    trend.series.map(({ unit }) => unit),
    { zh: column.label, en: column.labelEn },
  );
  return (
    <>
      <h1>{say({ zh: `${heading.zh}，${from}–${to}`, en: `${heading.en}, ${from}–${to}` })}</h1>
      <MetricNote metric={metric} />
      <PinnedVersion
        version={query.data.version}
        newest={`/trend?${trendSearch({ ...trend.query, version: undefined })}`}
      />
      <TrendForm trend={trend} />
      {trend.unknown.length > 0 && (
        <p className="notice">
          {say({
            zh: `没有编号为“${trend.unknown.join('”“')}”的单位：请在 `,
            en: `There is no body with the code “${trend.unknown.join('”, “')}”: codes are listed at `,
          })}
          <Link href="/units">{say({ zh: '单位', en: 'Bodies' })}</Link>
          {say({ zh: ' 页查编号。', en: '.' })}
        </p>
      )}
      {trend.series.length > 0 && isFramed(trend) && (
        <section className="figure">
          <p className="small">
            {say({
              zh: `${trend.series.length} 家，同一刻度；框中右上为最近一个数（${shownUnit(trend.query)}）。`,
              en: `${counted(trend.series.length, 'body', 'bodies')} on one scale; at the upper right of each frame the newest figure (${shownUnit(trend.query)}).`,
            })}{' '}
            <FileLinks path="/trend" search={search} svg />
          </p>
          <TrendFrames trend={trend} />
        </section>
      )}
      {trend.series.length > 0 && !isFramed(trend) && (
        <ChartFigure
          data={{ kind: 'trend', trend }}
          summary={say({
            zh: `折线图：${names}的${column.label}，${from} 至 ${to} 年；没有数的年份断开，各年数值见下表。`,
            en: `Line chart: ${column.labelEn} of ${names}, ${from} to ${to}; lines break in years without a figure, the table below has the values.`,
          })}
          links={<FileLinks path="/trend" search={search} svg />}
        />
      )}
      <p className="muted small">
        {say({
          zh: '竖线是格式或法律变化之处；虚线表示前后口径须注明；断开表示缺报或不可接续。',
          en: 'Upright lines stand where the form or the law changed; dashed stretches compare with a note; gaps are reports that are missing or figures that do not compare. ',
        })}
        {NOTES[trend.query.mode]}
        {fewNote(trend)}
        {notes.join('')}
      </p>
      <TrendTable trend={trend} />
      <Citation title={trendTitle(trend)} path={`/trend?${search}`} version={query.data.version} />
    </>
  );
}
