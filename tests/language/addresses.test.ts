import { addressIn, isTranslated, splitLanguage } from '../../lib/language/addresses';

/** A page that nobody would name: it is there in Chinese only. */
const CHINESE_ONLY = '/health';

describe('addressIn', () => {
  test.each([
    ['/', '/en'],
    ['/?year=2023', '/en?year=2023'],
    ['/rank?metric=t3_new&unit=450204', '/en/rank?metric=t3_new&unit=450204'],
    ['/rank/?year=2023', '/en/rank?year=2023'],
    ['/rank#here', '/en/rank#here'],
    ['/rank.svg?year=2023', '/en/rank.svg?year=2023'],
    ['/quality/T3-04?year=2023', '/en/quality/T3-04?year=2023'],
    ['/quality/T3-04.svg', '/en/quality/T3-04.svg'],
    ['/quality/T3-04.png?parent=450200', '/en/quality/T3-04.png?parent=450200'],
    ['/quality.svg', '/en/quality.svg'],
    ['/quality.png?year=2023', '/en/quality.png?year=2023'],
  ])('puts the language before %s: %s', (address, english) => {
    expect(addressIn('en', address)).toBe(english);
    expect(addressIn('zh', address)).toBe(address);
  });

  test.each([
    CHINESE_ONLY,
    '/rank.csv?year=2023',
    '/quality/T3-04.csv',
    '/api/v1/units',
    '/_next/static/a.js',
    '/rankings',
  ])('leaves %s, which is there once', (address) => {
    expect(isTranslated(address)).toBe(false);
    expect(addressIn('en', address)).toBe(address);
  });
});

test('addressIn takes no longer for an address of thousands of strokes', () => {
  const address = `/rank${'/'.repeat(500_000)}x`;
  expect(addressIn('en', address)).toBe(address);
  expect(addressIn('en', `/rank${'/'.repeat(500_000)}`)).toBe('/en/rank');
});

describe('splitLanguage', () => {
  test.each([
    ['/en', '/'],
    ['/en/', '/'],
    ['/en?year=2023', '/?year=2023'],
    ['/en/rank?year=2023', '/rank?year=2023'],
    ['/en//elsewhere.example', '//elsewhere.example'],
  ])('takes the language off %s', (url, address) => {
    expect(splitLanguage(url)).toEqual({ language: 'en', address });
  });

  test.each(['/', '/rank?year=2023', '/energy', '/en.csv', '/units/en'])('finds %s to be Chinese', (url) => {
    expect(splitLanguage(url)).toEqual({ language: 'zh', address: url });
  });

  test.each(['/', '/?metric=t3_new', '/rank?year=2023&unit=450204&unit=450205'])(
    'is the inverse of addressIn for %s',
    (address) => {
      expect(splitLanguage(addressIn('en', address))).toEqual({ language: 'en', address });
    },
  );
});
