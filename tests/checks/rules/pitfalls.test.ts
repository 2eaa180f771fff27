import type { RuleContext } from '../../../lib/checks/rules/context';
import { findRule } from '../../../lib/checks/rules/rules';
import { dutyKind } from '../../../lib/coverage/dutyKind';
import { cells, context, facts, facts2019, group, known, peers, told } from '../../setup/facts';

/** The states of a rule, place by place. */
const statesOf = (id: string, given: RuleContext): readonly string[] =>
  (findRule(id)?.evaluate(given) ?? []).map(({ state }) => state);

const unit = (type: string, level: string, name = '某单位') => ({
  id: 'U',
  name,
  type,
  level,
  duty: dutyKind(type),
  since: null,
});
const lacking = (reason: string) => ({ kind: 'lacking', reason }) as const;
const after2022 = (
  now: Parameters<typeof facts>[1],
  then: Parameters<typeof facts>[1],
  figures: Parameters<typeof facts>[0] = {},
) =>
  context(facts(figures, now), {
    previous: known(facts({}, { year: 2022, publishedOn: '2023-01-20', ...then })),
  });
const NONE = { table2: null, table3: null, table4: null, statistics: null } as const;

describe('structure', () => {
  test('asks for no national form of years in which there was none', () => {
    const report = facts({}, { year: 2011, editions: NONE, cells: new Map() });
    expect(statesOf('STR-01', context(report))).toEqual(['not_evaluable']);
    expect(statesOf('STR-02', context(report))).toEqual(['not_evaluable']);
  });

  test.each([
    ['2014', 2016, ['pass']],
    ['local', 2016, ['fail']],
    ['2014', 2020, ['fail']],
  ] as const)('a statistics table of %s for %d: %j', (statistics, year, expected) => {
    const report = facts({}, { year, editions: { ...NONE, statistics }, cells: cells({ s9_trained: 1 }) });
    expect(statesOf('STR-02', context(report))).toEqual(expected);
  });

  test('tables of 2019 in a report on 2018 are of another year', () => {
    expect(statesOf('STR-02', context(facts2019({}, { year: 2018 })))).toEqual(['fail']);
  });

  test('takes the bureau or the office of a government for its issuer, and not another government', () => {
    const issued = (issuer: string) =>
      statesOf('STR-09', context(facts({}, { titleUnit: '柳南区人民政府', issuer })));
    expect(issued('柳州市柳南区人民政府办公室')).toEqual(['pass']);
    expect(issued('政务服务监督管理办公室')).toEqual(['pass']);
    expect(issued('人民政府办公室')).toEqual(['pass']);
    expect(issued('城中区人民政府办公室')).toEqual(['fail']);
  });

  test('does not call a table without blanks whole while cells are open', () => {
    expect(statesOf('STR-07', context(facts({ t4_recon_total: 'unreadable' })))).toEqual([
      'pass',
      'pass',
      'not_evaluable',
    ]);
  });

  test('does not call years in agreement where there is no day to hold them against', () => {
    expect(statesOf('STR-08', context(facts({}, { publishedOn: null })))).toEqual(['not_evaluable']);
  });
});

describe('table 2', () => {
  test.each([
    ['city_gov', 'city', '某市人民政府', ['pass']],
    ['prov_gov', 'province', '某省人民政府', ['pass']],
    ['city_gov', 'city', '某地区行政公署', ['fail']],
    ['county_gov', 'county', '某县人民政府', ['fail']],
    ['county_office', 'county', '某县人民政府办公室', ['not_evaluable']],
  ])('a %s (%s, %s) with seven 规章 in force: %j', (type, level, name, expected) => {
    const report = facts({ t2_regulations_in_force: 7 }, { unit: unit(type, level, name) });
    expect(statesOf('T2-02', context(report))).toEqual(expected);
  });

  test('takes “/” for having no 规章, and blank for saying nothing', () => {
    const row = (content: 'blank' | 'not_applicable') =>
      context(
        facts({
          t2_regulations_issued: content,
          t2_regulations_repealed: content,
          t2_regulations_in_force: content,
        }),
      );
    expect(statesOf('T2-02', row('not_applicable'))).toEqual(['pass']);
    expect(statesOf('T2-02', row('blank'))).toEqual(['not_evaluable']);
  });

  test('does not pass a large fee of a body whose level is not known', () => {
    const report = facts({ t2_fee_amount: 600_000 }, { unit: null });
    expect(statesOf('T2-03', context(report))).toEqual(['not_evaluable']);
  });
});

describe('law of 2024', () => {
  test.each([
    [2023, 1, ['not_evaluable']],
    [2024, 1, ['fail']],
    [2024, 0, ['pass']],
  ] as const)('direct suits of %d: %d is %j', (year, suits, expected) => {
    const report = facts({ t4_suit_direct_total: suits }, { year });
    expect(statesOf('T4-06', context(report))).toEqual(expected);
  });
});

describe('year to year', () => {
  const MERGED = '2021 年有区划的合并、拆分或撤销（涉及甲区），与上一年度不能相比';

  test.each(['YOY-01', 'YOY-02', 'YOY-03', 'YOY-06', 'PLA-01', 'PLA-02'])(
    '%s does not compare over a merger, and says so',
    (id) => {
      const given = context(facts(), { previous: lacking(MERGED) });
      const verdicts = findRule(id)?.evaluate(given) ?? [];
      expect(verdicts.length).toBeGreaterThan(0);
      for (const verdict of verdicts)
        expect(verdict).toMatchObject({ state: 'not_evaluable', lacks: MERGED });
    },
  );

  test.each(['YOY-01', 'YOY-03', 'PLA-01', 'PLA-02'])('%s does not compare over a change of scope', (id) => {
    const states = statesOf(id, after2022({}, { scope: 'own_organ' }, { t3_carried_in_total: 5 }));
    expect(new Set(states)).toEqual(new Set(['not_evaluable']));
  });

  test('holds suits after reconsideration only against a year of the same scope', () => {
    const given = after2022({}, { scope: 'own_organ' }, { t4_suit_after_recon_total: 3 });
    expect(statesOf('T4-05', given)).toEqual(['not_evaluable']);
  });

  test('YOY-05 tells another issuer as information, and not a government’s own office', () => {
    const verdicts = (issuer: string) => findRule('YOY-05')?.evaluate(after2022({ issuer }, {})) ?? [];
    expect(verdicts('某县人民政府').map(({ state }) => state)).toEqual(['pass', 'pass']);
    expect(verdicts('某县大数据局')[1]).toMatchObject({ state: 'fail', severity: 'info' });
  });

  test('YOY-07 tells a blank that became a figure, and not a cell that could be read only once', () => {
    const earlier = (changes: Parameters<typeof facts>[0]) =>
      context(facts({ t3_new_org_legal: 1 }), {
        earlier: known({ revision: 1, publishedOn: null, cells: facts(changes).cells }),
      });
    expect(findRule('YOY-07')?.evaluate(earlier({ t3_new_org_legal: 'blank' }))).toMatchObject([
      {
        state: 'fail',
        cells: [
          { from: 'own', key: 't3_new_org_legal', value: 1 },
          { from: 'earlier', key: 't3_new_org_legal', value: null },
        ],
        message: expect.stringContaining('由 空白 改为 1'),
      },
    ]);
    expect(statesOf('YOY-07', earlier({ t3_new_org_legal: 'unreadable' }))).toEqual(['pass']);
  });
});

describe('roll-up', () => {
  const city = { unit: unit('city_gov', 'city', '某市人民政府') };
  const district = (all: ReturnType<typeof group>) =>
    context(facts(), {
      children: known({ governments: group(0, 0), all, departments: 2, isListComplete: true }),
    });

  test('needs nine tenths of those expected', () => {
    const given = (reported: number) =>
      context(facts({}, city), {
        children: known({
          governments: group(20, reported, { t3_new_total: 99 }),
          all: group(20, reported),
          departments: 0,
          isListComplete: true,
        }),
      });
    expect(statesOf('ROL-01', given(17))).toEqual(['not_evaluable']);
    expect(statesOf('ROL-01', given(18))).toEqual(['fail']);
    expect(statesOf('ROL-06', given(17))).toEqual(['fail']);
    expect(statesOf('ROL-06', given(18))).toEqual(['pass']);
  });

  test('does not call a sum too small while one of its parts has no report; a sum too large it does', () => {
    expect(statesOf('ROL-03', district(group(10, 9, { t3_new_total: 3 })))).toEqual(['not_evaluable']);
    expect(statesOf('ROL-03', district(group(10, 10, { t3_new_total: 3 })))).toEqual(['fail']);
    expect(statesOf('ROL-03', district(group(10, 9, { t3_new_total: 30 })))).toEqual(['fail']);
  });

  test('does not call a sum too small while the list of what is below may lack bodies', () => {
    const unlisted = (all: ReturnType<typeof group>) =>
      context(facts(), {
        children: known({ governments: group(0, 0), all, departments: 1, isListComplete: false }),
      });
    expect(statesOf('ROL-03', unlisted(group(1, 1, { t3_new_total: 3 })))).toEqual(['not_evaluable']);
    expect(statesOf('ROL-03', unlisted(group(1, 1, { t3_new_total: 30 })))).toEqual(['fail']);
  });

  test('allows two cases or one in a hundred', () => {
    expect(statesOf('ROL-03', district(group(10, 10, { t3_new_total: 11 })))).toEqual(['pass']);
    expect(statesOf('ROL-03', district(group(10, 10, { t3_new_total: 12 })))).toEqual(['fail']);
    expect(statesOf('ROL-03', district(group(10, 10, { t2_licence_decisions: 39_600 })))).toEqual(['pass']);
  });
});

describe('two years neither of which states its scope', () => {
  const pair = (id: string, scope: 'unknown' | 'territory') =>
    (
      findRule(id)?.evaluate(
        context(facts({ t3_carried_in_total: 1, t2_penalty_decisions: 100_000 }, { scope }), {
          previous: known(facts({ t2_penalty_decisions: 10 }, { year: 2022, scope })),
        }),
      ) ?? []
    ).flatMap((verdict) => (verdict.state === 'fail' ? [verdict] : []));

  test.each(['YOY-01', 'PLA-01'])('%s compares them, and says that the scope may be what differs', (id) => {
    expect(pair(id, 'unknown')).not.toEqual([]);
    for (const { message } of pair(id, 'unknown')) expect(message).toMatch(/范围均未注明.*。$/);
    for (const { message } of pair(id, 'territory')) expect(message).not.toMatch('范围');
  });

  test('has no error', () => {
    expect(pair('YOY-01', 'unknown').map(({ severity }) => severity)).toEqual(['warning']);
    expect(pair('YOY-01', 'territory').map(({ severity }) => severity)).toEqual([undefined]);
  });
});

describe('what was not read', () => {
  const zero = (report: ReturnType<typeof facts>): ReturnType<typeof facts> => ({
    ...report,
    cells: new Map([...report.cells.keys()].map((key) => [key, { state: 'number' as const, value: 0 }])),
  });

  test('is not called zero: a report of zeros without its table 4', () => {
    const { editions } = facts();
    expect(statesOf('PLA-03', context(zero(facts())))).toEqual(['fail']);
    expect(statesOf('PLA-03', context(zero(facts({}, { editions: { ...editions, table4: null } }))))).toEqual(
      ['not_evaluable'],
    );
  });

  test('may be the one figure that differs from the year before', () => {
    const pair = (now: Parameters<typeof facts>[0], then: Parameters<typeof facts>[0]) =>
      statesOf('PLA-04', context(facts(now), { previous: known(facts(then, { year: 2022 })) }));
    expect(pair({ t2_penalty_decisions: 'unreadable' }, {})).toEqual(['not_evaluable']);
    expect(pair({}, { t2_penalty_decisions: 'unreadable' })).toEqual(['not_evaluable']);
    expect(pair({ t2_penalty_decisions: 'unreadable', t2_licence_decisions: 1 }, {})).toEqual(['pass']);
  });

  test('may differ from what a peer has', () => {
    const beside = peers({ sameFigures: [] });
    expect(statesOf('PLA-06', context(facts({ t3_new_total: 'unreadable' }), { peers: beside }))).toEqual([
      'not_evaluable',
    ]);
  });

  test('is not complete because a statistics table of the years before 2019 is there', () => {
    const only = { table2: null, table3: null, table4: null, statistics: '2014' } as const;
    expect(statesOf('STR-04', context(facts({}, { year: 2014, editions: only })))).toEqual(['not_evaluable']);
    expect(
      statesOf('STR-04', context(facts({}, { editions: { ...facts().editions, table4: null } }))),
    ).toEqual(['not_evaluable']);
  });
});

describe('plausibility', () => {
  test('all zero is a warning for a government and a police bureau, and information for a town', () => {
    const zero = (type: string, level: string, name: string) => {
      const report = facts({}, { unit: unit(type, level, name) });
      const given = new Map(
        [...report.cells.keys()].map((key) => [key, { state: 'number' as const, value: 0 }]),
      );
      return findRule('PLA-03')?.evaluate(context({ ...report, cells: given }))[0];
    };
    expect(zero('county_gov', 'county', '某县人民政府')).toMatchObject({ severity: 'warning' });
    expect(zero('county_dept', 'county', '某县公安局')).toMatchObject({ severity: 'warning' });
    expect(zero('town', 'town', '某镇人民政府')).toMatchObject({ severity: 'info' });
  });

  test('does not say that figures changed from a year that has none', () => {
    const given = context(facts(), { previous: known(facts({}, { editions: NONE, cells: new Map() })) });
    expect(statesOf('PLA-04', given)).toEqual(['not_evaluable']);
  });

  test('the same figures as a peer say nothing below a sum of five', () => {
    const few = new Map(
      [...facts().cells.keys()].map((key) => [
        key,
        { state: 'number' as const, value: key === 't3_new_total' ? 4 : 0 },
      ]),
    );
    const given = context(
      { ...facts(), cells: few },
      { peers: peers({ sameFigures: [{ unitId: 'V', name: '乙县' }] }) },
    );
    expect(statesOf('PLA-06', given)).toEqual(['pass']);
  });

  test('secrets are asked of towns only', () => {
    expect(statesOf('PLA-09', context(facts({ t3_refused_state_secret_total: 1 })))).toEqual([
      'not_evaluable',
    ]);
  });
});

describe('publication', () => {
  test.each([
    ['county_gov', ['not_evaluable', 'pass', 'not_evaluable']],
    ['county_dept', ['fail', 'not_evaluable', 'not_evaluable']],
    ['county_office', ['fail', 'not_evaluable', 'not_evaluable']],
    ['town', ['not_evaluable', 'not_evaluable', 'fail']],
    ['zone', ['not_evaluable', 'not_evaluable', 'fail']],
  ])('a %s that published on 20 February: PUB-01, PUB-02, PUB-03 are %j', (type, expected) => {
    const given = context(facts({}, { unit: unit(type, 'county'), publishedOn: '2024-02-20' }));
    expect(['PUB-01', 'PUB-02', 'PUB-03'].flatMap((id) => statesOf(id, given))).toEqual(expected);
  });

  test('goes by the kind that the roster names before that of the type', () => {
    const zone = { ...unit('zone', 'county'), duty: 'department' as const };
    const given = context(facts({}, { unit: zone, publishedOn: '2024-02-20' }));
    expect(['PUB-01', 'PUB-03'].flatMap((id) => statesOf(id, given))).toEqual(['fail', 'not_evaluable']);
  });

  test('asks 31 March of all up to 2018', () => {
    const given = (year: number) =>
      context(facts({}, { year, unit: unit('town', 'town'), publishedOn: `${year + 1}-04-01` }));
    expect(statesOf('PUB-05', given(2018))).toEqual(['fail']);
    expect(statesOf('PUB-05', given(2019))).toEqual(['not_evaluable']);
  });

  test('calls nobody late by the day of a move of the site', () => {
    const given = after2022({ publishedOn: '2024-06-01' }, { publishedOn: '2024-06-01' });
    expect(statesOf('PUB-02', given)).toEqual(['not_evaluable']);
    expect(statesOf('PUB-07', given)).toEqual(['fail']);
  });
});

describe('narrative', () => {
  test('holds a list of platforms against the figure told elsewhere, and its parts against nothing', () => {
    const list = [911, 244, 109].map((value) => told('items_on_new_media', value, { sentence: '各平台。' }));
    const given = (other: number) =>
      context(
        facts({}, { narrative: [...list, told('items_on_new_media', other, { sentence: '新媒体共计。' })] }),
      );
    expect(statesOf('NAR-09', given(1264))).toEqual(['pass']);
    expect(findRule('NAR-09')?.evaluate(given(456))).toMatchObject([{ left: '1264', right: '456' }]);
  });

  test('a list of requests by office is not added up', () => {
    const list = [5, 4].map((value) => told('received', value, { sentence: '各部门。' }));
    expect(statesOf('NAR-09', context(facts({}, { narrative: [...list, told('received', 20)] })))).toEqual([
      'not_evaluable',
    ]);
  });
});

describe('a day that the year before has too', () => {
  test.each(['PUB-02', 'PUB-04'])('is not called late by %s, and a day of its own is', (id) => {
    const late = { publishedOn: '2024-06-01', localDeadline: { on: '2024-02-20', by: '某市' } };
    expect(statesOf(id, after2022(late, { publishedOn: '2024-06-01' }))).toEqual(['not_evaluable']);
    expect(statesOf(id, after2022(late, { publishedOn: '2023-06-01' }))).toEqual(['fail']);
  });
});
