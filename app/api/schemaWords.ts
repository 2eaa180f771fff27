import { z } from 'zod';
import type { JsonSchema } from '../../lib/api/openApi';
import { say } from '../../lib/language/say';
import { spoken } from '../../lib/language/spoken';
import { apiWords } from './words/apiWords';

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

const TYPES: Readonly<Record<string, string>> = spoken({
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'whole number' },
  number: { zh: '数', en: 'number' },
  boolean: { zh: '是否', en: 'yes or no' },
  object: { zh: '对象', en: 'object' },
  array: { zh: '列表', en: 'list' },
  null: { zh: '空', en: 'null' },
});

const either = (types: readonly string[]): string => types.join(say({ zh: '或', en: ' or ' }));

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

/** A schema in words, as the reference shows it. */
export function schemaWords(schema: JsonSchema): SchemaWords {
  const one = known.parse(schema);
  const own = {
    description: apiWords(one.description ?? ''),
    fallback: one.default === undefined ? null : String(one.default),
  };
  if (one.$ref) return { ...own, type: '', values: [], ref: nameOf(one.$ref) };
  if (one.anyOf) {
    const parts = one.anyOf.map(schemaWords);
    const found = parts.find(({ ref, values }) => ref !== null || values.length > 0);
    return {
      ...own,
      type: either(parts.map(({ type }) => type).filter((type) => type !== '')),
      values: found?.values ?? [],
      ref: found?.ref ?? null,
    };
  }
  if (one.items) {
    const item = schemaWords(one.items);
    const most =
      one.maxItems === undefined
        ? ''
        : say({ zh: `，最多 ${one.maxItems} 个`, en: `, at most ${one.maxItems}` });
    const type = say({
      zh: `${item.type}的列表${most}`,
      en: `list of ${item.type}${most}`,
    });
    return { ...own, type, values: item.values, ref: item.ref };
  }
  const types = [one.type ?? 'object'].flat().map((type) => TYPES[type] ?? type);
  const bounds =
    one.minimum === undefined || one.maximum === undefined
      ? ''
      : say({ zh: `，${one.minimum}–${one.maximum}`, en: `, ${one.minimum}–${one.maximum}` });
  const values = one.enum ?? [];
  return {
    ...own,
    type:
      values.length > MOST_VALUES
        ? say({
            zh: `${either(types)}，${values.length} 种之一`,
            en: `${either(types)}, one of ${values.length}`,
          })
        : `${either(types)}${bounds}`,
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
