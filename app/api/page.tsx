import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { answerName } from '../../lib/api/endpoint';
import { ENDPOINTS } from '../../lib/api/endpoints/all';
import { openApi } from '../../lib/api/openApi';
import { PROBLEMS } from '../../lib/api/problems';
import { fieldsOf, schemaWords } from '../../lib/api/schemaWords';
import type { SearchParams } from '../../lib/query/fields';
import { noQuery } from '../../lib/query/unitsQuery';
import { Link } from '../_components/Link';
import { QueryProblem } from '../_components/QueryProblem';
import { originOf } from '../originOf';
import { FieldTable } from './FieldTable';

export const metadata: Metadata = { title: 'API' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

/** The reference of the interface, written from its OpenAPI document. */
export default async function ApiPage({ searchParams }: Props) {
  const query = noQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={['（无）']} path="/api" />;
  const origin = originOf(await headers());
  const document = openApi(origin);
  const operations = ENDPOINTS.flatMap((endpoint) => {
    const get = document.paths[endpoint.path]?.get;
    return get ? [{ endpoint, get }] : [];
  });
  const schemas = Object.entries(document.components.schemas).filter(([name]) => !name.endsWith('Answer'));
  const root = `${origin}/api/v1`;

  return (
    <>
      <h1>API</h1>
      <p className="lead">{document.info.description}</p>
      <dl className="facts">
        <dt>地址</dt>
        <dd>
          <code>{root}</code>
        </dd>
        <dt>机器可读的描述</dt>
        <dd>
          <Link href="/api/v1/openapi.json">openapi.json</Link>（OpenAPI 3.1）
        </dd>
        <dt>试一下</dt>
        <dd>
          <code>curl '{root}/observations?metric=t3_new&amp;unit=450204'</code>
        </dd>
      </dl>
      <h2>通例</h2>
      <ul>
        <li>缺的数不是零：没有数时 value 为 null，state 说明原因。数字的位数与 CSV 相同，百分比是百分数。</li>
        <li>
          列表每页最多 1000 行。应答的 next 是下一页的网址，没有下一页时为 null；页可能不满，以 next
          为准。整个数据集请到 <Link href="/data">数据页</Link>下载。
        </li>
        <li>每个应答的 dataset 写明数据版本；翻页途中版本变了，说明数据已更新，请从第一页重取。</li>
        <li>
          ETag 和 Last-Modified：带 If-None-Match 或 If-Modified-Since，没有变化就是 304。应答以 br 或 gzip
          压缩。
        </li>
        <li>任何网页都可以读取（CORS），只接受 GET、HEAD 和 OPTIONS。</li>
        <li>
          每个来源每分钟的次数有上限，见应答的 RateLimit-Policy 和 RateLimit；超过时为 429，Retry-After
          说明等几秒。
        </li>
        <li>以后的版本只增加字段和接口；不兼容的改动用新的 /api/v2。</li>
      </ul>
      <h2>接口</h2>
      <ul className="cols">
        {operations.map(({ endpoint, get }) => (
          <li key={endpoint.id}>
            <Link href={`#${endpoint.id}`}>{get.summary}</Link>
          </li>
        ))}
      </ul>
      {operations.map(({ endpoint, get }) => (
        <section key={endpoint.id} className="operation">
          <h3 id={endpoint.id} className="operation-head">
            {get.summary} <code className="path">GET {endpoint.path}</code>
          </h3>
          <p>{get.description}</p>
          {get.parameters.length > 0 && (
            <FieldTable
              label={`${get.summary}的参数`}
              fields={get.parameters.map(({ name, required, schema, description }) => ({
                name,
                required,
                words: { ...schemaWords(schema), description: description ?? '' },
              }))}
            />
          )}
          <p>
            例：
            <Link href={`/api/v1${endpoint.example}`}>
              <code>{endpoint.example}</code>
            </Link>
          </p>
          <p className="muted small">
            应答：
            {fieldsOf(document.components.schemas[answerName(endpoint.id)] ?? {}).map(([name, words], i) => (
              <span key={name}>
                {i > 0 && '，'}
                <code>{name}</code>
                {words.ref !== null && (
                  <>
                    {' '}
                    {words.type}
                    <Link href={`#schema-${words.ref}`}>{words.ref}</Link>
                  </>
                )}
              </span>
            ))}
            。
          </p>
        </section>
      ))}
      <h2>应答里的对象</h2>
      {schemas.map(([name, schema]) => (
        <section key={name} className="operation">
          <h3 id={`schema-${name}`} className="operation-head">
            {name}
          </h3>
          <p>{schemaWords(schema).description}</p>
          <FieldTable
            label={`${name} 的字段`}
            fields={fieldsOf(schema).map(([field, words]) => ({ name: field, words }))}
          />
        </section>
      ))}
      <h2>错误</h2>
      <p>
        应答类型是 <code>application/problem+json</code>（RFC 9457）：type 不变，可以比较；detail
        用中文说明这一次的问题；parameter 是出错的参数，errors 逐条列出。
      </p>
      <dl className="problems">
        {Object.entries(PROBLEMS).map(([name, { status, title, meaning }]) => (
          <div key={name} id={`problem-${name}`}>
            <dt>
              <code>/api#problem-{name}</code> {status} {title}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
