import { rankingTitle, scatterTitle, trendTitle } from '../../lib/export/titles';
import { rankQuery } from '../../lib/query/rankQuery';
import { scatterQuery } from '../../lib/query/scatterQuery';
import { trendQuery } from '../../lib/query/trendQuery';

describe('the title of a view', () => {
  const natural = { metric: 't3_new', applicant: 'natural' };
  test.each([
    [
      'a ranking',
      rankingTitle({ ...rankQuery.parse(natural), year: 2023 }),
      '2023 年本年新收申请（自然人）排名',
    ],
    [
      'a ranking of all applicants',
      rankingTitle({ ...rankQuery.parse({ metric: 't3_new' }), year: 2023 }),
      '2023 年本年新收申请排名',
    ],
    [
      'a trend',
      trendTitle({ ...trendQuery.parse(natural), from: 2021, to: 2023 }),
      '本年新收申请（自然人），2021–2023 年',
    ],
    [
      'a trend as an index',
      trendTitle({ ...trendQuery.parse({ ...natural, mode: 'index' }), from: 2021, to: 2023 }),
      '本年新收申请（自然人）的指数，2021–2023 年',
    ],
    [
      'a trend as shares',
      trendTitle({ ...trendQuery.parse({ ...natural, mode: 'share' }), from: 2021, to: 2023 }),
      '本年新收申请（自然人）占所选单位合计的份额，2021–2023 年',
    ],
    [
      'a scatter',
      scatterTitle({
        ...scatterQuery.parse({ x: 't3_new', xapplicant: 'natural', y: 'open_rate' }),
        year: 2023,
      }),
      '2023 年公开率（含部分公开）与本年新收申请（自然人）',
    ],
  ])('%s says whose applications it counts', (_, title, expected) => {
    expect(title).toBe(expected);
  });
});
