export type InventedLevel = 'province' | 'city' | 'county' | 'town';

/** A body of an invented country. Its region code begins with 9, which GB/T 2260 has not given away. */
export interface InventedUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** A type of `lib/metrics/unitNames.ts`. */
  readonly type: string;
  readonly level: InventedLevel;
  readonly regionCode: string;
  readonly parentId: string | null;
  /** ISO dates; null where it has always been, or still is. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Short names from the province down to the unit itself, as a title prints them. */
  readonly path: string;
  /** How busy it is; 1 is the usual body of its kind, and a few are very much busier. */
  readonly size: number;
}

/** What became of an invented body. */
export interface InventedLink {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: 'rename' | 'convert' | 'split';
  readonly year: number;
  readonly date: string;
}

export interface InventedCountry {
  /** Parents before children. */
  readonly units: readonly InventedUnit[];
  readonly links: readonly InventedLink[];
}
