import type { CheckedOutcome } from '../../lib/checks/applyRules';
import { describeFindings } from '../../lib/checks/describeFindings';
import { summarize } from '../../lib/checks/summarize';
import { listed } from '../../lib/language/listed';
import { say } from '../../lib/language/say';
import { spoken } from '../../lib/language/spoken';
import { SCOPE_NAMES } from '../../lib/metrics/unitNames';
import { FindingList } from '../_components/FindingList';
import { Printed } from '../_components/Printed';
import { CheckedTables } from './CheckedTables';
import { UnjudgedList } from './UnjudgedList';

const EDITION_WORDS = spoken({
  '2019': { zh: '2019 年版', en: 'form of 2019' },
  '2021': { zh: '2021 年版', en: 'form of 2021' },
});

/** Who reports on which year, as the draft says it: text only, also where it is an address. */
function Facts({ outcome: { report } }: { readonly outcome: CheckedOutcome }) {
  const { table2, table3, table4, statistics } = report.editions;
  const tables = [table2, table3, table4].map((edition) =>
    edition ? EDITION_WORDS[edition] : say({ zh: '没有', en: 'none' }),
  );
  const facts = [
    [say({ zh: '标题', en: 'Title' }), report.title && <Printed>{report.title}</Printed>],
    [say({ zh: '发布单位', en: 'Published by' }), report.issuer && <Printed>{report.issuer}</Printed>],
    [say({ zh: '报告年度', en: 'Year' }), report.year === null ? null : String(report.year)],
    [say({ zh: '公布日期', en: 'Published on' }), report.publishedOn],
    [say({ zh: '统计范围', en: 'Scope' }), SCOPE_NAMES[report.scope] ?? report.scope],
    [say({ zh: '网址', en: 'Address' }), report.sourceUrl && <Printed>{report.sourceUrl}</Printed>],
    statistics === null
      ? [say({ zh: '表二、三、四', en: 'Tables 2, 3, 4' }), listed(tables)]
      : [
          say({ zh: '统计表', en: 'Statistics table' }),
          statistics === '2014'
            ? say({ zh: '2014 年版', en: 'form of 2014' })
            : say({ zh: '地方格式', en: 'form of the place' }),
        ],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="missing">{say({ zh: '没有找到', en: 'not found' })}</span>}</dd>
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
      <p className="crumbs">{say({ zh: '发布前核对', en: 'Check a draft' })}</p>
      <h1 className="draft">
        <Printed>{outcome.file}</Printed>
      </h1>
      <p className="lead">
        {say({
          zh: `${status}。${counts ?? ''}`,
          en: counts === null ? `${status}.` : `${status}. ${counts}`,
        })}
      </p>
      {outcome.reason !== null && (
        <p className="notice">
          <Printed>{outcome.reason}</Printed>
        </p>
      )}
      {outcome.status !== 'refused' && (
        <>
          <h2>{say({ zh: '读到的报告', en: 'The report as it was read' })}</h2>
          <Facts outcome={outcome} />
          <h2>{say({ zh: '核对结果', en: 'What the checks found' })}</h2>
          {outcome.findings.length === 0 ? (
            <p>
              {say({
                zh: '能核对的规则都没有发现问题。',
                en: 'The rules that could be checked found nothing.',
              })}
            </p>
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
            {say({
              zh: '原数照录，不作更改；涉及的格子在下表中用边框和记号标出，点数字或记号回到这里。',
              en: 'Figures are kept as printed and nothing is altered; the cells involved have a frame and a mark in the tables below, and their figures and marks lead back here.',
            })}
          </p>
          <CheckedTables outcome={outcome} />
        </>
      )}
    </>
  );
}
