import { yearSpans } from '../../lib/language/yearSpans';

describe('yearSpans', () => {
  test.each([
    [[], ''],
    [[2023], '2023'],
    [[2022, 2023], '2022–2023'],
    [[2014, 2015, 2016, 2018, 2020, 2021], '2014–2016、2018、2020–2021'],
  ])('writes %j as %s', (years, text) => {
    expect(yearSpans(years)).toBe(text);
  });
});
