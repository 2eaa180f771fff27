import { COVERAGE_FILTERS, coverageQuery, coverageSearch } from '../../lib/query/coverageQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';

const params = (search: string) => readSearchParams(new URLSearchParams(search));

describe('coverageQuery', () => {
  test.each(COVERAGE_FILTERS)('reads back what coverageSearch writes, state=%s', (state) => {
    const query = coverageQuery.parse({
      state,
      parent: '450200',
      from: '2019',
      to: '2023',
      level: 'county',
      page: '2',
    });
    expect(coverageQuery.parse(params(coverageSearch(query)))).toEqual(query);
  });

  test('takes the empty choices of a form for none', () => {
    expect(coverageQuery.parse({ parent: '', from: '', to: '', level: '', state: '' })).toEqual({ page: 1 });
  });

  test.each([
    'from=2023&to=2019',
    'state=lost',
    'from=19',
    'parent=%27',
    'level=village',
    'page=0',
    'stat=x',
  ])('%s is refused', (search) => {
    expect(coverageQuery.safeParse(params(search)).success).toBe(false);
  });
});
