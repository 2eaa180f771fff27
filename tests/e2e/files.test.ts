import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { formatValue } from '../../lib/metrics/formatValue';
import { BASE_URL } from './browser';

const PATIENCE = 60_000;

/** Every view, in every shape it has, with what its files need in their address. */
const VIEWS = [
  '/index.csv',
  '/tiles.csv?metric=open_rate&year=2023',
  '/rank.csv?metric=open_rate&year=2023',
  '/rank.csv?metric=open_rate&year=2023&level=all&type=all&scope=all',
  '/rank.csv?metric=t3_new&year=2023&applicant=natural&level=county',
  '/rank.csv?metric=t2_fee_amount&year=2019',
  '/rank.csv?metric=t3_new&year=2023&shape=wide',
  '/trend.csv?metric=t2_licence_decisions&unit=Z-3501-pingtan&unit=321300&from=2019&to=2025',
  '/trend.csv?unit=321300&from=2022&to=2025&shape=wide',
  '/outcomes.csv?year=2023',
  '/outcomes/sums.csv?year=2023',
  '/outcomes.csv?view=applicants&year=2023&shape=wide',
  '/trend.csv?unit=321300&unit=320800&mode=share',
  '/trend.csv?unit=321300&unit=320800&mode=index',
  '/trend.csv?unit=321300&unit=320800&mode=index&shape=wide',
  '/compare.csv?unit=321300&unit=320800&year=2024',
  '/compare.csv?unit=Z-3501-pingtan&year=2019&year=2025',
  '/scatter.csv?x=t3_new&y=open_rate&year=2023&level=all&type=all&scope=all',
  '/scatter.csv?x=t3_new&y=open_rate&size=t2_licence_decisions&year=2023&shape=wide',
  '/regions/320000.csv?year=2023',
  '/regions/320000.csv?year=2023&shape=wide',
  '/regions/321300/rollup.csv?year=2023',
  '/search.csv?q=ln',
  '/units.csv',
  `/units.csv?q=${encodeURIComponent('柳')}`,
  '/units/450204.csv',
  '/units/Z-3501-pingtan.csv?year=2019',
  '/units/Z-3501-pingtan.csv?shape=wide',
  '/reports/450204-2023.csv',
  '/reports/Z-3501-pingtan-2019.csv?shape=wide',
  '/reports/321322-fgj-2023.csv',
  '/reports/321300-2024/compare.csv',
  '/reports/Z-3501-pingtan-2021/compare.csv?with=Z-3501-pingtan-2019&show=changed',
  '/coverage.csv?parent=450204&from=2022&to=2023',
  '/units/Z-3501-pingtan/peers.csv?metric=t3_new',
  '/quality.csv?year=2023',
  '/quality.csv?year=2023&rule=T3-04&parent=450200',
  '/quality/rules.csv?year=2023&parent=320000',
  '/quality/years.csv',
  '/quality/T3-04.csv',
  '/quality/worklist.csv?year=2023',
  '/units/320813/worklist.csv',
  '/dictionary.csv',
  '/imports.csv',
  '/imports.csv?run=1&outcome=all',
  '/data/changes.csv',
  '/data/changed.csv?from=1',
] as const;

type Json = {
  readonly title: string;
  readonly address: string;
  readonly data_date: string | null;
  readonly cite: string;
  readonly columns: readonly { readonly key: string; readonly kind: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
};

const get = (path: string): Promise<Response> => fetch(`${BASE_URL}${path}`);
const as = (path: string, format: string): string => path.replace('.csv', `.${format}`);
const jsonOf = async (path: string): Promise<Json> => (await get(as(path, 'json'))).json();
const csvOf = async (path: string): Promise<string[][]> =>
  parse(await (await get(path)).text(), { bom: true });

/** The text that a value has in a CSV; a text that a spreadsheet would run has an apostrophe before it. */
const fieldOf = (value: string | number | null): string =>
  value === null
    ? ''
    : typeof value === 'number'
      ? String(value)
      : /^[=+\-@\t\r\n]/.test(value)
        ? `'${value}`
        : value;

async function sheetOf(path: string): Promise<readonly (readonly unknown[])[]> {
  const bytes = await (await get(as(path, 'xlsx'))).arrayBuffer();
  const sheet = read(bytes, { type: 'array', UTC: true }).Sheets.数据;
  return utils.sheet_to_json(sheet ?? {}, { header: 1, raw: true, defval: null, UTC: true });
}

const DAY = 86_400_000;

/** A value as a sheet holds it: days are counted from the end of 1899, empty text is an empty cell. */
const inSheet = (value: string | number | null, kind: string): string | number | null => {
  if (value === '' || value === null) return null;
  return kind === 'date' ? (Date.parse(`${value}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY : value;
};

describe.each(VIEWS)('%s', (path) => {
  test(
    'has the same rows and numbers as CSV, workbook and JSON',
    async () => {
      const json = await jsonOf(path);
      const keys = json.columns.map(({ key }) => key);
      expect(json.rows.length).toBeGreaterThan(0);
      expect(new Set(keys).size).toBe(keys.length);

      const [header, ...csv] = await csvOf(path);
      expect(header).toEqual(keys);
      expect(csv).toEqual(json.rows.map((row) => keys.map((key) => fieldOf(row[key] ?? null))));

      const [labels = [], ...sheet] = await sheetOf(path);
      expect(labels.map((label) => String(label).split(' ')[0])).toEqual(keys);
      expect(sheet).toEqual(
        json.rows.map((row) => json.columns.map(({ key, kind }) => inSheet(row[key] ?? null, kind))),
      );
    },
    PATIENCE,
  );

  test(
    'says in its headers what it is and a name that is safe',
    async () => {
      for (const [format, type] of [
        ['csv', 'text/csv; charset=utf-8'],
        ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        ['json', 'application/json; charset=utf-8'],
      ] as const) {
        const { headers } = await get(as(path, format));
        expect(headers.get('content-type')).toBe(type);
        expect(headers.get('content-disposition')).toMatch(
          new RegExp(
            `^attachment; filename="[A-Za-z0-9._-]+\\.${format}"; filename\\*=UTF-8''[A-Za-z0-9._~%-]+\\.${format}$`,
          ),
        );
      }
    },
    PATIENCE,
  );

  test(
    'gives a reason in words for every value that is missing',
    async () => {
      const { columns, rows } = await jsonOf(path);
      const states = columns.flatMap(({ key }) => {
        if (key === 'state_label' && columns.some((column) => column.key === 'value'))
          return [['value', key] as const];
        return key.endsWith('_state') ? [[key.slice(0, -'_state'.length), key] as const] : [];
      });
      for (const row of rows) {
        for (const [value, state] of states) {
          if (row[state] === null) expect(row[value]).toBeNull();
          else expect([row[value] === null, row[state]]).toEqual([row[state] !== '数值', row[state]]);
        }
      }
    },
    PATIENCE,
  );
});

describe('a file beside its page', () => {
  test.each([
    ['metric=open_rate&year=2023', '%'],
    ['metric=t3_new&year=2023', '件'],
    ['metric=t2_licence_decisions&year=2023&sort=value', '件'],
  ] as const)('/rank?%s: the table of the page is what the file holds', async (search, unit) => {
    const html = await (await get(`/rank?${search}`)).text();
    const { rows } = await jsonOf(`/rank.csv?${search}`);
    const body = html.slice(html.indexOf('aria-label="排名表"'));
    const shown = [...body.matchAll(/<tr[^>]*><td class="num">[\s\S]*?<\/tr>/g)].map(([row]) => ({
      id: /href="\/units\/([^"]+)"/.exec(row)?.[1],
      value: [...row.matchAll(/<td class="num">([\s\S]*?)<\/td>/g)][1]?.[1]?.replace(/<[^>]*>/g, ''),
    }));
    expect(shown).toEqual(
      rows.map((row) => ({
        id: row.unit_id,
        value: typeof row.value === 'number' ? formatValue(row.value, unit) : row.state_label,
      })),
    );
    expect(rows.length).toBeGreaterThan(1);
  });

  test('marks the cells that do not add up in the reference report, as its page does', async () => {
    const { rows } = await jsonOf('/reports/450204-2023.csv');
    expect(rows).toHaveLength(200);
    expect(rows.filter((row) => row.finding_rules !== null).map((row) => row.key)).toEqual(
      expect.arrayContaining(['t3_new_natural', 't3_result_total_org_business', 't3_carried_out_natural']),
    );
    expect(rows.filter((row) => row.finding_rules !== null)).toHaveLength(8);
    expect(rows.find((row) => row.key === 't2_licence_decisions')).toMatchObject({
      value: 39917,
      printed: '39917',
      unit: '件',
    });
  });

  test('says where it is from, of what day, and how to cite it', async () => {
    const json = await jsonOf('/rank.csv?metric=t3_new');
    expect(json.address.replace(/\d{4}$/, 'YEAR')).toBe(`${BASE_URL}/rank?metric=t3_new&year=YEAR`);
    expect(json.data_date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(json.cite).toMatch(/\[DS\/OL\]\. 数据版本 \d+ /);
    for (const part of [json.title, `(${json.data_date})[`, json.address]) expect(json.cite).toContain(part);
  });

  test('a page of a unit that pins a version links files that pin it, all of them', async () => {
    const newest = (await get('/rank.json')).headers.get('x-data-version');
    const html = await (await get(`/units/450204?version=${newest}`)).text();
    const links = [...html.matchAll(/href="\/units\/450204\.(?:csv|xlsx|json|svg)([^"]*)"/g)];
    expect(links.length).toBeGreaterThanOrEqual(7);
    for (const [, search] of links) expect(search).toMatch(new RegExp(`[?;&]version=${newest}(?!\\d)`));
  });

  test('names the address that its reader used, to each their own', async () => {
    const path = '/rank.json?metric=t3_new&year=2023';
    const askedAs = async (host: string): Promise<Json> => {
      // fetch sends no Host of ours.
      const response = await new Promise<IncomingMessage>((done, failed) => {
        request(`${BASE_URL}${path}`, { headers: { host } }, done).once('error', failed).end();
      });
      return JSON.parse(await text(response));
    };
    for (const host of ['atlas.example', 'other.example:8080']) {
      const { address, cite } = await askedAs(host);
      expect(address).toMatch(new RegExp(`^http://${host}/rank\\?`));
      expect(cite).toContain(address);
    }
    expect((await jsonOf(path)).address).toContain(`${BASE_URL}/rank?`);
  });

  test.each([
    ['/', '/index'],
    ['/rank', '/rank'],
    ['/trend', '/trend'],
    ['/units', '/units'],
    ['/units/450204', '/units/450204'],
    ['/reports/450204-2023', '/reports/450204-2023'],
    ['/reports/321300-2024/compare', '/reports/321300-2024/compare'],
    ['/quality', '/quality'],
    ['/quality/T3-04', '/quality/T3-04'],
    ['/quality/worklist', '/quality/worklist'],
    ['/units/320813/worklist', '/units/320813/worklist'],
    ['/dictionary', '/dictionary'],
  ])('%s links its three files, and each link answers', async (page, file) => {
    const html = await (await get(page)).text();
    for (const format of ['csv', 'xlsx', 'json']) {
      const href = new RegExp(`href="(${file}\\.${format}[^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&');
      expect(href).toBeDefined();
      expect((await get(href ?? '')).status).toBe(200);
    }
  });
});

describe('what a file may be asked for', () => {
  test('bom=0 leaves the mark out, lang=zh and lang=en put labels behind the keys', async () => {
    const bytes = async (search: string) =>
      Buffer.from(await (await get(`/dictionary.csv${search}`)).arrayBuffer());
    expect([...(await bytes('')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect((await bytes('?bom=0')).toString('utf8')).toMatch(/^key,kind,/);
    expect((await bytes('?bom=0&lang=zh')).toString('utf8')).toMatch(/^key 代码,kind 种类,/);
    expect((await bytes('?bom=0&lang=en')).toString('utf8')).toMatch(/^key Code,kind Kind,/);
  });

  test.each([
    ['/units/450204/csv', '/units/450204.csv'],
    ['/reports/450204-2023/csv?lang=en', '/reports/450204-2023.csv?lang=en'],
  ])('the older address %s leads to that of today', async (path, today) => {
    const response = await get(path);
    expect([response.status, response.url, response.headers.get('content-type')]).toEqual([
      200,
      `${BASE_URL}${today}`,
      'text/csv; charset=utf-8',
    ]);
  });

  test.each([
    ['/rank.xlsx?metrik=1', 400, 'metrik'],
    ['/rank.json?metrik=1', 400, 'shape'],
    ['/rank.json?year=2008', 400, '已有报告的年度'],
    ['/trend.xlsx?unit=nobody', 400, 'nobody'],
    ['/dictionary.csv?shape=wide', 400, 'shape'],
    ['/rank.csv?shape=tall', 400, 'long、wide'],
    ['/rank.csv?lang=fr', 400, 'zh、en'],
    ['/rank.csv?bom=2', 400, 'bom'],
    ['/rank.csv?lang=zh&lang=en', 400, 'lang'],
    ['/units/nobody.xlsx', 404, '单位'],
    ['/reports/450204-2023-r9.json', 404, '报告'],
    ['/files/pdf/rank', 404, '没有这个文件'],
    ['/files/csv/rank/x/y', 404, '没有这个文件'],
  ])('%s answers %d in words', async (path, status, words) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toContain(words);
  });
});

describe('packed answers', () => {
  /** Pages and files, kept and not, short and long. */
  const ADDRESSES = [
    '/rank?year=2023',
    '/check',
    '/data/all.csv',
    '/api/v1/observations?limit=1000',
    '/imports',
  ];

  /** A body as text, unpacked by hand as its header says. */
  async function bodyOf(path: string, encoding: string): Promise<{ packed: string; body: string }> {
    const { hostname, port } = new URL(BASE_URL);
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      request({ hostname, port, path, headers: { 'accept-encoding': encoding } }, done)
        .once('error', fail)
        .end();
    });
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part);
    const whole = Buffer.concat(parts);
    const packed = String(answer.headers['content-encoding'] ?? 'identity');
    const unpack = { gzip: gunzipSync, br: brotliDecompressSync }[packed];
    return { packed, body: (unpack ? unpack(whole) : whole).toString() };
  }
  /** What lasts of an answer: without its nonce, of a page what it shows. */
  function lasting(body: string): string {
    const [, nonce] = /nonce="([^"]+)"/.exec(body) ?? [];
    const [main] = /<main[\s\S]*<\/main>/.exec(body) ?? [];
    return (main ?? body).replaceAll(nonce ?? '', '');
  }

  test.each(ADDRESSES)(
    '%s is the same with gzip, with brotli and with neither',
    async (path) => {
      const plain = await bodyOf(path, 'identity');
      expect(plain.packed).toBe('identity');
      for (const encoding of ['gzip', 'br']) {
        const { body } = await bodyOf(path, encoding);
        expect(lasting(body)).toBe(lasting(plain.body));
      }
    },
    PATIENCE,
  );
});
