import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { recipePath } from '../../lib/query/recipeQuery';
import {
  HAS_PANDAS,
  HAS_PYTHON,
  HAS_READR,
  PYTHON,
  R_ARGS,
  runLanguage,
  testWhere,
} from '../setup/languages';
import { BASE_URL } from './browser';

/** Files as pages link them, with what a careless query may hold. */
const FILES = [
  ['/rank', 'metric=t3_new&year=2023'],
  ['/rank', 'metric=open_rate&year=2023&level=county'],
  ['/trend', 'metric=t2_licence_decisions&unit=Z-3501-pingtan&unit=321300&from=2018&to=2025'],
  ['/trend', 'unit=321300&from=2022&to=2025&shape=wide'],
  ['/units/450204', ''],
  ['/units/Z-3501-pingtan', 'shape=wide'],
  ['/units', new URLSearchParams({ q: '柳' }).toString()],
  ['/reports/450204-2023', ''],
  ['/reports/450204-2023/narrative', ''],
  ['/coverage', 'parent=450204&from=2022&to=2023'],
  ['/index', ''],
  ['/dictionary', ''],
  ['/outcomes', 'year=2023'],
  ['/outcomes/sums', 'year=2023'],
  ['/compare', 'unit=450204&unit=321300&year=2023'],
  ['/quality', 'year=2023'],
  ['/quality/rules', 'year=2023'],
  ['/quality/T3-04', ''],
  ['/quality/worklist', 'year=2023'],
  ['/units/320813/worklist', ''],
  ['/data/changes', ''],
  ['/data/changed', 'from=1'],
  ['/data/all', 'from=2019&to=2023'],
] as const;

interface Expected {
  readonly rows: number;
  /** Rows with a number; null where the file has no column of values with states. */
  readonly values: number | null;
}

async function expectedOf(path: string, search: string): Promise<Expected> {
  if (path === '/data/all') {
    const csv = await (await fetch(`${BASE_URL}${path}.csv?${search}`)).text();
    const all: Readonly<Record<string, string>>[] = parse(csv, { bom: true, columns: true });
    return { rows: all.length, values: all.filter(({ value }) => value !== '').length };
  }
  const { columns, rows } = await (await fetch(`${BASE_URL}${path}.json${search && `?${search}`}`)).json();
  const keys: string[] = columns.map(({ key }: { key: string }) => key);
  const hasValue = keys.includes('value') && keys.includes('state');
  return {
    rows: rows.length,
    values: hasValue ? rows.filter(({ value }: { value: unknown }) => value !== null).length : null,
  };
}

const plain = (html: string): string =>
  html
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** The code of a recipe as a reader copies it from the page. */
async function codeOf(id: string, path: string, search: string): Promise<string> {
  const response = await fetch(`${BASE_URL}${recipePath(path, search)}`);
  const html = await response.text();
  const [, code] = new RegExp(`id="${id}"[\\s\\S]*?<code>([\\s\\S]*?)</code>`).exec(html) ?? [];
  if (code === undefined) throw new Error(`no recipe ${id} for ${path}: ${response.status}`);
  return plain(code);
}

describe.each(FILES)('%s?%s', (path, search) => {
  test('curl keeps the file as it is served', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-recipe-'));
    const code = await codeOf('curl', path, search);
    expect(await runLanguage('sh', ['-s'], `cd '${folder}'\n${code}\n`)).toMatchObject({ code: 0, err: '' });
    const name = `${path.slice(1).replaceAll('/', '-')}.csv`;
    const kept = readFileSync(join(folder, name));
    rmSync(folder, { recursive: true, force: true });
    const served = Buffer.from(
      await (await fetch(`${BASE_URL}${path}.csv${search && `?${search}`}`)).arrayBuffer(),
    );
    expect(kept.equals(served)).toBe(true);
  });

  testWhere(
    HAS_PYTHON,
    'Python',
    'Python without packages reads all rows and leaves missing ones out',
    async () => {
      const { rows, values } = await expectedOf(path, search);
      const { code, out, err } = await runLanguage(PYTHON, ['-'], await codeOf('python', path, search));
      expect([code, err, out.trim()]).toEqual([0, '', values === null ? String(rows) : `${rows} ${values}`]);
    },
  );

  testWhere(
    HAS_PANDAS,
    'pandas',
    'pandas reads all rows, missing ones as missing, codes as text',
    async () => {
      const { rows, values } = await expectedOf(path, search);
      const check = [
        'assert data.notna().any(axis=None) or len(data) == 0',
        'if "unit_id" in data: assert data["unit_id"].map(type).eq(str).all()',
        'print("rows", len(data))',
      ].join('\n');
      const { code, out, err } = await runLanguage(
        PYTHON,
        ['-'],
        `${await codeOf('pandas', path, search)}\n${check}\n`,
      );
      expect([code, err]).toEqual([0, '']);
      const lines = out.trim().split('\n');
      expect(lines.at(-1)).toBe(`rows ${rows}`);
      if (values !== null) expect(lines.at(-2)).toBe(String(values));
    },
  );

  testWhere(HAS_READR, 'readr', 'R reads all rows, missing ones as NA, codes as text', async () => {
    const { rows, values } = await expectedOf(path, search);
    const check = [
      'if ("unit_id" %in% names(data)) stopifnot(is.character(data$unit_id))',
      'stopifnot(nrow(problems(data)) == 0)',
      values === null
        ? 'cat("rows", nrow(data), "\\n")'
        : 'cat("rows", nrow(data), sum(!is.na(data$value)), "\\n")',
    ].join('\n');
    const { code, out, err } = await runLanguage(
      'Rscript',
      R_ARGS,
      `${await codeOf('r', path, search)}\n${check}\n`,
    );
    expect([code, err]).toEqual([0, expect.not.stringMatching(/error|warning/i)]);
    expect(out.trim().split('\n').at(-1)?.trim()).toBe(
      values === null ? `rows ${rows}` : `rows ${rows} ${values}`,
    );
  });
});

describe('/recipes', () => {
  test('puts nothing of a query between quotes that could end them', async () => {
    const hostile = `q='"$(id)\`\\!%0A`;
    for (const id of ['curl', 'r', 'pandas', 'python', 'stata', 'powerquery']) {
      const code = await codeOf(id, '/units', hostile);
      expect(code).not.toContain('$(id)');
      const [address = ''] = /http:[^'"]*/.exec(code) ?? [];
      expect(address).toMatch(/^[\w:/.?=&%+*-]+$/);
    }
  });

  test.each([
    '/recipes?file=http://example.org/x.csv',
    '/recipes?file=//example.org/x.csv',
    '/recipes?file=/etc/passwd',
    '/recipes?file=/rank.json',
    '/recipes?fil=/rank.csv',
  ])('%s is answered in words', async (path) => {
    const html = await (await fetch(`${BASE_URL}${path}`)).text();
    expect(html).toContain('网址中的参数有误');
  });

  test.each(['/rank', '/trend', '/units', '/units/450204', '/reports/450204-2023', '/coverage', '/'])(
    '%s says how to read its file by program and how to cite it',
    async (path) => {
      const html = await (await fetch(`${BASE_URL}${path}`)).text();
      const href = /href="(\/recipes\?file=[^"]+)"/.exec(html)?.[1];
      expect(href).toBeDefined();
      expect((await fetch(`${BASE_URL}${plain(href ?? '')}`)).status).toBe(200);
      expect(html).toMatch(
        /公开年报图谱\. [^<]+\[DS\/OL\]\. 数据版本 \d+ \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. http/,
      );
      expect(html).toContain('@dataset{');
    },
  );

  test.each([
    ['/', '/index'],
    ['/rank?metric=t3_new&year=2023'],
    ['/rank?metric=t3_new&year=2023&version=NEWEST'],
    ['/trend?metric=t3_new&unit=450204&from=2022&to=2023'],
    ['/outcomes?year=2023'],
    ['/compare?unit=450204&year=2023'],
    ['/units?q=a'],
    ['/units/450204'],
    ['/units/450204?year=2023'],
    ['/units/320813/worklist'],
    ['/reports/450204-2023'],
    ['/coverage?parent=450204&from=2022&to=2023'],
    ['/quality?year=2023'],
    ['/quality/T3-04'],
    ['/quality/worklist?year=2023'],
    ['/dictionary'],
    ['/data/changes'],
    ['/data/changed?from=1'],
  ])('%s and its files are cited alike', async (given, twin = given) => {
    const newest = (await fetch(`${BASE_URL}/rank.json`)).headers.get('x-data-version') ?? '';
    const [page, file] = [given, twin].map((path) => path.replace('NEWEST', newest));
    const html = plain(await (await fetch(`${BASE_URL}${page}`)).text());
    const [path, search = ''] = (file ?? '').split('?');
    const answer = await fetch(`${BASE_URL}${path}.json?${search}`);
    const { cite, bibtex } = await answer.json();
    expect(html).toContain(cite);
    expect(html).toContain(bibtex);
  });

  test.each(['/data', '/data?from=2023&to=2023', '/dictionary/t3_new'])(
    '%s says how to cite it',
    async (path) => {
      const html = plain(await (await fetch(`${BASE_URL}${path}`)).text());
      expect(html).toMatch(/公开年报图谱\. [^<]+\[DS\/OL\]\./);
      expect(html).toContain(`\\url{${BASE_URL}${path}}`);
    },
  );
});
