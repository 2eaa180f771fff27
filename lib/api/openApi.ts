import { z } from 'zod';
import { answerName, type Endpoint } from './endpoint';
import { ENDPOINTS } from './endpoints/all';
import { PROBLEMS, type ProblemName } from './problems';
import { SCHEMAS } from './schemas/registry';

/** A JSON Schema, as far as documents and their reader need it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const refOf = (id: string): string => `#/components/schemas/${id}`;

/** Keywords that belong to a whole document of JSON Schema and not to a part of ours. */
const bare = ({ $schema: _schema, $id: _id, ...schema }: JsonSchema): JsonSchema => schema;

/** Bounds of every integer of JavaScript say nothing; answers may gain fields, so that they are not closed. */
const override = ({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.type === 'object') delete jsonSchema.additionalProperties;
};

const toSchema = (schema: z.core.$ZodType): JsonSchema =>
  bare(z.toJSONSchema(schema, { io: 'input', override }));

/** The named schemas. */
function components(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(SCHEMAS, { uri: refOf, override });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

function parametersOf(schema: z.ZodObject, place: 'path' | 'query') {
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description, ...rest } = toSchema(field);
    return {
      name,
      in: place,
      required: place === 'path' || !z.safeParse(field, undefined).success,
      ...(typeof description === 'string' && { description }),
      schema: rest,
      ...(rest.type === 'array' && { style: 'form', explode: true }),
    };
  });
}

const headers = (...names: readonly (keyof typeof HEADERS)[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const header = (description: string) => ({ description, schema: { type: 'string' } });

const HEADERS = {
  ETag: header('应答内容的标记；下次带 If-None-Match，没有变化就是 304。'),
  'Last-Modified': header('数据集当前版本产生的时刻；可用 If-Modified-Since。'),
  RateLimit: header('本分钟还可请求的次数 r 和到重新计数的秒数 t。'),
  'RateLimit-Policy': header('每个来源在 w 秒内最多 q 次。'),
  'Retry-After': header('几秒之后再试。'),
  Link: header('rel="next"：下一页。'),
};

const LIMITED = ['RateLimit', 'RateLimit-Policy'] as const;

/** Problems that every address may answer with. */
const ALWAYS: readonly ProblemName[] = [
  'unknown-parameter',
  'invalid-parameter',
  'too-many-requests',
  'unavailable',
];

/** Answers that are problems, one a status: each says which kinds it may be. */
function problemResponses(names: readonly ProblemName[]) {
  const statuses = [...new Set(names.map((name) => PROBLEMS[name].status))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: names
          .filter((name) => PROBLEMS[name].status === status)
          .map((name) => `${name}：${PROBLEMS[name].title}`)
          .join('；'),
        headers: headers(...LIMITED, ...(status === 429 || status === 503 ? (['Retry-After'] as const) : [])),
        content: { 'application/problem+json': { schema: { $ref: refOf('Problem') } } },
      },
    ]),
  );
}

function operation({ id, tag, summary, description, params, query, problems }: Endpoint) {
  const paged = 'cursor' in query.shape;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    responses: {
      '200': {
        description: '成功。',
        headers: headers('ETag', 'Last-Modified', ...LIMITED, ...(paged ? (['Link'] as const) : [])),
        content: { 'application/json': { schema: { $ref: refOf(answerName(id)) } } },
      },
      '304': { description: '没有变化，没有内容。', headers: headers('ETag', ...LIMITED) },
      ...problemResponses([...ALWAYS, ...problems]),
    },
  };
}

/** The document of OpenAPI 3.1 for a server at that address: made from the endpoints, and from nothing else. */
export function openApi(server: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: '公开年报图谱 API',
      version: '1.0.0',
      summary: '政府信息公开工作年度报告的数字，逐格可查。',
      description:
        '只读，不用登记。缺的数从不写成零：value 为空时，state 说明原因。列表按 next 翻页。出错时应答 application/problem+json，用中文说明哪个参数不对、怎样改。',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${server}/api/v1` }],
    tags: [...new Set(ENDPOINTS.map(({ tag }) => tag))].map((name) => ({ name })),
    security: [],
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
    components: { schemas: components(), headers: HEADERS },
  };
}
export type OpenApi = ReturnType<typeof openApi>;
