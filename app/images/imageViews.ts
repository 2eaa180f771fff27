import { compareImage } from './compareImage';
import { coverageImage } from './coverageImage';
import type { ImageView } from './imageView';
import { outcomesImage } from './outcomesImage';
import { peersImage } from './peersImage';
import { qualityImage } from './qualityImage';
import { rankImage } from './rankImage';
import { regionImage } from './regionImage';
import { ruleImage } from './ruleImage';
import { scatterImage } from './scatterImage';
import { tilesImage } from './tilesImage';
import { trendImage } from './trendImage';
import { unitImage } from './unitImage';

/** Every view that has a picture, by the name under which next.config.js sends its pictures here (docs/files.md). */
export const IMAGE_VIEWS: ReadonlyMap<string, ImageView> = new Map([
  ['rank', rankImage],
  ['trend', trendImage],
  ['outcomes', outcomesImage],
  ['compare', compareImage],
  ['scatter', scatterImage],
  ['region', regionImage],
  ['tiles', tilesImage],
  ['coverage', coverageImage],
  ['quality', qualityImage],
  ['rule', ruleImage],
  ['unit', unitImage],
  ['unit-peers', peersImage],
]);
