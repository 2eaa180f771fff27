import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { db } from '../../lib/db/client';
import { scatterTitle } from '../../lib/export/titles';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { loadScatter } from '../../lib/load/loadScatter';
import { metricOf } from '../../lib/metrics/catalogue';
import { formatValue } from '../../lib/metrics/formatValue';
import { noteOf } from '../../lib/metrics/noteOf';
import type { SearchParams } from '../../lib/query/fields';
import { isOnlyApplicant } from '../../lib/query/isOnlyApplicant';
import { pickSearch } from '../../lib/query/pickQuery';
import { SCATTER_PARAMS, scatterQuery, scatterSearch } from '../../lib/query/scatterQuery';
import { correlationWords } from '../../lib/result/correlationWords';
import { mixtures } from '../../lib/result/mixtures';
import { peersName } from '../../lib/result/peersName';
import { axisLabel } from '../../lib/result/scatterAxes';
import { scatterNotes } from '../../lib/result/scatterNotes';
import { toScatterPlot } from '../../lib/result/scatterPlot';
import { ChartFigure } from '../_components/ChartFigure';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { NothingLoaded } from '../_components/NothingLoaded';
import { PeerLine } from '../_components/PeerLine';
import { PinnedVersion } from '../_components/PinnedVersion';
import { QueryProblem } from '../_components/QueryProblem';
import { UnknownParent } from '../_components/UnknownParent';
import { YearLinks } from '../_components/YearLinks';
import { linked } from '../linked';
import { FarList } from './FarList';
import { ScatterForm } from './ScatterForm';
import { ScatterTable } from './ScatterTable';
import { UndrawnList } from './UndrawnList';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '散点', en: 'Scatter' }) });

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function ScatterPage({ searchParams }: Props) {
  const params = await searchParams;
  const query = scatterQuery.safeParse(params);
  if (!query.success && isOnlyApplicant(query.error))
    redirect(
      linked(
        `/scatter?${scatterSearch(scatterQuery.parse({ ...params, xapplicant: 'total', yapplicant: 'total' }))}`,
      ),
    );
  if (!query.success) return <QueryProblem error={query.error} known={SCATTER_PARAMS} path="/scatter" />;
  const page = await loadScatter(db(), query.data);
  if (!page) return <NothingLoaded />;

  const { scatter, years, parent, parents } = page;
  const { query: asked } = scatter;
  const { year, x, y } = asked;
  const who = peersName(scatter.peers);
  const heading = say({
    zh: `${year} 年${parent ? parent.shortName : ''}${who}的${axisLabel(asked, 'y')}与${axisLabel(asked, 'x')}`,
    en: `${axisLabel(asked, 'y')} against ${axisLabel(asked, 'x')}: ${who}${parent ? ` below ${parent.shortName}` : ''}, ${year}`,
  });
  const search = scatterSearch(asked);
  const summary = say({
    zh: `散点图：${heading}，每个点是一家单位，共 ${formatValue(scatter.drawn, '件')} 个。${correlationWords(scatter)}`,
    en: `Scatter: ${heading}; each dot is a body, ${counted(scatter.drawn, 'dot')}. ${correlationWords(scatter)}`,
  });
  return (
    <>
      <h1>{heading}</h1>
      <p className="muted small">
        {[x, y].map((key) => noteOf(metricOf(key))).join(' ')}{' '}
        <Link href={`/dictionary#${x}`}>{say({ zh: '字典', en: 'Dictionary' })}</Link>
      </p>
      <PinnedVersion
        version={query.data.version}
        newest={`/scatter?${scatterSearch({ ...asked, version: undefined })}`}
      />
      <YearLinks
        years={years.includes(year) ? years : [...years, year]}
        year={year}
        href={(one) => `/scatter?${scatterSearch({ ...asked, year: one, page: 1 })}`}
      />
      <ScatterForm query={asked} peers={scatter.peers} parents={parents} />
      {query.data.parent && !parent && <UnknownParent id={query.data.parent} />}
      <PeerLine
        peers={scatter.peers}
        unlike={scatter.unlike}
        all={`/scatter?${scatterSearch({ ...asked, level: 'all', type: 'all', scope: 'all', page: 1 })}`}
      />
      {mixtures(scatter).map((note) => (
        <p key={note} className="notice">
          {note}
        </p>
      ))}
      {scatter.notShown.length > 0 && (
        <p className="notice">
          {say({
            zh: `${scatter.notShown.join('、')}：${year} 年没有报告，或与所比单位不同类，或没有这个编号。`,
            en: `${scatter.notShown.join(', ')}: no report on ${year}, unlike the bodies compared, or no such code.`,
          })}
        </p>
      )}
      <p className="small">
        <Link
          className="button small"
          href={`/pick/units?${pickSearch({ to: 'scatter', with: search, at: asked.parent })}`}
        >
          {say({ zh: '标出单位', en: 'Mark bodies' })}
        </Link>{' '}
        <Link
          href={`/scatter?${scatterSearch({ ...asked, x: y, y: x, xapplicant: asked.yapplicant, yapplicant: asked.xapplicant, xscale: asked.yscale, yscale: asked.xscale })}`}
        >
          {say({ zh: '交换两轴', en: 'Swap the axes' })}
        </Link>
      </p>
      {scatter.drawn > 0 ? (
        <>
          <ChartFigure
            data={{ kind: 'scatter', plot: toScatterPlot(scatter) }}
            summary={summary}
            links={<FileLinks path="/scatter" search={search} svg />}
            notes={scatterNotes(scatter)}
          />
          <p>{correlationWords(scatter)}</p>
          <FarList scatter={scatter} />
        </>
      ) : (
        <p className="lead">
          {say({ zh: '所选范围内没有两项都有数的单位：', en: 'No body has both figures: ' })}
          {scatter.rows.length > 0
            ? say({ zh: '原因见下。', en: 'see the reasons below.' })
            : say({ zh: '该年没有符合条件的报告。', en: 'no report of that year fits.' })}
        </p>
      )}
      <UndrawnList scatter={scatter} />
      <h2>{say({ zh: '两项数字', en: 'Both figures' })}</h2>
      <ScatterTable scatter={scatter} />
      {scatter.drawn === 0 && (
        <p className="small">
          <FileLinks path="/scatter" search={search} />
        </p>
      )}
      <Citation
        title={scatterTitle(scatter, parent)}
        path={`/scatter?${scatterSearch({ ...asked, page: 1 })}`}
        version={query.data.version}
      />
    </>
  );
}
