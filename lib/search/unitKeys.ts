import { foldName } from './foldWords';
import { type Readings, readingsOf } from './readingsOf';

/** What a key is to its unit: the order is that of worth, so that a name goes before a former name. */
export const KEY_KINDS = ['name', 'alias', 'former', 'path'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** One thing that a unit may be looked for by. */
export interface UnitKey extends Readings {
  readonly kind: KeyKind;
  /** As shown. */
  readonly name: string;
  /** As compared. */
  readonly text: string;
}

export interface NamedUnit {
  readonly shortName: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names of the units that became this one. */
  readonly former: readonly string[];
  /** Short names of the units above it, from its parent upwards, the country left out. */
  readonly above: readonly string[];
}

const KIND_OF_PLACE =
  /^(.{2,}?)(?:壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|自治州|自治县|地区|省|市|区|县|盟|旗)$/;

/** 柳州市 is also said 柳州; 单县 stays, for 单 alone says nothing. */
const bare = (place: string): string => KIND_OF_PLACE.exec(place)?.[1] ?? place;

/**
 * Everything a unit may be looked for by, each once: its names with and without the kind of place, names it had before, and its place below those above it,
 * both in full (广西壮族自治区柳州市柳南区) and as said (广西柳州柳南区). An office named after its place is also found
 * without the kind of the place (沭阳发改局).
 */
export function unitKeys({ shortName, name, aliases, former, above }: NamedUnit): readonly UnitKey[] {
  const [parent] = above;
  const withoutKind =
    parent && shortName.startsWith(parent) ? [`${bare(parent)}${shortName.slice(parent.length)}`] : [];
  const outer = above.filter((place) => !shortName.startsWith(place)).toReversed();
  const paths =
    outer.length === 0 ? [] : [[...outer, shortName].join(''), [...outer.map(bare), shortName].join('')];
  const named: readonly (readonly [KeyKind, string])[] = [
    ['name', shortName],
    ['name', bare(shortName)],
    ...(name.startsWith(shortName) ? [] : [['name', name] as const]),
    ...[...withoutKind, ...aliases].map((one) => ['alias', one] as const),
    ...former.map((one) => ['former', one] as const),
    ...paths.map((one) => ['path', one] as const),
  ];
  const keys = named.map(
    ([kind, one]): UnitKey => ({ kind, name: one, text: foldName(one), ...readingsOf(one) }),
  );
  return [...new Map(keys.toReversed().map((key) => [key.text, key])).values()].toReversed();
}
