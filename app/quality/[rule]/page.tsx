import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findRule } from '../../../lib/checks/rules/rules';
import { db } from '../../../lib/db/client';
import { ruleTitle } from '../../../lib/export/titles';
import { loadRule, type RulePage } from '../../../lib/load/loadRule';
import { formatValue } from '../../../lib/metrics/formatValue';
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
import { QueryProblem } from '../../_components/QueryProblem';
import { UnknownParent } from '../../_components/UnknownParent';
import { linked } from '../../linked';
import { FailingTable } from './FailingTable';
import { RuleFacts } from './RuleFacts';

interface Props {
  readonly params: Promise<{ readonly rule: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const rule = findRule((await params).rule);
  return { title: rule ? `${rule.id} ${rule.label}` : '没有这条规则' };
}

function Counts({ counts }: Pick<RulePage, 'counts'>) {
  const share = shareFailed(counts);
  const cards = [
    ['不通过', counts.failed, share === null ? '份' : `份，占能判断的 ${formatValue(share, '%')}`],
    ['通过', counts.passed, '份'],
    ['无法判断', counts.notEvaluable, '份，不算通过'],
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
  if (!rule) notFound();
  const path = `/quality/${rule.id}`;
  const query = ruleQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={RULE_PARAMS} path={path} />;
  const page = await loadRule(db(), rule, query.data);

  const { parent, years, parents, trend, lacking, lackingYear, total } = page;
  const place = parent ? `${parent.shortName}及其下级` : '全部地区';
  const when = query.data.year === undefined ? '各年度' : `${query.data.year} 年`;
  const search = ruleSearch({ ...query.data, page: 1 });
  const { year, level, type } = query.data;
  return (
    <>
      <p className="crumbs">
        <Link href={`/quality?${qualitySearch({ year, level, type, parent: query.data.parent })}`}>质量</Link>{' '}
        / {rule.id}
      </p>
      <h1>
        {rule.id} {rule.label}
      </h1>
      <RuleFacts rule={rule} />

      <h2>
        {place}
        {when}的结果
      </h2>
      <PlaceCrumbs
        parent={parent}
        href={(id) => `${path}?${ruleSearch({ ...query.data, parent: id, page: 1 })}`}
      />
      <form className="form" action={linked(path)}>
        <PlaceInputs query={query.data} years={years} allYears parents={parents} />
        <button type="submit">查看</button>
      </form>
      {query.data.parent && !parent && <UnknownParent id={query.data.parent} />}
      <Counts counts={page.counts} />
      {lacking.length > 0 && (
        <>
          <h3>{lackingYear} 年的报告无法判断的原因</h3>
          <ul>
            {lacking.map(({ lacks, reports }) => (
              <li key={lacks}>
                {lacks}：{formatValue(reports, '件')} 份
              </li>
            ))}
          </ul>
        </>
      )}
      {trend.years.length > 0 && (
        <ChartFigure
          data={{ kind: 'rule', rule: trend }}
          heading={<h3>历年不通过的比例</h3>}
          summary={`折线图：${place}历年能判断的报告中不通过 ${rule.id} 的比例；没有能判断的报告的年份断开，份数见数据表。`}
          links={<Link href={`${path}.svg${search && `?${search}`}`}>SVG</Link>}
          withTable
        />
      )}
      <h3>不通过的报告</h3>
      {total === 0 ? (
        <p>所选范围内没有不通过的报告。</p>
      ) : (
        <>
          <p className="small">
            <FileLinks path={path} search={search} label="下载全部不通过的报告" />
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
