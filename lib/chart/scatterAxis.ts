import { say } from '../language/say';
import { type MetricKey, metricOf } from '../metrics/catalogue';
import { inUnit } from '../metrics/inUnit';
import type { ScatterPlot } from '../result/scatterPlot';
import { axisNumber } from './axisNumber';
import type { Palette } from './palette';

const nameOf = (label: string, { unit }: ReturnType<typeof metricOf>): string => {
  return unit === '%' ? label : inUnit(label, unit); // the axis prints the sign
};

/** One axis of a scatter: from zero where nothing lies below it, to a hundred for shares that are no more; logarithmic where asked. */
export function scatterAxis(
  key: MetricKey,
  label: string,
  scale: ScatterPlot['xscale'],
  values: readonly number[],
  palette: Palette,
) {
  const { unit } = metricOf(key);
  const isShare = unit === '%' && values.every((value) => value <= 100);
  const isAbove = values.every((value) => value >= 0);
  return {
    type: scale === 'log' ? ('log' as const) : ('value' as const),
    ...(scale === 'linear' && isAbove && { min: 0 }),
    ...(scale === 'linear' && isAbove && isShare && { max: 100, interval: 20 }),
    name: `${nameOf(label, metricOf(key))}${scale === 'log' ? say({ zh: '，对数轴', en: ', log scale' }) : ''}`,
    nameTextStyle: { color: palette.text, fontSize: 13 },
    axisLabel: {
      color: palette.muted,
      hideOverlap: true,
      formatter: (value: number) => (unit === '%' ? `${axisNumber(value)}%` : axisNumber(value)),
    },
    axisLine: { show: true, onZero: false, lineStyle: { color: palette.line } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: palette.line } },
    splitNumber: 5,
  };
}
