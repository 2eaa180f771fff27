/** Addresses that cost much to answer, and how often a minute one caller may ask for them. */
export interface RouteLimit {
  /** As it stands in the headers and in ROUTE_RATE_LIMITS. */
  readonly name: string;
  /** Requests a minute unless the operator says otherwise: far above what a person does. */
  readonly limit: number;
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
}

/**
 * The first that fits counts; pages are not limited, and the programming interface counts for itself. Files and pictures can be asked
 * for by the addresses behind theirs too, which next.config.js sends them to.
 */
export const ROUTE_LIMITS: readonly RouteLimit[] = [
  { name: 'drafts', limit: 30, method: 'POST', path: /^\/check\/result$/ },
  { name: 'whole', limit: 20, method: 'GET', path: /^\/data\/(?:all\.|package\.)/ },
  { name: 'images', limit: 60, method: 'GET', path: /\.png$|^\/images\/png\// },
  { name: 'search', limit: 600, method: 'GET', path: /^\/(?:search|pick)(?:[./]|$)/ },
  { name: 'files', limit: 600, method: 'GET', path: /\.(?:csv|xlsx|json|svg)$|^\/(?:files|images)\// },
];

/** The limit that a request counts against; null for most. */
export function routeLimitOf(method: string, path: string): RouteLimit | null {
  if (path.startsWith('/api/')) return null;
  const asked = method === 'HEAD' ? 'GET' : method;
  return ROUTE_LIMITS.find((one) => one.method === asked && one.path.test(path)) ?? null;
}
