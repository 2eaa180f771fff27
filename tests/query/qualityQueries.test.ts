import { describeProblem } from '../../lib/query/describeProblem';
import { QUALITY_PARAMS, qualityQuery, qualitySearch } from '../../lib/query/qualityQuery';
import { RULE_PARAMS, ruleQuery, ruleSearch } from '../../lib/query/ruleQuery';
import {
  UNIT_WORKLIST_PARAMS,
  unitWorklistQuery,
  unitWorklistSearch,
  WORKLIST_PARAMS,
  worklistQuery,
  worklistSearch,
} from '../../lib/query/worklistQuery';

const asked = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

describe('qualityQuery', () => {
  test.each([
    '',
    'year=2023&parent=450200&level=county&type=county_gov',
    'family=table3&severity=error&sort=unit&page=3',
    'family=all&rule=T3-04&state=not_evaluable&grade=C',
    `q=${encodeURIComponent('柳%_')}`,
  ])('reads back what it writes: %s', (search) => {
    const query = qualityQuery.parse(asked(search));
    expect(asked(qualitySearch(query))).toEqual(asked(search));
    expect(qualityQuery.parse(asked(qualitySearch(query)))).toEqual(query);
  });

  test('takes the empty choices of a form for none', () => {
    const empty = { parent: '', level: '', type: '', severity: '', grade: '', rule: '', q: '' };
    expect(qualityQuery.parse(empty)).toEqual(qualityQuery.parse({}));
  });

  test.each([
    [{ rule: 'T9-99' }, 'rule', '没有这条规则'],
    [{ rule: 't3-04' }, 'rule', '没有这条规则'],
    [{ state: 'pass' }, 'state', '要与 rule 一起用'],
    [{ state: 'uncertain', rule: 'T3-04' }, 'state', 'fail、pass、not_evaluable'],
    [{ severity: 'E' }, 'severity', 'error、warning、info'],
    [{ grade: 'E' }, 'grade', 'A、B、C、D、X'],
    [{ family: 'table9' }, 'family', 'table3'],
    [{ sort: 'name' }, 'sort', 'errors、warnings、grade、unit'],
    [{ type: 'village' }, 'type', 'county_gov'],
    [{ year: '1999' }, 'year', '2008'],
    [{ q: 'x'.repeat(61) }, 'q', '60'],
    [{ q: '\u0000' }, 'q', '控制字符'],
    [{ page: '0' }, 'page', '1 以上'],
    [{ parent: '450200; DROP TABLE unit' }, 'parent', '单位编号'],
    [{ rules: 'T3-04' }, 'rules', '不认识'],
  ] as const)('says in Chinese what is wrong with %j', (search, name, words) => {
    const { error } = qualityQuery.safeParse(search);
    const sentences = error ? describeProblem(error, QUALITY_PARAMS) : [];
    expect(sentences.join('')).toContain(`“${name}”`);
    expect(sentences.join('')).toContain(words);
  });
});

describe('ruleQuery and the work lists', () => {
  test.each([
    ['year=2023&parent=450200&level=county&type=county_gov&page=2', ruleQuery, ruleSearch],
    ['year=2023&severity=error&rule=T3-04', unitWorklistQuery, unitWorklistSearch],
    [
      'year=2023&parent=450200&level=county&severity=warning&rule=YOY-01&page=7',
      worklistQuery,
      worklistSearch,
    ],
  ] as const)('read back what they write: %s', (search, query, write) => {
    expect(write(query.parse(asked(search)))).toBe(search);
    expect(write(query.parse({}))).toBe('');
  });

  test.each([
    [ruleQuery, RULE_PARAMS, { rule: 'T3-04' }],
    [unitWorklistQuery, UNIT_WORKLIST_PARAMS, { unit: '450204' }],
    [worklistQuery, WORKLIST_PARAMS, { unit: '450204' }],
  ] as const)('refuse a parameter that they do not know', (query, params, search) => {
    const { error } = query.safeParse(search);
    expect(error && describeProblem(error, params).join('')).toContain(params.join('、'));
  });
});
