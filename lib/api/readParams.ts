import { z } from 'zod';
import type { SearchParams } from '../query/fields';
import type { Problem, ProblemError, ProblemName } from './problems';

type Kind = 'integer' | 'array' | 'text';

const jsonKind = z.object({ type: z.string().optional() });

/** How a parameter is written in an address, by what its schema says it is. */
function kindOf(field: z.core.$ZodType): Kind {
  const { type } = jsonKind.parse(z.toJSONSchema(field, { io: 'input' }));
  return type === 'integer' || type === 'array' ? type : 'text';
}

const kinds = new WeakMap<z.ZodObject, ReadonlyMap<string, Kind>>();

function kindsOf(schema: z.ZodObject): ReadonlyMap<string, Kind> {
  const known = kinds.get(schema);
  if (known) return known;
  const made = new Map(Object.entries(schema.shape).map(([name, field]) => [name, kindOf(field)]));
  kinds.set(schema, made);
  return made;
}

/** The text of an address as the schema wants it: digits as a number, what may be repeated as a list. */
function typed(value: string | string[] | undefined, kind: Kind): unknown {
  if (kind === 'array') return [value].flat();
  if (kind === 'integer' && typeof value === 'string' && /^-?\d{1,9}$/.test(value)) return Number(value);
  return value;
}

/** Which kind of problem an issue of Zod is. A page too long is not a typing error: there is another way to get it. */
function nameOf(issue: z.core.$ZodIssue): ProblemName {
  if (issue.code === 'unrecognized_keys') return 'unknown-parameter';
  if (issue.path[0] === 'cursor') return 'invalid-cursor';
  return issue.code === 'too_big' && issue.path[0] === 'limit' ? 'too-much' : 'invalid-parameter';
}

/** Said of a version where it cannot be pinned: that it is a parameter elsewhere, and why not here. */
const UNPINNED =
  '这里不能固定版本：单位、应报名单和核对结果不按版本保存，只有现在的。可以固定版本的是 /reports、/observations 和 /values';

const errorsOf = (issue: z.core.$ZodIssue): readonly ProblemError[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((parameter) => ({ parameter, message: parameter === 'version' ? UNPINNED : '不认识' }))
    : [{ parameter: String(issue.path[0] ?? ''), message: issue.message }];

function toProblem(issues: readonly z.core.$ZodIssue[], known: readonly string[]): Problem {
  const [first] = issues;
  if (!first) throw new Error('A refusal without an issue');
  const errors = issues.flatMap(errorsOf);
  const sentences = errors.map(({ parameter, message }) => `参数“${parameter}”：${message}。`);
  const hint = known.length === 0 ? '这里没有参数。' : `这里可用的参数是 ${known.join('、')}。`;
  return {
    problem: nameOf(first),
    detail: `${sentences.join('')}${nameOf(first) === 'unknown-parameter' ? hint : ''}`,
    errors,
  };
}

/** Checks the parameters of a request: what was asked, with defaults filled in, or the problem in words. */
export function readParams<Schema extends z.ZodObject>(
  schema: Schema,
  params: SearchParams,
): { readonly params: z.output<Schema> } | Problem {
  const known = kindsOf(schema);
  const candidate = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typed(value, known.get(name) ?? 'text')]),
  );
  const read = schema.safeParse(candidate);
  return read.success ? { params: read.data } : toProblem(read.error.issues, [...known.keys()]);
}
