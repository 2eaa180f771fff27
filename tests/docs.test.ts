import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DOCS = [
  'SECURITY.md',
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const read = (path: string): string => readFileSync(path, 'utf8');
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

const links = DOCS.flatMap((path) =>
  [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => ({ path, target })),
);

describe('the documents', () => {
  test.each(links)('$path: the link to $target leads somewhere', ({ path, target }) => {
    expect(existsSync(join(dirname(path), target))).toBe(true);
  });

  const commands = DOCS.flatMap((path) =>
    [...read(path).matchAll(/npm (?:run )?(?:--silent )?(start|test|(?<=run (?:--silent )?)[a-z:]+)/g)].map(
      ([, name = '']) => ({ path, name }),
    ),
  );
  test.each(commands)('$path: npm has a script “$name”', ({ name }) => {
    expect(Object.keys(scripts)).toContain(name);
  });

  const files = DOCS.flatMap((path) =>
    [...read(path).matchAll(/`((?:lib|app|prisma|scripts|tests)\/[\w./-]+)`/g)].map(([, file = '']) => ({
      path,
      file,
    })),
  );
  test.each(files)('$path: $file exists', ({ file }) => {
    expect(existsSync(file)).toBe(true);
  });

  test('README: every setting it names is read by the code, and every one the code reads is named', () => {
    const named = [...read('README.md').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
    const code = [
      'lib/db/client.ts',
      'lib/run/openDatabase.ts',
      'lib/run/findBrowser.ts',
      'lib/serve/main.ts',
      'lib/serve/limitSettings.ts',
      'scripts/serve.ts',
      'tests/setup/startPostgres.mjs',
    ]
      .map(read)
      .join('\n');
    const used = new Set([...code.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name = '']) => name));
    // What one of our own processes tells another is nobody's setting.
    for (const name of used) if (name.startsWith('ATLAS_TEST_')) used.delete(name);
    expect(named.toSorted()).toEqual([...used].toSorted());
  });

  test('every decision has a number, and no two the same', () => {
    const numbers = readdirSync('docs/decisions').map((name) => /^(\d{3})-[a-z0-9-]+\.md$/.exec(name)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
