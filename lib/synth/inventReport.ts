import type { CellKey } from '../metrics/cellKey';
import { cellKey } from '../metrics/cellKey';
import { editionDue } from '../metrics/editions';
import type { Applicant, Edition } from '../metrics/types';
import { heavyTailed } from './draw';
import type { CarriedOver, InventedCell, InventedReport, Mistake } from './inventedReport';
import type { InventedUnit } from './inventedUnit';
import { inventStatistics } from './inventStatistics';
import { firstStock, inventTable2, type Stock, scaleOf } from './inventTable2';
import { COLUMNS, inventTable3 } from './inventTable3';
import { inventTable4 } from './inventTable4';
import { issuerOf } from './issuerOf';
import { drawMistakes, makeMistake } from './makeMistake';
import { type Random, randomOf } from './random';
import { seedOf } from './seedOf';

/** First year of the form in tables 2 to 4; the years before, from 2014, have one statistics table. */
const FORM_OF_TABLES = 2019;
/** Requests a year of the usual county. */
const REQUESTS = 60;
const GROWTH = 1.06;
/** Of a hundred reports so many use last form's table 3 in the first years of a new one. */
const LATE_WITH_FORM = 0.03;
/** Of a hundred reports so many leave noughts blank, and so many print a dash for them. */
const BLANKS = 0.04;
const DASHES = 0.02;
const WITHOUT_DATE = 0.05;
const LATE = 0.04;

const NOTHING_OPEN: ReadonlyMap<Applicant, number> = new Map(COLUMNS.map((applicant) => [applicant, 0]));

interface Tables {
  readonly editions: InventedReport['editions'];
  readonly values: Map<CellKey, string>;
  readonly stock: Stock;
}

const inWords = (cells: ReadonlyMap<CellKey, number>): readonly [CellKey, string][] =>
  [...cells].map(([key, value]) => [key, String(value)]);

function tablesOf(unit: InventedUnit, year: number, previous: CarriedOver | null, random: Random): Tables {
  const stock = previous ?? firstStock(unit, random);
  if (year < FORM_OF_TABLES) {
    const editions = { table2: null, table3: null, table4: null, statistics: '2014' } as const;
    return { editions, values: inventStatistics(scaleOf(unit), random), stock };
  }
  const due = editionDue(year);
  const table3: Edition = year === 2021 && random.chance(LATE_WITH_FORM) ? '2019' : due;
  const demand = REQUESTS * scaleOf(unit) * GROWTH ** (year - FORM_OF_TABLES) * heavyTailed(random, 0.35);
  const requests = inventTable3(table3, demand, previous?.requests ?? NOTHING_OPEN, random);
  const second = inventTable2(due, unit, stock, random);
  const values = new Map([
    ...second.cells,
    ...inWords(requests),
    ...inWords(inventTable4(due, requests.get(cellKey('t3_new', 'total')) ?? Number.NaN, random)),
  ]);
  return { editions: { table2: due, table3, table4: due, statistics: null }, values, stock: second.stock };
}

function printed(values: ReadonlyMap<CellKey, string>, random: Random): Map<CellKey, InventedCell> {
  const isBlank = random.chance(BLANKS);
  const isDash = !isBlank && random.chance(DASHES);
  return new Map(
    [...values].map(([key, value]): [CellKey, InventedCell] => {
      const isLeftOut = (isBlank || isDash) && value === '0' && random.chance(0.5);
      if (!isLeftOut) return [key, { state: 'number', value, raw: value }];
      return [
        key,
        isBlank
          ? { state: 'blank', value: null, raw: '' }
          : { state: 'not_applicable', value: null, raw: '—' },
      ];
    }),
  );
}

function publishedOn(year: number, random: Random): string | null {
  const [isMissing, isLate] = [random.chance(WITHOUT_DATE), random.chance(LATE)];
  const day = isLate ? random.int(91, 200) : random.int(5, 31 + random.int(0, 40));
  return isMissing ? null : new Date(Date.UTC(year + 1, 0, day)).toISOString().slice(0, 10);
}

function scopeOf({ type }: InventedUnit, random: Random): InventedReport['scope'] {
  if (!type.endsWith('_gov')) return 'own_organ';
  return random.pick(['territory', 'government_and_departments', 'government_and_departments', 'unknown']);
}

/**
 * The report of an invented body on one year, and what its next one takes over. Continues the year before where there is
 * one; equal seeds give equal reports.
 */
export function inventReport(
  seed: number,
  unit: InventedUnit,
  year: number,
  previous: CarriedOver | null,
): CarriedOver {
  const random = randomOf(seedOf(seed, unit.id, year));
  const { editions, values, stock } = tablesOf(unit, year, previous, random);
  const open = (applicant: Applicant): number =>
    editions.table3 === null ? 0 : Number(values.get(cellKey('t3_carried_out', applicant)));
  const requests = new Map(COLUMNS.map((applicant) => [applicant, open(applicant)]));
  const mistakes = drawMistakes(random).filter((mistake: Mistake) =>
    makeMistake(values, mistake, previous, random),
  );
  const report: InventedReport = {
    unit,
    year,
    editions,
    title: `${issuerOf(unit)}${year}年政府信息公开工作年度报告`,
    scope: scopeOf(unit, random),
    publishedOn: publishedOn(year, random),
    cells: printed(values, random),
    mistakes,
  };
  return { requests, ...stock, report };
}
