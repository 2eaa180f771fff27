import { saveUnits } from '../../lib/db/loadBaseData';
import { refreshSearchKeys } from '../../lib/db/refreshSearchKeys';
import { searchUnitKeys } from '../../lib/db/searchUnitKeys';
import { foldWords } from '../../lib/search/foldWords';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const search = async (typed: string, limit = 10) =>
  searchUnitKeys(fresh.db, { words: foldWords(typed), limit, offset: 0 });
const first = async (typed: string) => (await search(typed)).units[0];

describe('searchUnitKeys', () => {
  test.each([
    ['柳南', '450204'],
    ['柳南区', '450204'],
    ['liunan', '450204'],
    ['LIUNAN', '450204'],
    ['liunanqu', '450204'],
    ['450204', '450204'],
    ['柳州柳南', '450204'],
    ['柳州 柳南', '450204'],
    ['广西 liunan', '450204'],
    ['liuzhouliunan', '450204'],
    ['chongqing', '500000'],
    ['cq', '500000'],
    ['重庆', '500000'],
    ['luan', '341500'],
    ['六安', '341500'],
    ['xiamen', '350200'],
    ['bengbu', '340300'],
    ['dabu', '441422'],
    ["xi'an", '610100'],
    ['南京 鼓楼', '320106'],
    ['沭阳发改局', '321322-fgj'],
    ['沭阳县发展改革局', '321322-fgj'],
    ['平潭综合实验区管委会', 'Z-3501-pingtan'],
  ])('%s finds %s first', async (typed, id) => {
    expect((await first(typed))?.id).toBe(id);
  });

  test('finds ln among places of these initials, and 柳南区 is one of them', async () => {
    const { units, total } = await search('ln', 100);
    expect(units.map(({ id }) => id)).toContain('450204');
    expect(total).toBeLessThan(200);
  });

  test.each([
    ['凤翔县', '610305', '凤翔县'],
    ['fengxiangxian', '610305', '凤翔县'],
    ['错那县', '540581', '错那县'],
  ])('an old name finds what the unit is now: %s', async (typed, id, formerly) => {
    const { units } = await search(typed);
    expect(units.find((unit) => unit.id === id)?.formerly).toBe(formerly);
  });

  test.each(['nichtda', '%', '_', '\\', "'", '柳南 nichtda'])('%s finds nothing', async (typed) => {
    expect((await search(typed)).total).toBe(0);
  });

  test('pages without repeating or losing a unit', async () => {
    const words = foldWords('鼓楼');
    const whole = await searchUnitKeys(fresh.db, { words, limit: null, offset: 0 });
    const parts = await Promise.all(
      [0, 2, 4].map((offset) => searchUnitKeys(fresh.db, { words, limit: 2, offset })),
    );
    expect(parts.flatMap(({ units }) => units.map(({ id }) => id))).toEqual(
      whole.units.slice(0, 6).map(({ id }) => id),
    );
    expect(whole.total).toBe(whole.units.length);
  });
});

describe('refreshSearchKeys', () => {
  test('does nothing twice, and finds a unit registered since', async () => {
    expect(await refreshSearchKeys(fresh.db)).toBe(false);
    await saveUnits(fresh.db, [
      {
        id: '990101-jyj',
        name: '示例市教育局',
        short_name: '示例市教育局',
        type: 'city_dept',
        level: 'city',
        region_code: null,
        parent_id: '450200',
        valid_from: null,
        valid_to: null,
        aliases: '示例教委',
      },
    ]);
    expect(await refreshSearchKeys(fresh.db)).toBe(true);
    expect((await first('slsjyj'))?.id).toBe('990101-jyj');
    expect((await first('示例教委'))?.id).toBe('990101-jyj');
  });
});
