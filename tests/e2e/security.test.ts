import { connect } from 'node:net';
import type { Browser } from 'playwright-core';
import { BASE_URL, launchBrowser } from './browser';

const PAGES = [
  '/',
  '/rank',
  '/trend',
  '/units',
  '/units/450204',
  '/reports/450204-2023',
  '/coverage',
  '/dictionary',
  '/check',
];
const FILES = ['/rank.csv', '/rank.json', '/rank.xlsx', '/rank.svg', '/health', '/ready'];

/** Sends bytes as they are: fetch would mend or refuse them. */
async function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(BASE_URL);
  return new Promise((done, fail) => {
    let answer = '';
    connect(Number(port), hostname)
      .setTimeout(10_000)
      .once('error', fail)
      .on('data', (bytes) => {
        answer += bytes.toString();
      })
      .once('close', () => done(answer))
      .end(text);
  });
}

/** Directives of a policy by name. */
const policyOf = (header: string | null): ReadonlyMap<string, string> =>
  new Map(
    (header ?? '').split('; ').map((directive) => {
      const space = directive.indexOf(' ');
      return [directive.slice(0, space), directive.slice(space + 1)];
    }),
  );

test('nobody has our pictures drawn again, past the limits', async () => {
  for (const url of ['/rank.png', '/icon.svg', '/units/450204.png']) {
    const answer = await fetch(`${BASE_URL}/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`);
    expect(answer.status).toBe(404);
  }
});

describe('headers', () => {
  test.each([...PAGES, ...FILES, '/not-there', '/units/nobody', '/rank?year=x'])(
    'of %s meet the criteria of a public site',
    async (path) => {
      const { headers } = await fetch(BASE_URL + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe(
        /\.(?:csv|json|xlsx|svg)$/.test(path) ? 'cross-origin' : 'same-origin',
      );
      expect(headers.get('access-control-allow-origin')).toBe(
        /\.(?:csv|json|xlsx|svg)$/.test(path) ? '*' : null,
      );
      expect(headers.get('permissions-policy')).toContain('geolocation=()');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();

      const policy = policyOf(headers.get('content-security-policy'));
      expect(policy.get('default-src')).toBe("'none'");
      const scripts = policy.get('script-src') ?? '';
      expect(scripts).not.toMatch(/unsafe|\*|https?:/);
    },
  );

  test('have a new nonce in every answer, and only scripts with it', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => fetch(`${BASE_URL}/rank`)));
    const nonces = answers.map(
      ({ headers }) => /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '',
    );
    expect(new Set(nonces).size).toBe(3);
    const [html = '', nonce = ''] = [await answers[0]?.text(), nonces[0]];
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(html).not.toMatch(/\son[a-z]+\s*=\s*["']/);
  });

  test('do not take a nonce from outside', async () => {
    const answer = await fetch(`${BASE_URL}/rank`, {
      headers: { 'content-security-policy': "script-src 'nonce-mine'", 'x-nonce': 'mine' },
    });
    expect(await answer.text()).not.toContain('nonce="mine"');
  });
});

describe('pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each(PAGES)('%s breaks its own policy nowhere', async (path) => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(BASE_URL + path, { waitUntil: 'networkidle' });
    await page.close();
    expect(said).toEqual([]);
  });
});

describe('requests of a form that no page has', () => {
  test('an address of 9 000 bytes is answered with 414', async () => {
    expect((await fetch(`${BASE_URL}/trend?unit=${'4'.repeat(9_000)}`)).status).toBe(414);
  });

  test.each([
    ['POST', '/rank', 405],
    ['DELETE', '/reports/450204-2023', 405],
    ['GET', '/units?q=%00', 400],
    ['GET', '/units/%E6%9F', 400],
    ['GET', '/rank?__proto__=1', 400],
    ['GET', '/%5C%5Celsewhere.example', 404],
    ['GET', '/.env', 404],
    ['GET', '/_next/static/../../package.json', 404],
    ['GET', '/_next/static/chunks/none.js.map', 404],
  ])('%s %s is answered with %d', async (method, path, status) => {
    const answer = await fetch(BASE_URL + path, { method, redirect: 'manual' });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/\bat .*\(.*:\d+:\d+\)|node_modules/);
  });

  test.each([
    ['GET //elsewhere.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 400 /],
    [
      'GET http://elsewhere.example/rank HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    ['nonsense\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['GET /rank HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
  ])('bytes %#', async (bytes, expected) => {
    expect(await sendRaw(bytes)).toMatch(expected);
  });

  test('redirects lead nowhere else', async () => {
    for (const path of ['/rank/', '/units/450204/', '/https://elsewhere.example']) {
      const answer = await fetch(BASE_URL + path, { redirect: 'manual' });
      const to = answer.headers.get('location');
      if (to !== null) expect(new URL(to, BASE_URL).origin).toBe(new URL(BASE_URL).origin);
    }
  });
});

test('/ready says that the database is there, and which version of the data', async () => {
  const answer = await fetch(`${BASE_URL}/ready`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ ready: true, dataVersion: expect.any(Number) });
});
