import { z } from 'zod';
import type { JsonSchema } from './openApi';

/** The keywords of JSON Schema that our documents use. */
const known = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.string()).optional(),
  items: z.record(z.string(), z.unknown()).optional(),
  anyOf: z.array(z.record(z.string(), z.unknown())).optional(),
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  description: z.string().optional(),
  default: z.union([z.string(), z.number()]).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxItems: z.number().optional(),
});

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是否',
  object: '对象',
  array: '列表',
  null: '空',
};

/** More values than this are not listed, but counted. */
const MOST_VALUES = 20;

/** What a value may be. */
export interface SchemaWords {
  /** `整数，2008–2100` */
  readonly type: string;
  readonly description: string;
  /** Values of a closed set; empty where there is none, or where it is too long to be read. */
  readonly values: readonly string[];
  /** Name of the schema that it is, or is a list of. */
  readonly ref: string | null;
  readonly fallback: string | null;
}

const nameOf = (ref: string): string => ref.split('/').at(-1) ?? ref;

/** A schema in Chinese, as the reference shows it. */
export function schemaWords(schema: JsonSchema): SchemaWords {
  const one = known.parse(schema);
  const own = {
    description: one.description ?? '',
    fallback: one.default === undefined ? null : String(one.default),
  };
  if (one.$ref) return { ...own, type: '', values: [], ref: nameOf(one.$ref) };
  if (one.anyOf) {
    const parts = one.anyOf.map(schemaWords);
    const found = parts.find(({ ref, values }) => ref !== null || values.length > 0);
    return {
      ...own,
      type: parts
        .map(({ type }) => type)
        .filter((type) => type !== '')
        .join('或'),
      values: found?.values ?? [],
      ref: found?.ref ?? null,
    };
  }
  if (one.items) {
    const item = schemaWords(one.items);
    const most = one.maxItems === undefined ? '' : `，最多 ${one.maxItems} 个`;
    return { ...own, type: `${item.type}的列表${most}`, values: item.values, ref: item.ref };
  }
  const types = [one.type ?? 'object'].flat().map((type) => TYPES[type] ?? type);
  const bounds =
    one.minimum === undefined || one.maximum === undefined ? '' : `，${one.minimum}–${one.maximum}`;
  const values = one.enum ?? [];
  return {
    ...own,
    type:
      values.length > MOST_VALUES
        ? `${types.join('或')}，${values.length} 种之一`
        : `${types.join('或')}${bounds}`,
    values: values.length > MOST_VALUES ? [] : values,
    ref: null,
  };
}

/** The fields of an object, in order; none for anything else. */
export function fieldsOf(schema: JsonSchema): readonly (readonly [name: string, words: SchemaWords])[] {
  return Object.entries(known.parse(schema).properties ?? {}).map(([name, field]) => [
    name,
    schemaWords(field),
  ]);
}
