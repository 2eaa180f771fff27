import { readFileSync } from 'node:fs';
import { readBaseUnits } from '../../lib/db/readBaseUnits';

const DIVISIONS = readFileSync('prisma/data/divisions.csv', 'utf8');
const CHANGES = readFileSync('prisma/data/changes.csv', 'utf8');
const { units, links } = readBaseUnits(DIVISIONS, CHANGES);
const byId = new Map(units.map((unit) => [unit.id, unit]));

describe('the table of changes and the base', () => {
  test('give every unit one id, a parent that is known, and a beginning before its end', () => {
    expect(byId.size).toBe(units.length);
    expect(units.filter(({ parent_id }) => parent_id !== null && !byId.has(parent_id))).toEqual([]);
    expect(
      units.filter(({ valid_from, valid_to }) => valid_from && valid_to && valid_from > valid_to),
    ).toEqual([]);
  });

  test.each(Array.from({ length: 18 }, (_, i) => 2008 + i))(
    'give each code to one unit at the end of %i',
    (year) => {
      const day = `${year}-12-31`;
      const codes = units
        .filter(({ valid_from, valid_to }) => (valid_from ?? day) <= day && (valid_to ?? day) >= day)
        .map(({ region_code }) => region_code);
      expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    },
  );

  // 中国统计年鉴, 全国行政区划: units at prefecture and county level at the end of each year. The base has nine rows of county level
  // beside them (three groups of islands, 大柴旦 and others), the same in all years.
  test.each([
    [2008, 333, 2859],
    [2009, 333, 2858],
    [2010, 333, 2856],
    [2011, 332, 2853],
    [2012, 333, 2852],
    [2013, 333, 2853],
    [2014, 333, 2854],
    [2015, 334, 2850],
    [2016, 334, 2851],
    [2017, 334, 2851],
    [2018, 333, 2851],
    [2019, 333, 2846],
    [2020, 333, 2844],
    [2021, 333, 2843],
    [2022, 333, 2843],
    [2023, 333, 2844],
    [2024, 333, 2846],
  ])('have for the end of %i the official %i cities and %i counties', (year, cities, counties) => {
    const day = `${year}-12-31`;
    const levels = units
      .filter(({ valid_from, valid_to }) => (valid_from ?? day) <= day && (valid_to ?? day) >= day)
      .map(({ level }) => level);
    expect(levels.filter((level) => level === 'city')).toHaveLength(cities);
    expect(levels.filter((level) => level === 'county')).toHaveLength(counties + 9);
  });

  test('let a predecessor be before the change and a successor after it', () => {
    const wrong = links.filter(({ predecessor, successor, year }) => {
      const [before, after] = [byId.get(predecessor), byId.get(successor)];
      const began = before?.valid_from?.slice(0, 4) ?? '2008';
      const ended = after?.valid_to?.slice(0, 4) ?? '2100';
      return !before || !after || Number(began) >= year || Number(ended) < year;
    });
    expect(wrong).toEqual([]);
  });

  // Facts from the civil-affairs ministry's code tables; the day of 2021 from the province's announcement.
  test.each([
    ['610322', '凤翔县', null, '2020-12-31', '610305'],
    ['320803-to2010', '楚州区', null, '2010-12-31', '320803'],
    ['450331', '荔浦县', null, '2017-12-31', '450381'],
    ['410306', '吉利区', null, '2020-12-31', '410308'],
    ['220381', '公主岭市', null, '2019-12-31', '220184'],
    ['520522', '黔西县', '2011-01-01', '2020-12-31', '520581'],
    ['330110', '余杭区', null, null, '330113'],
  ])('know %s %s from %s to %s, and what came of it', (id, name, from, to, successor) => {
    expect(byId.get(id)).toMatchObject({ short_name: name, valid_from: from, valid_to: to });
    expect(links).toContainEqual(expect.objectContaining({ predecessor: id, successor }));
  });
});
