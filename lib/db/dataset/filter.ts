import { escapeLiteral } from 'pg';

/** Which part of the data set is wanted, and as of which version. */
export interface DatasetFilter {
  readonly version: number;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly level?: string | undefined;
  readonly type?: string | undefined;
  /** Form of the table that a figure stands in. */
  readonly edition?: string | undefined;
}

/**
 * A condition on `report`: the revision that was current at a version. COPY takes no parameters, so that all values of these
 * statements stand in their text: numbers checked to be whole, words as literals.
 */
export function currentAt(version: number): string {
  const number = wholeNumber(version);
  return `report.stored_version <= ${number} AND (report.superseded_version IS NULL OR report.superseded_version > ${number})`;
}

/** A number that may stand in a statement; throws on any other. */
export function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`Not a whole number: ${value}`);
  return String(value);
}

/** Conditions on `report` and `unit`, joined by AND. */
export function reportsWanted({ version, from, to, level, type }: DatasetFilter): string {
  return [
    currentAt(version),
    ...(from === undefined ? [] : [`report.year >= ${wholeNumber(from)}`]),
    ...(to === undefined ? [] : [`report.year <= ${wholeNumber(to)}`]),
    ...(level === undefined ? [] : [`unit.level = ${escapeLiteral(level)}`]),
    ...(type === undefined ? [] : [`unit.type = ${escapeLiteral(type)}`]),
  ].join(' AND ');
}
