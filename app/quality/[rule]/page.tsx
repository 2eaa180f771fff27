import type { Metadata } from 'next';
import { findRule } from '../../../lib/checks/rules/rules';
import { db } from '../../../lib/db/client';
import { ruleTitle } from '../../../lib/export/titles';
import { counted } from '../../../lib/language/counted';
import { say } from '../../../lib/language/say';
import { loadRule, type RulePage } from '../../../lib/load/loadRule';
import { formatValue } from '../../../lib/metrics/formatValue';
import { labelOf } from '../../../lib/metrics/labelOf';
import { shareFailed } from '../../../lib/quality/shareFailed';
import type { SearchParams } from '../../../lib/query/fields';
import { qualitySearch } from '../../../lib/query/qualityQuery';
import { RULE_PARAMS, ruleQuery, ruleSearch } from '../../../lib/query/ruleQuery';
import { ChartFigure } from '../../_components/ChartFigure';
import { Citation } from '../../_components/Citation';
import { FileLinks } from '../../_components/FileLinks';
import { Link } from '../../_components/Link';
import { Pages } from '../../_components/Pages';
import { PlaceCrumbs } from '../../_components/PlaceCrumbs';
import { PlaceInputs } from '../../_components/PlaceInputs';
import { Printed } from '../../_components/Printed';
import { QueryProblem } from '../../_components/QueryProblem';
import { UnknownParent } from '../../_components/UnknownParent';
import { linked } from '../../linked';
import { noSuchPage } from '../../noSuchPage';
import { FailingTable } from './FailingTable';
import { NoSuchRule } from './NoSuchRule';
import { RuleFacts } from './RuleFacts';

interface Props {
  readonly params: Promise<{ readonly rule: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const rule = findRule((await params).rule);
  return {
    title: rule ? `${rule.id} ${labelOf(rule)}` : say({ zh: '没有这条规则', en: 'There is no such rule' }),
  };
}

function Counts({ counts }: Pick<RulePage, 'counts'>) {
  const share = shareFailed(counts);
  const cards = [
    [
      say({ zh: '不通过', en: 'Reports that fail' }),
      counts.failed,
      share === null
        ? say({ zh: '份', en: '' })
        : say({
            zh: `份，占能判断的 ${formatValue(share, '%')}`,
            en: `${formatValue(share, '%')} of those judged`,
          }),
    ],
    [say({ zh: '通过', en: 'Reports that pass' }), counts.passed, say({ zh: '份', en: '' })],
    [
      say({ zh: '无法判断', en: 'Reports that cannot be judged' }),
      counts.notEvaluable,
      say({ zh: '份，不算通过', en: 'not counted as passing' }),
    ],
  ] as const;
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

export default async function RulePageView({ params, searchParams }: Props) {
  const rule = findRule((await params).rule);
  if (!rule) return noSuchPage(<NoSuchRule />);
  const path = `/quality/${rule.id}`;
  const query = ruleQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={RULE_PARAMS} path={path} />;
  const page = await loadRule(db(), rule, query.data);

  const { parent, years, parents, trend, lacking, lackingYear, total } = page;
  const place = parent
    ? say({ zh: `${parent.shortName}及其下级`, en: `${parent.shortName} and below` })
    : say({ zh: '全部地区', en: 'all places' });
  const when =
    query.data.year === undefined
      ? say({ zh: '各年度', en: 'reports on all years' })
      : say({ zh: `${query.data.year} 年`, en: `reports on ${query.data.year}` });
  const search = ruleSearch({ ...query.data, page: 1 });
  const { year, level, type } = query.data;
  return (
    <>
      <p className="crumbs">
        <Link href={`/quality?${qualitySearch({ year, level, type, parent: query.data.parent })}`}>
          {say({ zh: '质量', en: 'Quality' })}
        </Link>{' '}
        / {rule.id}
      </p>
      <h1>
        {rule.id} {labelOf(rule)}
      </h1>
      <RuleFacts rule={rule} />

      <h2>{say({ zh: `${place}${when}的结果`, en: `Results: ${place}, ${when}` })}</h2>
      <PlaceCrumbs
        parent={parent}
        href={(id) => `${path}?${ruleSearch({ ...query.data, parent: id, page: 1 })}`}
      />
      <form className="form" action={linked(path)}>
        <PlaceInputs query={query.data} years={years} allYears parents={parents} />
        <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
      </form>
      {query.data.parent && !parent && <UnknownParent id={query.data.parent} />}
      <Counts counts={page.counts} />
      {lacking.length > 0 && (
        <>
          <h3>
            {say({
              zh: `${lackingYear} 年的报告无法判断的原因`,
              en: `Why reports on ${lackingYear} cannot be judged`,
            })}
          </h3>
          <ul>
            {lacking.map(({ lacks, reports }) => (
              <li key={lacks}>
                <Printed>{lacks}</Printed>
                {say({ zh: `：${formatValue(reports, '件')} 份`, en: `: ${counted(reports, 'report')}` })}
              </li>
            ))}
          </ul>
        </>
      )}
      {trend.years.length > 0 && (
        <ChartFigure
          data={{ kind: 'rule', rule: trend }}
          heading={<h3>{say({ zh: '历年不通过的比例', en: 'Share that fails, by year' })}</h3>}
          summary={say({
            zh: `折线图：${place}历年能判断的报告中不通过 ${rule.id} 的比例；没有能判断的报告的年份断开，份数见数据表。`,
            en: `Line: share that fails ${rule.id} of the reports that can be judged, by year, ${place}; it breaks at years in which no report can be judged; the table of the figures has the counts.`,
          })}
          links={
            <>
              <Link href={`${path}.svg${search && `?${search}`}`}>SVG</Link> ·{' '}
              <Link href={`${path}.png${search && `?${search}`}`}>PNG</Link>
            </>
          }
          withTable
        />
      )}
      <h3>{say({ zh: '不通过的报告', en: 'Reports that fail' })}</h3>
      {total === 0 ? (
        <p>{say({ zh: '所选范围内没有不通过的报告。', en: 'No report fails here.' })}</p>
      ) : (
        <>
          <p className="small">
            {say({ zh: '', en: 'What was found is told in Chinese, in the words of the check. ' })}
            <FileLinks
              path={path}
              search={search}
              rows={total}
              label={say({ zh: '下载全部不通过的报告', en: 'Download all reports that fail' })}
            />
          </p>
          <FailingTable {...page} />
          <Pages
            page={page.page}
            pages={page.pages}
            href={(to) => `${path}?${ruleSearch({ ...query.data, page: to })}`}
          />
        </>
      )}
      <Citation title={ruleTitle(rule)} path={search === '' ? path : `${path}?${search}`} />
    </>
  );
}
