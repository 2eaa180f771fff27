import { say } from '../language/say';
import { LEVEL_NAMES, TYPE_NAMES } from '../metrics/unitNames';
import type { PeerGroup } from './peers';

/** What the units of a group are called, as a heading has it: 县级政府; of several types by their level: 县级单位; of several levels 各单位. */
export function peersName({ level, type }: PeerGroup): string {
  if (type !== null) return TYPE_NAMES[type] ?? type;
  if (level === null) return say({ zh: '各单位', en: 'all bodies' });
  return say({
    zh: `${LEVEL_NAMES[level] ?? level}单位`,
    en: `${LEVEL_NAMES[level] ?? level} bodies`,
  });
}
