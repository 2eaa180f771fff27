import type { Metadata } from 'next';
import { Fragment } from 'react';
import { findRule } from '../../lib/checks/rules/rules';
import { COMPARABILITY_WORDS } from '../../lib/dictionary/comparabilityWords';
import { toDictionary } from '../../lib/dictionary/toDictionary';
import { DICTIONARY_TITLE } from '../../lib/export/titles';
import { say } from '../../lib/language/say';
import { EDITION_SOURCE, EDITIONS } from '../../lib/metrics/editions';
import { MISSING_WORDS } from '../../lib/metrics/formatValue';
import { table3Identities, table4Identities } from '../../lib/metrics/identities';
import { statistics2014Identities } from '../../lib/metrics/identities2014';
import { labelOf } from '../../lib/metrics/labelOf';
import type { SearchParams } from '../../lib/query/fields';
import { noQuery } from '../../lib/query/unitsQuery';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';
import { QueryProblem } from '../_components/QueryProblem';

export const generateMetadata = (): Metadata => ({
  title: say({ zh: '指标字典', en: 'Dictionary of metrics' }),
});

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
  if (!query.success)
    return (
      <QueryProblem error={query.error} known={[say({ zh: '（无）', en: '(none)' })]} path="/dictionary" />
    );
  const entries = toDictionary();
  const groups = [...new Set(entries.map(({ group }) => group))];

  return (
    <>
      <h1>{say({ zh: '指标字典', en: 'Dictionary of metrics' })}</h1>
      <p className="lead">
        {say({
          zh: '每个数在表上的位置、单位和含义，以及各版格式之间能否接续；点指标名看它的定义、条款、公式和易错之处。',
          en: 'Where each figure stands in the form, its unit and meaning, and whether it goes on over the editions; the name of a metric leads to its definition, article of law, formula and pitfalls. ',
        })}
        {(['2014', ...EDITIONS] as const).map((edition) => (
          <Fragment key={edition}>
            {say({ zh: `${edition} 年版：`, en: `Form of ${edition}: ` })}
            <Printed>{EDITION_SOURCE[edition].notice}</Printed>
            {say({
              zh: `，用于 ${EDITION_SOURCE[edition].years}。`,
              en: `, for ${EDITION_SOURCE[edition].yearsEn}. `,
            })}
          </Fragment>
        ))}
      </p>
      <p>
        <FileLinks path="/dictionary" /> · <Link href="/dictionary.md">Markdown</Link> ·{' '}
        <Link href="/dictionary.do">{say({ zh: 'Stata 标签', en: 'Stata labels' })}</Link> ·{' '}
        <Link href="/dictionary.R">{say({ zh: 'R 标签', en: 'R labels' })}</Link>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll dictionary" tabIndex={0} aria-label={say({ zh: '指标表', en: 'Metrics' })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '指标', en: 'Metric' })}</th>
              <th scope="col">{say({ zh: '单位', en: 'Unit' })}</th>
              <th scope="col">
                {say({
                  zh: '2021 年版（2018 年以前的数：2014 年版）的位置，或公式',
                  en: 'Place in the form of 2021 (figures up to 2018: of 2014), or formula',
                })}
              </th>
              <th scope="col">{say({ zh: '2019 年版的位置', en: 'Place in the form of 2019' })}</th>
              <th scope="col">{say({ zh: '接续', en: 'Comparability' })}</th>
              <th scope="col">{say({ zh: '说明', en: 'Remarks' })}</th>
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
                        <Link href={`/dictionary/${entry.key}`}>{labelOf(entry)}</Link>
                        <br />
                        <code className="muted small">{entry.key}</code>
                        {entry.breakdown === 'applicant' && (
                          <span className="muted small">
                            {say({ zh: ' · 分申请人', en: ' · by applicant' })}
                          </span>
                        )}
                      </th>
                      <td>{entry.unit}</td>
                      <td className="small">
                        {entry.formula ||
                          ((entry.addresses['2021'] || entry.addresses['2014']) && (
                            <Printed>{entry.addresses['2021'] || entry.addresses['2014']}</Printed>
                          )) || <span className="missing">{MISSING_WORDS.not_asked}</span>}
                      </td>
                      <td className="small">
                        {entry.kind === 'reported'
                          ? (entry.addresses['2019'] && <Printed>{entry.addresses['2019']}</Printed>) || (
                              <span className="missing">{MISSING_WORDS.not_asked}</span>
                            )
                          : ''}
                      </td>
                      <td className="small">{COMPARABILITY_WORDS[entry.comparability]}</td>
                      <td className="small">
                        {entry.article && (
                          <>
                            <Printed>{entry.article}</Printed>
                            {say({ zh: '。', en: '. ' })}
                          </>
                        )}
                        {entry.note}
                      </td>
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      <h2>{say({ zh: '勾稽关系', en: 'Relations between figures' })}</h2>
      <p>
        {say({
          zh: '报告的数字按下列等式核对；不等时照录原数，并在旁边注明两边各是多少。',
          en: 'Figures of a report are checked by these equations; where they do not hold the figures are kept as printed, with both sides beside them.',
        })}
      </p>
      <ul>
        {RULES.map((identity) => (
          <li key={identity.rule}>
            <strong>{identity.rule}</strong>
            {say({
              zh: `（如${identity.label}）：`,
              en: ` ${findRule(identity.rule)?.labelEn ?? ''}: `,
            })}
            <Printed>{`${identity.leftLabel} = ${identity.rightLabel}`}</Printed>
          </li>
        ))}
      </ul>
      <Citation title={DICTIONARY_TITLE} path="/dictionary" version={null} />
    </>
  );
}
