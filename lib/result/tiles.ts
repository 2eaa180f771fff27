import { say } from '../language/say';
import type { MetricKey } from '../metrics/catalogue';
import { poolParts, valueOfParts } from '../metrics/evaluate';
import type { InventedPlaces } from './inventedPlaces';
import type { PeerGroup } from './peers';
import { PROVINCE_TILES, type ProvinceTile } from './provinceTiles';
import { quantileOf } from './quantiles';
import { canPool, type Ranking } from './ranking';

/** Shades of the tiles; the darkest is for the largest values. */
export const SHADES = 5;

export interface TileValue {
  /** Column and row mean nothing in a list. */
  readonly tile: ProvinceTile;
  /** Sums added up over its units, divided after; null where no unit has a value, and where those of several may not be added. */
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
  /** The provinces in their places, or places of an invented country, which have none, the largest value first. */
  readonly layout: 'places' | 'list';
  readonly tiles: readonly TileValue[];
  /** Upper bounds of the shades but the last. */
  readonly bounds: readonly number[];
  /** Units with a value that belong to no province by their code. */
  readonly unplaced: number;
  readonly valued: number;
  readonly expected: number | null;
}

/** What a reading says of a tile without a value, in words. */
export function tileWords({ tile, value, valued, reported }: TileValue): string | null {
  if (tile.kind === 'no_data') return say({ zh: '资料暂缺', en: 'no data' });
  if (tile.kind === 'not_applicable') return say({ zh: '不适用', en: 'n/a' });
  if (value !== null) return null;
  if (valued > 1) return say({ zh: '不相加', en: 'not added' });
  return reported > 0 ? say({ zh: '无数', en: 'no figure' }) : say({ zh: '未报告', en: 'none' });
}

/**
 * Rows of a ranking of the whole country, gathered by province. `expected` counts units by the digits of their code that say which place
 * they lie in: two, unless an invented country has places of its own.
 */
export function toTiles(
  ranking: Ranking,
  expected: ReadonlyMap<string, number>,
  invented: InventedPlaces | null = null,
): Tiles {
  const digits = invented?.digits ?? 2;
  const { metric, year } = ranking.query;
  const provinceOf = ({ unit }: Ranking['rows'][number]): string => (unit.regionCode ?? '').slice(0, digits);
  const placed = (invented?.places ?? PROVINCE_TILES).map((tile) => {
    const rows = ranking.rows.filter((row) => provinceOf(row) === tile.code.slice(0, digits));
    const parts = rows.flatMap(({ measure }) => (measure.kind === 'value' ? [measure] : []));
    const isPooled = parts.length < 2 || canPool(ranking.query);
    return {
      tile,
      value: isPooled
        ? valueOfParts(
            metric,
            poolParts(parts.map(({ numerator, denominator }) => ({ numerator, denominator }))),
          )
        : null,
      valued: parts.length,
      reported: rows.length,
      expected: expected.get(tile.code.slice(0, digits)) ?? rows.length,
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
    layout: invented ? 'list' : 'places',
    tiles: (invented ? placed.toSorted(byValue) : placed).map((tile) => ({
      ...tile,
      shade: tile.value === null ? null : shadeOf(tile.value, bounds),
    })),
    bounds,
    unplaced: ranking.valued - valued,
    valued,
    expected: ranking.expected,
  };
}

/** The largest first, those without a value last. */
function byValue(a: { readonly value: number | null }, b: { readonly value: number | null }): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return b.value - a.value;
}

/** Bounds passed; spread over the shades where equal values left fewer bounds. */
function shadeOf(value: number, bounds: readonly number[]): number {
  const passed = bounds.filter((bound) => value > bound).length;
  return bounds.length === 0 ? SHADES - 1 : Math.round((passed * (SHADES - 1)) / bounds.length);
}
