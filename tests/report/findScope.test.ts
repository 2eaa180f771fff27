import { findScope } from '../../lib/report/findScope';

// Sentences after the manner of published reports; places and bodies are made up.
describe('findScope', () => {
  test.each([
    ['示例县人民政府', '本报告数据统计范围为县政府各部门、各镇街。', 'territory'],
    ['示例县人民政府', '数据统计范围包括县政府工作部门。', 'government_and_departments'],
    ['示例县民政局', '本报告的统计范围是本机关。', 'own_organ'],
    ['示例市人民政府', '本报告综合各县(市、区)、各部门的年度报告编制。', 'territory'],
    ['示例市人民政府', '本报告根据市政府各部门报送的情况编制。', 'government_and_departments'],
    ['示例市', '2025年,全市各级行政机关扎实推进政务公开工作。', 'territory'],
    ['示例县发展和改革局', '2023年度我局共收到依申请信息公开26件。', 'own_organ'],
    ['示例市人民政府办公厅', '2025年度本机关未收取信息公开处理费。', 'own_organ'],
    ['示例区管委会', '汇总各有关单位政府信息公开工作情况编制而成。', 'unknown'],
    ['示例县民政局', '1.本机关不掌握相关政府信息000', 'unknown'],
    ['示例县民政局', '全县各级行政机关的申请由我局汇总。', 'unknown'],
    ['示例县人民政府', '指导推动全县行政机关按规定收取费用。', 'unknown'],
    ['示例县人民政府', '督促各部门、各镇编制公开指南。', 'unknown'],
    ['示例县人民政府', '现将情况汇报如下。', 'unknown'],
    [
      '示例县民政局',
      '如对本报告有疑问,请与我局办公室联系(地址:示例路1号,电话:0772-3722345,联系人:张三)。',
      'unknown',
    ],
  ])('of %s, %s: %s', (unit, text, scope) => {
    const found = findScope(text, unit);
    expect(found.scope).toBe(scope);
    expect(found.sentence === null).toBe(scope === 'unknown');
  });

  test('passes over a sentence that tells how to reach somebody', () => {
    const text = '如有疑问,请与我局办公室联系(电话:0772-3722345,联系人:张三)。2023年我局收到申请3件。';
    expect(findScope(text, '示例县民政局')).toEqual({
      scope: 'own_organ',
      sentence: '2023年我局收到申请3件',
    });
  });

  test('gives the sentence and not what stands around it', () => {
    const text = '前一句。本报告数据统计范围为县政府各部门、各镇街。后一句。';
    expect(findScope(text, '示例县').sentence).toBe('本报告数据统计范围为县政府各部门、各镇街');
  });
});
