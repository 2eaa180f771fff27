import type { z } from 'zod';
import type { Endpoint } from '../../lib/api/endpoint';
import { isProblem, type Problem } from '../../lib/api/problems';
import { readParams } from '../../lib/api/readParams';
import type { Db } from '../../lib/db/client';
import type { DataVersion } from '../../lib/db/version/findDataVersion';
import type { SearchParams } from '../../lib/query/fields';

/** What an answer may look at besides its parameters. */
export interface AnswerContext {
  readonly db: Db;
  readonly version: DataVersion;
  /** Address of this server. */
  readonly origin: string;
}

/** The key of the last row of a page. */
export type PageKey = readonly (string | number)[];

/**
 * What is found: as values, or as rows that are JSON already. `end`: where the page ended, null when there is nothing behind it.
 * `pinned`: the version that it is of, where one was asked for.
 */
export type Found<Data> = (
  | { readonly data: Data; readonly end?: PageKey | null }
  | { readonly rows: readonly string[]; readonly end: PageKey | null }
) & { readonly pinned?: number | undefined };

type DataOf<Body extends z.ZodType> = z.input<Body> extends { data: infer Data } ? Data : never;

/** An endpoint with the way to its answer, types forgotten. */
export interface Answer {
  readonly endpoint: Endpoint;
  readonly respond: (
    context: AnswerContext,
    path: SearchParams,
    search: SearchParams,
  ) => Promise<Found<unknown> | Problem>;
}

/** Ties an endpoint to what answers it: parameters are checked before, and have the types that the endpoint says. */
export function answer<Path extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  endpoint: Endpoint<Path, Query, Body>,
  find: (
    context: AnswerContext,
    params: z.output<Path>,
    query: z.output<Query>,
  ) => Promise<Found<DataOf<Body>> | Problem>,
): Answer {
  return {
    endpoint,
    respond: async (context, path, search) => {
      const params = readParams(endpoint.params, path);
      if (isProblem(params)) return params;
      const query = readParams(endpoint.query, search);
      return isProblem(query) ? query : find(context, params.params, query.params);
    },
  };
}
