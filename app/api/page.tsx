import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { answerName } from '../../lib/api/endpoint';
import { ENDPOINTS } from '../../lib/api/endpoints/all';
import { fillExample, type InExample } from '../../lib/api/fillExample';
import { openApi } from '../../lib/api/openApi';
import { PROBLEMS } from '../../lib/api/problems';
import { say } from '../../lib/language/say';
import type { SearchParams } from '../../lib/query/fields';
import { noQuery } from '../../lib/query/unitsQuery';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';
import { QueryProblem } from '../_components/QueryProblem';
import { exampleReport } from '../exampleReport';
import { originOf } from '../originOf';
import { FieldTable } from './FieldTable';
import { fieldsOf, schemaWords } from './schemaWords';
import { apiWords } from './words/apiWords';

export const metadata: Metadata = { title: 'API' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

/** An address that answers with something; before there is any report, only what it looks like. */
function ExampleLink({
  template,
  example,
}: {
  readonly template: string;
  readonly example: InExample | null;
}) {
  if (!example) return <code>{template}</code>;
  const address = fillExample(template, example);
  return (
    <Link href={`/api/v1${address}`}>
      <code>
        <Printed>{decodeURIComponent(address)}</Printed>
      </code>
    </Link>
  );
}

/** The reference of the interface, written from its OpenAPI document. */
export default async function ApiPage({ searchParams }: Props) {
  const query = noQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={[say({ zh: '（无）', en: '(none)' })]} path="/api" />;
  const origin = originOf(await headers());
  const document = openApi(origin);
  const operations = ENDPOINTS.flatMap((endpoint) => {
    const get = document.paths[endpoint.path]?.get;
    return get ? [{ endpoint, get }] : [];
  });
  const schemas = Object.entries(document.components.schemas).filter(([name]) => !name.endsWith('Answer'));
  const root = `${origin}/api/v1`;
  const example = await exampleReport();
  const unit = example?.unitId ?? say({ zh: '单位编号', en: 'CODE' });

  return (
    <>
      <h1>API</h1>
      <p className="lead">{apiWords(document.info.description)}</p>
      <dl className="facts">
        <dt>{say({ zh: '地址', en: 'Address' })}</dt>
        <dd>
          <code>{root}</code>
        </dd>
        <dt>{say({ zh: '机器可读的描述', en: 'For machines' })}</dt>
        <dd>
          <Link href="/api/v1/openapi.json">openapi.json</Link>
          {say({ zh: '（OpenAPI 3.1）', en: ' (OpenAPI 3.1, in Chinese)' })}
        </dd>
        <dt>{say({ zh: '试一下', en: 'Try it' })}</dt>
        <dd>
          <code>
            curl '{root}/observations?metric=t3_new&amp;unit={unit}'
          </code>
        </dd>
      </dl>
      <h2>{say({ zh: '通例', en: 'In general' })}</h2>
      <ul>
        <li>
          {say({
            zh: '缺的数不是零：没有数时 value 为 null，state 说明原因。数字的位数与 CSV 相同，百分比是百分数。',
            en: 'A missing figure is not a zero: value is null then, and state says why. Figures have the digits of the CSV, and percentages are per hundred.',
          })}
        </li>
        <li>
          {say({
            zh: '列表每页最多 1000 行。应答的 next 是下一页的网址，没有下一页时为 null；页可能不满，以 next 为准。整个数据集请到 ',
            en: 'A page of a list has 1,000 rows at most. next in an answer is the address of the next page, null where there is none; a page need not be full, so go by next. The whole data set can be downloaded at ',
          })}
          <Link href="/data">{say({ zh: '数据页', en: 'Data' })}</Link>
          {say({ zh: '下载。', en: '.' })}
        </li>
        <li>
          {say({
            zh: '每个应答的 dataset 写明数据版本；翻页途中版本变了，说明数据已更新，请从第一页重取。',
            en: 'dataset in every answer names the version of the data; if it changes while pages are turned, the data were updated: start again at the first page.',
          })}
        </li>
        <li>
          {say({
            zh: 'ETag 和 Last-Modified：带 If-None-Match 或 If-Modified-Since，没有变化就是 304。应答以 br 或 gzip 压缩。',
            en: 'ETag and Last-Modified: with If-None-Match or If-Modified-Since the answer is a 304 where nothing changed. Answers are compressed with br or gzip.',
          })}
        </li>
        <li>
          {say({
            zh: '任何网页都可以读取（CORS），只接受 GET、HEAD 和 OPTIONS。',
            en: 'Any page may read it (CORS); only GET, HEAD and OPTIONS are accepted.',
          })}
        </li>
        <li>
          {say({
            zh: '每个来源每分钟的次数有上限，见应答的 RateLimit-Policy 和 RateLimit；超过时为 429，Retry-After 说明等几秒。',
            en: 'Requests from one network address are limited by the minute, see RateLimit-Policy and RateLimit in the answers; beyond that the answer is a 429, with the seconds to wait in Retry-After.',
          })}
        </li>
        <li>
          {say({
            zh: '以后的版本只增加字段和接口；不兼容的改动用新的 /api/v2。',
            en: 'Later versions add fields and endpoints only; a change that breaks clients would come as /api/v2.',
          })}
        </li>
      </ul>
      <h2>{say({ zh: '接口', en: 'Endpoints' })}</h2>
      <ul className="cols">
        {operations.map(({ endpoint, get }) => (
          <li key={endpoint.id}>
            <Link href={`#${endpoint.id}`}>{apiWords(get.summary)}</Link>
          </li>
        ))}
      </ul>
      {operations.map(({ endpoint, get }) => (
        <section key={endpoint.id} className="operation">
          <h3 id={endpoint.id} className="operation-head">
            {apiWords(get.summary)} <code className="path">GET {endpoint.path}</code>
          </h3>
          <p>{apiWords(get.description)}</p>
          {get.parameters.length > 0 && (
            <FieldTable
              label={say({ zh: `${get.summary}的参数`, en: `Parameters: ${apiWords(get.summary)}` })}
              fields={get.parameters.map(({ name, required, schema, description }) => ({
                name,
                required,
                words: { ...schemaWords(schema), description: apiWords(description ?? '') },
              }))}
            />
          )}
          <p>
            {say({ zh: '例：', en: 'Example: ' })}
            <ExampleLink template={endpoint.example} example={example} />
          </p>
          <p className="muted small">
            {say({ zh: '应答：', en: 'Answer: ' })}
            {fieldsOf(document.components.schemas[answerName(endpoint.id)] ?? {}).map(([name, words], i) => (
              <span key={name}>
                {i > 0 && say({ zh: '，', en: ', ' })}
                <code>{name}</code>
                {words.ref !== null && (
                  <>
                    {' '}
                    {say({ zh: words.type, en: words.type === '' ? '' : `${words.type} ` })}
                    <Link href={`#schema-${words.ref}`}>{words.ref}</Link>
                  </>
                )}
              </span>
            ))}
            {say({ zh: '。', en: '.' })}
          </p>
        </section>
      ))}
      <h2>{say({ zh: '应答里的对象', en: 'Objects in answers' })}</h2>
      {schemas.map(([name, schema]) => (
        <section key={name} className="operation">
          <h3 id={`schema-${name}`} className="operation-head">
            {name}
          </h3>
          <p>{schemaWords(schema).description}</p>
          <FieldTable
            label={say({ zh: `${name} 的字段`, en: `Fields of ${name}` })}
            fields={fieldsOf(schema).map(([field, words]) => ({ name: field, words }))}
          />
        </section>
      ))}
      <h2>{say({ zh: '错误', en: 'Errors' })}</h2>
      <p>
        {say({ zh: '应答类型是 ', en: 'The type of the answer is ' })}
        <code>application/problem+json</code>
        {say({
          zh: '（RFC 9457）：type 不变，可以比较；detail 用中文说明这一次的问题；parameter 是出错的参数，errors 逐条列出。',
          en: ' (RFC 9457): type stays the same and can be compared; detail says in Chinese what is wrong this time; parameter is the one that is wrong, and errors lists all.',
        })}
      </p>
      <dl className="problems">
        {Object.entries(PROBLEMS).map(([name, { status, title, meaning }]) => (
          <div key={name} id={`problem-${name}`}>
            <dt>
              <code>/api#problem-{name}</code> {status} {apiWords(title)}
            </dt>
            <dd>{apiWords(meaning)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
