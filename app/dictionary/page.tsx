import type { Metadata } from 'next';
import { Fragment } from 'react';
import { COMPARABILITY_WORDS } from '../../lib/dictionary/comparabilityWords';
import { toDictionary } from '../../lib/dictionary/toDictionary';
import { DICTIONARY_TITLE } from '../../lib/export/titles';
import { EDITION_SOURCE, EDITIONS } from '../../lib/metrics/editions';
import { table3Identities, table4Identities } from '../../lib/metrics/identities';
import { statistics2014Identities } from '../../lib/metrics/identities2014';
import type { SearchParams } from '../../lib/query/fields';
import { noQuery } from '../../lib/query/unitsQuery';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { QueryProblem } from '../_components/QueryProblem';

export const metadata: Metadata = { title: '指标字典' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

/** One line for each rule of arithmetic; the same rule holds for many rows or columns. */
const RULES = [
  ...new Map(
    [...table3Identities('2021'), ...table4Identities(), ...statistics2014Identities()].map((identity) => [
      identity.rule,
      identity,
    ]),
  ).values(),
];

export default async function DictionaryPage({ searchParams }: Props) {
  const query = noQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={['（无）']} path="/dictionary" />;
  const entries = toDictionary();
  const groups = [...new Set(entries.map(({ group }) => group))];

  return (
    <>
      <h1>指标字典</h1>
      <p className="lead">
        每个数在表上的位置、单位和含义，以及各版格式之间能否接续；点指标名看它的定义、条款、公式和易错之处。
        {(['2014', ...EDITIONS] as const)
          .map(
            (edition) =>
              `${edition} 年版：${EDITION_SOURCE[edition].notice}，用于 ${EDITION_SOURCE[edition].years}。`,
          )
          .join('')}
      </p>
      <p>
        <FileLinks path="/dictionary" /> · <Link href="/dictionary.md">Markdown</Link> ·{' '}
        <Link href="/dictionary.do">Stata 标签</Link> · <Link href="/dictionary.R">R 标签</Link>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll dictionary" tabIndex={0} aria-label="指标表">
        <table>
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">单位</th>
              <th scope="col">2021 年版（2018 年以前的数：2014 年版）的位置，或公式</th>
              <th scope="col">2019 年版的位置</th>
              <th scope="col">接续</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Fragment key={group}>
                <tr className="group">
                  <th colSpan={6} scope="colgroup">
                    {group}
                  </th>
                </tr>
                {entries
                  .filter((entry) => entry.group === group)
                  .map((entry) => (
                    <tr key={entry.key} id={entry.key}>
                      <th scope="row">
                        <Link href={`/dictionary/${entry.key}`}>{entry.label}</Link>
                        <br />
                        <code className="muted small">{entry.key}</code>
                        {entry.breakdown === 'applicant' && <span className="muted small"> · 分申请人</span>}
                      </th>
                      <td>{entry.unit}</td>
                      <td className="small">
                        {entry.formula || entry.addresses['2021'] || entry.addresses['2014'] || (
                          <span className="missing">该版未设</span>
                        )}
                      </td>
                      <td className="small">
                        {entry.kind === 'reported'
                          ? entry.addresses['2019'] || <span className="missing">该版未设</span>
                          : ''}
                      </td>
                      <td className="small">{COMPARABILITY_WORDS[entry.comparability]}</td>
                      <td className="small">
                        {entry.article && `${entry.article}。`}
                        {entry.note}
                      </td>
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      <h2>勾稽关系</h2>
      <p>报告的数字按下列等式核对；不等时照录原数，并在旁边注明两边各是多少。</p>
      <ul>
        {RULES.map((identity) => (
          <li key={identity.rule}>
            <strong>{identity.rule}</strong>（如{identity.label}）：{identity.leftLabel} ={' '}
            {identity.rightLabel}
          </li>
        ))}
      </ul>
      <Citation title={DICTIONARY_TITLE} path="/dictionary" version={null} />
    </>
  );
}
