import { FORMER_NAMES, type FormerName } from '../../lib/query/formerNames';
import { renewAddress } from '../../lib/query/renewAddress';
import { VIEWS } from '../fuzz/views';

describe('renewAddress', () => {
  test.each([
    ['/units/450204/csv', '/units/450204.csv'],
    ['/units/Z-3501-pingtan/csv?year=2023&lang=en', '/units/Z-3501-pingtan.csv?year=2023&lang=en'],
    ['/reports/450204-2023-r1/csv', '/reports/450204-2023-r1.csv'],
    ['/quality/T3-04/chart.svg?parent=450200', '/quality/T3-04.svg?parent=450200'],
  ])('%s is called %s today', (former, today) => {
    expect(renewAddress(former)).toBe(today);
    expect(renewAddress(today)).toBeNull();
  });

  test.each([
    '/',
    '/rank?year=2023',
    '/units/a/b/csv',
    '/units//csv',
    '/regions/450200/csv',
    '/units/450204/csvx',
    '/?a=%E6',
  ])('%s is called so still', (address) => {
    expect(renewAddress(address)).toBeNull();
  });

  // As the table would have them.
  const NAMES: readonly FormerName[] = [
    { kind: 'parameter', page: '/rank', from: 'indicator', to: 'metric' },
    { kind: 'parameter', page: '/rank', from: 'code', to: 'id' },
    { kind: 'parameter', page: '/rank', from: 'id', to: 'unit' },
    { kind: 'value', page: '/rank', parameter: 'sort', from: 'down', to: '-value' },
    { kind: 'parameter', page: '/units/*', from: 'y', to: 'year' },
  ];
  test.each([
    ['/rank?indicator=t3_new&year=2023', '/rank?metric=t3_new&year=2023'],
    ['/rank.csv?year=2023&indicator=t3_new&bom=0', '/rank.csv?year=2023&metric=t3_new&bom=0'],
    ['/rank.png?indicator=t3_new', '/rank.png?metric=t3_new'],
    // Renamed twice, given twice.
    ['/rank?code=450204&code=450205', '/rank?unit=450204&unit=450205'],
    ['/rank?sort=down&metric=open_rate', '/rank?sort=-value&metric=open_rate'],
    ['/rank?indicator=nothing&metrik=1', '/rank?metric=nothing&metrik=1'],
    ['/units/450204?y=2023', '/units/450204?year=2023'],
    ['/units/450204.xlsx?y=2023', '/units/450204.xlsx?year=2023'],
    ['/rank?indicator=%E5%85%AC&q=a%26b', '/rank?metric=%E5%85%AC&q=a%26b'],
  ])('with names in the table, %s is called %s today', (former, today) => {
    expect(renewAddress(former, NAMES)).toBe(today);
    expect(renewAddress(today, NAMES)).toBeNull();
  });

  test.each([
    '/trend?indicator=t3_new',
    '/units?y=2023',
    '/units/450204/peers?y=2023',
    // Both at once: which is meant is for a person to say.
    '/rank?indicator=t3_new&metric=open_rate',
    '/rank?metric=down&year=+2023',
    '/rank',
  ])('with names in the table, %s is left to the parser', (address) => {
    expect(renewAddress(address, NAMES)).toBeNull();
  });

  test('takes no longer for an address of thousands of strokes', () => {
    expect(renewAddress(`/units${'/'.repeat(200_000)}csv?${'a=1&'.repeat(2000)}`, NAMES)).toBeNull();
  });
});

describe('FORMER_NAMES', () => {
  /** Of a page: all that its address and those of its files may have today. */
  const paramsOf = (page: string): readonly string[] =>
    VIEWS.filter(({ path }) => path.replace(/\{\w+\}/g, '*') === page).flatMap(({ params }) => params);

  test('renames nothing that is in use, and only to what is', () => {
    for (const former of FORMER_NAMES)
      if (former.kind === 'parameter') {
        expect(paramsOf(former.page)).not.toContain(former.from);
        expect(paramsOf(former.page)).toContain(former.to);
      } else if (former.kind === 'value') expect(paramsOf(former.page)).toContain(former.parameter);
    const addresses = VIEWS.flatMap(({ path, twins }) => [
      path,
      ...twins.map((twin) => `${path}.${twin}`),
    ]).map((path) => path.replace('{rule}', 'T3-04').replace(/\{\w+\}/, '450204'));
    expect(addresses.filter((address) => renewAddress(`${address}?year=2023`) !== null)).toEqual([]);
  });
});
