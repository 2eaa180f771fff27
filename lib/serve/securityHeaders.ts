/** Files that other sites may show or read: charts to be embedded, figures to be fetched. Nothing in them depends on who asks. */
const FILE = /\.(?:csv|xlsx|json|svg|png|parquet|zip|md|do|R)$/;
const OF_FILES = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Content-Disposition, ETag, X-Data-Version',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/**
 * What a page may load and run: our own files, and inline scripts only with this answer's nonce. Style attributes are allowed, since
 * drawings of charts carry them; they run nothing. `'strict-dynamic'` lets scripts with the nonce load the parts of their own bundle.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Headers of every answer besides its policy, whatever it is. Browsers heed
 * `strict-transport-security` only where the site is served by HTTPS.
 */
export function securityHeaders(path: string): Readonly<Record<string, string>> {
  return {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': path.startsWith('/api/') ? 'cross-origin' : 'same-origin',
    ...(FILE.test(path) && !path.startsWith('/api/') && OF_FILES),
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}
