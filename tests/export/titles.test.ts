import {
  datasetTitle,
  outcomesTitle,
  peersTitle,
  rankingTitle,
  regionTitle,
  scatterTitle,
  trendTitle,
} from '../../lib/export/titles';
import { inLanguage } from '../../lib/language/inLanguage';
import { datasetQuery } from '../../lib/query/datasetQuery';
import { outcomesQuery } from '../../lib/query/outcomesQuery';
import { rankQuery } from '../../lib/query/rankQuery';
import { regionQuery } from '../../lib/query/regionQuery';
import { scatterQuery } from '../../lib/query/scatterQuery';
import { trendQuery } from '../../lib/query/trendQuery';
import { BREAKDOWNS } from '../../lib/result/breakdowns';
import type { PeerGroup } from '../../lib/result/peers';
import { unitRow } from '../fixtures/rows';

const COUNTIES: PeerGroup = { level: 'county', type: 'county_gov', scope: 'territory' };
const ALL: PeerGroup = { level: null, type: null, scope: null };
const CITY = { ...unitRow('市', 'city'), type: 'city_gov' };
const natural = { metric: 't3_new', applicant: 'natural' };
const ranking = (search: object = natural, peers = COUNTIES) => ({
  query: { ...rankQuery.parse(search), year: 2023 },
  peers,
});
const outcomes = (peers: PeerGroup) => ({
  query: { ...outcomesQuery.parse({ view: 'reasons' }), year: 2023 },
  peers,
  breakdown: BREAKDOWNS.reasons,
});
/** Of so many bodies, the second of which lies below a city. */
const trend = (bodies: number, mode = 'value', from = 2021) => ({
  query: { ...trendQuery.parse({ ...natural, mode }), from, to: 2023 },
  series: Array.from({ length: bodies }, (_, i) => ({
    unit: { ...unitRow(String(i + 1)), parentName: i === 1 ? '示范市' : null },
    points: [],
  })),
});
const scatter = {
  query: {
    ...scatterQuery.parse({ x: 't3_new', xapplicant: 'natural', y: 'open_rate' }),
    year: 2023,
  },
  peers: COUNTIES,
};
const region = {
  parent: CITY,
  query: { ...regionQuery.parse({}), year: 2023 },
  ranking: { peers: COUNTIES },
};

const TITLES: readonly (readonly [string, () => string, string])[] = [
  [
    'a ranking says whose applications it counts',
    () => rankingTitle(ranking(), null),
    '2023 年县级政府的本年新收申请（自然人）排名（统计范围：整个地区）',
  ],
  [
    'a ranking of all applicants',
    () => rankingTitle(ranking({ metric: 't3_new' }), null),
    '2023 年县级政府的本年新收申请排名（统计范围：整个地区）',
  ],
  [
    'a ranking of one city',
    () => rankingTitle(ranking({ metric: 't3_new' }), CITY),
    '2023 年示例市县级政府的本年新收申请排名（统计范围：整个地区）',
  ],
  [
    'a ranking below a code that is not there',
    () => rankingTitle(ranking({ metric: 't3_new', parent: '999999' }, ALL), null),
    '2023 年999999各单位的本年新收申请排名（不限统计范围）',
  ],
  [
    'a ranking of one level',
    () => rankingTitle(ranking({ metric: 't3_new' }, { ...ALL, level: 'county' }), null),
    '2023 年县级单位的本年新收申请排名（不限统计范围）',
  ],
  [
    'a ranking of all',
    () => rankingTitle(ranking({ metric: 't3_new' }, ALL), null),
    '2023 年各单位的本年新收申请排名（不限统计范围）',
  ],
  [
    'outcomes of units alike',
    () => outcomesTitle(outcomes(COUNTIES), CITY),
    '2023 年示例市县级政府的不予公开的理由（统计范围：整个地区）',
  ],
  [
    'outcomes of all',
    () => outcomesTitle(outcomes(ALL), null),
    '2023 年各单位的不予公开的理由（不限统计范围）',
  ],
  ['a trend', () => trendTitle(trend(4)), '本年新收申请（自然人），2021–2023 年'],
  ['a trend as an index', () => trendTitle(trend(4, 'index')), '本年新收申请（自然人）的指数，2021–2023 年'],
  [
    'a trend as shares',
    () => trendTitle(trend(4, 'share')),
    '本年新收申请（自然人）占所选单位合计的份额，2021–2023 年',
  ],
  ['a trend of nobody', () => trendTitle(trend(0, 'value', 2019)), '本年新收申请（自然人），2019–2023 年'],
  ['a trend of one', () => trendTitle(trend(1)), '示例1的本年新收申请（自然人），2021–2023 年'],
  [
    'an index of two, one of which is named with the place above',
    () => trendTitle(trend(2, 'index')),
    '示例1、示范市示例2的本年新收申请（自然人）的指数，2021–2023 年',
  ],
  [
    'shares of three',
    () => trendTitle(trend(3, 'share')),
    '示例1、示范市示例2、示例3的本年新收申请（自然人）占所选单位合计的份额，2021–2023 年',
  ],
  [
    'a scatter',
    () => scatterTitle(scatter, null),
    '2023 年县级政府的公开率（含部分公开）与本年新收申请（自然人）（统计范围：整个地区）',
  ],
  [
    'a region',
    () => regionTitle(region),
    '示例市的下级（县级政府，统计范围：整个地区），2023 年公开率（含部分公开）',
  ],
  [
    'a region of all kinds',
    () => regionTitle({ ...region, ranking: { peers: ALL } }),
    '示例市的下级（不限类别），2023 年公开率（含部分公开）',
  ],
  ['a unit beside its peers', () => peersTitle(CITY, 't3_new'), '示例市历年的本年新收申请（件），与同类单位'],
  [
    'a part of the data set',
    () => datasetTitle(datasetQuery.parse({ from: '2023', to: '2023', level: 'county' })),
    '公开年报图谱全部数据，年度 2023 年，级别 县级（county）',
  ],
];

describe('the title of a view, in its files and where it is cited', () => {
  test.each(TITLES)('%s', (_, title, expected) => {
    expect(title()).toBe(expected);
    // One for all readers: a file that is cited from an English page bears the same name.
    expect(inLanguage({ language: 'en', address: '/' }, title)).toBe(expected);
  });

  test('is another for another question', () => {
    const all = TITLES.map(([, title]) => title());
    expect(new Set(all).size).toBe(all.length);
  });
});
