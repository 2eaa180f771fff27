import type { TableSize } from '../db/measureTables';

/** What a country of so many reports needs, by what one of them was measured to need. Bytes and core seconds. */
export interface Capacity {
  readonly reports: number;
  readonly observations: number;
  readonly heap: number;
  readonly indexes: number;
  /** What must stay in memory for pages to be answered without the disk: the indexes of the newest year and those of reports. */
  readonly hot: number;
  /** Time of one core to read, check and store all of it once. */
  readonly importSeconds: number;
}

export interface Measures {
  readonly tables: readonly TableSize[];
  /** Reports read, checked and stored a second by one core. */
  readonly reportsPerCoreSecond: number;
}

/** Years that a body is asked about before one drops out of memory: pages open on the newest. */
const HOT_YEARS = 3;

/** The tables that grow with the reports, the importer's books of their files among them; the others hold the units, and hardly grow. */
const GROWING = new Set([
  'observation',
  'report',
  'finding',
  'evaluation',
  'narrative_figure',
  'local_figure',
  'source_document',
  'import_file',
  'read_file',
  'download',
]);

/**
 * What `reports` reports over `years` years need: every growing table in proportion to its size now. Indexes grow a little more slowly than
 * rows and rows do not shrink, so it is no less than what comes. Throws when there is no report to derive it from.
 */
export function capacityFor(
  { tables, reportsPerCoreSecond }: Measures,
  reports: number,
  years: number,
): Capacity {
  const measured = tables.find(({ name }) => name === 'report')?.rows;
  if (!measured) throw new Error('Capacity cannot be derived from a database without reports');
  const times = reports / measured;
  const growing = tables.filter(({ name }) => GROWING.has(name));
  const sum = (part: 'heap' | 'indexes'): number =>
    growing.reduce((total, table) => total + table[part], 0) * times;
  const observations = growing.find(({ name }) => name === 'observation');
  if (!observations) throw new Error('There is no table of observations');
  return {
    reports,
    observations: observations.rows * times,
    heap: sum('heap'),
    indexes: sum('indexes'),
    hot: (sum('indexes') * Math.min(HOT_YEARS, years)) / years,
    importSeconds: reports / reportsPerCoreSecond,
  };
}
