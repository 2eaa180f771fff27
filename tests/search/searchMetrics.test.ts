import { searchMetrics } from '../../lib/search/searchMetrics';

describe('searchMetrics', () => {
  test.each([
    ['公开率', 'open_rate'],
    ['gongkailv', 'open_rate'],
    ['gkl', 'open_rate'],
    ['open_rate', 'open_rate'],
    ['败诉率', 'suit_correct_rate'],
    ['过程性信息', 't3_refused_process_info'],
    ['国家秘密', 't3_refused_state_secret'],
    ['许可', 't2_licence_decisions'],
    ['xzxk', 't2_licence_decisions'],
    ['Refusal rate', 'refuse_rate'],
    ['复议 纠正', 't4_recon_corrected'],
  ])('%s finds %s among the first three', (typed, key) => {
    expect(
      searchMetrics(typed)
        .slice(0, 3)
        .map((metric) => metric.key),
    ).toContain(key);
  });

  // Words that people type and that no label has: the metric that they mean comes first.
  test.each([
    ['拒绝', 'refused'],
    ['jujue', 'refused'],
    ['拒绝公开', 'refused'],
    ['不公开', 'refused'],
    ['refusals', 'refused'],
    ['Denials', 'refused'],
    ['rejected', 'refused'],
    ['拒绝率', 'refuse_rate'],
    ['不公开率', 'refuse_rate'],
    ['denial rate', 'refuse_rate'],
    ['applications', 't3_new'],
    ['Applications received', 't3_new'],
    ['requests', 't3_new'],
    ['申请量', 't3_new'],
    ['lawsuits', 'suits'],
    ['lawsuit', 'suits'],
    ['court cases', 'suits'],
    ['诉讼', 'suits'],
    ['官司', 'suits'],
    ['appeals', 't4_recon_total'],
    ['复议', 't4_recon_total'],
    ['积压', 't3_carried_out'],
    ['backlog', 't3_carried_out'],
    ['国家安全', 't3_refused_security_stability'],
    ['商业秘密', 't3_refused_third_party'],
    ['个人隐私', 't3_refused_third_party'],
    ['信息不存在', 't3_unable_not_held'],
    ['permits', 't2_licence_decisions'],
    ['红头文件', 't2_normative_in_force'],
  ])('%s finds %s first', (typed, key) => {
    expect(searchMetrics(typed)[0]?.key).toBe(key);
  });

  test.each([
    // The form of 2014 says it of suits; of requests nobody may.
    ['驳回', ['s5_suit_upheld']],
    // One kind of penalty of several: not a name for all.
    ['罚款', []],
    ['fines', []],
  ])('%s finds %j and nothing else', (typed, keys) => {
    expect(searchMetrics(typed).map(({ key }) => key)).toEqual(keys);
  });

  test('a word of the old form finds the figures of the old form, too', () => {
    expect(searchMetrics('商业秘密').map(({ key }) => key)).toEqual([
      't3_refused_third_party',
      's3_refused_trade_secret',
    ]);
  });

  test.each(['', ' ', 'nichtda', '%'])('%j finds nothing', (typed) => {
    expect(searchMetrics(typed)).toEqual([]);
  });
});
