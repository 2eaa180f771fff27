import { z } from 'zod';
import type { SearchParams } from './fields';
import { onlyOneOf } from './inWords';

export const FILE_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What a file's address may say about the file itself, beside the query of its view. */
export const FILE_PARAMS = ['lang', 'shape', 'bom'] as const;

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, onlyOneOf(values));

/**
 * `lang`: labels beside the keys of the header; `shape`: one row a figure, or a table as people lay it out; `bom=0`:
 * CSV without byte order mark. All three may stand in the address of every format, so that it can be changed freely.
 */
export const fileQuery = z.object({
  lang: oneOf(['zh', 'en']).optional(),
  shape: oneOf(['long', 'wide']).default('long'),
  bom: oneOf(['0', '1']).default('1'),
});
export type FileQuery = z.infer<typeof fileQuery>;

/** Parts a file's parameters from those of its view, which stays strict about what it does not know. */
export function splitFileParams(params: SearchParams): {
  readonly file: SearchParams;
  readonly view: SearchParams;
} {
  const isOfFile = ([key]: readonly [string, unknown]): boolean => FILE_PARAMS.some((known) => known === key);
  const entries = Object.entries(params);
  return {
    file: Object.fromEntries(entries.filter(isOfFile)),
    view: Object.fromEntries(entries.filter((entry) => !isOfFile(entry))),
  };
}
