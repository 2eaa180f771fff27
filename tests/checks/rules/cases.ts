import type { RuleContext } from '../../../lib/checks/rules/context';
import { dutyKind } from '../../../lib/coverage/dutyKind';
import { cells, context, facts, facts2019, group, known, peers, told } from '../../setup/facts';

/** A case in which a rule holds, one in which it fails, and one in which it lacks an input. */
export interface Cases {
  readonly pass: RuleContext;
  readonly fail: RuleContext;
  readonly lacks: RuleContext;
}

const note = (rule: string, where = 'document') =>
  context(
    facts(
      {},
      { notes: [{ rule, severity: 'error', where, left: null, right: null, message: '读取时的说明。' }] },
    ),
  );
const FINE = context(facts());
const FIGURES = context(facts({}, { source: 'figures', statements: null }));
const NO_TABLES = context(
  facts({}, { editions: { table2: null, table3: null, table4: null, statistics: null }, cells: new Map() }),
);
const noted = (rule: string): Cases => ({ pass: FINE, fail: note(rule), lacks: FIGURES });

const with_ = (changes: Parameters<typeof facts>[0]) => context(facts(changes));
const in2019 = (changes: Parameters<typeof facts2019>[0]) => context(facts2019(changes));
const text = (...narrative: readonly ReturnType<typeof told>[]) => context(facts({}, { narrative }));
const UNREAD = context(facts({}, { narrative: null }));
const before = (now: Parameters<typeof facts>[0], then: Parameters<typeof facts>[0]) =>
  context(facts(now), { previous: known(facts(then, { year: 2022, publishedOn: '2023-01-20' })) });
const unit = (type: string, level: string, name = '某单位') => ({
  id: 'U',
  name,
  type,
  level,
  duty: dutyKind(type),
  since: null,
});

const CITY = { unit: unit('city_gov', 'city') };
const PROVINCE = { unit: unit('prov_gov', 'province') };
const TOWN = { unit: unit('town', 'town', '某镇人民政府') };
const DEPARTMENT = { unit: unit('county_dept', 'county', '某县某局') };
const below = (
  other: Partial<ReturnType<typeof facts>>,
  governments: ReturnType<typeof group>,
  all = governments,
) =>
  context(facts({}, other), { children: known({ governments, all, departments: 2, isListComplete: true }) });

const STATISTICS = {
  s1_active_total: 50,
  s1_active_normative: 5,
  s1_channel_gazette: 10,
  s1_channel_website: 40,
  s1_channel_weibo: 0,
  s1_channel_wechat: 20,
  s1_channel_other: 0,
  s2_press_conf: 3,
  s2_press_conf_chief: 1,
  s2_online_interview: 2,
  s2_online_interview_chief: 2,
  s3_received_total: 10,
  s3_received_in_person: 1,
  s3_received_fax: 0,
  s3_received_online: 8,
  s3_received_letter: 1,
  s3_closed_total: 10,
  s3_closed_on_time: 9,
  s3_closed_extended: 1,
  s3_reply_total: 10,
  s3_reply_already_public: 2,
  s3_reply_granted: 3,
  s3_reply_partial: 1,
  s3_reply_refused: 1,
  s3_reply_not_this_organ: 1,
  s3_reply_not_exist: 1,
  s3_reply_ask_correction: 1,
  s3_reply_other_route: 0,
  s3_refused_state_secret: 0,
  s3_refused_trade_secret: 1,
  s3_refused_privacy: 0,
  s3_refused_security_stability: 0,
  s3_refused_not_gov_info: 0,
  s3_refused_other_law: 0,
  s4_recon_total: 1,
  s4_recon_upheld: 1,
  s4_recon_corrected: 0,
  s4_recon_other: 0,
  s5_suit_total: 0,
  s5_suit_upheld: 0,
  s5_suit_corrected: 0,
  s5_suit_other: 0,
  s8_staff_total: 4,
  s8_staff_full_time: 1,
  s8_staff_part_time: 3,
  s9_trainings: 2,
  s9_trained: 60,
};
const in2014 = (changes: Parameters<typeof cells>[0] = {}) =>
  context(
    facts(
      {},
      {
        year: 2016,
        editions: { table2: null, table3: null, table4: null, statistics: '2014' },
        cells: cells({ ...STATISTICS, ...changes }),
      },
    ),
  );
const of2014 = (changes: Parameters<typeof cells>[0]): Cases => ({
  pass: in2014(),
  fail: in2014(changes),
  lacks: FINE,
});

const RECEIVED = { cells: [['t3_new_total'], ['t3_new_total', 't3_carried_in_total']] };
const SIGNATURE = '0'.repeat(64);

/** One of each for every rule. Synthetic variations of the reference report, unless the place says otherwise. */
export const CASES: Readonly<Record<string, Cases>> = {
  'STR-01': { pass: FINE, fail: NO_TABLES, lacks: FIGURES },
  'STR-02': {
    pass: FINE,
    fail: context(facts2019({}, { year: 2023 })),
    lacks: context(facts({}, { year: null })),
  },
  'STR-03': { pass: FINE, fail: context(facts2019()), lacks: FIGURES },
  'STR-04': noted('STR-04'),
  'STR-05': noted('STR-05'),
  'STR-06': noted('STR-06'),
  'STR-07': { pass: FINE, fail: with_({ t3_new_org_legal: 'blank' }), lacks: NO_TABLES },
  'STR-08': noted('STR-08'),
  'STR-09': {
    pass: FINE,
    fail: context(facts({}, { titleUnit: '某县审计局', issuer: '教育体育中心' })),
    lacks: context(facts({}, { issuer: null })),
  },
  'STR-10': {
    pass: FINE,
    fail: context(
      facts(
        {},
        {
          statements: {
            ...(facts().statements ?? never()),
            placeholders: [{ text: 'XX件', where: 'line:9' }],
          },
        },
      ),
    ),
    lacks: FIGURES,
  },
  'T2-01': {
    pass: FINE,
    fail: with_({ t2_normative_in_force: 0 }),
    lacks: with_({ t2_normative_in_force: 'blank' }),
  },
  'T2-02': {
    pass: FINE,
    fail: with_({ t2_regulations_in_force: 7 }),
    lacks: context(facts({ t2_regulations_in_force: 7 }, { unit: null })),
  },
  'T2-03': {
    pass: FINE,
    fail: with_({ t2_fee_amount: 600_000 }),
    lacks: with_({ t2_fee_amount: 'not_applicable' }),
  },
  'T2-04': { pass: in2019({}), fail: in2019({ t2_normative_made: 10 }), lacks: FINE },
  'T2-05': { pass: in2019({}), fail: in2019({ t2_fee_items_delta: -21 }), lacks: FINE },
  'T2-06': {
    pass: in2019({}),
    fail: in2019({ t2_penalty_items_prev: 0 }),
    lacks: in2019({ t2_penalty_items_prev: 'unreadable' }),
  },
  'T2-07': { pass: in2019({}), fail: in2019({ t2_procurement_items: 0 }), lacks: FINE },
  'T3-01': { pass: FINE, fail: with_({ t3_new_natural: 8 }), lacks: with_({ t3_new_natural: 'blank' }) },
  'T3-02': {
    pass: FINE,
    fail: with_({ t3_granted_total: 2 }),
    lacks: with_({ t3_granted_total: 'unreadable' }),
  },
  'T3-03': {
    pass: FINE,
    fail: with_({ t3_carried_out_total: 1 }),
    lacks: with_({ t3_carried_out_total: 'unreadable' }),
  },
  'T3-04': { pass: FINE, fail: with_({ t3_carried_out_natural: 1 }), lacks: NO_TABLES },
  'T3-05': {
    pass: FINE,
    fail: with_({ t3_carried_out_natural: 1, t3_carried_in_org_legal: 1 }),
    lacks: with_({ t3_carried_out_natural: 'unreadable' }),
  },
  'T3-06': {
    pass: FINE,
    fail: with_({ t3_carried_out_natural: 'unreadable', t3_new_natural: 8 }),
    lacks: with_({ t3_carried_out_natural: 'unreadable', t3_new_natural: 'unreadable' }),
  },
  'T3-07': {
    pass: FINE,
    fail: with_({ t3_new_natural: -9 }),
    lacks: with_({ t3_new_natural: 'unreadable' }),
  },
  'T3-08': {
    pass: FINE,
    fail: context(
      facts(
        { t3_other_unpaid_fee_total: 2 },
        { statements: { ...(facts().statements ?? never()), mentionsFees: false } },
      ),
    ),
    lacks: context(facts({ t3_other_unpaid_fee_total: 2 }, { statements: null })),
  },
  'T3-09': {
    pass: FINE,
    fail: with_({ t3_partial_total: 4, t3_refused_state_secret_total: 4, t3_result_total_total: 13 }),
    lacks: with_({ t3_partial_total: 'unreadable' }),
  },
  'T3-10': {
    pass: FINE,
    fail: with_({ t3_new_total: 12, t3_carried_out_total: 7 }),
    lacks: with_({ t3_carried_out_total: 'blank' }),
  },
  'T3-11': {
    pass: FINE,
    fail: with_({ t3_new_natural: 'blank' }),
    lacks: with_({ t3_new_natural: 'unreadable' }),
  },
  'T3-12': {
    pass: FINE,
    fail: with_({ t3_carried_in_total: 3 }),
    lacks: with_({ t3_result_total_total: 'unreadable' }),
  },
  'T4-01': {
    pass: FINE,
    fail: with_({ t4_recon_upheld: 11 }),
    lacks: with_({ t4_recon_upheld: 'unreadable' }),
  },
  'T4-02': { pass: FINE, fail: with_({ t4_suit_direct_total: 1 }), lacks: NO_TABLES },
  'T4-03': { pass: FINE, fail: with_({ t4_suit_after_recon_total: 5 }), lacks: NO_TABLES },
  'T4-04': {
    pass: FINE,
    fail: context(
      facts(
        { t4_recon_upheld: 'unreadable' },
        {
          notes: [{ rule: 'STR-04', severity: 'error', where: 't4', left: null, right: null, message: '。' }],
        },
      ),
    ),
    lacks: NO_TABLES,
  },
  'T4-05': {
    pass: before({ t4_suit_after_recon_total: 2 }, { t4_recon_upheld: 2 }),
    fail: before({ t4_suit_after_recon_total: 3 }, { t4_recon_upheld: 2 }),
    lacks: with_({ t4_suit_after_recon_total: 3 }),
  },
  'T4-06': {
    pass: context(facts({}, { year: 2024 })),
    fail: context(facts({ t4_suit_direct_total: 1 }, { year: 2024 })),
    lacks: FINE,
  },
  'T4-07': {
    pass: before({ t4_recon_total: 18 }, {}),
    fail: before({ t4_recon_total: 19 }, {}),
    lacks: with_({ t4_recon_total: 10 }),
  },
  'YOY-01': { pass: before({}, {}), fail: before({ t3_carried_in_total: 1 }, {}), lacks: FINE },
  'YOY-02': {
    pass: before({}, {}),
    fail: before({}, { t3_carried_out_org_charity: 1 }),
    lacks: context(facts(), { previous: known(facts({}, { scope: 'unknown' })) }),
  },
  'YOY-03': {
    pass: before(
      { t2_normative_issued: 5, t2_normative_repealed: 12, t2_normative_in_force: 8 },
      { t2_normative_in_force: 15 },
    ),
    fail: before(
      { t2_normative_issued: 5, t2_normative_repealed: 12, t2_normative_in_force: 8 },
      { t2_normative_in_force: 16 },
    ),
    lacks: FINE,
  },
  'YOY-04': {
    pass: context(facts2019(fromItems(16)), { previous: known(facts2019({}, { year: 2019 })) }),
    fail: context(facts2019(fromItems(17)), { previous: known(facts2019({}, { year: 2019 })) }),
    lacks: FINE,
  },
  'YOY-05': {
    pass: before({}, {}),
    fail: context(facts(), { previous: known(facts({}, { scope: 'own_organ' })) }),
    lacks: context(facts(), { previous: known(facts({}, { scope: 'unknown' })) }),
  },
  'YOY-06': {
    pass: before({ t4_recon_upheld: 1 }, { t4_recon_pending: 1 }),
    fail: before({}, { t4_recon_pending: 1 }),
    lacks: FINE,
  },
  'YOY-07': {
    pass: context(facts(), { earlier: known({ revision: 1, publishedOn: null, cells: facts().cells }) }),
    fail: context(facts({ t3_new_total: 10 }), {
      earlier: known({ revision: 1, publishedOn: null, cells: facts().cells }),
    }),
    lacks: FINE,
  },
  'NAR-01': {
    pass: text(told('received', 9, RECEIVED)),
    fail: text(told('received', 2, RECEIVED)),
    lacks: UNREAD,
  },
  'NAR-02': narrated('closed', ['t3_result_total_total'], 9),
  'NAR-03': narrated('carried_out', ['t3_carried_out_total'], 0),
  'NAR-04': narrated('carried_in', ['t3_carried_in_total'], 0),
  'NAR-05': narrated('granted_or_partial', ['t3_granted_total', 't3_partial_total'], 3),
  'NAR-06': {
    pass: context(
      facts({ t3_new_total: 0 }, { narrative: [told('received', 0, { ...RECEIVED, none: true })] }),
    ),
    fail: text(told('received', 0, { ...RECEIVED, none: true })),
    lacks: text(told('received', 9, RECEIVED)),
  },
  'NAR-07': narrated('suit', ['t4_suit_direct_total', 't4_suit_after_recon_total'], 0),
  'NAR-08': narrated('normative_issued', ['t2_normative_issued'], 1),
  'NAR-09': {
    pass: text(
      told('items_published', 4266),
      told('items_published', 4266, { sentence: '全年共发布 4266 条。' }),
    ),
    // The reference report: 4051 items disclosed on the site in one section, 4266 published in another.
    fail: text(told('items_on_website', 4051), told('items_published', 4266)),
    lacks: text(told('items_published', 4266)),
  },
  'NAR-10': {
    // 余杭区 2023.
    pass: text(
      told('received', 1641),
      told('by_network', 1156),
      told('by_letter', 470),
      told('in_person', 15),
    ),
    fail: text(
      told('received', 1640),
      told('by_network', 1156),
      told('by_letter', 470),
      told('in_person', 15),
    ),
    lacks: text(told('by_network', 1156), told('by_letter', 470)),
  },
  'NAR-11': {
    pass: text(told('received', 1641), ...shareOf(70.44)),
    fail: text(told('received', 1641), ...shareOf(71.44)),
    lacks: text(told('received', 1641)),
  },
  'ROL-01': {
    pass: below(CITY, group(3, 3, { t3_new_total: 9 })),
    fail: below(CITY, group(3, 3, { t3_new_total: 10 })),
    lacks: below(CITY, group(3, 2, { t3_new_total: 10 })),
  },
  'ROL-02': {
    pass: below(CITY, group(0, 0), group(5, 5, { t3_new_total: 11 })),
    fail: below(CITY, group(0, 0), group(5, 5, { t3_new_total: 12 })),
    lacks: below({ ...CITY, scope: 'unknown' }, group(5, 5, { t3_new_total: 12 })),
  },
  'ROL-03': {
    pass: below({}, group(0, 0), group(5, 5, { t3_new_total: 7 })),
    fail: below({}, group(0, 0), group(5, 5, { t3_new_total: 6 })),
    lacks: FINE,
  },
  'ROL-04': {
    pass: below(PROVINCE, group(3, 3, { t3_new_total: 9 })),
    fail: below(PROVINCE, group(3, 3, { t3_new_total: 10 })),
    lacks: below(CITY, group(3, 3, { t3_new_total: 10 })),
  },
  'ROL-05': {
    pass: context(facts(), { parent: known(facts({}, CITY)) }),
    fail: context(facts(), { parent: known(facts({ t3_new_total: 8 }, CITY)) }),
    lacks: context(facts(), { parent: known(facts({}, { ...CITY, scope: 'unknown' })) }),
  },
  'ROL-06': { pass: below(CITY, group(10, 9)), fail: below(CITY, group(10, 8)), lacks: FINE },
  'PLA-01': {
    pass: before({ t2_penalty_decisions: 990 }, { t2_penalty_decisions: 100 }),
    fail: before({ t2_penalty_decisions: 1000 }, { t2_penalty_decisions: 100 }),
    lacks: FINE,
  },
  'PLA-02': {
    pass: before({ t3_new_total: 29 }, { t3_new_total: 1 }),
    fail: before({ t3_new_total: 30 }, { t3_new_total: 6 }),
    lacks: FINE,
  },
  'PLA-03': { pass: FINE, fail: context(zeros()), lacks: NO_TABLES },
  'PLA-04': { pass: before({ t2_penalty_decisions: 1 }, {}), fail: before({}, {}), lacks: FINE },
  'PLA-05': {
    pass: before({ t2_fee_amount: 20 }, { t2_fee_amount: 10 }),
    fail: before({ t2_fee_amount: 100_000 }, { t2_fee_amount: 10 }),
    lacks: FINE,
  },
  'PLA-06': {
    pass: context(facts(), { peers: peers() }),
    fail: context(facts(), { peers: peers({ sameFigures: [{ unitId: 'V', name: '另一县人民政府' }] }) }),
    lacks: FINE,
  },
  'PLA-07': {
    pass: context(facts(), {
      peers: peers({ nearestText: { unitId: 'V', name: '另一县', similarity: 0.94 } }),
    }),
    fail: context(facts(), {
      previous: known(
        facts({}, { statements: { ...(facts().statements ?? never()), signature: SIGNATURE } }),
      ),
    }),
    lacks: FINE,
  },
  'PLA-08': {
    pass: FINE,
    fail: with_({ t3_new_natural: 0, t3_new_org_business: 20, t3_new_total: 20 }),
    lacks: with_({ t3_new_org_legal: 'blank' }),
  },
  'PLA-09': {
    pass: context(facts({}, TOWN)),
    fail: context(facts({ t3_refused_state_secret_total: 1 }, TOWN)),
    lacks: context(facts({}, { unit: null })),
  },
  'PLA-10': {
    pass: with_({ t3_notproc_mass_repeat_total: 1 }),
    fail: with_({ t3_notproc_mass_repeat_total: 2 }),
    lacks: with_({ t3_notproc_mass_repeat_total: 'blank' }),
  },
  'PLA-12': {
    pass: FINE,
    fail: with_({
      t2_licence_decisions: 40_000,
      t2_penalty_decisions: 2_100,
      t2_coercion_decisions: 100,
      t2_normative_in_force: 200,
    }),
    lacks: NO_TABLES,
  },
  'PUB-01': {
    pass: context(facts({}, { ...DEPARTMENT, publishedOn: '2024-01-31' })),
    fail: context(facts({}, { ...DEPARTMENT, publishedOn: '2024-02-01' })),
    lacks: context(facts({}, { ...DEPARTMENT, publishedOn: null })),
  },
  'PUB-02': {
    pass: context(facts({}, { publishedOn: '2024-03-31' })),
    fail: context(facts({}, { publishedOn: '2024-04-01' })),
    lacks: context(facts({}, { publishedOn: null })),
  },
  'PUB-03': {
    pass: context(facts({}, TOWN)),
    fail: context(facts({}, { ...TOWN, publishedOn: '2024-02-20' })),
    lacks: FINE,
  },
  'PUB-04': {
    pass: context(facts({}, { localDeadline: { on: '2024-02-20', by: '某市政府办公室' } })),
    fail: context(facts({}, { localDeadline: { on: '2024-01-20', by: '某市政府办公室' } })),
    lacks: FINE,
  },
  'PUB-05': {
    pass: context(facts({}, { year: 2016, publishedOn: '2017-03-31' })),
    fail: context(facts({}, { year: 2016, publishedOn: '2017-04-10' })),
    lacks: FINE,
  },
  'PUB-06': { pass: FINE, fail: FINE, lacks: context(facts({}, { unit: null })) },
  'PUB-07': {
    pass: before({}, {}),
    fail: context(facts({}, { publishedOn: null })),
    lacks: FINE,
  },
  'PUB-08': {
    pass: FINE,
    fail: context(
      facts(
        {},
        { statements: { ...(facts().statements ?? never()), article50: ['主动公开', '依申请公开'] } },
      ),
    ),
    lacks: FIGURES,
  },
  'S14-01': of2014({ s3_received_total: 11 }),
  'S14-02': of2014({ s3_closed_extended: 2 }),
  'S14-03': of2014({ s3_reply_other_route: 1 }),
  'S14-04': of2014({ s3_refused_privacy: 1 }),
  'S14-05': of2014({ s5_suit_upheld: 1 }),
  'S14-06': of2014({ s8_staff_total: 5 }),
  'S14-07': of2014({ s1_active_total: 71 }),
  'S14-08': of2014({ s2_online_interview_chief: 3 }),
  'S14-09': of2014({ s3_closed_total: 16 }),
  'S14-10': of2014({ s3_reply_total: 12 }),
  'S14-11': of2014({ s9_trainings: 0 }),
};

function narrated(topic: string, keys: readonly string[], value: number): Cases {
  return {
    pass: text(told(topic, value, { cells: [keys] })),
    fail: text(told(topic, value + 1, { cells: [keys] })),
    lacks: UNREAD,
  };
}

function fromItems(previous: number) {
  return Object.fromEntries(
    ['licence', 'service', 'penalty', 'coercion', 'fee'].map((name) => [`t2_${name}_items_prev`, previous]),
  );
}

function shareOf(value: number) {
  const sentence = '网络申请 1156 件，占比。';
  return [
    told('by_network', 1156, { sentence }),
    told('share', value, { sentence, of: 'by_network' }),
  ] as const;
}

function zeros() {
  const all = facts();
  return {
    ...all,
    cells: new Map([...all.cells.keys()].map((key) => [key, { state: 'number' as const, value: 0 }])),
  };
}

function never(): never {
  throw new Error('the synthetic report has statements');
}
