import type { MetricKey } from '../metrics/catalogue';
import { poolParts, valueOfParts } from '../metrics/evaluate';
import type { PeerGroup } from './peers';
import { PROVINCE_TILES, type ProvinceTile } from './provinceTiles';
import { quantileOf } from './quantiles';
import type { Ranking } from './ranking';

/** Shades of the tiles; the darkest is for the largest values. */
export const SHADES = 5;

export interface TileValue {
  readonly tile: ProvinceTile;
  /** Sums added up over its units, divided after; null where no unit has a value. */
  readonly value: number | null;
  /** Units with a value, with a report, and expected to report (or doing so unasked). */
  readonly valued: number;
  readonly reported: number;
  readonly expected: number;
  /** From 0; null without a value. */
  readonly shade: number | null;
}

/** A metric of a year by province, over units alike. */
export interface Tiles {
  readonly metric: MetricKey;
  readonly year: number;
  readonly peers: PeerGroup;
  readonly tiles: readonly TileValue[];
  /** Upper bounds of the shades but the last. */
  readonly bounds: readonly number[];
  /** Units with a value that belong to no province by their code. */
  readonly unplaced: number;
  readonly valued: number;
  readonly expected: number | null;
}

/** What a reading says of a tile without a value, in words. */
export function tileWords({ tile, value, reported }: TileValue): string | null {
  if (tile.kind === 'no_data') return '资料暂缺';
  if (tile.kind === 'not_applicable') return '不适用';
  if (value !== null) return null;
  return reported > 0 ? '无数' : '未报告';
}

/** Rows of a ranking of the whole country, gathered by province. `expected` counts units by the first two digits of their code. */
export function toTiles(ranking: Ranking, expected: ReadonlyMap<string, number>): Tiles {
  const { metric, year } = ranking.query;
  const provinceOf = ({ unit }: Ranking['rows'][number]): string => (unit.regionCode ?? '').slice(0, 2);
  const placed = PROVINCE_TILES.map((tile) => {
    const rows = ranking.rows.filter((row) => provinceOf(row) === tile.code.slice(0, 2));
    const parts = rows.flatMap(({ measure }) => (measure.kind === 'value' ? [measure] : []));
    return {
      tile,
      value: valueOfParts(
        metric,
        poolParts(parts.map(({ numerator, denominator }) => ({ numerator, denominator }))),
      ),
      valued: parts.length,
      reported: rows.length,
      expected: expected.get(tile.code.slice(0, 2)) ?? rows.length,
    };
  });
  const values = placed.flatMap(({ value }) => (value === null ? [] : [value]));
  const bounds = [
    ...new Set(
      Array.from({ length: SHADES - 1 }, (_, i) => quantileOf(values, (i + 1) / SHADES)).filter(
        (bound) => bound !== null,
      ),
    ),
  ];
  const valued = placed.reduce((sum, tile) => sum + tile.valued, 0);
  return {
    metric,
    year,
    peers: ranking.peers,
    tiles: placed.map((tile) => ({
      ...tile,
      shade: tile.value === null ? null : shadeOf(tile.value, bounds),
    })),
    bounds,
    unplaced: ranking.valued - valued,
    valued,
    expected: ranking.expected,
  };
}

/** Bounds passed; spread over the shades where equal values left fewer bounds. */
function shadeOf(value: number, bounds: readonly number[]): number {
  const passed = bounds.filter((bound) => value > bound).length;
  return bounds.length === 0 ? SHADES - 1 : Math.round((passed * (SHADES - 1)) / bounds.length);
}
