import type { CheckedOutcome } from '../../lib/checks/applyRules';
import { describeFindings } from '../../lib/checks/describeFindings';
import { summarize } from '../../lib/checks/summarize';
import { SCOPE_NAMES } from '../../lib/metrics/unitNames';
import { FindingList } from '../_components/FindingList';
import { CheckedTables } from './CheckedTables';
import { UnjudgedList } from './UnjudgedList';

const EDITION_WORDS = { '2019': '2019 年版', '2021': '2021 年版' } as const;

/** Who reports on which year, as the draft says it: text only, also where it is an address. */
function Facts({ outcome: { report } }: { readonly outcome: CheckedOutcome }) {
  const { table2, table3, table4, statistics } = report.editions;
  const tables = [table2, table3, table4].map((edition) => (edition ? EDITION_WORDS[edition] : '没有'));
  const facts = [
    ['标题', report.title],
    ['发布单位', report.issuer],
    ['报告年度', report.year === null ? null : String(report.year)],
    ['公布日期', report.publishedOn],
    ['统计范围', SCOPE_NAMES[report.scope] ?? report.scope],
    ['网址', report.sourceUrl],
    statistics === null
      ? ['表二、三、四', tables.join('、')]
      : ['统计表', statistics === '2014' ? '2014 年版' : '地方格式'],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="missing">没有找到</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A draft with its findings and its tables marked up. Whatever stands in the draft is text here and nothing else. */
export function CheckResult({ outcome }: { readonly outcome: CheckedOutcome }) {
  const { status, counts } = summarize(outcome);
  return (
    <>
      <p className="crumbs">发布前核对</p>
      <h1 className="draft">{outcome.file}</h1>
      <p className="lead">
        {status}。{counts}
      </p>
      {outcome.reason !== null && <p className="notice">{outcome.reason}</p>}
      {outcome.status !== 'refused' && (
        <>
          <h2>读到的报告</h2>
          <Facts outcome={outcome} />
          <h2>核对结果</h2>
          {outcome.findings.length === 0 ? (
            <p>能核对的规则都没有发现问题。</p>
          ) : (
            <FindingList
              findings={describeFindings(outcome.findings, outcome.cells).map((finding, i) => ({
                ...finding,
                id: `finding-${i + 1}`,
              }))}
              hrefOf={({ key }) => `#${key}`}
            />
          )}
          {outcome.rules !== null && <UnjudgedList rules={outcome.rules} />}
          <p className="muted small">
            原数照录，不作更改；涉及的格子在下表中用边框和记号标出，点数字或记号回到这里。
          </p>
          <CheckedTables outcome={outcome} />
        </>
      )}
    </>
  );
}
