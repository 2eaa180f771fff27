import type { DutyKind } from './types';

/** Types of units whose deadline 条例 art. 49 names; all others report by local practice. */
const KIND_OF_TYPE: Readonly<Record<string, DutyKind>> = {
  prov_gov: 'government',
  city_gov: 'government',
  county_gov: 'government',
  central_dept: 'department',
  prov_dept: 'department',
  city_dept: 'department',
  county_dept: 'department',
  // The office of a government is one of its organs, with the deadline of an organ.
  prov_office: 'department',
  city_office: 'department',
  county_office: 'department',
};

/** Which deadline a unit of a type has, unless an operator's roster says another. */
export function dutyKind(type: string): DutyKind {
  return KIND_OF_TYPE[type] ?? 'local';
}
