import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE_URL } from './browser';

/** Pages, a drawing, a file, the interface, a draft's result, what is not there, what is refused. */
const ADDRESSES = [
  ...[
    '/',
    '/rank',
    '/units/450204',
    '/reports/450204-2023/source',
    '/rank.svg',
    '/quality.svg',
    '/icon.svg',
    '/rank.csv',
  ],
  ...['/api/v1/units', '/api/v1/nothing', '/not-there', '/units/%E6', '/health'],
];

/** Directives of a policy by name; the header stands once. */
function policyOf(headers: Headers): ReadonlyMap<string, readonly string[]> {
  const policy = headers.get('content-security-policy') ?? '';
  return new Map(
    policy.split(';').map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}
/** What a policy says of a kind of content; of what it does not name, what it says by default. */
const sourcesOf = (headers: Headers, name: string): readonly string[] =>
  policyOf(headers).get(name) ?? policyOf(headers).get('default-src') ?? ['*'];
const isRisky = (source: string): boolean =>
  /^(?:'unsafe-(?:inline|eval|hashes)'|\*|https?:|data:|blob:)/.test(source);

/**
 * The tests of Mozilla's HTTP Observatory, by its names, that apply to an answer. Redirection to HTTPS is the reverse proxy's; scripts of
 * other hosts, whose integrity it asks about, and cookies must not be there at all.
 */
const CRITERIA: readonly (readonly [name: string, holds: (headers: Headers, body: string) => boolean])[] = [
  [
    'content-security-policy: there once',
    (headers) => !(headers.get('content-security-policy') ?? ',').includes(','),
  ],
  [
    "content-security-policy: default-src 'none'",
    (headers) => policyOf(headers).get('default-src')?.join() === "'none'",
  ],
  ['content-security-policy: no unsafe script', (headers) => !sourcesOf(headers, 'script-src').some(isRisky)],
  ['content-security-policy: no unsafe object', (headers) => !sourcesOf(headers, 'object-src').some(isRisky)],
  [
    'content-security-policy: no unsafe style sheet in a page',
    (headers) =>
      /svg/.test(headers.get('content-type') ?? '') || !sourcesOf(headers, 'style-src').some(isRisky),
  ],
  [
    'content-security-policy: no plain HTTP',
    (headers) => !/\bhttp:/.test(headers.get('content-security-policy') ?? 'http:'),
  ],
  ['cookies', (headers) => headers.get('set-cookie') === null],
  [
    'cross-origin-resource-sharing: nothing with credentials, anybody only where it is for programs',
    (headers) => headers.get('access-control-allow-credentials') === null,
  ],
  [
    'referrer-policy',
    (headers) =>
      /^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/.test(
        headers.get('referrer-policy') ?? '',
      ),
  ],
  [
    'strict-transport-security: six months at least',
    (headers) =>
      Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1]) >= 15_768_000,
  ],
  [
    'subresource-integrity: no script of another host',
    (_, body) =>
      [...body.matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].every(([, src = '']) => /^\/(?!\/)/.test(src)),
  ],
  ['x-content-type-options', (headers) => headers.get('x-content-type-options') === 'nosniff'],
  ['x-frame-options', (headers) => headers.get('x-frame-options') === 'DENY'],
  [
    'cross-origin-resource-policy',
    (headers) => /^(?:same-origin|cross-origin)$/.test(headers.get('cross-origin-resource-policy') ?? ''),
  ],
];
/** Of answers that are documents in a browser: what is framed, and where forms and bases lead. */
const OF_PAGES = ['frame-ancestors', 'base-uri', 'form-action'];

describe.each(ADDRESSES)('%s', (address) => {
  test('meets every criterion of the Observatory', async () => {
    const answer = await fetch(BASE_URL + address);
    const body = await answer.text();
    expect(CRITERIA.filter(([, holds]) => !holds(answer.headers, body)).map(([name]) => name)).toEqual([]);
    if (/html/.test(answer.headers.get('content-type') ?? ''))
      expect(OF_PAGES.filter((name) => !policyOf(answer.headers).has(name))).toEqual([]);
  });
});

test('the interface lets every page read, and no page of ours lets another', async () => {
  const allowed = async (address: string) =>
    (await fetch(BASE_URL + address)).headers.get('access-control-allow-origin');
  expect(await allowed('/api/v1/units')).toBe('*');
  expect(await allowed('/rank')).toBeNull();
});

test('a drawing has the policy of drawings and no other, kept or not', async () => {
  for (const _ of [1, 2]) {
    const { headers } = await fetch(`${BASE_URL}/rank.svg`);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'");
  }
});

test('what browsers load has no source map', () => {
  const folder = '.data/site/static';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const scripts = files.filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  expect(scripts.filter((name) => readFileSync(name, 'utf8').includes('sourceMappingURL'))).toEqual([]);
});
