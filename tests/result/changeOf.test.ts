import type { MetricKey } from '../../lib/metrics/catalogue';
import type { Edition } from '../../lib/metrics/types';
import { changeOf, joinOfChange } from '../../lib/result/changeOf';
import { changeSentence } from '../../lib/result/changeSentence';
import { indexCells, toMeasure } from '../../lib/result/measure';
import { cellRow, reportRow } from '../fixtures/rows';

type Content = Parameters<typeof cellRow>[3];

/** A figure as it stands in a report on a year, on a form. */
const figure = (
  key: MetricKey,
  content: Content | readonly (readonly [string, number])[],
  year: number,
  edition: Edition | null = '2021',
  scope = 'territory',
) => {
  const report = reportRow('a', year, edition, scope);
  const cells =
    typeof content === 'object'
      ? content.map(([metric, value]) => cellRow('a', year, metric, value))
      : [cellRow('a', year, key, content)];
  return { measure: toMeasure(key, 'total', { id: 'a', year }, indexCells(cells), report), report };
};
const year2023 = (key: MetricKey, content: Content) => figure(key, content, 2023);

describe('changeOf', () => {
  test('says why there is none: no figure, few, or another form', () => {
    const now = year2023('t3_new', 12);
    expect(changeOf('t3_new', [{ now, before: null }])).toEqual({ kind: 'none' });
    expect(changeOf('t3_new', [{ now, before: figure('t3_new', 'blank', 2022) }])).toEqual({ kind: 'none' });
    expect(changeOf('t3_new', [{ now, before: figure('t3_new', 50, 2022, '2021', 'own_organ') }])).toEqual({
      kind: 'none',
    });
    expect(changeOf('t3_new', [{ now, before: figure('t3_new', 9, 2022) }])).toEqual({
      kind: 'few',
      before: 9,
      now: 12,
      pairs: 1,
    });
    // Amounts of fees are not on the form of 2019 at all.
    const fees = figure('t2_fee_amount', 50, 2021);
    expect(
      changeOf('t2_fee_amount', [{ now: fees, before: figure('t2_fee_amount', [], 2020, '2019') }]),
    ).toEqual({
      kind: 'break',
    });
  });

  test('holds to the form that a report really used, not to that of its year', () => {
    // A report on 2021 in the tables of 2019 beside one on 2020 in the same: nothing changed.
    expect(
      changeOf('t2_licence_decisions', [
        {
          now: figure('t2_licence_decisions', 30, 2021, '2019'),
          before: figure('t2_licence_decisions', 20, 2020, '2019'),
        },
      ]),
    ).toMatchObject({ kind: 'change', isRough: false });
    // One on 2023 in the tables of 2019 before one on 2024 in those of 2021: the form changed late.
    expect(
      changeOf('t2_licence_decisions', [
        {
          now: figure('t2_licence_decisions', 30, 2024),
          before: figure('t2_licence_decisions', 20, 2023, '2019'),
        },
      ]),
    ).toMatchObject({ kind: 'change', isRough: true });
  });

  test('is rough over the law of 2024 where remedies are counted, and nowhere else', () => {
    const over = (key: MetricKey, year: number) =>
      changeOf(key, [{ now: figure(key, 40, year), before: figure(key, 20, year - 1) }]);
    expect(over('t4_recon_total', 2024)).toEqual({
      kind: 'change',
      by: 100,
      in: 'percent',
      pairs: 1,
      isRough: true,
    });
    expect(over('t4_recon_total', 2023)).toMatchObject({ isRough: false });
    expect(over('t4_recon_total', 2025)).toMatchObject({ isRough: false });
    expect(over('t3_new', 2024)).toMatchObject({ isRough: false });
    const rate = (year: number, corrected: number) =>
      figure(
        'recon_correct_rate',
        [
          ['t4_recon_upheld', 40],
          ['t4_recon_corrected', corrected],
          ['t4_recon_other', 60 - corrected],
        ],
        year,
      );
    expect(changeOf('recon_correct_rate', [{ now: rate(2024, 30), before: rate(2023, 20) }])).toEqual({
      kind: 'change',
      by: 10,
      in: 'points',
      pairs: 1,
      isRough: true,
    });
  });

  test('leaves a unit whose forms do not compare out of the sums', () => {
    const change = changeOf('t2_normative_in_force', [
      { now: figure('t2_normative_in_force', 30, 2023), before: figure('t2_normative_in_force', 20, 2022) },
      {
        now: figure('t2_normative_in_force', 900, 2023),
        before: figure('t2_normative_in_force', [], 2022, '2019'),
      },
    ]);
    expect(change).toEqual({ kind: 'change', by: 50, in: 'percent', pairs: 1, isRough: false });
  });
});

test('joinOfChange does not mind which of the two is the earlier', () => {
  const [old, young] = [
    figure(
      'suits',
      [
        ['t4_suit_direct_total', 1],
        ['t4_suit_after_recon_total', 2],
      ],
      2022,
    ),
    figure(
      'suits',
      [
        ['t4_suit_direct_total', 1],
        ['t4_suit_after_recon_total', 2],
      ],
      2025,
    ),
  ] as const;
  expect([joinOfChange('suits', old, young), joinOfChange('suits', young, old)]).toEqual([
    'dashed',
    'dashed',
  ]);
});

test.each([
  [{ kind: 'few', before: 9, now: 12, pairs: 3 }, false, '上年 9，本年 12'],
  [{ kind: 'few', before: 9, now: 1200, pairs: 3 }, true, '上年 9，本年 1,200（3 家同口径）'],
  [
    { kind: 'change', by: 100, in: 'percent', pairs: 3, isRough: true },
    true,
    '比上年 约＋100.0%（3 家同口径）',
  ],
  [{ kind: 'none' }, true, '上年没有同口径的数'],
  [{ kind: 'break' }, true, '格式已变，与上年不可比'],
] as const)('changeSentence says %j as a sentence', (change, isPooled, words) => {
  expect(changeSentence('t3_new', change, isPooled)).toBe(words);
});
