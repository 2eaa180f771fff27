import { checkRoster } from '../../lib/coverage/checkRoster';
import { readRosterFile } from '../../lib/coverage/readRosterFile';

const HEAD = 'unit_id,first_year,last_year,kind,deadline,applies_to\n';

describe('readRosterFile', () => {
  test('reads units and deadlines for the units below, in English and in Chinese', () => {
    const english = readRosterFile(
      `${HEAD}X-1,2019,,department,01-20,\nX-2,2008,2018,exempt,,unit\n990100,2021,2021,government,2-20,children\n`,
    );
    const chinese = readRosterFile(
      '﻿单位编号,起始年度,截止年度,种类,期限,适用于\nX-1,2019,,部门,1月20日,本单位\nX-2,2008,2018,不应报,,\n990100,2021,2021,政府,02-20,直属下级\n',
    );
    expect(english).toEqual({
      spans: [
        { unitId: 'X-1', firstYear: 2019, lastYear: null, kind: 'department', deadline: '01-20', line: 2 },
        { unitId: 'X-2', firstYear: 2008, lastYear: 2018, kind: 'exempt', deadline: null, line: 3 },
      ],
      deadlines: [
        {
          parentId: '990100',
          firstYear: 2021,
          lastYear: 2021,
          kind: 'government',
          deadline: '02-20',
          line: 4,
        },
      ],
      problems: [],
    });
    expect(chinese).toEqual(english);
  });

  test('needs only three columns', () => {
    expect(readRosterFile('unit_id,first_year,last_year\nX-1,2019,\n')).toMatchObject({
      spans: [{ unitId: 'X-1', kind: null, deadline: null }],
      problems: [],
    });
  });

  test.each([
    ['', '名册里没有数据行'],
    [HEAD, '名册里没有数据行'],
    ['unit_id,kind\nX-1,\n', '名册缺少列 first_year、last_year'],
    [`unit_id,first_year,last_year,color\nX-1,2019,,red\n`, '不认识的列“color”'],
    [`${HEAD}X 1,2019,,,,\n`, '名册第 2 行有误：单位编号'],
    [`${HEAD}X-1,2019,,,,\n\nX-2,19,,,,\n`, '名册第 4 行有误：起始年度应为四位年份'],
    [`${HEAD}X-1,2020,next,,,\n`, '截止年度应为 2008–2100'],
    [`${HEAD}X-1,2007,,,,\n`, '起始年度应在 2008–2100 之间'],
    [`${HEAD}X-1,2020,2019,,,\n`, '起始年度 2020 晚于截止年度 2019'],
    [`${HEAD}X-1,2020,,bureau,,\n`, '种类只能是'],
    [`${HEAD}X-1,2020,,constructor,,\n`, '种类只能是'],
    [`${HEAD}X-1,2020,,,02-30,\n`, '期限“02-30”应为月和日'],
    [`${HEAD}X-1,2020,,,soon,\n`, '期限“soon”应为月和日'],
    [`${HEAD}X-1,2020,,exempt,01-20,\n`, '不应报的单位没有期限'],
    [`${HEAD}X-1,2020,,,,everyone\n`, '适用于只能是'],
    [`${HEAD}X-1,2020,,government,,children\n`, '种类（政府、部门或乡镇街道开发区）和期限都要写'],
    [`${HEAD}X-1,2020\n`, '名册不是合格的 CSV'],
  ])('%j is refused: %s', (text, sentence) => {
    expect(readRosterFile(text).problems.join('')).toContain(sentence);
  });
});

describe('checkRoster', () => {
  const types = new Map([
    ['X-1', 'county_dept'],
    ['X-2', 'town'],
    ['990100', 'city_gov'],
  ]);
  const check = (rows: string) => checkRoster(readRosterFile(`${HEAD}${rows}`), types);

  test.each([
    ['X-9,2020,,,,\n', '名册第 2 行的单位“X-9”没有登记'],
    ['X-9,2020,,local,01-20,children\n', '名册第 2 行的单位“X-9”没有登记'],
    ['X-1,2020,,,,\nX-1,2019,2020,,,\n', '名册第 2 行与第 3 行的年度重叠（X-1）'],
    ['X-1,2019,,,,\nX-1,2024,,,,\n', '名册第 3 行与第 2 行的年度重叠'],
    ['X-1,2019,,,02-01,\n', '名册第 2 行的期限 02-01 晚于法定期限 01-31'],
    ['X-2,2018,,,04-30,\n', '晚于法定期限 03-31'],
    ['990100,2019,,government,04-01,children\n', '晚于法定期限 03-31'],
    [
      '990100,2019,,local,02-01,children\n990100,2020,,local,02-02,children\n',
      '名册第 3 行与第 2 行的年度重叠',
    ],
  ])('%j: %s', (rows, sentence) => {
    expect(check(rows).join('')).toContain(sentence);
  });

  test.each([
    ['X-1,2008,2018,,03-20,\n'],
    ['X-1,2019,2020,,,\nX-1,2021,,,01-20,\n'],
    ['X-2,2019,,,05-31,\n'],
    ['990100,2021,,government,02-20,children\n990100,2021,,department,01-28,children\n'],
  ])('has nothing against %j', (rows) => {
    expect(check(rows)).toEqual([]);
  });
});
