import fc from 'fast-check';
import { openApi } from '../../lib/api/openApi';
import { METRICS } from '../../lib/metrics/catalogue';
import { VIEWS } from './views';
import type { WireRequest } from './wire';

/** What there is to be asked for: addresses made only of nonsense would stop at the door. */
export interface World {
  readonly host: string;
  readonly units: readonly string[];
  readonly reports: readonly string[];
}

/** Already written as it stands in an address, percent signs and all. */
type Written = fc.Arbitrary<string>;

const written = (text: Written): Written =>
  text.map((one) => encodeURIComponent(one.replace(/\p{Cs}/gu, '?')));
const one = (...texts: readonly string[]): Written => fc.constantFrom(...texts);

/** Values that have broken other programs. */
const HOSTILE_TEXTS = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    'NaN',
    'Infinity',
    '0x10',
    '９',
    '２０２３',
    '99999',
    '9007199254740993',
    '2023.0',
  ],
  ...[
    "' OR 1=1 --",
    "1'; DROP TABLE unit; --",
    '$1',
    '%',
    '_',
    '\\',
    '*',
    '(?=a)*',
    '#{7*7}',
    '{{7*7}}',
    '<%= 7 %>',
  ],
  ...[
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    'javascript:alert(1)',
    '\u202e',
    '\u0000',
    '\ufeff',
    '\n',
    '\r\nX: y',
  ],
  ...[
    '../../../../etc/passwd',
    '..\\..\\',
    'file:///etc/passwd',
    '//elsewhere.example',
    'http://169.254.169.254/',
    'constructor',
  ],
  ...[
    '__proto__',
    'toString',
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
    '[object Object]',
    '()',
    '|',
    '&',
    ';',
    '\u{1F600}',
    '龘',
    'ﷺ',
  ],
];
const hostileText = fc.oneof(
  { weight: 6, arbitrary: one(...HOSTILE_TEXTS) },
  { weight: 2, arbitrary: fc.fullUnicodeString({ maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 50, max: 3_000 })
      .map((length) => '长'.repeat(length / 9) + 'a'.repeat(length)),
  },
);

/** Written so that no decoder is sure of it. */
const RAW_VALUES = one(
  ...[
    '%',
    '%%',
    '%zz',
    '%00',
    '%E6%9F',
    '%FF%FE',
    '%C0%AE%C0%AE',
    '%252e%252e',
    '%2e%2e%2f',
    '+',
    '%0d%0aX:%20y',
    '%u4e00',
  ],
  ...['a=b=c', '=', '[', '#x', '?x', '%F0%9F%98%80', '%ED%A0%80'],
);

/** Values by the name of a parameter, good ones and others. */
function valueFor(world: World, name: string): Written {
  const good: Readonly<Record<string, Written>> = {
    unit: one(...world.units),
    parent: one(...world.units),
    id: one(...world.units, ...world.reports),
    key: one(...METRICS.map(({ key }) => key)),
    metric: one(...METRICS.map(({ key }) => key)),
    cell: one(...METRICS.map(({ key }) => key), 't3_new.total', 't2_licence_decisions'),
    year: fc.integer({ min: 2005, max: 2030 }).map(String),
    from: fc.integer({ min: 2005, max: 2030 }).map(String),
    to: fc.oneof(fc.integer({ min: 2005, max: 2030 }).map(String), one('rank', 'trend', 'compare')),
    page: fc.oneof(fc.integer({ min: 1, max: 20 }).map(String), one('99999', '100000', '0')),
    limit: fc.oneof(fc.integer({ min: 1, max: 1_000 }).map(String), one('1001', '0')),
    version: fc.integer({ min: 0, max: 6 }).map(String),
    level: one('all', 'country', 'province', 'city', 'county', 'town'),
    type: one('all', 'county_gov', 'city_gov', 'prov_dept', 'town'),
    applicant: one('total', 'natural_person', 'commercial', 'research', 'social', 'legal_service', 'other'),
    sort: one('value', '-value', 'name', 'errors', 'grade', 'unit'),
    mode: one('value', 'index', 'share'),
    layout: one('auto', 'lines', 'frames'),
    lang: one('zh', 'en'),
    shape: one('long', 'wide'),
    bom: one('0', '1'),
    q: one('示', '省', 'a', 'shi', 'sf', '1', '县 政府', '示范市'),
    state: one('fail', 'pass', 'not_evaluable', 'read', 'late', 'number', 'blank'),
    severity: one('error', 'warning', 'info'),
    edition: one('2014', '2019', '2021'),
    outcome: one('open', 'all', 'stored', 'refused'),
    file: one('/rank.csv?metric=t3_new', '/units/x.csv', '/etc/passwd'),
    with: one('unit=1&unit=2', 'metric=t3_new', 'with=with'),
  };
  const usual = (Object.hasOwn(good, name) ? good[name] : undefined) ?? one('1', 'x', 'all', 'yes');
  return fc.oneof(
    { weight: 6, arbitrary: written(usual) },
    { weight: 2, arbitrary: written(hostileText) },
    { weight: 1, arbitrary: RAW_VALUES },
  );
}

/** A query of some parameters of a view, some twice, and now and then one that it does not have. */
function queryOf(world: World, params: readonly string[]): Written {
  const known = params.length === 0 ? one('x', '__proto__', 'page') : one(...params);
  const name = fc.oneof(
    { weight: 12, arbitrary: known },
    {
      weight: 1,
      arbitrary: one('__proto__', 'constructor', '%5F_proto__', 'x', '_rsc', 'unit[]', 'unit[0]', '', '%00'),
    },
  );
  const pair = name.chain((chosen) => valueFor(world, chosen).map((value) => `${chosen}=${value}`));
  const many = fc
    .integer({ min: 50, max: 400 })
    .chain((count) => pair.map((text) => Array(count).fill(text).join('&')));
  return fc.oneof(
    { weight: 20, arbitrary: fc.array(pair, { maxLength: 5 }).map((pairs) => pairs.join('&')) },
    { weight: 1, arbitrary: many },
    { weight: 1, arbitrary: written(hostileText) },
  );
}

const withQuery = (path: Written, query: Written): Written =>
  fc.tuple(path, query).map(([before, after]) => (after === '' ? before : `${before}?${after}`));

function placed(world: World, path: string): Written {
  const ids: Readonly<Record<string, Written>> = {
    unit: one(...world.units),
    report: one(...world.reports),
    metric: one(...METRICS.map(({ key }) => key)),
    rule: one('S1-01', 'T3-01', 'T2-02', 'Y1-01', 'XX-99'),
    id: one(...world.units, ...world.reports),
    key: one(...METRICS.map(({ key }) => key)),
  };
  return fc.oneof(
    ...[...path.matchAll(/\{(\w+)\}/g)]
      .map(([hole, name = '']) => hole && name)
      .slice(0, 1)
      .map((name) => ({
        weight: 1,
        arbitrary: fc
          .oneof(
            { weight: 6, arbitrary: written(ids[name] ?? one('x')) },
            { weight: 1, arbitrary: written(hostileText) },
            { weight: 1, arbitrary: RAW_VALUES },
          )
          .map((id) => path.replace(/\{\w+\}/, () => id)),
      })),
    ...(path.includes('{') ? [] : [{ weight: 1, arbitrary: fc.constant(path) }]),
  );
}

/** Addresses of pages and files. */
const viewAddress = (world: World): Written =>
  fc.constantFrom(...VIEWS).chain(({ path, params, twins }) =>
    withQuery(
      fc
        .tuple(
          placed(world, path),
          twins.length === 0 ? fc.constant('') : one('', ...twins.map((ending) => `.${ending}`), '.exe'),
        )
        .map(([before, ending]) => before + ending),
      queryOf(world, params),
    ),
  );

/** Addresses of the programming interface, from its document of OpenAPI. */
function apiAddress(world: World): Written {
  const operations = Object.entries(openApi('http://localhost').paths);
  return fc.constantFrom(...operations).chain(([path, { get }]) =>
    withQuery(
      placed(world, `/api/v1${path}`),
      queryOf(
        world,
        get.parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      ),
    ),
  );
}

/** Addresses of nothing: ways out of the folder, slashes of all kinds, overlong. */
const strayAddress: Written = fc.oneof(
  one(
    ...[
      '/..',
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fpackage.json',
      '/.env',
      '/.git/config',
      '/package.json',
    ],
    ...[
      '//elsewhere.example/',
      '/\\elsewhere.example',
      '/%5celsewhere.example',
      '/%2F%2Felsewhere.example',
      '/rank/',
      '/units//',
      '///',
    ],
    ...[
      '/_next/static/../../package.json',
      '/_next/..%2f..%2fpackage.json',
      '/_next/image?url=http://169.254.169.254/&w=64&q=75',
    ],
    ...[
      '/rank%00',
      '/rank%0a',
      '/rank;x=y',
      '/RANK',
      '/rank.CSV',
      '/rank.csv/',
      '/rank.csv.csv',
      '/files/csv/rank',
      '/images/svg/rank',
    ],
    ...[
      '/files/csv/__proto__',
      '/files/__proto__/rank',
      '/images/png/constructor',
      '/not-found',
      '/_not-found',
      '/_error',
      '/404',
      '/500',
    ],
    ...[
      '*',
      '',
      'rank',
      'http://elsewhere.example/rank',
      'http://localhost/rank',
      '/?',
      '/#',
      '/rank?#',
      '/index',
      '/index.html',
      '/favicon.ico',
    ],
    ...[
      '/server-status',
      '/wp-login.php',
      '/actuator/health',
      '/metrics',
      '/check/result',
      '/api/v1',
      '/api/v1/',
      '/api/v2/units',
      '/api/v1/openapi.json',
    ],
  ),
  fc.integer({ min: 1_000, max: 20_000 }).map((length) => `/${'a'.repeat(length)}`),
  fc.integer({ min: 10, max: 3_000 }).map((depth) => '/a'.repeat(depth)),
  written(fc.fullUnicodeString({ maxLength: 60 })).map((text) => `/${text}`),
  fc.fullUnicodeString({ maxLength: 60 }).map((text) => `/${text}`),
  fc.uint8Array({ maxLength: 80 }).map((bytes) => `/${Buffer.from(bytes).toString('latin1')}`),
);

const METHODS = fc.oneof(
  { weight: 30, arbitrary: fc.constant('GET') },
  { weight: 3, arbitrary: fc.constant('HEAD') },
  {
    weight: 2,
    arbitrary: one(
      'POST',
      'PUT',
      'PATCH',
      'DELETE',
      'OPTIONS',
      'TRACE',
      'CONNECT',
      'PROPFIND',
      'get',
      'QUERY',
      'XXXX',
      '',
    ),
  },
);

const HEADERS = one(
  ...[
    'RSC: 1',
    'Next-Router-Prefetch: 1',
    'Next-Router-Prefetch: 2',
    'Next-Router-Segment-Prefetch: /_tree',
    'Next-Router-State-Tree: %5B%22',
  ],
  ...[
    'Next-Router-State-Tree: [',
    'Next-Url: /x',
    'Next-Action: abc',
    'x-middleware-subrequest: middleware',
    'x-invoke-path: /api',
    'x-invoke-status: 500',
  ],
  ...[
    'x-matched-path: /bench',
    'x-nextjs-data: 1',
    'x-nextjs-html-request-id: 1',
    'x-now-route-matches: 1=x',
    'x-prerender-revalidate: x',
  ],
  ...[
    'X-Forwarded-Host: elsewhere.example',
    'X-Forwarded-Host: a b<script>',
    'X-Forwarded-Proto: https,javascript',
    'X-Forwarded-For: 1.2.3.4, <x>',
  ],
  ...[
    'X-Forwarded-Port: 99999',
    'Forwarded: for=1;host=elsewhere.example',
    'X-Original-URL: /bench',
    'X-Rewrite-URL: /x',
    'X-HTTP-Method-Override: DELETE',
  ],
  ...[
    'Accept-Encoding: gzip, br',
    'Accept-Encoding: identity;q=0, *;q=0',
    'Accept: ../../x',
    'Accept-Language: zh;q=9',
    'Range: bytes=0-1,5-9,-1',
    'Range: x',
  ],
  ...[
    'If-None-Match: *',
    'If-None-Match: W/"',
    'If-Modified-Since: never',
    'If-Modified-Since: Thu, 01 Jan 2099 00:00:00 GMT',
    'Cookie: __prerender_bypass=x; a=b',
  ],
  ...[
    'Origin: null',
    'Sec-Fetch-Site: cross-site',
    'Content-Security-Policy: script-src *',
    'x-request-id: mine',
    'x-atlas-socket: 1.1.1.1',
    'Authorization: Basic eDp4',
  ],
  ...[
    'User-Agent: Googlebot',
    'User-Agent: ',
    'Purpose: prefetch',
    'Expect: 100-continue',
    'Expect: x',
    'Upgrade: websocket',
    'Upgrade: h2c',
    'TE: trailers',
  ],
  ...[
    'Content-Length: 0',
    'Content-Length: -1',
    'Content-Length: 5, 5',
    'Transfer-Encoding: chunked, x',
    'Content-Type: \u00ff',
    'X: \u0000',
    ' X: folded',
    'no colon',
  ],
  ...[
    'Host: elsewhere.example',
    'Host: a b',
    '__proto__: x',
    'constructor: x',
    'Connection: upgrade',
    'Via: 1.1 x',
    'Max-Forwards: 0',
  ],
);
const BOMBS = fc.oneof(
  fc.integer({ min: 1_000, max: 30_000 }).map((length) => [`X-Long: ${'y'.repeat(length)}`]),
  fc.integer({ min: 100, max: 3_000 }).map((count) => Array.from({ length: count }, (_, i) => `x${i}: y`)),
);
const headersOf = fc.oneof(
  { weight: 10, arbitrary: fc.constant<string[]>([]) },
  { weight: 10, arbitrary: fc.array(HEADERS, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: BOMBS },
);

/** A line of an address must not end in the middle: line breaks are sent on purpose only where headers are. */
const inLine = (text: string): string => text.replace(/[\r\n ]/g, (sign) => encodeURIComponent(sign));

function toWire(
  host: string,
  method: string,
  address: string,
  headers: readonly string[],
  body = '',
): WireRequest {
  const line = inLine(address);
  const head = [`${method} ${line} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers].join('\r\n');
  return {
    label: `${method} ${line.slice(0, 400)} ${headers.join(' | ').slice(0, 200)}`,
    bytes: Buffer.from(`${head}\r\n\r\n${body}`, 'utf8'),
    path: line.split('?')[0] ?? '',
  };
}

/** What is no request at all, or half of two. */
const garbage = (host: string): fc.Arbitrary<WireRequest> =>
  fc
    .oneof(
      fc.uint8Array({ minLength: 1, maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
      one(
        'GET /rank\r\n\r\n',
        'GET /rank HTTP/0.9\r\n\r\n',
        'GET /rank HTTP/1.0\r\n\r\n',
        'GET /rank HTTP/1.1\r\n\r\n',
        'GET /rank HTTP/9.9\r\nHost: x\r\n\r\n',
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        '\r\n\r\n\r\n',
        `GET /rank HTTP/1.1\r\nHost: ${host}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
        `POST /rank HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /x`,
        `GET /rank HTTP/1.1\nHost: ${host}\nConnection: close\n\n`,
        '\u0016\u0003\u0001\u0002',
      ),
    )
    // Half a request is waited for ten seconds, as it should be: what is no request at all ends it.
    .map((text) => ({
      label: `bytes ${JSON.stringify(text.slice(0, 120))}`,
      bytes: Buffer.from(`${text}\r\n\r\nx\r\n\r\n`, 'latin1'),
      path: '',
    }));

/** Drafts handed in: forms that are none, files that are none. */
function draft(host: string): fc.Arbitrary<WireRequest> {
  const part = fc.tuple(
    one('file', 'text', '__proto__', 'file"; x="'),
    one('a.html', '../../a.txt', 'a\u0000.pdf', ''),
    hostileText,
  );
  const form = fc
    .array(part, { maxLength: 3 })
    .map((parts) =>
      [
        ...parts.map(
          ([name, file, text]) =>
            `--b\r\nContent-Disposition: form-data; name="${name}"${file === '' ? '' : `; filename="${file}"`}\r\n\r\n${text}\r\n`,
        ),
        '--b--\r\n',
      ].join(''),
    );
  const type = one(
    'multipart/form-data; boundary=b',
    'multipart/form-data',
    'text/plain',
    'multipart/form-data; boundary=',
  );
  return fc
    .tuple(form, type, one('', 'Sec-Fetch-Site: cross-site', 'Origin: null'))
    .map(([body, contentType, header]) => {
      const length = Buffer.byteLength(body);
      const headers = [
        `Content-Type: ${contentType}`,
        `Content-Length: ${length}`,
        ...(header === '' ? [] : [header]),
      ];
      return toWire(host, 'POST', '/check/result', headers, body);
    });
}

/** Requests of all kinds: most ask for something that is there, with something wrong about it. */
export function requests(world: World): fc.Arbitrary<WireRequest> {
  const asked = (address: Written): fc.Arbitrary<WireRequest> =>
    fc
      .tuple(METHODS, address, headersOf)
      .map(([method, where, headers]) => toWire(world.host, method, where, headers));
  return fc.oneof(
    { weight: 30, arbitrary: asked(viewAddress(world)) },
    { weight: 30, arbitrary: asked(apiAddress(world)) },
    { weight: 30, arbitrary: asked(strayAddress) },
    { weight: 9, arbitrary: garbage(world.host) },
    { weight: 1, arbitrary: draft(world.host) },
  );
}
