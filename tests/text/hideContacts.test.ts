import { hideContacts } from '../../lib/text/hideContacts';

describe('hideContacts', () => {
  test.each([
    ['联系电话：0772-3211111', '联系电话：〔略〕'],
    ['电话（传真）：(0772)3211111。', '电话（传真）：〔略〕。'],
    ['请致电 13800138000 咨询', '请致电 〔略〕 咨询'],
    ['邮箱：a.b-c@example.gov.cn，', '邮箱：〔略〕，'],
    ['审核人：张三 填报人：李四', '审核人：〔略〕 填报人：〔略〕'],
    ['单位负责人:王小明', '单位负责人:〔略〕'],
  ])('leaves the contact out of %s', (text, expected) => {
    expect(hideContacts(text)).toBe(expected);
  });

  test.each([
    '全年收到申请 1656 件，比上年增加 12.5%',
    '2023年1月1日至2023年12月31日',
    '行政事业性收费 13912345678.12',
    '现场接待 021 人次，网站访问 12345678 次',
    '咨询电话接听数 人次 08 12345678',
  ])('leaves %s as it is', (text) => {
    expect(hideContacts(text)).toBe(text);
  });
});
