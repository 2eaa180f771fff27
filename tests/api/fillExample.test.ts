import { ENDPOINTS } from '../../lib/api/endpoints/all';
import { fillExample } from '../../lib/api/fillExample';

const REPORT = { unitId: '900101', year: 2023, shortName: '示范 &', parentId: '900100' };

describe('fillExample', () => {
  test.each([
    ['/reports/{unit}-{year}', '/reports/900101-2023'],
    ['/units/{parent}/children', '/units/900100/children'],
    ['/units?q={name}', '/units?q=%E7%A4%BA%E8%8C%83%20%26'],
    ['/coverage?from={before}&to={year}', '/coverage?from=2022&to=2023'],
    ['/dataset', '/dataset'],
  ])('%s becomes %s', (template, address) => {
    expect(fillExample(template, REPORT)).toBe(address);
  });

  test('takes the unit itself where it lies in nothing', () => {
    expect(fillExample('/units/{parent}', { ...REPORT, parentId: null })).toBe('/units/900101');
  });

  test('knows every place of the examples of the reference, and these name no unit of their own', () => {
    for (const { example } of ENDPOINTS) {
      expect(fillExample(example, REPORT)).not.toContain('{');
      expect(example).not.toMatch(/\d{6}/);
    }
  });

  test('throws on a place that it does not know', () => {
    expect(() => fillExample('/{nowhere}', REPORT)).toThrow('{nowhere}');
  });
});
