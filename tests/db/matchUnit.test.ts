import { loadBaseData, saveUnits } from '../../lib/db/loadBaseData';
import { matchUnit } from '../../lib/db/matchUnit';
import { readUnitIndex, type UnitIndex } from '../../lib/db/readUnitIndex';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

let fresh: FreshDatabase;
let index: UnitIndex;
beforeAll(async () => {
  fresh = await freshDatabase();
  await loadBaseData(fresh.db);
  const department = {
    type: 'county_dept',
    level: 'county',
    region_code: '450204',
    parent_id: '450204',
    valid_from: null,
    valid_to: null,
    aliases: '',
  } as const;
  await saveUnits(fresh.db, [
    { ...department, id: '450204-zjj', name: '柳南区住房和城乡建设局', short_name: '柳南区住建局' },
    {
      ...department,
      id: '450204-example',
      name: '示例街道办事处',
      short_name: '示例街道',
      type: 'subdistrict',
    },
    {
      ...department,
      id: '320102-host',
      name: '示例机构',
      short_name: '示例机构',
      parent_id: '320106',
      hosts: 'www.gulou.example',
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
    ['江苏省沭阳县人民政府', '321322'],
    ['广西柳州市柳南区', '450204'],
    ['融水县人民政府', '450225'],
    ['阿里地区行政公署', '542500'],
    ['柳州市柳南区住房和城乡建设局', '450204-zjj'],
    ['广西壮族自治区柳州市柳南区住建局', '450204-zjj'],
    ['柳南区示例街道', '450204-example'],
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
    expect(matchUnit(index, name, 2023)).toMatchObject({
      kind: 'unclear',
      reason: expect.stringMatching(reason),
    });
  });

  test('knows a unit only in the years in which it was', () => {
    expect(matchUnit(index, '凤翔县人民政府', 2019)).toEqual({ kind: 'found', id: '610322' });
    expect(matchUnit(index, '凤翔县人民政府', 2022)).toMatchObject({
      kind: 'unclear',
      reason: expect.stringContaining('2022 年年末不存在'),
    });
  });

  test.each([
    ['楚州区', 2010, '320803-to2010', 'before it was renamed, by its name'],
    ['320803', 2010, '320803-to2010', 'before it was renamed, by the code that both bear'],
    ['320803', 2011, '320803', 'after it was renamed'],
    ['重庆市万盛区', 2010, '500110-to2010', 'whose code another unit has now'],
    ['襄樊市襄城区', 2009, '420602', 'by the former name of its city'],
    ['无为县', 2009, '341422', 'while it was of 巢湖'],
    ['无为县', 2015, '340225', 'while it was of 芜湖'],
    ['无为市', 2019, '340281', 'since it is a city'],
    ['余杭区', 2019, '330110', 'before it was split'],
    ['余杭区', 2022, '330110', 'after it was split, under the same code'],
    ['临平区', 2021, '330113', 'in the year in which it was founded'],
    ['江北区', 2024, '500105', 'in the last year at whose end it was, though another 江北区 goes on'],
  ])('finds %s for %i as %s: %s', (name, year, id) => {
    const match = matchUnit(index, name, year, { host: null, names: ['重庆市人民政府'] });
    expect(match).toMatchObject({ kind: 'found', id });
  });

  test.each([
    ['凤翔县', 2022, ['610305'], '凤翔区（610305）'],
    ['凤翔区人民政府', 2020, ['610322'], '凤翔县（610322）'],
    ['无为市', 2009, ['341422'], '无为县（341422）'],
    ['邢台县', 2022, ['130502', '130503'], '信都区'],
    ['临平区', 2019, ['330110'], '余杭区（330110）'],
  ])('asks about %s for %i and names what was there then', (name, year, ids, words) => {
    const match = matchUnit(index, name, year);
    expect(match).toMatchObject({ kind: 'unclear', reason: expect.stringContaining(words) });
    expect(match.kind === 'unclear' && match.candidates.map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['the source line', { host: null, names: ['徐州市人民政府'] }, '320302'],
    ['the name of the website', { host: null, names: ['福州市鼓楼区人民政府'] }, '350102'],
    ['the host of the page', { host: 'www.gulou.example', names: [] }, '320106'],
  ])('settles which 鼓楼区 by %s', (_, context, id) => {
    expect(matchUnit(index, '鼓楼区', 2023, context)).toMatchObject({
      kind: 'found',
      id,
      because: context.host ?? context.names[0],
    });
  });

  test.each([
    ['that point at two', { host: 'www.gulou.example', names: ['徐州市人民政府'] }],
    ['that point nowhere', { host: 'www.nowhere.example', names: ['北京市人民政府'] }],
  ])('asks which 鼓楼区 when there are hints %s', (_, context) => {
    expect(matchUnit(index, '鼓楼区', 2023, context)).toMatchObject({ kind: 'unclear' });
  });

  test('does not let a host decide against the name', () => {
    const context = { host: 'www.gulou.example', names: ['徐州市人民政府'] };
    expect(matchUnit(index, '柳州市柳南区', 2023, context)).toEqual({ kind: 'found', id: '450204' });
  });

  test('names the one unit that differs in a character, without taking it', () => {
    expect(matchUnit(index, '江苏省宿迁市沐阳县', 2025)).toMatchObject({
      kind: 'unclear',
      reason: expect.stringContaining('沭阳县（321322）'),
    });
  });
});
