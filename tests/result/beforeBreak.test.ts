import type { CellRow } from '../../lib/metrics/rows';
import { trendQuery } from '../../lib/query/trendQuery';
import { joinOf, toTrend } from '../../lib/result/trend';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

const trendOf = (metric: string, cells: readonly CellRow[]) =>
  toTrend(
    { ...trendQuery.parse({ metric, unit: ['a'] }), from: 2016, to: 2019 },
    {
      units: [unitRow('a')],
      reports: [
        reportRow('a', 2016, null, 'unknown', 'local'),
        reportRow('a', 2017, null, 'unknown', '2014'),
        reportRow('a', 2018, null, 'unknown', '2014'),
        reportRow('a', 2019, '2019'),
      ],
      cells,
    },
  );

const valuesOf = (trend: ReturnType<typeof trendOf>) =>
  trend.series[0]?.points.map(({ measure }) => (measure.kind === 'value' ? measure.value : measure.reason));
const joinsOf = (trend: ReturnType<typeof trendOf>) => {
  const points = trend.series[0]?.points ?? [];
  return points.slice(1).map((point, i) => joinOf(trend, points[i] ?? point, point));
};

describe('a trend over the change of form of 2019', () => {
  test('puts what is comparable before it, dashed, and a local table dashed too', () => {
    const trend = trendOf('t3_new', [
      cellRow('a', 2016, 's3_received_total', 3),
      cellRow('a', 2017, 's3_received_total', 4),
      cellRow('a', 2018, 's3_received_total', 5),
      cellRow('a', 2019, 't3_new', 6),
    ]);
    expect(valuesOf(trend)).toEqual([3, 4, 5, 6]);
    expect(joinsOf(trend)).toEqual(['dashed', 'solid', 'dashed']);
    expect(trend.series[0]?.points.map(({ edition }) => edition)).toEqual(['local', '2014', '2014', '2019']);
  });

  test('adds up what 2019 asks for in one figure, and says why where a term is missing', () => {
    const trend = trendOf('t3_granted', [
      cellRow('a', 2016, 's3_reply_granted', 1),
      cellRow('a', 2017, 's3_reply_granted', 2),
      cellRow('a', 2017, 's3_reply_already_public', 7),
      cellRow('a', 2018, 's3_reply_granted', 2),
      cellRow('a', 2018, 's3_reply_already_public', 'blank'),
    ]);
    expect(valuesOf(trend)).toEqual(['not_asked', 9, 'blank', 'not_reported']);
  });

  test('puts nothing before a metric that is not comparable', () => {
    const trend = trendOf('t3_result_total', [cellRow('a', 2018, 's3_reply_total', 5)]);
    expect(valuesOf(trend)).toEqual(['not_asked', 'not_asked', 'not_asked', 'not_reported']);
  });

  test('shows a figure of 2014 under its own name, and that 2019 does not ask for it', () => {
    const trend = trendOf('s6_complaints', [
      cellRow('a', 2017, 's6_complaints', 1),
      cellRow('a', 2018, 's6_complaints', 2),
    ]);
    expect(valuesOf(trend)).toEqual(['not_asked', 1, 2, 'not_asked']);
    expect(joinsOf(trend)).toEqual(['gap', 'solid', 'gap']);
  });
});
