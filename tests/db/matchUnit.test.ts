import { loadBaseData, saveUnits } from '../../lib/db/loadBaseData';
import { matchUnit, readUnitIndex, type UnitIndex } from '../../lib/db/matchUnit';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

let fresh: FreshDatabase;
let index: UnitIndex;
beforeAll(async () => {
  fresh = await freshDatabase();
  await loadBaseData(fresh.db);
  await saveUnits(fresh.db, [
    {
      id: '610322',
      name: '凤翔县人民政府',
      short_name: '凤翔县',
      type: 'county_gov',
      level: 'county',
      region_code: '610322',
      parent_id: '610300',
      valid_from: null,
      valid_to: '2021-01-31',
      aliases: '',
    },
  ]);
  index = await readUnitIndex(fresh.db);
});
afterAll(() => fresh.drop());

describe('matchUnit', () => {
  test.each([
    ['柳州市柳南区人民政府', '450204'],
    ['柳南区人民政府', '450204'],
    ['柳南区', '450204'],
    ['柳州市柳南区', '450204'],
    ['广西壮族自治区柳州市柳南区人民政府', '450204'],
    ['柳州市 柳南区　人民政府', '450204'],
    ['450204', '450204'],
    ['南京市鼓楼区人民政府', '320106'],
    ['徐州市鼓楼区', '320302'],
    ['北京市朝阳区', '110105'],
    ['北京市', '110000'],
    ['沭阳县发展和改革局', '321322-fgj'],
    ['沭阳县发改局', '321322-fgj'],
    ['平潭综合实验区管委会', 'Z-3501-pingtan'],
    ['上海市人民政府办公厅', '310000-bgt'],
  ])('finds %s as %s', (name, id) => {
    expect(matchUnit(index, name, 2023)).toEqual({ kind: 'found', id });
  });

  test.each([
    ['鼓楼区', 'borne by several', /有 \d+ 个单位叫“鼓楼区”：.*南京市鼓楼区.*写明所属省、市/],
    ['鼓楼区人民政府', 'borne by several', /有 \d+ 个单位/],
    [
      '柳州市柳南区人民政府办公室',
      'an office is not the government',
      /不认识的单位.*相近的有：.*柳南区.*别名/,
    ],
    ['亚特兰蒂斯市人民政府', 'nowhere', /不认识的单位“亚特兰蒂斯市人民政府”.*--units/],
    ['', 'empty', /没有找到发布单位/],
    ['人民政府', 'a word, not a name', /不认识的单位/],
  ])('does not guess at %j: %s', (name, _, reason) => {
    expect(matchUnit(index, name, 2023)).toEqual({ kind: 'unclear', reason: expect.stringMatching(reason) });
  });

  test('knows a unit only in the years in which it was', () => {
    expect(matchUnit(index, '凤翔县人民政府', 2019)).toEqual({ kind: 'found', id: '610322' });
    expect(matchUnit(index, '凤翔县人民政府', 2022)).toMatchObject({
      kind: 'unclear',
      reason: expect.stringContaining('2022 年年末不存在'),
    });
  });
});
