import type { SearchParams } from './fields';

/** A query string as pages get it: values that stand several times as arrays. */
export function readSearchParams(params: URLSearchParams): SearchParams {
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const values = params.getAll(key);
      // Zod passes over a key of this name, as if it had not been given.
      return [key === '__proto__' ? '__proto__=' : key, values.length > 1 ? values : values[0]];
    }),
  );
}
