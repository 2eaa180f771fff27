import type { z } from 'zod';
import type { ProblemName } from './problems';
import { SCHEMAS } from './schemas/registry';

/**
 * One address of the interface, as data: what it takes and what it answers. The check of a request, the document of
 * OpenAPI and the reference page are all made from it.
 */
export interface Endpoint<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
> {
  /** Name of the operation, in camel case: generated clients name their methods by it. */
  readonly id: string;
  /** Below `/api/v1`, with parts in braces that name the keys of `params`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** Chinese sentences. */
  readonly description: string;
  readonly params: Path;
  readonly query: Query;
  /** Body of a 200. */
  readonly body: Body;
  /** What else it may answer, besides what every address may. */
  readonly problems: readonly ProblemName[];
  /** A query for the reference that answers with something wherever a report is loaded: its places are those of fillExample. */
  readonly example: string;
}

/** The name of an answer's schema: `ListUnitsAnswer`. */
export const answerName = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}Answer`;

/** Keeps the types of the schemas while checking the shape, and names the answer. */
export const endpoint = <Path extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  one: Endpoint<Path, Query, Body>,
): Endpoint<Path, Query, Body> => {
  SCHEMAS.add(one.body, { id: answerName(one.id) });
  return one;
};
