import { cacheKey, tellsOfImports } from '../../lib/serve/cacheKey';

describe('cacheKey', () => {
  test.each([
    '/',
    '/rank?year=2023',
    '/units/450204.csv',
    '/trend.svg',
    '/quality',
    '/quality/worklists',
    '/data/changes',
    '/coverage?from=2023',
    '/units/450204/worklist.csv',
  ])('keeps the answer of %s', (url) => {
    expect(cacheKey('GET', url, { host: 'a' })).toContain(url);
  });

  test.each([
    '/api/v1/units',
    '/imports',
    '/imports.csv',
    '/data/all.csv',
    '/data/package.zip',
    '/check',
    '/check/result',
    '/ready',
    '/_next/static/a.js',
  ])('makes the answer of %s anew', (url) => {
    expect(cacheKey('GET', url, { host: 'a' })).toBeNull();
  });

  test('is another for another host, so that none can put an address into the answers of others', () => {
    expect(cacheKey('GET', '/recipes', { host: 'a' })).not.toBe(cacheKey('GET', '/recipes', { host: 'b' }));
  });

  test('makes anew what is not a plain look at a page', () => {
    expect(cacheKey('HEAD', '/rank', { host: 'a' })).toBeNull();
  });
});

describe('tellsOfImports', () => {
  test.each([
    '/coverage',
    '/coverage?from=2023',
    '/coverage.xlsx',
    '/quality/worklist?year=2023',
    '/units/450204/worklist.csv',
  ])('is true of %s, which names refused files', (url) => {
    expect(tellsOfImports(url)).toBe(true);
  });

  test.each(['/', '/rank?unit=worklist', '/quality', '/quality/worklists', '/units/450204'])(
    'is false of %s',
    (url) => {
      expect(tellsOfImports(url)).toBe(false);
    },
  );
});
