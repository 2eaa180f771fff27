import { type CellKey, cellKey } from '../../lib/metrics/cellKey';
import { metricsOf } from '../../lib/metrics/editions';
import { table4Identities } from '../../lib/metrics/identities';
import { APPLICANTS, type Edition, type ValueType } from '../../lib/metrics/types';
import type { Random } from '../../lib/synth/random';
import { type Figures, keysOf, numberCell, type PrintedCell } from './figures';

/** Zero more often than not, then small, with a tail that reaches `10 ** digits`, as in the published reports. */
function count(random: Random, zeros: number, digits: number): number {
  if (random.chance(zeros)) return 0;
  return Math.floor(10 ** (random.next() ** 2 * digits));
}

function delta(random: Random): PrintedCell {
  const change = random.chance(0.5) ? 0 : random.int(-40, 40);
  if (change === 0) return numberCell('0');
  const words = change < 0 ? [`减${-change}`, `${change}`] : [`增${change}`, `+${change}`, `${change}`];
  return numberCell(String(change), random.pick(words));
}

function amount(random: Random, unitInCell: boolean): PrintedCell {
  const whole = String(count(random, 0.4, 6));
  const decimals = random.chance(0.4)
    ? ''
    : String(random.int(1, 10 ** random.int(1, 6) - 1)).replace(/0+$/, '');
  const value = decimals === '' ? whole : `${whole}.${decimals}`;
  return numberCell(value, unitInCell && random.chance(0.5) ? `${value}元` : value);
}

const TABLE_2: Readonly<Record<ValueType, (random: Random, edition: Edition) => PrintedCell>> = {
  count: (random) => numberCell(String(count(random, 0.35, 6))),
  delta,
  amount: (random, edition) => amount(random, edition === '2019'),
};

/** Table 3 in which every row, every column and the balance of every column add up. */
function table3(random: Random, edition: Edition): Map<CellKey, number> {
  const cells = new Map<CellKey, number>();
  const results = metricsOf(edition, 3).filter(
    ({ key }) => !['t3_new', 't3_carried_in', 't3_result_total', 't3_carried_out'].includes(key),
  );
  const digits = random.pick([1, 2, 2, 3, 4, 5.5]);
  for (const applicant of APPLICANTS) {
    if (applicant === 'total') continue;
    const zeros = applicant === 'natural' ? 0.45 : 0.85;
    for (const { key } of results) cells.set(cellKey(key, applicant), count(random, zeros, digits));
    const done = results.reduce((sum, { key }) => sum + (cells.get(cellKey(key, applicant)) ?? NaN), 0);
    const out = count(random, 0.7, digits / 2);
    const carriedIn = random.chance(0.6) ? 0 : random.int(0, done + out);
    cells.set(cellKey('t3_result_total', applicant), done);
    cells.set(cellKey('t3_carried_out', applicant), out);
    cells.set(cellKey('t3_carried_in', applicant), carriedIn);
    cells.set(cellKey('t3_new', applicant), done + out - carriedIn);
  }
  for (const { key } of metricsOf(edition, 3)) {
    const row = APPLICANTS.filter((applicant) => applicant !== 'total');
    cells.set(
      cellKey(key, 'total'),
      row.reduce((sum, applicant) => sum + (cells.get(cellKey(key, applicant)) ?? NaN), 0),
    );
  }
  return cells;
}

function table4(random: Random): Map<CellKey, number> {
  const cells = new Map<CellKey, number>();
  const digits = random.pick([1, 1, 2, 3]);
  for (const { left, right } of table4Identities()) {
    for (const key of left) cells.set(key, count(random, 0.6, digits));
    for (const total of right) {
      cells.set(
        total,
        left.reduce((sum, key) => sum + (cells.get(key) ?? NaN), 0),
      );
    }
  }
  return cells;
}

/** The forms of a report: mostly one, sometimes a mixture as published (表二 of 2021 with one （六） row). */
export function randomEditions(random: Random): Figures['editions'] {
  return random.pick<Figures['editions']>([
    { 2: '2021', 3: '2021', 4: '2021' },
    { 2: '2021', 3: '2021', 4: '2021' },
    { 2: '2019', 3: '2019', 4: '2019' },
    { 2: '2021', 3: '2019', 4: '2021' },
    { 2: '2019', 3: '2021', 4: '2021' },
  ]);
}

/** An invented report that satisfies every sum of the form. */
export function randomFigures(random: Random): Figures {
  const editions = randomEditions(random);
  const table2 = metricsOf(editions[2], 2).map((metric): [CellKey, PrintedCell] => [
    metric.key,
    TABLE_2[metric.type](random, editions[2]),
  ]);
  const counted = [...table3(random, editions[3]), ...table4(random)].map(
    ([key, value]): [CellKey, PrintedCell] => [key, numberCell(String(value))],
  );
  const cells = new Map([...table2, ...counted]);
  const inOrder = keysOf(editions).map((key): [CellKey, PrintedCell] => {
    const cell = cells.get(key);
    if (!cell) throw new Error(`No figure was invented for ${key}`);
    return [key, cell];
  });
  return { editions, cells: new Map(inOrder) };
}

/** The same report with one to three cells of tables 3 and 4 off, as offices print them: the sums no longer hold. */
export function breakSums(figures: Figures, random: Random): Figures {
  const cells = new Map(figures.cells);
  const keys = [...cells.keys()].filter((key) => !key.startsWith('t2_'));
  for (let left = random.int(1, 3); left > 0; left -= 1) {
    const key = random.pick(keys);
    const old = Number(cells.get(key)?.value ?? NaN);
    const changed = random.pick([old + random.int(1, 9), Math.floor(old / 10), 0, old + 10]);
    cells.set(key, numberCell(String(Number.isNaN(changed) ? 1 : changed)));
  }
  return { ...figures, cells };
}
