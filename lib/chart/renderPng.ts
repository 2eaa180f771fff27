import { renderAsync } from '@resvg/resvg-js';
import { findChineseFont } from './findChineseFont';

/** Pixels of the picture for each of the drawing: sharp on paper and on dense screens. */
const ZOOM = 2;

/** A drawing as PNG; null when the system has no font with Chinese signs, for a picture of empty boxes is none. */
export async function renderPng(svg: string): Promise<Buffer | null> {
  const font = findChineseFont();
  if (!font) return null;
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      fontFiles: [font.path],
      defaultFontFamily: font.family,
      sansSerifFamily: font.family,
    },
  });
  return image.asPng();
}
