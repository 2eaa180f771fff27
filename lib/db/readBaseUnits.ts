import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { UnitRow } from './unitRow';

const empty = z.literal('').transform(() => null);
const code = z.string().regex(/^\d{6}$/);

const divisionRow = z.object({
  code,
  name: z.string().min(1),
  parent_code: z.union([empty, z.string()]),
  level: z.enum(['province', 'city', 'county']),
  valid_from: z.union([empty, z.iso.date()]),
});

/** `found` has no predecessor: its territory was nobody's or that of several, none of which is named. */
const changeRow = z.object({
  year: z.coerce.number().int().min(2009),
  kind: z.enum(['rename', 'convert', 'split', 'merge', 'abolish', 'recode', 'found']),
  predecessor_code: z.union([empty, code]),
  predecessor_name: z.string(),
  successor_code: code,
  successor_name: z.string().min(1),
  date: z.union([empty, z.iso.date()]),
  source: z.string().min(1),
});
type Change = z.infer<typeof changeRow>;

/** What became of a unit: a row of `unit_successor`. */
export interface UnitLink {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: string;
  readonly year: number;
  readonly date: string | null;
  readonly source: string;
}

/** After these the predecessor is no more; after a split it lives on, smaller. */
const ENDS = new Set(['rename', 'convert', 'merge', 'abolish', 'recode']);
/** With these the successor begins; what is abolished falls to a unit that was there before. */
const FOUNDS = new Set(['rename', 'convert', 'split', 'merge', 'recode', 'found']);
const TYPE_OF_LEVEL = { province: 'prov_gov', city: 'city_gov', county: 'county_gov' } as const;

/** The last day before a change. Where only the year is known, the unit stood in the code table of the year before. */
function lastDay({ year, date }: Change): string {
  if (date === null) return `${year - 1}-12-31`;
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
const firstDay = ({ year, date }: Change): string => date ?? `${year}-01-01`;

const keyOf = (unitCode: string, name: string): string => `${unitCode}\t${name}`;

const toUnit = (
  id: string,
  unitCode: string,
  name: string,
  level: keyof typeof TYPE_OF_LEVEL,
  parent: string | null,
): UnitRow => ({
  id,
  name: `${name}人民政府`,
  short_name: name,
  type: TYPE_OF_LEVEL[level],
  level,
  region_code: unitCode,
  parent_id: parent,
  valid_from: null,
  valid_to: null,
  aliases: '',
});

/**
 * The governments of all years from 2008: today's code table with each unit that a change ended or began, and the links
 * between them. A unit that is no more keeps its code as id, or, where a later unit bears that code, code and last year
 * (320803-to2010). Throws when a row of either file is not of its form: both belong to the project.
 */
export function readBaseUnits(
  divisions: string,
  changes: string,
): { readonly units: readonly UnitRow[]; readonly links: readonly UnitLink[] } {
  const rows = z.array(divisionRow).parse(parse(divisions, { columns: true, bom: true }));
  const facts = z.array(changeRow).parse(parse(changes, { columns: true, bom: true }));

  const units = new Map(
    rows.map(({ code: id, name, parent_code, level, valid_from }) => [
      keyOf(id, name),
      { ...toUnit(id, id, name, level, parent_code), valid_from },
    ]),
  );
  const nameNow = new Map(rows.map(({ code: id, name }) => [id, name]));
  const cities = new Set(
    [...rows.map((row) => row.code), ...facts.flatMap((fact) => fact.predecessor_code ?? [])].filter((one) =>
      one.endsWith('00'),
    ),
  );
  const parentOf = (unitCode: string): string => {
    const city = `${unitCode.slice(0, 4)}00`;
    return city !== unitCode && cities.has(city) ? city : `${unitCode.slice(0, 2)}0000`;
  };

  const ensure = (unitCode: string, name: string, until: number | null): UnitRow => {
    const key = keyOf(unitCode, name);
    const known = units.get(key);
    if (known) return known;
    const isTaken = until !== null && nameNow.has(unitCode);
    const level = unitCode.endsWith('00') ? 'city' : 'county';
    const id = isTaken ? `${unitCode}-to${until}` : unitCode;
    const unit = toUnit(id, unitCode, name, level, parentOf(unitCode));
    units.set(key, unit);
    return unit;
  };
  const change = (key: string, days: Partial<UnitRow>): void => {
    const unit = units.get(key);
    if (unit) units.set(key, { ...unit, ...days });
  };

  // Those that end come first: only then is it known which of two units of one code is the older.
  for (const fact of facts.filter(({ kind }) => ENDS.has(kind))) {
    if (fact.predecessor_code === null) throw new Error(`No predecessor: ${JSON.stringify(fact)}`);
    ensure(fact.predecessor_code, fact.predecessor_name, fact.year - 1);
    change(keyOf(fact.predecessor_code, fact.predecessor_name), { valid_to: lastDay(fact) });
  }
  for (const fact of facts) {
    ensure(fact.successor_code, fact.successor_name, null);
    if (FOUNDS.has(fact.kind))
      change(keyOf(fact.successor_code, fact.successor_name), { valid_from: firstDay(fact) });
  }
  const links = facts.flatMap((fact): UnitLink[] => {
    const { predecessor_code: before, kind, year, date, source } = fact;
    if (before === null) return [];
    const predecessor = ensure(before, fact.predecessor_name, null).id;
    const successor = ensure(fact.successor_code, fact.successor_name, null).id;
    return [{ predecessor, successor, kind, year, date, source }];
  });
  return { units: [...units.values()], links };
}
