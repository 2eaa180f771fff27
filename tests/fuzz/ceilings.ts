const MB = 1_000_000;

/** How long an answer of an address may be, in bytes as sent (unpacked, headers aside). The first that fits counts. */
const CEILINGS: readonly (readonly [kind: string, path: RegExp, bytes: number])[] = [
  // All of the data by intention: streamed, as long as the data are.
  ['whole data', /^\/data\/(?:all\.|package\.)/, Number.POSITIVE_INFINITY],
  ['api', /^\/api\/v1\//, 2 * MB],
  ['drawing', /\.svg$/, 2 * MB],
  ['image', /\.png$/, 2 * MB],
  ['file', /\.(?:csv|xlsx|json)$/, 32 * MB],
  ['script', /^\/_next\//, 2 * MB],
  ['page', /^/, 2 * MB],
];

export interface Ceiling {
  readonly kind: string;
  readonly bytes: number;
}

/** The ceiling of a path. Its kind is also the row in which the fuzzer counts it. */
export function ceilingOf(path: string): Ceiling {
  const [kind, , bytes] = CEILINGS.find(([, pattern]) => pattern.test(path)) ?? CEILINGS[0] ?? ['', /^/, 0];
  return { kind, bytes };
}
