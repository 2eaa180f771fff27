import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { read, utils } from '@e965/xlsx';
import Ajv, { type AnySchema } from 'ajv';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { GET as getCsv } from '../../app/data/all.csv/route';
import { GET as getParquet } from '../../app/data/all.parquet/route';
import { GET as getXlsx } from '../../app/data/all.xlsx/route';
import { GET as getZip, HEAD as headZip } from '../../app/data/package.zip/route';
import { unitFile } from '../../app/files/unitFile';
import { DATA_COLUMNS } from '../../lib/export/dataset/dataColumns';
import { SYNTHETIC_WORDS } from '../../lib/export/markSynthetic';
import { importFiles } from '../../lib/run/importFiles';
import { SOCKET_HEADER } from '../../lib/serve/socketHeader';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { runLanguage } from '../setup/languages';

const COMPRESSORS = { GZIP: (packed: Uint8Array): Uint8Array => gunzipSync(packed) };

type Row = Readonly<Record<string, string>>;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  process.env.DATABASE_URL = fresh.url;
  await importFiles(fresh.db, ['prisma/sample']);
});
afterAll(() => fresh.drop());

const ask = (path: string) => new Request(`http://localhost${path}`);
const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());
const csvRows = async (search = ''): Promise<Row[]> =>
  parse(await bytesOf(await getCsv(ask(`/data/all.csv${search}`))), { bom: true, columns: true });
const schemaIn = (name: string): AnySchema =>
  JSON.parse(readFileSync(`tests/fixtures/profiles/${name}.json`, 'utf8'));

/** Downloads under way that the server of the tests knows of in this database. */
const readings = async (): Promise<number> => {
  const [row] = await fresh.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE application_name = 'atlas-download' AND datname = current_database()`;
  return row?.count ?? Number.NaN;
};
async function untilNothingReads(): Promise<void> {
  for (let tries = 0; tries < 100 && (await readings()) > 0; tries += 1)
    await new Promise((done) => setTimeout(done, 50));
  expect(await readings()).toBe(0);
}

describe('/data/all.csv', () => {
  test('opens in Excel: byte order mark, CRLF alone, as many fields in each row; bom=0 leaves the mark out', async () => {
    const response = await getCsv(ask('/data/all.csv'));
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="disclosure-atlas-v\d+\.csv"/,
    );
    const bytes = await bytesOf(response);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect((await bytesOf(await getCsv(ask('/data/all.csv?bom=0&lang=zh')))).toString('utf8')).toMatch(
      /^unit_id 单位编号,/,
    );
  });

  test('holds every current cell with the values, states, texts and rules of the files of its unit', async () => {
    const rows = await csvRows();
    expect(rows).toHaveLength(await fresh.db.observation.count({ where: { isCurrent: true } }));
    const keys = DATA_COLUMNS.map(({ key }) => key);
    expect(Object.keys(rows[0] ?? {})).toEqual(keys);

    const ids = [...new Set(rows.map((row) => row.unit_id ?? ''))];
    expect(ids).toHaveLength(8);
    for (const id of ids) {
      const table = await unitFile.load({
        search: {},
        id,
        shape: 'long',
        provenance: async (path) => ({ address: path, source: '', dataDate: null, dataVersion: 1 }),
      });
      if (table instanceof Response) throw new Error(await table.text());
      const at = new Map(table.columns.map(({ key }, i) => [key, i]));
      const shared = keys.filter((key) => at.has(key));
      expect(shared.length).toBeGreaterThanOrEqual(keys.length - 1); // the division is told in the large file only
      const inTwin = Array.from(table.rows, (row) =>
        shared.map((key) => {
          const value = row[at.get(key) ?? -1] ?? '';
          return key === 'printed' && /^[=+\-@]/.test(String(value)) ? `'${value}` : String(value);
        }),
      );
      const ours = rows.filter((row) => row.unit_id === id).map((row) => shared.map((key) => row[key]));
      expect(ours.toSorted()).toEqual(inTwin.toSorted());
    }
  });

  test('narrows to years, level, type and form', async () => {
    const all = await csvRows();
    for (const [search, holds] of [
      ['?from=2023&to=2023', (row: Row) => row.year === '2023'],
      ['?level=county', (row: Row) => row.level === 'county'],
      ['?type=county_gov', (row: Row) => row.type === 'county_gov'],
      ['?edition=2019', (row: Row) => row.edition === '2019'],
    ] as const) {
      const some = await csvRows(search);
      expect(some).toEqual(all.filter(holds));
      expect(some.length).toBeGreaterThan(0);
      expect(some.length).toBeLessThan(all.length);
    }
  });

  test.each([
    ['?from=20', 'from'],
    ['?from=2024&to=2023', 'to'],
    ['?type=nothing', 'type'],
    ['?shape=wide', 'shape'],
    ['?version=99999', 'version'],
    ['?x=1', 'x'],
  ])('refuses %s with a sentence that names the parameter', async (search, parameter) => {
    const response = await getCsv(ask(`/data/all.csv${search}`));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(parameter);
  });
});

describe('/data/all.parquet', () => {
  test('holds the same rows, typed, in row groups, and says which version they are of', async () => {
    const bytes = await bytesOf(await getParquet(ask('/data/all.parquet')));
    const file = Uint8Array.from(bytes).buffer;
    const rows = await parquetReadObjects({ file, compressors: COMPRESSORS });
    const csv = await csvRows();
    expect(
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            value === null ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value),
          ]),
        ),
      ),
    ).toEqual(csv.map((row) => ({ ...row, printed: row.printed?.replace(/^'(?=[=+\-@])/, '') })));
    expect(typeof rows[0]?.year).toBe('number');
    const about = parquetMetadata(file).key_value_metadata?.map(({ key }) => key);
    expect(about).toEqual(expect.arrayContaining(['data_version', 'cite', 'source']));
  });
});

describe('/data/all.xlsx', () => {
  test('is read by another library: the same rows, numbers as numbers, notes beside them', async () => {
    const bytes = await bytesOf(await getXlsx(ask('/data/all.xlsx?from=2019&to=2023')));
    const book = read(bytes, { cellDates: true, UTC: true, cellNF: true, cellFormula: true });
    expect(book.SheetNames).toEqual(['数据', '说明']);
    const sheet = book.Sheets.数据 ?? {};
    expect(Object.values(sheet).filter((cell) => typeof cell === 'object' && cell && 'f' in cell)).toEqual(
      [],
    );
    const [header = [], ...rows] = utils.sheet_to_json<unknown[]>(sheet, {
      header: 1,
      defval: null,
      UTC: true,
    });
    const keys = header.map((label) => String(label).split(' ')[0] ?? '');
    const csv = await csvRows('?from=2019&to=2023');
    expect(rows).toHaveLength(csv.length);
    const texts = rows.map((row) =>
      row.map((value) =>
        value === null ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value),
      ),
    );
    expect(texts).toEqual(csv.map((row) => keys.map((key) => row[key]?.replace(/^'(?=[=+\-@])/, ''))));
    for (const key of ['value', 'year'])
      expect(new Set(rows.map((row) => typeof (row[keys.indexOf(key)] ?? 0)))).toEqual(new Set(['number']));
    expect(utils.sheet_to_csv(book.Sheets.说明 ?? {})).toContain('数据版本');
  });
});

describe('/data/package.zip', () => {
  let files: Readonly<Record<string, Uint8Array>>;
  const text = (name: string): string => Buffer.from(files[name] ?? []).toString('utf8');
  const table = (name: string): Row[] =>
    parse(Buffer.from(files[`${name}.csv`] ?? []), { bom: true, columns: true });
  beforeAll(async () => {
    files = unzipSync(await bytesOf(await getZip(ask('/data/package.zip'))));
  });

  test('has no byte order mark in its tables, which programs read, unless it is asked for', async () => {
    expect(text('data.csv')).toMatch(/^unit_id,/);
    const marked = unzipSync(await bytesOf(await getZip(ask('/data/package.zip?bom=1'))));
    expect([...(marked['data.csv'] ?? new Uint8Array())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('has all its files', () => {
    expect(Object.keys(files).toSorted()).toEqual([
      'CITATION.cff',
      'LICENCE.md',
      'README.md',
      'codebook.csv',
      'codebook.md',
      'csv-metadata.json',
      'data.csv',
      'datapackage.json',
      'findings.csv',
      'reports.csv',
      'units.csv',
    ]);
  });

  test('describes itself as the published schema of Frictionless wants', () => {
    const ajv = new Ajv4({ strict: false, logger: false }); // it names formats of an editor, too
    addFormats(ajv);
    const validate = ajv.compile(schemaIn('tabular-data-package'));
    const descriptor = JSON.parse(text('datapackage.json'));
    validate(descriptor);
    expect(validate.errors).toBeNull();
    delete descriptor.resources[0].path;
    expect(validate(descriptor)).toBe(false);
  });

  test.each([
    ['as it is', (_: string, content: string): string => content, null],
    [
      'with a code that is none',
      (name: string, content: string) =>
        name === 'data.csv' ? content.replace(',number,', ',nought,') : content,
      'data',
    ],
    [
      'with a report without its unit',
      (name: string, content: string) =>
        name === 'reports.csv' ? content.replace(/^450204-2023,450204,/m, '450204-2023,450299,') : content,
      'reports',
    ],
    [
      'with a number that is none',
      (name: string, content: string) =>
        name === 'findings.csv' ? content.replace(',2023,', ',this year,') : content,
      'findings',
    ],
  ] as const)('is judged by the library of Frictionless Data, %s', async (_, change, wrong) => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-package-'));
    const plain = unzipSync(await bytesOf(await getZip(ask('/data/package.zip'))));
    for (const [name, bytes] of Object.entries(plain))
      writeFileSync(join(folder, name), change(name, Buffer.from(bytes).toString('utf8')));
    const { out, err } = await runLanguage(process.execPath, ['tests/setup/validatePackage.mjs', folder], '');
    rmSync(folder, { recursive: true });
    const { errors, tables } = JSON.parse(out || JSON.stringify({ errors: [err], tables: {} }));
    expect(errors).toEqual([]);
    const rows = Object.fromEntries(
      ['data', 'units', 'reports', 'findings', 'codebook'].map((name) => [
        name,
        parse(Buffer.from(plain[`${name}.csv`] ?? []), { columns: true }).length,
      ]),
    );
    for (const name of Object.keys(rows))
      if (name === wrong) expect(tables[name]).toEqual(expect.any(String));
      else expect([name, tables[name]]).toEqual([name, rows[name]]);
  });

  test('has in every table the columns, types, codes and keys that its description promises', () => {
    const { resources } = JSON.parse(text('datapackage.json'));
    const typed: Readonly<Record<string, RegExp>> = {
      string: /^[\s\S]*$/,
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      date: /^\d{4}-\d\d-\d\d$/,
      year: /^\d{4}$/,
    };
    for (const { name, path, schema } of resources) {
      expect(path).toBe(`${name}.csv`);
      const rows = table(name);
      expect(rows.length).toBeGreaterThan(0);
      expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map((field: { name: string }) => field.name));
      for (const field of schema.fields) {
        const values = [...new Set(rows.map((row) => row[field.name] ?? ''))].filter((value) => value !== '');
        expect(values.filter((value) => !typed[field.type]?.test(value))).toEqual([]);
        const codes: string[] | undefined = field.constraints?.enum;
        if (codes) expect(values.filter((value) => !codes.includes(value))).toEqual([]);
      }
      const key: string[] | undefined = schema.primaryKey;
      if (key)
        expect(new Set(rows.map((row) => key.map((part) => row[part]).join('/'))).size).toBe(rows.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(table(reference.resource).map((row) => row[reference.fields]));
        expect(rows.filter((row) => !known.has(row[fields]))).toEqual([]);
      }
    }
  });

  test('describes itself as CSV on the Web wants, each table by the header it has', () => {
    const metadata = JSON.parse(text('csv-metadata.json'));
    const validate = new Ajv({ strict: false }).compile(schemaIn('csvw-metadata'));
    validate(metadata);
    expect(validate.errors).toBeNull();
    expect(validate({ ...metadata, unknown: 1 })).toBe(false);
    for (const { url, tableSchema } of metadata.tables) {
      const [header] = parse(Buffer.from(files[url] ?? []), { bom: true, toLine: 1 });
      expect(tableSchema.columns.map((column: { titles: string[] }) => column.titles[0])).toEqual(header);
      for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
        expect(header).toContain(columnReference);
        expect(metadata.tables.map((one: { url: string }) => one.url)).toContain(reference.resource);
      }
    }
  });

  test('leaves the sign of a difference alone, which is no formula, and tells what each code means', () => {
    const differences = table('findings').map(({ difference = '' }) => difference);
    expect(differences.some((difference) => /^-\d/.test(difference))).toBe(true);
    expect(differences.filter((difference) => difference.startsWith("'"))).toEqual([]);
    for (const word of ['grid 行列标题', 'same 口径相同，可以接续'])
      expect(text('README.md')).toContain(word);
  });

  test('names the address that was asked for, not the one that the server listens at', async () => {
    const headers = { host: 'inner:3000', 'x-forwarded-host': 'atlas.example', 'x-forwarded-proto': 'https' };
    const bytes = await bytesOf(await getZip(new Request('http://localhost/data/package.zip', { headers })));
    const asked = unzipSync(bytes);
    for (const name of ['README.md', 'CITATION.cff', 'datapackage.json', 'csv-metadata.json'])
      expect(Buffer.from(asked[name] ?? []).toString('utf8')).toContain(
        'https://atlas.example/data?version=',
      );
  });

  test('names its version in the citation, and the source of every report', () => {
    expect(text('CITATION.cff')).toMatch(/^cff-version: 1\.2\.0\n[\s\S]*\nversion: "\d+"\n/);
    expect(table('reports').every((row) => row.source_url || row.citation || row.file_name)).toBe(true);
    expect(table('reports')).toHaveLength(12);
  });

  test('answers HEAD without reading anything', async () => {
    const response = await headZip(new Request('http://localhost/data/package.zip', { method: 'HEAD' }));
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.body).toBeNull();
    await untilNothingReads();
  });
});

describe('of an invented country', () => {
  beforeAll(
    () =>
      fresh.db
        .$executeRaw`INSERT INTO synthetic_data (seed, units, first_year, last_year) VALUES (1, 1, 2023, 2023)`,
  );
  afterAll(() => fresh.db.$executeRaw`DELETE FROM synthetic_data`);

  test('each row of the CSV and its name say so', async () => {
    const response = await getCsv(ask('/data/all.csv?from=2023&to=2023'));
    expect(response.headers.get('content-disposition')).toMatch(
      /filename="synthetic-disclosure-atlas-2023-v\d+\.csv"/,
    );
    const rows: Row[] = parse(await bytesOf(response), { bom: true, columns: true });
    expect(new Set(rows.map(({ notice }) => notice))).toEqual(new Set([SYNTHETIC_WORDS]));
  });

  test('each row of the workbook, its notes, and each row and the metadata of the Parquet file say so', async () => {
    const book = read(await bytesOf(await getXlsx(ask('/data/all.xlsx?from=2023&to=2023'))));
    const rows = utils.sheet_to_json<Row>(book.Sheets.数据 ?? {});
    expect(new Set(rows.map((row) => row['notice 注意']))).toEqual(new Set([SYNTHETIC_WORDS]));
    expect(utils.sheet_to_csv(book.Sheets.说明 ?? {})).toContain('【合成数据】');

    const file = Uint8Array.from(await bytesOf(await getParquet(ask('/data/all.parquet?from=2023')))).buffer;
    const typed = await parquetReadObjects({ file, compressors: COMPRESSORS });
    expect(new Set(typed.map(({ notice }) => notice))).toEqual(new Set([SYNTHETIC_WORDS]));
    const about = parquetMetadata(file).key_value_metadata ?? [];
    expect(about.find(({ key }) => key === 'cite')?.value).toContain('【合成数据】');
  });

  test('each row of each table of the package says so, and what describes it knows the column', async () => {
    const files = unzipSync(await bytesOf(await getZip(ask('/data/package.zip'))));
    const text = (name: string): string => Buffer.from(files[name] ?? []).toString('utf8');
    for (const name of ['data', 'units', 'reports', 'findings']) {
      const rows: Row[] = parse(text(`${name}.csv`), { bom: true, columns: true });
      expect(new Set(rows.map(({ notice }) => notice))).toEqual(new Set([SYNTHETIC_WORDS]));
    }
    for (const { name, schema } of JSON.parse(text('datapackage.json')).resources)
      expect(schema.fields.some((field: { name: string }) => field.name === 'notice')).toBe(
        name !== 'codebook',
      );
    for (const name of ['README.md', 'CITATION.cff', 'datapackage.json', 'csv-metadata.json'])
      expect(text(name)).toContain('【合成数据】');
  });
});

describe('a download of many rows', () => {
  beforeAll(async () => {
    await fresh.db.$executeRaw`
      INSERT INTO unit (id, name, short_name, type, level)
      SELECT 'synthetic-' || i, '=示范区' || i, '示范区' || i, 'county_gov', 'county' FROM generate_series(1, 400) AS i`;
    await fresh.db.$executeRaw`
      INSERT INTO report (unit_id, year, revision, is_current, scope, source_sha256, status, content_hash, numbers, settled)
      SELECT 'synthetic-' || i, 2010, 1, true, 'unknown', (SELECT min(sha256) FROM source_document), 'read', repeat('0', 64), 80, 80
        FROM generate_series(1, 400) AS i`;
    await fresh.db.$executeRaw`
      INSERT INTO observation (unit_id, year, metric_id, applicant, revision, is_current, value, state, raw, place, witness)
      SELECT 'synthetic-' || i, 2010, metric.id, 'total', 1, true, 1, 'number', E'=1\n2\r=3', 'line:1', 'grid'
        FROM generate_series(1, 400) AS i, (SELECT id FROM metric ORDER BY id LIMIT 80) AS metric`;
  });

  test('keeps line breaks inside a cell, and guards what a spreadsheet would run', async () => {
    const rows = await csvRows('?from=2010&to=2010');
    expect(rows).toHaveLength(32_000);
    expect(rows[0]).toMatchObject({ printed: "'=1\n2\r=3", value: '1' });
    expect(rows[0]?.unit_name).toMatch(/^'=示范区/);
  });

  test.each([
    ['CSV', getCsv],
    ['Parquet', getParquet],
    ['workbook', getXlsx],
    ['package', getZip],
  ] as const)('leaves no query behind when the reader of a %s goes away', async (_, get) => {
    const response = await get(ask('/data/all?from=2010&to=2010'));
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.read();
    expect(await readings()).toBe(1);
    await reader?.cancel();
    await untilNothingReads();
  });

  test('reads nothing for a reader who left before it began, and is free again', async () => {
    const leaving = new AbortController();
    await getCsv(new Request('http://localhost/data/all.csv', { signal: leaving.signal }));
    expect(await readings()).toBe(1);
    leaving.abort();
    await untilNothingReads();
    await getCsv(new Request('http://localhost/data/all.csv', { signal: AbortSignal.abort() }));
    await untilNothingReads();
  });

  test('is refused in words when many are under way, and free again when they end', async () => {
    const from = (caller: string) =>
      getCsv(new Request('http://localhost/data/all.csv', { headers: { [SOCKET_HEADER]: caller } }));
    const [one, another, third] = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
    const under = [await from(one), await from(one), await from(one)];
    const greedy = await from(one);
    expect([greedy.status, await greedy.text()]).toEqual([
      429,
      expect.stringContaining('您已有几份全部数据正在下载'),
    ]);
    under.push(await from(another), await from(another), await from(another));
    const refused = await from(third);
    expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining('请过几分钟再试')]);
    await Promise.all(under.map((response) => response.body?.cancel()));
    await untilNothingReads();
    expect((await getCsv(ask('/data/all.csv?from=2023&to=2023'))).status).toBe(200);
  });
});
