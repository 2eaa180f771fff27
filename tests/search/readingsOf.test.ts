import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { foldWords } from '../../lib/search/foldWords';
import { readingsOf } from '../../lib/search/readingsOf';
import { unitKeys } from '../../lib/search/unitKeys';

describe('readingsOf', () => {
  test.each([
    ['柳南区', 'liunanqu', 'lnq'],
    ['重庆市', 'chongqingshi', 'cqs'],
    ['六安市', 'luanshi', 'las'],
    ['六合区', 'luhequ', 'lhq'],
    ['六盘水市', 'liupanshuishi', 'lpss'],
    ['厦门市', 'xiamenshi', 'xms'],
    ['蚌埠市', 'bengbushi', 'bbs'],
    ['蚌山区', 'bangshanqu', 'bsq'],
    ['大埔县', 'dabuxian', 'dbx'],
    ['黄埔区', 'huangpuqu', 'hpq'],
    ['大城县', 'daichengxian', 'dcx'],
    ['长子县', 'zhangzixian', 'zzx'],
    ['子长市', 'zichangshi', 'zcs'],
    ['单县', 'shanxian', 'sx'],
    ['蔚县', 'yuxian', 'yx'],
    ['歙县', 'shexian', 'sx'],
    ['浚县', 'xunxian', 'xx'],
    ['莘县', 'shenxian', 'sx'],
    ['番禺区', 'panyuqu', 'pyq'],
    ['吐鲁番市', 'tulufanshi', 'tlfs'],
    ['郫都区', 'piduqu', 'pdq'],
    ['成都市', 'chengdushi', 'cds'],
    ['乐清市', 'yueqingshi', 'yqs'],
    ['乐山市', 'leshanshi', 'lss'],
    ['乐亭县', 'laotingxian', 'ltx'],
    ['乐陵市', 'laolingshi', 'lls'],
    ['闵行区', 'minhangqu', 'mhq'],
    ['行唐县', 'xingtangxian', 'xtx'],
    ['铅山县', 'yanshanxian', 'ysx'],
    ['东阿县', 'dongexian', 'dex'],
    ['洪洞县', 'hongtongxian', 'htx'],
    ['珲春市', 'hunchunshi', 'hcs'],
    ['喀什市', 'kashishi', 'kss'],
    ['什邡市', 'shifangshi', 'sfs'],
    ['尉犁县', 'yulixian', 'ylx'],
    ['尉氏县', 'weishixian', 'wsx'],
    ['涡阳县', 'guoyangxian', 'gyx'],
    ['泌阳县', 'biyangxian', 'byx'],
    ['荥阳市', 'xingyangshi', 'xys'],
    ['荥经县', 'yingjingxian', 'yjx'],
    ['牟定县', 'moudingxian', 'mdx'],
    ['牟平区', 'mupingqu', 'mpq'],
    ['绿春县', 'lvchunxian', 'lcx'],
    ['红寺堡区', 'hongsibuqu', 'hsbq'],
    ['乐清市教育局', 'yueqingshijiaoyuju', 'yqsjyj'],
    ['行政审批局', 'xingzhengshenpiju', 'xzspj'],
  ])('%s is typed %s or %s', (name, full, initials) => {
    expect(readingsOf(name)).toEqual({ full, initials });
  });

  test('leaves no character of a division unread', () => {
    const divisions: { name: string }[] = parse(readFileSync('prisma/data/divisions.csv'), {
      columns: true,
      bom: true,
    });
    const unread = divisions.filter(({ name }) => readingsOf(name).initials.length !== [...name].length);
    expect(unread.map(({ name }) => name)).toEqual([]);
    expect(divisions.length).toBeGreaterThan(3000);
  });
});

describe('foldWords', () => {
  test.each([
    ['  柳州　柳南 ', ['柳州', '柳南']],
    ["Xi'An", ['xian']],
    ['ＬＮ', ['ln']],
    ['lüchun', ['lvchun']],
    ['', []],
    ["'", []],
  ])('%j becomes %j', (typed, words) => {
    expect(foldWords(typed)).toEqual(words);
  });
});

describe('unitKeys', () => {
  test('holds names, former names and the place below those above', () => {
    const keys = unitKeys({
      shortName: '凤翔区',
      name: '凤翔区人民政府',
      aliases: [],
      former: ['凤翔县'],
      above: ['宝鸡市', '陕西省'],
    });
    expect(keys.map(({ kind, text, initials }) => [kind, text, initials])).toEqual([
      ['name', '凤翔区', 'fxq'],
      ['name', '凤翔', 'fx'],
      ['former', '凤翔县', 'fxx'],
      ['path', '陕西省宝鸡市凤翔区', 'sxsbjsfxq'],
      ['path', '陕西宝鸡凤翔区', 'sxbjfxq'],
    ]);
  });

  test('finds an office without the kind of its place', () => {
    const keys = unitKeys({
      shortName: '沭阳县发改局',
      name: '沭阳县发展和改革局',
      aliases: ['沭阳县发展改革局'],
      former: [],
      above: ['沭阳县', '宿迁市', '江苏省'],
    });
    expect(keys.map(({ text }) => text)).toEqual([
      '沭阳县发改局',
      '沭阳县发展和改革局',
      '沭阳发改局',
      '沭阳县发展改革局',
      '江苏省宿迁市沭阳县发改局',
      '江苏宿迁沭阳县发改局',
    ]);
  });
});
