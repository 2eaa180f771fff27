import type { EChartsCoreOption } from 'echarts/core';
import { say } from '../language/say';
import { type MetricKey, metricOf } from '../metrics/catalogue';
import { formatInUnit } from '../metrics/formatInUnit';
import { labelOf } from '../metrics/labelOf';
import { SEVERITY_NAMES } from '../metrics/severityNames';
import type { Dot, ScatterPlot } from '../result/scatterPlot';
import { escapeHtml } from './escapeHtml';
import { legendHeight } from './legendHeight';
import { markColour } from './markStyle';
import { FONT, type Palette } from './palette';
import { scatterAxis } from './scatterAxis';

const HEIGHT = 500;
/** Room for the name of the upright axis. */
const HEAD = 30;

/** The more dots, the smaller and the paler: where many lie on each other it is darker. Diameter in pixels. */
function lookFor(count: number): { readonly diameter: number; readonly opacity: number } {
  if (count <= 80) return { diameter: 10, opacity: 0.8 };
  if (count <= 400) return { diameter: 8, opacity: 0.6 };
  if (count <= 1500) return { diameter: 6, opacity: 0.45 };
  return { diameter: 5, opacity: 0.32 };
}

/** Diameter of the dot of the largest value of the third metric; areas are in proportion, down to what can be seen. */
const LARGEST = 34;
const LEAST = 4;

/** Height in pixels that the chart needs. */
export function scatterHeight({ groups }: Pick<ScatterPlot, 'groups'>): number {
  return HEIGHT + (groups.length > 0 ? legendHeight(groups) : 0);
}

/** Diameters by the third metric; without one all alike. A value that is missing, zero or below is drawn as small as can be seen. */
function diameterOf({ size, dots }: ScatterPlot): (dot: Dot) => number {
  const { diameter } = lookFor(dots.length);
  const largest = dots.reduce((most, [, , , value]) => (value !== null && value > most ? value : most), 0);
  if (size === null) return () => diameter;
  return ([, , , value]) =>
    value === null || value <= 0 ? LEAST : Math.max(LEAST, LARGEST * Math.sqrt(value / largest));
}

/** True of a dot in the last third of the axis across. */
function rightOf({ dots, xscale }: ScatterPlot): (dot: Dot) => boolean {
  const along = ([, x]: Dot): number => (xscale === 'log' ? Math.log10(x) : x);
  const all = dots.map(along);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return (dot) => along(dot) - least > (2 / 3) * (most - least);
}

/**
 * A dot a unit. Dots on few cases are hollow and grey, those of which something was found diamonds; what is far out, and units that
 * were asked to be marked, bear their names.
 */
export function scatterDots(plot: ScatterPlot, palette: Palette): EChartsCoreOption {
  const { groups, dots } = plot;
  const { opacity } = lookFor(dots.length);
  const diameter = diameterOf(plot);
  const colourOf = (group: number): string =>
    group < 0 ? palette.accent : (palette.series[group] ?? palette.faint);
  const at = (dot: Dot): readonly [number, number] => [dot[1], dot[2]];
  const isNamed = ([, , , , , look]: Dot): boolean => look === 'far' || look === 'marked';
  /** Names and marks are few; the rest is as light as can be. */
  const plainOf = (group: number): readonly Dot[] =>
    dots.filter((dot) => dot[4] === group && dot[5] === 'plain' && dot[6] === null);
  const small = dots.filter((dot) => dot[5] === 'small' && dot[6] === null);
  const found = dots.filter((dot) => dot[6] !== null && !isNamed(dot));
  const named = dots.filter(isNamed);
  const isFarRight = rightOf(plot);
  const layers: readonly { readonly dots: readonly Dot[]; readonly option: object }[] = [
    {
      dots: named,
      option: {
        id: 'named',
        z: 5,
        data: named.map((dot) => ({
          value: at(dot),
          symbolSize: Math.max(9, diameter(dot)),
          symbol: dot[6] === null ? 'circle' : 'diamond',
          itemStyle: {
            color: dot[6] === null ? colourOf(dot[4]) : markColour({ severity: dot[6] }, palette),
            opacity: 0.9,
            borderColor: dot[5] === 'marked' ? palette.text : palette.surface,
            borderWidth: dot[5] === 'marked' ? 2 : 1,
          },
          label: {
            fontWeight: dot[5] === 'marked' ? ('bold' as const) : ('normal' as const),
            // At the right edge a name has no room on the right.
            position: isFarRight(dot) ? ('left' as const) : ('right' as const),
          },
        })),
        label: {
          show: true,
          distance: 4,
          color: palette.text,
          fontSize: 12,
          textBorderColor: palette.surface,
          textBorderWidth: 2,
          formatter: ({ dataIndex }: { dataIndex: number }) => named[dataIndex]?.[0] ?? '',
        },
        // Names that would lie on others give way: below the chart they all stand.
        labelLayout: { hideOverlap: true },
      },
    },
    {
      dots: small,
      option: {
        id: 'small',
        itemStyle: { color: 'transparent', borderColor: palette.faint, borderWidth: 1, opacity: 0.9 },
        data: small.map(at),
      },
    },
    ...[-1, ...groups.keys()].map((group) => {
      const own = plainOf(group);
      return {
        dots: own,
        option: {
          id: `group ${group}`,
          name: groups[group] ?? say({ zh: '单位', en: 'Bodies' }),
          itemStyle: { color: colourOf(group), opacity },
          data: own.map(at),
        },
      };
    }),
    {
      dots: found,
      option: {
        id: 'found',
        data: found.map((dot) => ({
          value: at(dot),
          itemStyle: { color: markColour({ severity: dot[6] ?? 'info' }, palette), opacity: 0.75 },
        })),
        symbol: 'diamond',
      },
    },
    // A group without a plain dot still stands in the legend.
  ].filter(({ dots: own, option }) => own.length > 0 || ('name' in option && groups.includes(option.name)));
  const top = groups.length > 0 ? legendHeight(groups) : 0;

  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.text },
    ...(groups.length > 0 && {
      legend: {
        top: 0,
        left: 0,
        itemWidth: 12,
        itemHeight: 12,
        itemGap: 12,
        icon: 'circle',
        data: groups.map((name) => ({ name, itemStyle: { opacity: 1 } })),
        textStyle: { color: palette.text },
        selectedMode: false,
      },
    }),
    grid: {
      left: 8,
      right: 24,
      top: top + HEAD,
      bottom: 34,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      ...scatterAxis(
        plot.x,
        plot.names.x,
        plot.xscale,
        dots.map(([, x]) => x),
        palette,
      ),
      nameLocation: 'middle',
      nameGap: 34,
    },
    yAxis: {
      ...scatterAxis(
        plot.y,
        plot.names.y,
        plot.yscale,
        dots.map(([, , y]) => y),
        palette,
      ),
      nameTextStyle: { color: palette.text, fontSize: 13, align: 'left' },
      nameGap: 12,
    },
    tooltip: {
      trigger: 'item',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.text },
      formatter: ({ seriesIndex, dataIndex }: { seriesIndex: number; dataIndex: number }) =>
        tooltipOf(plot, layers[seriesIndex]?.dots[dataIndex]),
    },
    series: layers.map(({ dots: own, option }) => ({
      type: 'scatter',
      symbol: 'circle',
      symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => {
        const dot = own[dataIndex];
        return dot ? diameter(dot) : LEAST;
      },
      ...option,
    })),
  };
}

/** What a dot says when pointed at. */
function tooltipOf(plot: ScatterPlot, dot: Dot | undefined): string {
  if (!dot) return '';
  const [name, x, y, size, group, look, found] = dot;
  const line = (key: MetricKey, label: string, value: number): string =>
    `${label} ${formatInUnit(value, metricOf(key).unit)}`;
  const lines = [
    group < 0
      ? name
      : say({ zh: `${name}（${plot.groups[group] ?? ''}）`, en: `${name} (${plot.groups[group] ?? ''})` }),
    line(plot.x, plot.names.x, x),
    line(plot.y, plot.names.y, y),
    plot.size === null
      ? ''
      : size === null
        ? say({
            zh: `${labelOf(metricOf(plot.size))} 没有数`,
            en: `${labelOf(metricOf(plot.size))}: no figure`,
          })
        : line(plot.size, labelOf(metricOf(plot.size)), size),
    look === 'small' ? say({ zh: '分母不足 30 件', en: 'denominator below 30' }) : '',
    found === null
      ? ''
      : say({ zh: `核对结果：${SEVERITY_NAMES[found]}`, en: `Checked: ${SEVERITY_NAMES[found]}` }),
  ];
  return lines
    .filter((one) => one !== '')
    .map(escapeHtml)
    .join('<br>');
}
