import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { QUALITY_TITLE } from '../../lib/export/titles';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
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

export const generateMetadata = (): Metadata => ({ title: say({ zh: '质量', en: 'Quality' }) });

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

const within = (reports: number): string =>
  say({
    zh: `处，在 ${formatValue(reports, '件')} 份里`,
    en: `in ${counted(reports, 'report')}`,
  });

function Counts({ quality: { findings, expected, trend, query } }: { readonly quality: QualityPage }) {
  const waiting = trend.waiting[trend.years.indexOf(query.year)];
  const cards: readonly (readonly [string, number, string])[] = [
    [
      say({ zh: '已核对的报告', en: 'Reports checked' }),
      findings.evaluated,
      say({
        zh: `/ 应报 ${expected === null ? '未知' : `${formatValue(expected, '件')} 份`}${
          waiting !== undefined && waiting > 0 ? `，另有 ${formatValue(waiting, '件')} 份待核对` : ''
        }`,
        en: `/ ${expected === null ? 'unknown how many' : formatValue(expected, '件')} expected${
          waiting !== undefined && waiting > 0 ? `, ${formatValue(waiting, '件')} wait to be checked` : ''
        }`,
      }),
    ],
    [say({ zh: '错误', en: 'Errors' }), findings.errors, within(findings.withErrors)],
    [say({ zh: '需核对', en: 'To be verified' }), findings.warnings, within(findings.withWarnings)],
    [say({ zh: '说明', en: 'Remarks' }), findings.infos, within(findings.withInfos)],
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
  const place = parent
    ? say({ zh: `${parent.shortName}及其下级`, en: `${parent.shortName} and below` })
    : say({ zh: '全部地区', en: 'all places' });
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
        {say({
          zh: `${place} ${year} 年报告的数字对不对得上`,
          en: `Do the figures of the reports on ${year} add up: ${place}`,
        })}
      </h1>
      <p className="lead">
        {say({
          zh: '每份报告都按同一套规则核对：表内各数之间、与正文、与上一年度、与上下级和同级单位。对不上不等于造假，也看不出哪一格错了；原数照录，不作更改。',
          en: 'Every report is checked by the same rules: figures of a table against each other, against the text, the year before, bodies above, below and alike. What does not add up is no proof of forgery, nor does it say which cell is wrong; figures are kept as printed.',
        })}
      </p>
      <QualityForm quality={quality} />
      {query.data.parent && !parent && <UnknownParent id={query.data.parent} />}
      <nav className="choices" aria-label={say({ zh: '本页各部分', en: 'Parts of this page' })}>
        <Link href="#grades">{say({ zh: '等级的含义', en: 'What grades mean' })}</Link>
        <Link href="#trend">{say({ zh: '历年等级', en: 'Grades by year' })}</Link>
        <Link href="#matrix">{say({ zh: '单位与规则', en: 'Bodies and rules' })}</Link>
        <Link href="#rules">{say({ zh: '各条规则', en: 'Rules' })}</Link>
        <Link href={`/quality/worklist?${worklistSearch({ ...ofPlace, severity, rule })}`}>
          {say({ zh: '整改清单', en: 'Work list' })}
        </Link>
        <Link href={`/coverage?${parent ? `parent=${parent.id}&` : ''}from=${year}&to=${year}`}>
          {say({ zh: '没有报告的单位', en: 'Bodies without a report' })}
        </Link>
      </nav>
      <Counts quality={quality} />

      <div className="two">
        <section>
          <h2 id="grades">{say({ zh: '等级的含义', en: 'What grades mean' })}</h2>
          <p className="small">
            {say({
              zh: '等级只数一份报告的核对结果里有几处错误、几处需核对，不是公开程度的评分，也不能用来比较谁更公开。',
              en: 'A grade only counts the errors and the points to be verified in one report; it is no score of openness and does not say who discloses more.',
            })}
          </p>
          <GradeTable quality={quality} />
        </section>
        <section id="trend">
          {from !== undefined && (
            <ChartFigure
              data={{ kind: 'grades', grades: trend }}
              heading={<h2>{say({ zh: '历年等级', en: 'Grades by year' })}</h2>}
              summary={say({
                zh: `堆积柱形图：${place} ${from} 至 ${to} 年已核对的报告中各等级所占的比例，份数见数据表。`,
                en: `Stacked columns: shares of the grades among the reports checked, ${place}, ${from} to ${to}; the table of the figures has the counts.`,
              })}
              links={
                <>
                  <FileLinks path="/quality/years" search={qualitySearch(ofPlace)} /> ·{' '}
                  <Link href={`/quality.svg?${search}`}>SVG</Link> ·{' '}
                  <Link href={`/quality.png?${search}`}>PNG</Link>
                </>
              }
              width={540}
              withTable
            />
          )}
        </section>
      </div>

      <h2 id="matrix">{say({ zh: '单位与规则', en: 'Bodies and rules' })}</h2>
      <p className="small">
        {say({
          zh: '单位名旁是它的整改清单，格子连到报告里的那一处。',
          en: 'Beside a name stands its work list; cells lead to the place in the report. ',
        })}
        <FileLinks
          path="/quality"
          search={search}
          rows={total}
          label={say({ zh: '下载全部单位、全部规则', en: 'Download all bodies and rules' })}
        />
      </p>
      <FamilyNav query={quality.query} />
      <MatrixLegend />
      {total === 0 ? (
        <p className="lead">
          {say({
            zh: '没有符合条件的报告：请放宽年度、级别、类型、规则或性质。',
            en: 'No report fits: widen year, level, type, rule or severity.',
          })}
        </p>
      ) : (
        <>
          {matrix.rules.length === 0 && (
            <p className="notice">
              {say({ zh: '所选范围内没有一条规则不通过。', en: 'No rule fails here.' })}
            </p>
          )}
          <MatrixTable quality={quality} />
        </>
      )}

      <h2 id="rules">{say({ zh: '各条规则', en: 'Rules' })}</h2>
      <p className="small">
        {say({
          zh: '“无法判断”是缺少核对所需的数或相邻的报告，不算通过，也不计入不通过率。',
          en: '“Cannot be judged”: figures or neighbouring reports are lacking; it counts neither as passing nor in the share that fails. ',
        })}
        <FileLinks path="/quality/rules" search={qualitySearch(ofPlace)} />
      </p>
      <RuleTable quality={quality} />
      <Citation title={QUALITY_TITLE} path={`/quality?${search}`} />
    </>
  );
}
