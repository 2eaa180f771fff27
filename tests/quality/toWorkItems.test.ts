import { RULES } from '../../lib/checks/rules/rules';
import { describeWhere } from '../../lib/quality/describeWhere';
import { cellsNamed, MOST_CELLS, toWorkItems } from '../../lib/quality/toWorkItems';
import { CASES } from '../checks/rules/cases';
import { found } from './rows';

describe('describeWhere', () => {
  test.each([
    ['document', '整份报告'],
    ['t3', '表三'],
    ['t3/column:natural', '表三“自然人”列'],
    ['t3/row:granted', '表三“予以公开”行'],
    ['t4/suit_after_recon', '表四“复议后起诉”'],
    ['t4_recon_total', '表四·行政复议·总计'],
    ['t3_granted_org_legal', '表三·予以公开（法律服务机构）'],
    ['s8_staff_total', '统计表·从事政府信息公开工作人员数'],
    ['narrative', '正文'],
    ['narrative/share/2', '正文·占比（第 2 处）'],
    ['narrative/channels', '正文·各申请渠道'],
    ['t2/normative', '表二“行政规范性文件”'],
    ['t4_recon', '表四“行政复议”'],
    ['s14', '统计表'],
    ['s14/received', '统计表“收到申请数”'],
    ['scope', '统计范围'],
    ['head/publishedOn', '公布日期'],
    ['table:2/row:5', '第 2 个表格第 5 行'],
    ['somewhere/else', 'somewhere/else'],
  ])('%s is %s', (where, words) => {
    expect(describeWhere(where)).toBe(words);
  });

  // PUB-06 speaks of reports that are not there
  test.each(RULES.filter(({ id }) => id !== 'PUB-06'))(
    'has words for every place at which $id fails',
    ({ id, evaluate }) => {
      const cases = CASES[id];
      if (!cases) throw new Error(`${id} has no cases`);
      const places = evaluate(cases.fail).flatMap((verdict) =>
        verdict.state === 'fail' ? [verdict.where] : [],
      );
      expect(places).not.toEqual([]);
      for (const where of places) {
        expect(describeWhere(where)).toMatch(/[\u4e00-\u9fff]/);
        expect(describeWhere(where)).not.toMatch(/[a-z]_|\/|·\w+$/);
      }
    },
  );
});

describe('toWorkItems', () => {
  test('says what is printed in each cell and where it stands in the source', () => {
    const [item] = toWorkItems(
      [
        found({
          cells: [
            { from: 'own', key: 't4_recon_total', value: 0 },
            { from: 'previous', key: 't4_recon_pending', value: 3, unitId: 'X-1', year: 2022 },
            { from: 'own', key: 't4_recon_other', value: null },
          ],
        }),
      ],
      [
        { unitId: 'X-1', year: 2023, key: 't4_recon_total', raw: '０', place: 'line:7' },
        { unitId: 'X-1', year: 2023, key: 't4_recon_other', raw: '', place: 'line:9' },
      ],
    );
    expect(item).toMatchObject({ address: '/reports/X-1-2023#finding-2', where: '表四“行政复议”', more: 0 });
    expect(item?.cells).toEqual([
      {
        key: 't4_recon_total',
        label: '行政复议·总计',
        printed: '０',
        place: '第 7 行',
        source: '/reports/X-1-2023/source?cell=t4_recon_total#here',
      },
      {
        key: 't4_recon_pending',
        label: '上一年度·行政复议·尚未审结',
        printed: '3',
        place: null,
        source: null,
      },
      {
        key: 't4_recon_other',
        label: '行政复议·其他结果',
        printed: '空白',
        place: '第 9 行',
        source: '/reports/X-1-2023/source?cell=t4_recon_other#here',
      },
    ]);
  });

  test('offers a correction as what it is: a proposal', () => {
    const correction = { key: 't4_recon_total', printed: '0', suggested: '11' };
    const [item, other] = toWorkItems([found({ correction }), found()], []);
    expect(item?.correction).toEqual({ ...correction, label: '行政复议·总计' });
    expect(item).toMatchObject({ left: '11', right: '0' });
    expect(other?.correction).toBeNull();
  });

  test('names a few cells and counts the rest', () => {
    const cells = Array.from(
      { length: MOST_CELLS + 3 },
      () => ({ from: 'own', key: 't4_recon_total', value: 1 }) as const,
    );
    const [item] = toWorkItems([found({ cells })], []);
    expect([item?.cells.length, item?.more]).toEqual([MOST_CELLS, 3]);
  });

  test('does not ask for the places of an earlier version, whose cells are not current', () => {
    const cells = [
      { from: 'earlier', key: 't4_recon_total', value: 1, unitId: 'X-1', year: 2023 },
      { from: 'own', key: 't4_recon_total', value: 2 },
    ] as const;
    expect(cellsNamed([found({ cells })])).toEqual([{ unitId: 'X-1', year: 2023, key: 't4_recon_total' }]);
    const printed = [{ unitId: 'X-1', year: 2023, key: 't4_recon_total', raw: '2', place: 'line:7' }];
    expect(
      toWorkItems([found({ cells })], printed)[0]?.cells.map((cell) => [cell.label, cell.printed]),
    ).toEqual([
      ['更早的版本·行政复议·总计', '1'],
      ['行政复议·总计', '2'],
    ]);
  });

  test('keeps a finding of a rule that is no longer there', () => {
    expect(toWorkItems([found({ rule: 'OLD-01' })], [])[0]).toMatchObject({ rule: null, ruleId: 'OLD-01' });
  });
});
