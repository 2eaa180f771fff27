import { say } from '../language/say';
import { metricOf } from '../metrics/catalogue';
import { TILE_COLUMNS, TILE_ROWS } from '../result/provinceTiles';
import { SHADES, type Tiles, tileWords } from '../result/tiles';
import { escapeHtml } from './escapeHtml';
import type { Palette } from './palette';
import { tileNumber } from './tileNumber';

const SIZE = 78;
const GAP = 6;
const TILES_WIDTH = TILE_COLUMNS * (SIZE + GAP) - GAP;
const TILES_HEIGHT = TILE_ROWS * (SIZE + GAP) - GAP;

/** Share of the accent in each shade; the darkest still carries dark text. */
export const shadeOpacity = (shade: number): number => 0.08 + (shade * 0.42) / (SHADES - 1);

const BAR = 30;
const NAME = 150;

/** Size of the drawing in pixels. */
export const tilesSize = ({ layout, tiles }: Tiles): { readonly width: number; readonly height: number } => ({
  width: TILES_WIDTH,
  height: layout === 'list' ? tiles.length * BAR : TILES_HEIGHT,
});

/** Places of an invented country as ranked bars. */
function barSvg(all: Tiles, palette: Palette): string {
  const { unit } = metricOf(all.metric);
  const { width, height } = tilesSize(all);
  const most = Math.max(...all.tiles.flatMap(({ value }) => value ?? []));
  const room = width - NAME - 150;
  const drawn = all.tiles.map((tile, i) => {
    const words =
      tile.value === null
        ? (tileWords(tile) ?? '')
        : say({
            zh: `${tileNumber(tile.value, unit)}（${tile.valued} / ${tile.expected} 家）`,
            en: `${tileNumber(tile.value, unit)} (${tile.valued} / ${tile.expected})`,
          });
    const long = tile.value !== null && most > 0 ? Math.max(0, (room * tile.value) / most) : 0;
    return `<g transform="translate(0 ${i * BAR})"><text x="0" y="20" font-size="14" fill="${palette.text}">${escapeHtml(tile.tile.name)}</text><rect x="${NAME}" y="6" width="${long.toFixed(1)}" height="18" fill="${palette.accent}"/><text x="${(NAME + long + 8).toFixed(1)}" y="20" font-size="13" fill="${tile.value === null ? palette.muted : palette.text}">${escapeHtml(words)}</text></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif">${drawn.join('')}</svg>`;
}

/** The tiles as a drawing of its own, for files and embedding; the page has them as links. */
export function tileSvg(all: Tiles, palette: Palette): string {
  if (all.layout === 'list') return barSvg(all, palette);
  const { metric, tiles } = all;
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
