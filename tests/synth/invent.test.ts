import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checkReport } from '../../lib/checks/checkReport';
import type { InventedReport, Mistake } from '../../lib/synth/inventedReport';
import { inventReports } from '../../lib/synth/inventReports';
import { parsePlan } from '../../lib/synth/parsePlan';
import { ordinalName } from '../../lib/synth/placeWords';
import { toCountry } from '../../lib/synth/toCountry';

const PLAN = { units: 150, seed: 7, from: 2014, to: 2025 } as const;
const COUNTRY = toCountry(PLAN);
const REPORTS = [...inventReports({ ...PLAN, units: COUNTRY.units })];

const digest = (reports: readonly InventedReport[]): string =>
  createHash('sha256')
    .update(JSON.stringify(reports.map((report) => ({ ...report, cells: [...report.cells] }))))
    .digest('hex');

const brokenRules = ({ editions, cells }: InventedReport): readonly string[] => [
  ...new Set(
    checkReport({
      editions,
      cells: [...cells].map(([key, cell]) => ({ key, ...cell, where: '', witness: 'grid' as const })),
    }).map(({ rule }) => rule),
  ),
];

describe('toCountry', () => {
  test('makes the bodies asked for, each under a parent that comes before it', () => {
    const before = new Set<string>();
    for (const { id, parentId } of COUNTRY.units) {
      expect(parentId === null || before.has(parentId)).toBe(true);
      before.add(id);
    }
    expect(before.size).toBe(COUNTRY.units.length);
    expect(COUNTRY.units.filter(({ validFrom }) => validFrom === null)).toHaveLength(PLAN.units);
  });

  test('names no real place and uses no code of GB/T 2260', () => {
    const real = new Set(
      readFileSync('prisma/data/divisions.csv', 'utf8')
        .split('\n')
        .slice(1)
        .flatMap((line) => line.split(',').slice(0, 2)),
    );
    expect(real.size).toBeGreaterThan(3_000);
    for (const { shortName, regionCode } of COUNTRY.units) {
      expect(shortName).toMatch(/^(?:示例|示范|样例)/);
      expect(regionCode).toMatch(/^9\d{5}$/);
      expect(real.has(shortName) || real.has(regionCode)).toBe(false);
    }
  });

  test.each([1, 9, 60, 30_000])('makes %i bodies, with codes and names of their own', (units) => {
    const { units: made } = toCountry({ ...PLAN, units });
    expect(made.filter(({ validFrom }) => validFrom === null)).toHaveLength(units === 1 ? 2 : units);
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
    expect(new Set(made.map(({ name, parentId }) => `${parentId}/${name}`)).size).toBe(made.length);
  });

  test('renames, converts and splits a few, and the old body ends where the new one begins', () => {
    const units = new Map(toCountry({ ...PLAN, units: 3_000 }).units.map((unit) => [unit.id, unit]));
    const { links } = toCountry({ ...PLAN, units: 3_000 });
    expect(new Set(links.map(({ kind }) => kind))).toEqual(new Set(['rename', 'convert', 'split']));
    for (const { predecessor, successor, kind, year } of links) {
      expect(units.get(successor)?.validFrom).toBe(`${year}-07-01`);
      expect(units.get(predecessor)?.validTo).toBe(kind === 'split' ? null : `${year}-06-30`);
    }
  });
});

describe('ordinalName', () => {
  test('gives every number a name of its own', () => {
    expect(new Set(Array.from({ length: 20_000 }, (_, n) => ordinalName(n))).size).toBe(20_000);
  });
});

describe('inventReports', () => {
  test('makes the same reports of the same plan, and others of another seed', () => {
    const again = [...inventReports({ ...PLAN, units: toCountry(PLAN).units })];
    expect(digest(again)).toBe(digest(REPORTS));
    const other = [...inventReports({ ...PLAN, seed: 8, units: toCountry({ ...PLAN, seed: 8 }).units })];
    expect(digest(other)).not.toBe(digest(REPORTS));
  });

  test('breaks the sums of exactly those reports that have a mistake', () => {
    const breaks: Readonly<Partial<Record<Mistake, RegExp>>> = {
      row_sum: /^T3-0[12]$/,
      column_sum: /^T3-0[12]$/,
      balance: /^T3-0[13]$/,
      table4_sum: /^T4-01$/,
    };
    // A copied report brings last year's mistakes with it; a blank leaves some sums open.
    const whole = REPORTS.filter(
      ({ mistakes, cells }) =>
        !mistakes.includes('copied') && [...cells.values()].every(({ state }) => state === 'number'),
    );
    expect(whole.length).toBeGreaterThan(500);
    for (const report of whole) {
      const expected = report.mistakes.flatMap((mistake) => breaks[mistake] ?? []);
      const broken = brokenRules(report);
      expect(broken.filter((rule) => !expected.some((pattern) => pattern.test(rule)))).toEqual([]);
      expect(expected.filter((pattern) => !broken.some((rule) => pattern.test(rule)))).toEqual([]);
    }
  });

  test('carries over to the next year what was not dealt with, save where that is the mistake', () => {
    const byId = new Map(REPORTS.map((report) => [`${report.unit.id}/${report.year}`, report]));
    const numberOf = (report: InventedReport, key: string): number =>
      Number(report.cells.get(key)?.value ?? Number.NaN);
    const pairs = REPORTS.flatMap((report) => {
      const before = byId.get(`${report.unit.id}/${report.year - 1}`);
      const isPlain = before && report.year > 2019 && before.mistakes.length + report.mistakes.length === 0;
      const [out, into] = [
        before && numberOf(before, 't3_carried_out_total'),
        numberOf(report, 't3_carried_in_total'),
      ];
      return isPlain && out !== undefined && !Number.isNaN(out + into) ? [[out, into]] : [];
    });
    expect(pairs.length).toBeGreaterThan(250);
    for (const [out, into] of pairs) expect(into).toBe(out);
  });

  test('has the shape of published figures: many noughts, a long tail, years without a report, forms of their year', () => {
    const received = REPORTS.flatMap(({ cells }) => {
      const value = cells.get('t3_new_total')?.value;
      return value === undefined || value === null ? [] : [Number(value)];
    }).toSorted((a, b) => a - b);
    const at = (share: number): number => received[Math.floor(received.length * share)] ?? Number.NaN;
    expect(at(0.99)).toBeGreaterThan(20 * at(0.5));
    const noughts = REPORTS.flatMap(({ cells }) => [...cells.values()]).filter(({ value }) => value === '0');
    const all = REPORTS.reduce((sum, { cells }) => sum + cells.size, 0);
    expect(noughts.length / all).toBeGreaterThan(0.5);
    expect(new Set(REPORTS.map(({ cells }) => cells.size))).toEqual(new Set([58, 186, 198, 200]));
    const full = COUNTRY.units.length * 12;
    expect(REPORTS.length).toBeLessThan(0.95 * full);
  });
});

describe('parsePlan', () => {
  const asked = { units: '650', years: '2014-2025', seed: '1' };
  test('takes units, years and seed', () => {
    expect(parsePlan(asked, 2025)).toEqual({ units: 650, seed: 1, firstYear: 2014, lastYear: 2025 });
    expect(parsePlan({ ...asked, years: '2020' }, 2025)).toMatchObject({ firstYear: 2020, lastYear: 2020 });
  });
  test.each([
    [{ units: '0' }, '--units'],
    [{ units: '1e3' }, '--units'],
    [{ seed: '-1' }, '--seed'],
    [{ years: '2013-2020' }, '--years'],
    [{ years: '2020-2026' }, '--years'],
    [{ years: '2022-2020' }, '--years'],
    [{ years: 'all' }, '--years'],
  ])('says what is wrong with %j', (fault, word) => {
    expect(parsePlan({ ...asked, ...fault }, 2025)).toMatch(new RegExp(`^${word} .*“`));
  });
});
