import type { UnitRow } from '../metrics/rows';
import type { ProvinceTile } from './provinceTiles';

/** Places of an invented country: they lie nowhere, so that they are listed. */
export interface InventedPlaces {
  readonly places: readonly ProvinceTile[];
  /** How many digits of a code say in which place a unit lies. */
  readonly digits: 2 | 4;
}

/** Its provinces; where it has only one, the cities in that. */
export function toInventedPlaces(provinces: readonly UnitRow[], cities: readonly UnitRow[]): InventedPlaces {
  const isOne = provinces.length < 2 && cities.length > 0;
  const toPlace = ({ id, shortName }: UnitRow): ProvinceTile => ({
    code: id,
    short: shortName,
    name: shortName,
    column: 0,
    row: 0,
    kind: 'reports',
  });
  return { places: (isOne ? cities : provinces).map(toPlace), digits: isOne ? 4 : 2 };
}
