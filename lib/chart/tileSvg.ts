import { metricOf } from '../metrics/catalogue';
import { TILE_COLUMNS, TILE_ROWS } from '../result/provinceTiles';
import { SHADES, type Tiles, tileWords } from '../result/tiles';
import { escapeHtml } from './escapeHtml';
import type { Palette } from './palette';
import { tileNumber } from './tileNumber';

const SIZE = 78;
const GAP = 6;
export const TILES_WIDTH = TILE_COLUMNS * (SIZE + GAP) - GAP;
export const TILES_HEIGHT = TILE_ROWS * (SIZE + GAP) - GAP;

/** Share of the accent in each shade; the darkest still carries dark text. */
export const shadeOpacity = (shade: number): number => 0.08 + (shade * 0.42) / (SHADES - 1);

/** The tiles as a drawing of its own, for files and embedding; the page has them as links. */
export function tileSvg({ metric, tiles }: Tiles, palette: Palette): string {
  const { unit } = metricOf(metric);
  const drawn = tiles.map((tile) => {
    const [x, y] = [tile.tile.column * (SIZE + GAP), tile.tile.row * (SIZE + GAP)];
    const words = tileWords(tile) ?? (tile.value === null ? '' : tileNumber(tile.value, unit));
    const fill =
      tile.shade === null
        ? `fill="none" stroke="${palette.line}" stroke-dasharray="4 3"`
        : `fill="${palette.accent}" fill-opacity="${shadeOpacity(tile.shade).toFixed(3)}"`;
    const count = tile.value === null ? '' : `${tile.valued}/${tile.expected}`;
    return `<g transform="translate(${x} ${y})"><rect x="0.5" y="0.5" width="${SIZE - 1}" height="${SIZE - 1}" rx="4" ${fill}/><text x="8" y="24" font-size="18" font-weight="600" fill="${palette.text}">${escapeHtml(tile.tile.short)}</text><text x="8" y="48" font-size="${tile.value === null ? 13 : 16}" fill="${tile.value === null ? palette.muted : palette.text}">${escapeHtml(words)}</text><text x="8" y="67" font-size="11" fill="${palette.text}">${escapeHtml(count)}</text></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${TILES_WIDTH}" height="${TILES_HEIGHT}" viewBox="0 0 ${TILES_WIDTH} ${TILES_HEIGHT}" font-family="sans-serif">${drawn.join('')}</svg>`;
}
