import type { EChartsCoreOption } from 'echarts/core';
import type { Coverage } from '../coverage/toCoverage';
import type { GradeTrend } from '../quality/toGradeTrend';
import type { RuleTrend } from '../quality/toRuleTrend';
import type { Composition } from '../result/composition';
import type { Distribution } from '../result/distribution';
import type { PeerTrend } from '../result/peerTrend';
import type { Ranking } from '../result/ranking';
import type { ScatterPlot } from '../result/scatterPlot';
import type { Trend } from '../result/trend';
import { compositionBars, compositionHeight } from './compositionBars';
import { coverageLines } from './coverageLines';
import { distributionBars, distributionHeight } from './distributionBars';
import { gradeBars } from './gradeBars';
import type { Palette } from './palette';
import { PEERS_HEIGHT, peerLines } from './peerLines';
import { barsOf, rankBars, rankBarsHeight } from './rankBars';
import { answersByRow, rowTooltip } from './rowTooltip';
import { ruleLine } from './ruleLine';
import { scatterDots, scatterHeight } from './scatterDots';
import { slopeHeight, slopeLines } from './slopeLines';
import { tooltipStyle } from './tooltipStyle';
import { trendHeight, trendLines } from './trendLines';

/**
 * What a chart shows: data only, so that it can cross to the browser, where the option (which holds functions) is
 * built again by the same function.
 */
export type ChartData =
  | { readonly kind: 'ranking'; readonly ranking: Ranking }
  | { readonly kind: 'distribution'; readonly distribution: Distribution }
  | { readonly kind: 'scatter'; readonly plot: ScatterPlot }
  | { readonly kind: 'trend'; readonly trend: Trend }
  | { readonly kind: 'peers'; readonly peers: PeerTrend }
  | { readonly kind: 'composition'; readonly composition: Composition }
  | { readonly kind: 'slope'; readonly composition: Composition }
  | { readonly kind: 'coverage'; readonly coverage: Coverage }
  | { readonly kind: 'grades'; readonly grades: GradeTrend }
  | { readonly kind: 'rule'; readonly rule: RuleTrend };

/** The same chart without what is not drawn: a country's ranking has thousands of rows, its chart forty bars. */
export function cutToDrawn(data: ChartData): ChartData {
  if (data.kind === 'coverage') return { ...data, coverage: { ...data.coverage, rows: [], groups: [] } };
  if (data.kind !== 'ranking') return data;
  const drawn = new Set(barsOf(data.ranking).map(({ unit }) => unit.id));
  return {
    ...data,
    ranking: { ...data.ranking, rows: data.ranking.rows.filter(({ unit }) => drawn.has(unit.id)) },
  };
}

/** The option of a chart, the same on the server and in the browser but for the palette. */
export function optionOf(data: ChartData, palette: Palette): EChartsCoreOption {
  const option = drawnOption(data, palette);
  return answersByRow(data)
    ? { ...option, tooltip: { ...tooltipStyle(palette), ...rowTooltip(data) } }
    : option;
}

function drawnOption(data: ChartData, palette: Palette): EChartsCoreOption {
  switch (data.kind) {
    case 'ranking':
      return rankBars(data.ranking, palette);
    case 'distribution':
      return distributionBars(data.distribution, palette);
    case 'scatter':
      return scatterDots(data.plot, palette);
    case 'trend':
      return trendLines(data.trend, palette);
    case 'peers':
      return peerLines(data.peers, palette);
    case 'composition':
      return compositionBars(data.composition, palette);
    case 'slope':
      return slopeLines(data.composition, palette);
    case 'coverage':
      return coverageLines(data.coverage, palette);
    case 'grades':
      return gradeBars(data.grades, palette);
    case 'rule':
      return ruleLine(data.rule, palette);
  }
}

/** Shares over the years: enough for a line or for labels in bars. */
const SHARES_HEIGHT = 240;

/** Height in pixels that a chart needs. */
export function heightOf(data: ChartData): number {
  switch (data.kind) {
    case 'ranking':
      return rankBarsHeight(data.ranking);
    case 'distribution':
      return distributionHeight(data.distribution);
    case 'scatter':
      return scatterHeight(data.plot);
    case 'trend':
      return trendHeight(data.trend);
    case 'peers':
      return PEERS_HEIGHT;
    case 'composition':
      return compositionHeight(data.composition);
    case 'slope':
      return slopeHeight(data.composition);
    case 'coverage':
    case 'grades':
    case 'rule':
      return SHARES_HEIGHT;
  }
}
