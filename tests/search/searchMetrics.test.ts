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

  test.each(['', ' ', 'nichtda', '%'])('%j finds nothing', (typed) => {
    expect(searchMetrics(typed)).toEqual([]);
  });
});
