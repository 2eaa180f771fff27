const MB = 1_000_000;

/** What is promised of the answers of one kind of address. Its name is also the row in which the fuzzer counts it. */
export interface Ceiling {
  readonly kind: string;
  /** At most, as sent (unpacked, headers aside). */
  readonly bytes: number;
  /** True of what is as long as the data are: it begins in time and flows, and its reader leaves in the middle. */
  readonly isEndless: boolean;
}

const ceiling = (kind: string, bytes: number, isEndless = false): Ceiling => ({ kind, bytes, isEndless });

/** By path; the first that fits counts. */
const CEILINGS: readonly (readonly [path: RegExp, Ceiling])[] = [
  [/^\/data\/(?:all\.|package\.)/, ceiling('whole data', Number.POSITIVE_INFINITY, true)],
  [/^\/api\/v1\//, ceiling('api', 2 * MB)],
  [/\.svg$/, ceiling('drawing', 2 * MB)],
  [/\.png$/, ceiling('image', 2 * MB)],
  // 100,000 rows (lib/query/mostRows.ts) of the widest table.
  [/\.(?:csv|xlsx|json)$/, ceiling('file', 256 * MB)],
  [/^\/_next\//, ceiling('script', 2 * MB)],
];
const PAGE = ceiling('page', 2 * MB);

/** The ceiling of a path. */
export const ceilingOf = (path: string): Ceiling =>
  CEILINGS.find(([pattern]) => pattern.test(path))?.[1] ?? PAGE;
