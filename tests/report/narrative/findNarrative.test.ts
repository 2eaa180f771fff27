import { readText } from '../../../lib/document/readText';
import { findNarrative } from '../../../lib/report/narrative/findNarrative';
import { stated, UNIT } from './stated';

/** Sentences that a published report states, with figures of DOMAIN's worked identities or made up; names are synthetic. */
describe('findNarrative', () => {
  test.each<readonly [string, readonly string[]]>([
    // 1641 new + 76 carried in = 1646 answered + 71 carried out; 1156 + 470 + 15 = 1641
    [
      '2023年，全区共收到政府信息公开申请1641件，其中网络申请1156件、信函申请470件、当面申请15件，上年结转76件，答复1646件，结转下年度71件。',
      [
        'received=1641',
        'by_network=1156',
        'by_letter=470',
        'in_person=15',
        'carried_in=76',
        'closed=1646',
        'carried_out=71',
      ],
    ],
    // 9 = 2 partial + 5 not held + 2 carried out
    [
      '全年收到政府信息公开申请9件，其中部分公开2件、本机关不掌握相关政府信息5件，结转下年度继续办理2件。',
      ['received=9', 'partial=2', 'not_held=5', 'carried_out=2'],
    ],
    // 10 + 2 = 10 + 2
    [
      '2023年，我区收到政府信息公开申请10件，上年结转2件，办结10件，结转下年2件。',
      ['received=10', 'carried_in=2', 'closed=10', 'carried_out=2'],
    ],
    // 966 + 67 + 81 + 182 + 61 + 96 = 1453, 30 of them carried in
    [
      '全区办结政府信息公开申请1453件（含上年结转30件），其中予以公开966件、部分公开67件、不予公开81件、无法提供182件、不予处理61件、其他处理96件。',
      [
        'closed=1453',
        'carried_in=30',
        'granted=966',
        'partial=67',
        'refused=81',
        'unable=182',
        'not_processed=61',
        'other_outcome=96',
      ],
    ],
    ['2023年，本机关未收到政府信息公开申请。', ['received=0']],
    ['我区未发生因政府信息公开引发的行政复议、行政诉讼。', ['recon=0', 'suit=0']],
    ['未收到因政府信息公开提起的行政诉讼案件。', ['suit=0']],
    ['因政府信息公开被申请行政复议3件，被提起行政诉讼2起。', ['recon=3', 'suit=2']],
    ['因政府信息公开引发行政复议、行政诉讼案件5件。', ['remedies=5']],
    [
      '2023年制定规范性文件6件，废止2件，现行有效22件。',
      ['normative_issued=6', 'normative_repealed=2', 'normative_in_force=22'],
    ],
    ['截至2023年底，现行有效行政规范性文件22件。', ['normative_in_force=22']],
    ['全年作出行政许可决定1,234件、作出行政处罚决定56件。', ['licences=1234', 'penalties=56']],
    ['政务新媒体方面，共计发布456条新媒体政务信息。', ['items_on_new_media=456']],
    ['全区主动公开政府信息1.2万条。', ['items_disclosed=12000']],
    ['全区主动公开政府信息１２３４条。', ['items_disclosed=1234']],
    ['全年收到政府信息公开申请三件，办结三件。', ['received=3', 'closed=3']],
    ['全年收到政府信息公开申请十二件。', ['received=12']],
    ['全年收到政府信息公开申请一百零三件。', ['received=103']],
    [
      '全年收到政府信息公开申请10件。其中，予以公开5件，占50%；部分公开3件（30%）。',
      ['received=10', 'granted=5', 'share of granted=50', 'partial=3', 'share of partial=30'],
    ],
    ['共收到70件申请，办结69件，1件结转下年度继续办理。', ['received=70', 'closed=69', 'carried_out=1']],
    ['收到公民、法人和其他组织提出的政府信息公开申请8件。', ['received=8']],
    ['收到政府信息公开申请8件，比上年增加3件，同比增长60%。', ['received=8']],
    ['与2022年的9件相比，2023年收到政府信息公开申请8件。', ['received=8']],
    ['2022年收到政府信息公开申请9件，2023年收到政府信息公开申请8件。', ['received=8']],
    // figures in brackets are of the figure before them, and those behind two totals of either
    [
      '收到政府信息公开申请9件，其中网络申请5件（自然人3件、商业企业2件）、信函申请4件。',
      ['received=9', 'by_network=5', 'by_letter=4'],
    ],
    [
      '收到政府信息公开申请9件（自然人8件、商业企业1件）。',
      ['received=9', 'from_natural=8', 'from_business=1'],
    ],
    ['收到政府信息公开申请9件，办结8件，其中自然人5件。', ['received=9', 'closed=8']],
    ['政府信息公开行政复议5件、行政诉讼3件，其中结果维持2件。', ['recon=5', 'suit=3']],
    [
      '收到政府信息公开申请9件，2022年结转2件，结转至2024年1件。',
      ['received=9', 'carried_in=2', 'carried_out=1'],
    ],
    ['根据《2022年政务公开工作要点》，全年收到政府信息公开申请8件。', ['received=8']],
  ])('reads %s', (text, expected) => {
    expect(stated(text)).toEqual(expected);
  });

  test.each([
    // another year, a part of a year, all years
    '2022年，全区收到政府信息公开申请9件，办结9件。',
    '2022年，全年收到政府信息公开申请9件。办结9件。',
    '去年同期收到政府信息公开申请9件。',
    '上年度收到政府信息公开申请9件。',
    '2023年12月收到政府信息公开申请9件。',
    '上半年收到政府信息公开申请9件。',
    '条例施行以来，收到政府信息公开申请9件。',
    '截至2023年12月31日，共收到政府信息公开申请9件。',
    '近三年收到政府信息公开申请9件。',
    // a comparison
    '收到政府信息公开申请较上年增加9件。',
    '政府信息公开申请同比减少9件。',
    '收到政府信息公开申请比上年多9件。',
    // another body
    '区公安局收到政府信息公开申请9件，办结9件。',
    '其中，各乡镇收到政府信息公开申请9件。',
    '区教育局认真履职，全年收到政府信息公开申请9件。',
    '市政府收到政府信息公开申请9件。',
    '各部门共收到政府信息公开申请9件。',
    '全省收到政府信息公开申请9件。',
    '本市收到政府信息公开申请9件。',
    '区法院受理政府信息公开行政诉讼9件。',
    // something else
    '收到行政复议申请撤回材料9件。',
    '受理审批事项117件，办结171件。',
    '办理人大代表建议9件、政协提案8件。',
    '回复群众留言9条。',
    '未收到申请人补正材料。',
    '全年未发生因依申请公开被行政复议纠错的情况。',
    '未发生行政诉讼败诉案件。',
    '如未收到政府信息公开申请，应当说明。',
    '12345热线受理9件，办结9件。',
    '因属于国家秘密不予公开2件。',
    '备案规范性文件5件，审查规范性文件6件。',
    '公开行政许可信息12条。',
    '政策、规范性文件类信息68条。',
    '制发、废止规范性文件3件。',
    '收到政府信息公开申请9件次。',
    '收到第9件政府信息公开申请。',
    '做到受理一件、答复一件、归档一件。',
    // remedies of all matters, which a bureau of justice decides on
    '依法做好行政复议、行政诉讼案件的应诉工作，共办理相关案件74件。',
    '公开听证审理行政复议案件120件。',
    '全年共办理行政复议案件120件。',
    // not exact, or no number
    '收到政府信息公开申请近9件。',
    '收到政府信息公开申请9余件。',
    '主动公开政府信息7700余条。',
    '收到政府信息公开申请约10件。',
    '收到政府信息公开申请XX件，办结X件。',
    '收到政府信息公开申请  件，办结  件。',
    '收到政府信息公开申请若干件、数十件、几十件。',
    '收到政府信息公开申请3-5件。',
    '收到政府信息公开申请3/5件。',
    '收到政府信息公开申请05件。',
    '收到政府信息公开申请1,64件。',
    // two readings
    '行政复议、行政诉讼分别为3件、2件。',
    '收到信函、传真申请共5件。',
    '收到政府信息公开申请1 2件。',
    '办结9件予以公开。',
    '政府信息公开申请结转至2023年9件。',
    '2021年结转政府信息公开申请9件。',
    '2023年结转2022年政府信息公开申请9件。',
  ])('takes nothing from %s', (text) => {
    expect(stated(text)).toEqual([]);
  });

  test.each([
    ['电话：0571-87654321。收到政府信息公开申请9件，联系电话：0571-87654321。'],
    ['收到政府信息公开申请9件，邮箱：someone@example.com。'],
    ['收到政府信息公开申请9件（联系人：某人，13800000000）。'],
  ])('keeps no sentence with personal data: %s', (text) => {
    expect(stated(text)).toEqual([]);
  });

  test.each([
    ['收到政府信息公开申请5件，均已办结。全年共办理行政复议案件120件。', ['received']],
    ['收到政府信息公开申请5件，全年办理行政复议案件120件。', ['received']],
    ['收到政府信息公开申请5件。发生行政复议120件，行政诉讼3件。', ['received']],
    ['收到政府信息公开申请5件，引发行政复议2件。', ['received', 'recon']],
    ['收到政府信息公开申请5件。因政府信息公开引发行政复议2件，行政诉讼1件。', ['received', 'recon', 'suit']],
  ])('takes remedies only where their own sentence is of disclosure: %s', (text, topics) => {
    const document = readText(text);
    expect(findNarrative(document, 2023, '示例县司法局').map(({ topic }) => topic)).toEqual(topics);
  });

  test('joins a sentence that the lines of a page break, and names the line of each figure', () => {
    const text =
      '2023年，全区共受理政府信息公开申请3119件，答\n复3050件（含上年度结转申请34件，另有103\n件顺延到下年度答复）。';
    const figures = findNarrative(readText(text), 2023, UNIT);
    expect(figures.map(({ topic, value, place }) => [topic, value, place])).toEqual([
      ['received', '3119', 'line:1'],
      ['closed', '3050', 'line:2'],
      ['carried_in', '34', 'line:2'],
      ['carried_out', '103', 'line:2'],
    ]);
  });

  test('reads nothing where a line breaks between two digits', () => {
    expect(stated('2023年全区共收到政府信息公开申请1\n2件。')).toEqual([]);
  });

  test('counts a sentence that is printed twice once', () => {
    const text = '全区收到政府信息公开申请9件。';
    expect(stated(`${text}\n\n${text}`)).toEqual(['received=9']);
  });

  test('keeps two sentences that state different figures of one topic: that is for a rule to tell', () => {
    expect(stated('全区收到政府信息公开申请9件。\n\n全年收到政府信息公开申请8件。')).toEqual([
      'received=9',
      'received=8',
    ]);
  });

  test('says whom a sentence speaks of', () => {
    const text =
      '全市收到政府信息公开申请9件。\n\n市政府办公室收到政府信息公开申请2件。\n\n收到政府信息公开申请1件。';
    const figures = findNarrative(readText(text), 2023, '示例市人民政府');
    expect(figures.map(({ value, scopeWords }) => [value, scopeWords])).toEqual([
      ['9', '全市'],
      ['2', '市政府办公室'],
      ['1', null],
    ]);
  });

  test('keeps the sentence as evidence, with where the printed number begins', () => {
    const [figure] = findNarrative(readText('全区 共收到 政府信息公开申请 １,６４１ 件。'), 2023, UNIT);
    expect(figure).toMatchObject({
      sentence: '全区共收到政府信息公开申请１,６４１件。',
      raw: '１,６４１',
      value: '1641',
      unit: '件',
    });
    expect(figure?.sentence.slice(figure.offset, figure.offset + figure.raw.length)).toBe('１,６４１');
  });

  test('cuts a sentence that is too long around the figure', () => {
    const long = `${'坚持以人民为中心，'.repeat(40)}全区收到政府信息公开申请9件，${'持续规范，'.repeat(60)}。`;
    const [figure] = findNarrative(readText(long), 2023, UNIT);
    expect(figure?.sentence.length).toBeLessThanOrEqual(300);
    expect(figure?.sentence).toContain('收到政府信息公开申请9件');
    expect(figure?.sentence.slice(figure.offset, figure.offset + 2)).toBe('9件');
  });

  test('takes nothing where the year reported on is not known', () => {
    expect(findNarrative(readText('收到政府信息公开申请9件。'), null, UNIT)).toEqual([]);
  });

  test('takes nothing from a sentence with more figures than a person writes', () => {
    const sentence = (times: number): string =>
      `2023年，全区收到申请3件，${'结转2件、'.repeat(times)}答复3件。`;
    expect(stated(sentence(1))).not.toEqual([]);
    expect(stated(sentence(200))).toEqual([]);
  });
});
