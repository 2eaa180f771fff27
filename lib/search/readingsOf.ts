import { customPinyin, pinyin } from 'pinyin-pro';
import { PLACE_READINGS } from './placeReadings';

customPinyin({ ...PLACE_READINGS });

/** How a name is typed by people who do not type Chinese: all syllables, or the first letter of each. */
export interface Readings {
  /** `chongqingshi`; ü is v, as on keyboards. */
  readonly full: string;
  /** `cqs`. */
  readonly initials: string;
}

/** The readings of a name, in small letters; characters that are not Chinese stay as they are. */
export function readingsOf(name: string): Readings {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((one) =>
    one.toLowerCase().replace(/[^a-z0-9]/g, ''),
  );
  return { full: syllables.join(''), initials: syllables.map((one) => one.slice(0, 1)).join('') };
}
