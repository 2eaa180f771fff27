import type { Metadata } from 'next';
import { COMPARABILITY_WORDS } from '../../../lib/dictionary/comparabilityWords';
import { toDictionary } from '../../../lib/dictionary/toDictionary';
import { DICTIONARY_TITLE } from '../../../lib/export/titles';
import { LANGUAGE_TAGS } from '../../../lib/language/language';
import { say } from '../../../lib/language/say';
import { EDITION_SOURCE } from '../../../lib/metrics/editions';
import { labelOf } from '../../../lib/metrics/labelOf';
import type { SearchParams } from '../../../lib/query/fields';
import { noQuery } from '../../../lib/query/unitsQuery';
import { Citation } from '../../_components/Citation';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';
import { QueryProblem } from '../../_components/QueryProblem';
import { noSuchPage } from '../../noSuchPage';

interface Props {
  readonly params: Promise<{ readonly key: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const entryOf = (key: string) => toDictionary().find((entry) => entry.key === key);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = entryOf((await params).key);
  return { title: entry ? labelOf(entry) : say({ zh: '没有这个指标', en: 'No such metric' }) };
}

/** One metric of the codebook: all that must be known before its figures are used. */
export default async function MetricPage({ params, searchParams }: Props) {
  const { key } = await params;
  const entry = entryOf(key);
  if (!entry) return noSuchPage();
  const query = noQuery.safeParse(await searchParams);
  if (!query.success)
    return (
      <QueryProblem
        error={query.error}
        known={[say({ zh: '（无）', en: '(none)' })]}
        path={`/dictionary/${key}`}
      />
    );

  return (
    <>
      <p className="muted small">
        <Link href="/dictionary">{say({ zh: '指标字典', en: 'Dictionary of metrics' })}</Link> › {entry.group}
      </p>
      <h1>{labelOf(entry)}</h1>
      <p className="lead">{entry.definition}</p>
      <dl className="facts">
        <dt>{say({ zh: '代码', en: 'Code' })}</dt>
        <dd>
          <code>{entry.key}</code>
        </dd>
        <dt>{say({ zh: '英文名', en: 'In Chinese' })}</dt>
        <dd lang={say({ zh: LANGUAGE_TAGS.en, en: LANGUAGE_TAGS.zh })}>
          {say({ zh: entry.labelEn, en: entry.label })}
        </dd>
        <dt>{say({ zh: '计量单位', en: 'Unit' })}</dt>
        <dd>{entry.unit}</dd>
        <dt>{say({ zh: '分类', en: 'Columns' })}</dt>
        <dd>
          {entry.breakdown === 'applicant'
            ? say({ zh: '按申请人分列，另有总计', en: 'by applicant, with a total' })
            : say({ zh: '只有一个数', en: 'one figure' })}
        </dd>
        {entry.article !== '' && (
          <>
            <dt>{say({ zh: '条例条款', en: 'Article' })}</dt>
            <dd>
              <Printed>{entry.article}</Printed>
              {say({
                zh: '（《政府信息公开条例》2019 年修订）',
                en: ' of the Open Government Information Regulations as revised in 2019',
              })}
            </dd>
          </>
        )}
        {entry.formula !== '' && (
          <>
            <dt>{say({ zh: '公式', en: 'Formula' })}</dt>
            <dd>{entry.formula}</dd>
          </>
        )}
      </dl>
      <h2>{say({ zh: '在表上的位置', en: 'Place in the form' })}</h2>
      <dl className="facts">
        {entry.editions.map((edition) => (
          <div key={edition}>
            <dt>{say({ zh: `${edition} 年版`, en: `Form of ${edition}` })}</dt>
            <dd>
              {entry.addresses[edition] ? (
                <Printed>{entry.addresses[edition]}</Printed>
              ) : (
                say({ zh: '由这一版印出的数计算', en: 'computed from figures that this edition prints' })
              )}
              <br />
              <span className="muted small">
                <Printed>{EDITION_SOURCE[edition].notice}</Printed>
                {say({
                  zh: `，${EDITION_SOURCE[edition].years}`,
                  en: `, ${EDITION_SOURCE[edition].yearsEn}`,
                })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{say({ zh: '前后能否接续', en: 'Comparability over time' })}</h2>
      <dl className="facts">
        {entry.comparisons.map(({ year, comparability, words }) => (
          <div key={year}>
            <dt>{say({ zh: `${year - 1} 与 ${year} 年之间`, en: `Between ${year - 1} and ${year}` })}</dt>
            <dd>{words === '' ? COMPARABILITY_WORDS[comparability] : words}</dd>
          </div>
        ))}
      </dl>
      {entry.pitfalls.length > 0 && (
        <>
          <h2>{say({ zh: '易错之处', en: 'Pitfalls' })}</h2>
          <ul>
            {entry.pitfalls.map((pitfall) => (
              <li key={pitfall}>{pitfall}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href={`/rank?metric=${entry.key}`}>{say({ zh: '排名', en: 'Rankings' })}</Link> ·{' '}
        <Link href={`/trend?metric=${entry.key}`}>{say({ zh: '趋势', en: 'Trends' })}</Link>
      </p>
      <Citation
        title={say({
          zh: `${DICTIONARY_TITLE}：${entry.label}`,
          en: `Dictionary of metrics: ${entry.labelEn}`,
        })}
        path={`/dictionary/${entry.key}`}
        version={null}
      />
    </>
  );
}
