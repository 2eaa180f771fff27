import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { COMPARABILITY_WORDS } from '../../../lib/dictionary/comparabilityWords';
import { toDictionary } from '../../../lib/dictionary/toDictionary';
import { DICTIONARY_TITLE } from '../../../lib/export/titles';
import { EDITION_SOURCE } from '../../../lib/metrics/editions';
import type { SearchParams } from '../../../lib/query/fields';
import { noQuery } from '../../../lib/query/unitsQuery';
import { Citation } from '../../_components/Citation';
import { Link } from '../../_components/Link';
import { QueryProblem } from '../../_components/QueryProblem';

interface Props {
  readonly params: Promise<{ readonly key: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const entryOf = (key: string) => toDictionary().find((entry) => entry.key === key);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: entryOf((await params).key)?.label ?? '没有这个指标' };
}

/** One metric of the codebook: all that must be known before its figures are used. */
export default async function MetricPage({ params, searchParams }: Props) {
  const { key } = await params;
  const entry = entryOf(key);
  if (!entry) notFound();
  const query = noQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={['（无）']} path={`/dictionary/${key}`} />;

  return (
    <>
      <p className="muted small">
        <Link href="/dictionary">指标字典</Link> › {entry.group}
      </p>
      <h1>{entry.label}</h1>
      <p className="lead">{entry.definition}</p>
      <dl className="facts">
        <dt>代码</dt>
        <dd>
          <code>{entry.key}</code>
        </dd>
        <dt>英文名</dt>
        <dd lang="en">{entry.labelEn}</dd>
        <dt>计量单位</dt>
        <dd>{entry.unit}</dd>
        <dt>分类</dt>
        <dd>{entry.breakdown === 'applicant' ? '按申请人分列，另有总计' : '只有一个数'}</dd>
        {entry.article !== '' && (
          <>
            <dt>条例条款</dt>
            <dd>{entry.article}（《政府信息公开条例》2019 年修订）</dd>
          </>
        )}
        {entry.formula !== '' && (
          <>
            <dt>公式</dt>
            <dd>{entry.formula}</dd>
          </>
        )}
      </dl>
      <h2>在表上的位置</h2>
      <dl className="facts">
        {entry.editions.map((edition) => (
          <div key={edition}>
            <dt>{edition} 年版</dt>
            <dd>
              {entry.addresses[edition] || '由这一版印出的数计算'}
              <br />
              <span className="muted small">
                {EDITION_SOURCE[edition].notice}，{EDITION_SOURCE[edition].years}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <h2>前后能否接续</h2>
      <dl className="facts">
        {entry.comparisons.map(({ year, comparability, words }) => (
          <div key={year}>
            <dt>
              {year - 1} 与 {year} 年之间
            </dt>
            <dd>{words === '' ? COMPARABILITY_WORDS[comparability] : words}</dd>
          </div>
        ))}
      </dl>
      {entry.pitfalls.length > 0 && (
        <>
          <h2>易错之处</h2>
          <ul>
            {entry.pitfalls.map((pitfall) => (
              <li key={pitfall}>{pitfall}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href={`/rank?metric=${entry.key}`}>排名</Link> ·{' '}
        <Link href={`/trend?metric=${entry.key}`}>趋势</Link>
      </p>
      <Citation
        title={`${DICTIONARY_TITLE}：${entry.label}`}
        path={`/dictionary/${entry.key}`}
        version={null}
      />
    </>
  );
}
