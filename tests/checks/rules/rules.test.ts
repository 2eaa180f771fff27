import type { RuleContext } from '../../../lib/checks/rules/context';
import { RULES } from '../../../lib/checks/rules/rules';
import { NEIGHBOURS, RULE_FAMILIES, type Rule } from '../../../lib/checks/rules/types';
import { context, facts, group, known, peers } from '../../setup/facts';
import { CASES } from './cases';

const statesOf = (rule: Rule, given: RuleContext): readonly string[] => [
  ...new Set(rule.evaluate(given).map(({ state }) => state)),
];

/** Characters and signs of Chinese text, the wide ones included. */
const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
/** What keys say that stand for several rows or columns. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  '<行>': '<row>',
  '<列>': '<column>',
  '<文件>': '<document>',
  '<事项>': '<matter>',
  '<块>': '<block>',
};
const keysOf = (formula: string): readonly string[] =>
  (formula.match(/\b[a-z]\d_[a-z\d_*]*(?:<\p{L}+>[a-z\d_*]*)*/gu) ?? []).toSorted();

/** PUB-06 is about units without a report: of a report it says nothing. */
const JUDGES_NONE = 'PUB-06';

describe('the rules', () => {
  test('have each its cases, and no case is without a rule', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  });

  test('have ids of their family and are described for a page', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { id, family, label, labelEn, formula, why, inputs, level, needs } of RULES) {
      expect(RULE_FAMILIES).toContain(family);
      expect([
        id,
        ...[label, formula, why, inputs].filter((words) => !/[一-鿿]|[a-z\d]_/.test(words)),
      ]).toEqual([id]);
      expect(labelEn).toMatch(/^[A-Z]/);
      expect(needs.filter((need) => !NEIGHBOURS.includes(need))).toEqual([]);
      expect([id, level === 'report']).toEqual([id, needs.length === 0]);
    }
  });

  test.each(RULES)('say $id in English too, with the same keys', (rule) => {
    const { label, labelEn, formula, formulaEn, why, whyEn, inputs, inputsEn } = rule;
    const english = [labelEn, formulaEn ?? formula, whyEn, inputsEn];
    expect(english.filter((words) => words.trim() === '' || CHINESE.test(words))).toEqual([]);
    expect([label, why, inputs].filter((words) => !CHINESE.test(words))).toEqual([]);
    // A formula without words is the same in both languages and stands there once.
    expect(formulaEn !== null).toBe(CHINESE.test(formula));
    expect(keysOf(formulaEn ?? formula)).toEqual(
      keysOf(formula.replace(/<\p{Script=Han}+>/gu, (several) => IN_ENGLISH[several] ?? several)),
    );
  });

  test('leave out only PLA-11, which the samples are too small for', () => {
    const numbers = (prefix: string) =>
      RULES.flatMap(({ id }) => (id.startsWith(`${prefix}-`) ? [Number(id.split('-')[1])] : []));
    expect(numbers('PLA')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]);
    expect(
      ['STR', 'T2', 'T3', 'T4', 'YOY', 'NAR', 'ROL', 'PUB', 'S14'].map((one) => numbers(one).length),
    ).toEqual([10, 7, 12, 7, 7, 11, 6, 8, 11]);
  });
});

/** Severities and number of rules of each family, typed from the specification of the rules; E error, W warning, I information. */
const SEVERITIES = {
  STR: 'EWIEWEIWWI',
  T2: 'WWWWEWW',
  T3: 'EEEEIEEIIWWW',
  T4: 'EEEEWIW',
  YOY: 'EWWWWIW',
  NAR: 'EWWWWEWWIII',
  ROL: 'WWWIWI',
  PLA: 'WWWWWWIIII-I',
  PUB: 'WWIIWWII',
  S14: 'EEEEEEWEIIW',
} as const;

describe('the severities', () => {
  test.each(Object.entries(SEVERITIES))('of %s are those of the specification', (prefix, letters) => {
    const words = { E: 'error', W: 'warning', I: 'info' } as const;
    const expected = [...letters].flatMap((letter, i) =>
      letter === 'E' || letter === 'W' || letter === 'I'
        ? [[`${prefix}-${String(i + 1).padStart(2, '0')}`, words[letter]]]
        : [],
    );
    expect(
      RULES.filter(({ id }) => id.startsWith(`${prefix}-`)).map(({ id, severity }) => [id, severity]),
    ).toEqual(expected);
  });
});

describe.each(RULES)('$id', (rule) => {
  const cases = CASES[rule.id];
  if (!cases) throw new Error(`${rule.id} has no cases`);

  test('passes where it holds', () => {
    if (rule.id === JUDGES_NONE) return expect(statesOf(rule, cases.pass)).toEqual(['not_evaluable']);
    const states = statesOf(rule, cases.pass);
    expect(states).toContain('pass');
    expect(states).not.toContain('fail');
  });

  test('fails where it does not, in words and with its cells', () => {
    if (rule.id === JUDGES_NONE) return expect(statesOf(rule, cases.fail)).toEqual(['not_evaluable']);
    const failures = rule
      .evaluate(cases.fail)
      .flatMap((verdict) => (verdict.state === 'fail' ? [verdict] : []));
    expect(failures).not.toEqual([]);
    for (const { message, left, right, difference } of failures) {
      expect(message).toMatch(/[一-鿿].*。$/);
      expect(message).not.toMatch(/NaN|undefined|null/);
      if (left !== null && right !== null)
        expect(Number(difference)).toBeCloseTo(Number(left) - Number(right), 6);
    }
  });

  test('says what it lacks where it lacks something, and does not pass there', () => {
    const lacking = rule
      .evaluate(cases.lacks)
      .flatMap((verdict) => (verdict.state === 'not_evaluable' ? [verdict.lacks] : []));
    expect(lacking).not.toEqual([]);
    for (const lacks of lacking) expect(lacks).toMatch(/[一-鿿]/);
  });

  test('has one verdict a place, and never none, for an empty report', () => {
    const empty = facts(
      {},
      {
        unit: null,
        year: null,
        scope: 'unknown',
        editions: { table2: null, table3: null, table4: null, statistics: null },
        titleUnit: null,
        issuer: null,
        publishedOn: null,
        source: 'figures',
        statements: null,
        narrative: null,
        cells: new Map(),
      },
    );
    const verdicts = [cases.pass, cases.fail, cases.lacks, context(empty)].map((given) =>
      rule.evaluate(given),
    );
    for (const some of verdicts) {
      expect(some.length).toBeGreaterThan(0);
      if (!['STR-10'].includes(rule.id))
        expect(new Set(some.map(({ where }) => where)).size).toBe(some.length);
    }
    expect(statesOf(rule, context(empty))).toEqual(['not_evaluable']);

    // Nor for what stands around it: an empty report beside others that have all.
    const whole = group(5, 5, { t3_new_total: 9 });
    const beside = context(empty, {
      previous: known(facts({}, { year: 2022, publishedOn: '2023-01-20' })),
      parent: known(facts({}, { publishedOn: '2024-03-20' })),
      children: known({ governments: whole, all: whole, departments: 2, isListComplete: true }),
      peers: peers({
        sameFigures: [{ unitId: 'V', name: '另一县人民政府' }],
        nearestText: { unitId: 'V', name: '另一县人民政府', similarity: 1 },
        medians: new Map([['t2_fee_amount', 10]]),
      }),
      earlier: known({ revision: 1, publishedOn: null, cells: facts().cells }),
    });
    // ROL-06 is about those below alone.
    expect(statesOf(rule, beside)).toEqual([rule.id === 'ROL-06' ? 'pass' : 'not_evaluable']);
  });
});
