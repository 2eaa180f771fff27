import { REPORTED_METRICS } from '../../lib/metrics/reported';
import { shiftDecimal, toOccurrence } from '../../lib/report/toOccurrence';

const metric = (key: string) => {
  const found = REPORTED_METRICS.find((candidate) => candidate.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('shiftDecimal', () => {
  test.each([
    ['251000', -4, '25.1'],
    ['1.5', 4, '15000'],
    ['3', -4, '0.0003'],
    ['0', -4, '0'],
    ['12.345678', 0, '12.345678'],
    ['0.05', 4, '500'],
  ])('%s moved by %d places is %s', (value, places, expected) => {
    expect(shiftDecimal(value, places)).toBe(expected);
  });
});

describe('toOccurrence', () => {
  const slot = (text: string) => ({ text, where: 'line:1' });

  test('keeps money as printed where the column says 万元', () => {
    expect(toOccurrence(metric('t2_fee_amount'), 't2_fee_amount', slot('96171.6'), 'grid', '万元')).toEqual({
      kind: 'cell',
      key: 't2_fee_amount',
      raw: '96171.6',
      state: 'number',
      value: '96171.6',
      where: 'line:1',
      witness: 'grid',
    });
  });

  test('converts a column in 元 to 万元 and says so', () => {
    expect(
      toOccurrence(metric('t2_fee_amount'), 't2_fee_amount', slot('251000'), 'grid', '元'),
    ).toMatchObject({
      value: '25.1',
      raw: '251000',
      conversion: '原文以“元”计：251000 元 = 25.1 万元。',
    });
  });

  test("lets the cell's own unit go before that of the column", () => {
    expect(
      toOccurrence(metric('t2_fee_amount'), 't2_fee_amount', slot('251000元'), 'grid', '万元'),
    ).toMatchObject({
      value: '25.1',
    });
  });

  test('converts nothing where the form prints no unit', () => {
    const found = toOccurrence(
      metric('t2_procurement_amount'),
      't2_procurement_amount',
      slot('75394432.52元'),
      'grid',
    );
    expect(found).toMatchObject({ value: '75394432.52', raw: '75394432.52元' });
    expect(found).not.toHaveProperty('conversion');
  });
});
