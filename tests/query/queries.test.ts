import { METRICS } from '../../lib/metrics/catalogue';
import { describeProblem } from '../../lib/query/describeProblem';
import { isOnlyApplicant } from '../../lib/query/isOnlyApplicant';
import { settle } from '../../lib/query/pickQuery';
import { RANK_PARAMS, RANK_SORTS, rankQuery, rankSearch } from '../../lib/query/rankQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { formatReportId, parseReportId } from '../../lib/query/reportId';
import { scatterQuery } from '../../lib/query/scatterQuery';
import { TREND_PARAMS, trendQuery, trendSearch } from '../../lib/query/trendQuery';

const params = (search: string) => readSearchParams(new URLSearchParams(search));

describe('rankQuery', () => {
  test.each(METRICS.map(({ key }) => key))('reads back what rankSearch writes for %s', (metric) => {
    for (const sort of RANK_SORTS) {
      const query = rankQuery.parse({
        metric,
        sort,
        year: '2023',
        level: 'county',
        parent: '450200',
        page: '3',
      });
      expect(rankQuery.parse(params(rankSearch(query)))).toEqual(query);
    }
  });

  test('has defaults for everything', () => {
    expect(rankQuery.parse({})).toEqual({
      metric: 't2_licence_decisions',
      applicant: 'total',
      unit: [],
      sort: '-value',
      page: 1,
    });
  });

  test.each([
    ['metrik=t3_new', '不认识的参数“metrik”'],
    ['metric=t3_foo', '参数“metric”不对：不在指标字典中'],
    ['metric=constructor', '参数“metric”不对'],
    ['year=20x3', '参数“year”不对：应为四位年份'],
    ['year=1999', '参数“year”不对：不早于 2008'],
    ['year=2023&year=2024', '参数“year”不对：只能给一次'],
    ['level=village', '参数“level”不对：只能是 all、country、province、city、county、town'],
    ['type=village', '参数“type”不对：只能是 all、central_dept'],
    ['scope=world', '参数“scope”不对：只能是 all、own_organ'],
    [Array.from({ length: 13 }, (_, i) => `unit=${i}`).join('&'), '参数“unit”不对：最多 12 个单位'],
    ['parent=%27%3B--', '参数“parent”不对：应为单位编号'],
    ['__proto__=1', '不认识的参数“__proto__='],
    ['page=0', '参数“page”不对：应为 1 以上的整数'],
    ['page=999999999', '参数“page”不对'],
    ['sort=size', '参数“sort”不对'],
    ['metric=t2_fee_amount&applicant=natural', '参数“applicant”不对：这个指标不按申请人分类'],
  ])('%s is refused by name: %s', (search, sentence) => {
    const query = rankQuery.safeParse(params(search));
    expect(query.success).toBe(false);
    if (!query.success) expect(describeProblem(query.error, RANK_PARAMS).join('\n')).toContain(sentence);
  });

  test('takes the empty choice of a form for none', () => {
    expect(rankQuery.parse({ level: '', parent: '' })).toEqual(rankQuery.parse({}));
  });
});

describe('isOnlyApplicant', () => {
  test.each([
    ['metric=t2_fee_amount&applicant=natural', true],
    ['metric=t2_fee_amount&applicant=natural&year=20x3', false],
    ['applicant=nobody', false],
    ['metrik=t3_new', false],
  ])('%s: %s', (search, expected) => {
    const { error } = rankQuery.safeParse(params(search));
    expect(error && isOnlyApplicant(error)).toBe(expected);
  });
});

describe('scatterQuery', () => {
  const parse = (search: string) => scatterQuery.safeParse(readSearchParams(new URLSearchParams(search)));

  test.each([
    ['x=t2_fee_amount&xapplicant=natural', 'xapplicant'],
    ['x=t3_new&xapplicant=natural&y=t2_fee_amount&yapplicant=org_legal', 'yapplicant'],
  ])('%s: the metric of an axis has to be broken down by applicant', (search, name) => {
    const { error } = parse(search);
    expect(error?.issues.map(({ path }) => path[0])).toEqual([name]);
    expect(error && isOnlyApplicant(error)).toBe(true);
  });

  test('another metric chosen for the upright axis keeps what it can', () => {
    const given = 'x=t3_new&xapplicant=natural&y=open_rate&yapplicant=org_legal&unit=450204&year=2023';
    expect(settle({ to: 'scatter', with: given }, { metric: 'refuse_rate' })).toBe(
      'x=t3_new&xapplicant=natural&y=refuse_rate&yapplicant=org_legal&year=2023&unit=450204',
    );
    expect(settle({ to: 'scatter', with: given }, { metric: 't2_fee_amount' })).toBe(
      'x=t3_new&xapplicant=natural&y=t2_fee_amount&year=2023&unit=450204',
    );
  });
});

describe('trendQuery', () => {
  test.each([
    'metric=open_rate&unit=450204&unit=321300&from=2019&to=2025',
    'metric=t3_new&unit=450204&applicant=natural',
    '',
  ])('reads back what trendSearch writes for %j', (search) => {
    const query = trendQuery.parse(params(search));
    expect(trendQuery.parse(params(trendSearch(query)))).toEqual(query);
  });

  test.each([
    ['from=2025&to=2019', '参数“to”不对：结束年份不能早于起始年份'],
    [Array.from({ length: 121 }, (_, i) => `unit=${i}`).join('&'), '最多 120 个单位'],
    ['mode=sum', '参数“mode”不对：只能是 value、index、share'],
    ['metric=open_rate&mode=share', '参数“mode”不对：比率'],
    ['unit=a%20b', '应为单位编号'],
    ['units=450204', '不认识的参数“units”'],
  ])('%s is refused by name', (search, sentence) => {
    const query = trendQuery.safeParse(params(search));
    expect(query.success).toBe(false);
    if (!query.success) expect(describeProblem(query.error, TREND_PARAMS).join('\n')).toContain(sentence);
  });

  test('passes over the choice of no further unit', () => {
    expect(trendQuery.parse(params('unit=450204&unit=')).unit).toEqual(['450204']);
  });
});

describe('parseReportId', () => {
  test.each([
    ['450204-2023', { unitId: '450204', year: 2023, revision: null }],
    ['321322-fgj-2023-r2', { unitId: '321322-fgj', year: 2023, revision: 2 }],
    ['Z-3501-pingtan-2019', { unitId: 'Z-3501-pingtan', year: 2019, revision: null }],
  ])('%s', (id, parts) => {
    expect(parseReportId(id)).toEqual(parts);
    expect(formatReportId(parts)).toBe(id);
  });

  test.each(['450204', '450204-23', '450204-2023-r0', '-2023', '../etc-2023', ''])(
    '%j is no report',
    (id) => {
      expect(parseReportId(id)).toBeNull();
    },
  );
});
