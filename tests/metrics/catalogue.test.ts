import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICANT_COLUMNS } from '../../lib/metrics/applicants';
import { hasApplicants, inputsOf, isDerived, METRICS, metricOf } from '../../lib/metrics/catalogue';
import { cellKey, parseCellKey } from '../../lib/metrics/cellKey';
import { CROSSWALK_2014 } from '../../lib/metrics/crosswalk2014';
import { cellsOf, EDITIONS, STATISTICS_METRICS } from '../../lib/metrics/editions';
import { REPORTED_METRICS } from '../../lib/metrics/reported';
import { APPLICANTS, type Edition } from '../../lib/metrics/types';

const ROOT = join(__dirname, '../..');
const TABLES = [2, 3, 4] as const;

const keysOf = (edition: string): readonly string[] =>
  readFileSync(join(ROOT, `tests/fixtures/cells-${edition}.keys.txt`), 'utf8')
    .trim()
    .split('\n');
const allCells = (edition: Edition): readonly string[] => TABLES.flatMap((table) => cellsOf(edition, table));

describe('the catalogue', () => {
  test.each([
    ['2019', 22, 161, 15],
    ['2021', 10, 175, 15],
  ] as const)('has the cells of the %s form: %d, %d and %d', (edition, ...counts) => {
    expect(TABLES.map((table) => cellsOf(edition, table).length)).toEqual(counts);
  });

  test.each(EDITIONS)('has exactly the keys of the %s form, in printed order', (edition) => {
    expect(allCells(edition)).toEqual(keysOf(edition));
  });

  test('has exactly the 58 keys of the statistics table of 2014, in printed order', () => {
    expect(STATISTICS_METRICS.map(({ key }) => key)).toEqual(keysOf('2014'));
    expect(keysOf('2014')).toHaveLength(58);
  });

  test('puts only figures of 2014 that are comparable with a note before a metric of 2019', () => {
    const before = CROSSWALK_2014.flatMap(({ sum }) => sum);
    expect(new Set(before).size).toBe(before.length);
    expect(
      before.filter((key) => REPORTED_METRICS.find((metric) => metric.key === key)?.comparability !== 'note'),
    ).toEqual([]);
  });

  test('has no key twice', () => {
    const keys = METRICS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('names every metric once in Chinese and once in English', () => {
    expect(new Set(METRICS.map(({ label }) => label)).size).toBe(METRICS.length);
    expect(new Set(METRICS.map(({ labelEn }) => labelEn)).size).toBe(METRICS.length);
  });

  test.each([
    'open_rate',
    'grant_rate',
    'partial_rate',
    'refuse_rate',
    'unable_rate',
    'notproc_rate',
    'other_rate',
    'close_rate',
    'carry_rate',
    'recon_rate',
    'recon_correct_rate',
    'suit_correct_rate',
    'natural_share',
    'penalty_per_licence',
  ])('derives %s as a ratio of two sums', (key) => {
    expect(METRICS.find((metric) => metric.key === key)).toMatchObject({ kind: 'ratio' });
  });

  test.each([
    ['t3_new', 'same'],
    ['t3_result_total', 'same'],
    ['t3_refused_process_info', 'same'],
    ['t4_recon_total', 'same'],
    ['t2_licence_decisions', 'note'],
    ['t2_penalty_decisions', 'note'],
    ['t2_normative_issued', 'note'],
    ['t2_normative_made', 'note'],
    ['t2_normative_in_force', 'not_comparable'],
    ['t2_normative_disclosed_total', 'not_comparable'],
    ['t2_fee_amount', 'not_comparable'],
    ['t2_procurement_amount', 'not_comparable'],
    ['t3_other_misc', 'not_comparable'],
    ['other', 'same'],
  ] as const)('compares %s over the change of form of 2021: %s', (key, comparability) => {
    expect(METRICS.find((metric) => metric.key === key)?.comparability).toBe(comparability);
  });
});

/** The tables of cells that the form was taken down in, beside the project where they are at hand. */
const SHARED = join(ROOT, '../shared');
const describeTables = existsSync(join(SHARED, 'cells-2021.tsv')) ? describe : describe.skip;

const squeeze = (text: string): string => text.replace(/[\s　]/g, '');

describeTables('the catalogue against the tables of cells (beside the project)', () => {
  const rowsOf = (edition: string) =>
    readFileSync(join(SHARED, `cells-${edition}.tsv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [key = '', table = '', row = '', column = '', unit = ''] = line.split('\t');
        return { key, table, row, column, unit };
      });

  test.each(EDITIONS)('%s: tables, labels, units', (edition) => {
    const ours = rowsOf(edition).map(({ key }) => {
      const place = parseCellKey(key);
      const metric = place && REPORTED_METRICS.find((candidate) => candidate.key === place.key);
      const address = metric?.address[edition];
      if (!place || !metric || !address) return { key };
      const isTable4 = address.table === 4;
      const path = address.column ?? APPLICANT_COLUMNS[place.applicant].path;
      return {
        key,
        table: String(address.table),
        row: squeeze((isTable4 ? path.slice(0, -1) : address.row).join('/')),
        column: squeeze((isTable4 ? path.slice(-1) : path).join('/')),
        unit: metric.unit ?? 'unit not printed in the template',
      };
    });
    const theirs = rowsOf(edition).map((row) => ({
      ...row,
      row: squeeze(row.row),
      column: squeeze(row.column),
    }));
    expect(ours).toEqual(theirs);
  });

  test('2014: labels and units', () => {
    const ours = STATISTICS_METRICS.map(({ key, unit, address }) => ({
      key,
      row: squeeze((address['2014']?.row ?? []).join('/')),
      unit,
    }));
    const theirs = rowsOf('2014').map(({ key, row, unit }) => ({ key, row: squeeze(row), unit }));
    expect(ours).toEqual(theirs);
  });
});

describe('parseCellKey', () => {
  test.each([...new Set(EDITIONS.flatMap(allCells))])('%s comes back from its parts', (key) => {
    const place = parseCellKey(key);
    expect(place && cellKey(place.key, place.applicant)).toBe(key);
  });

  test.each(['t3_new', 't3_new_nobody', 't2_fee_amount_total', 'open_rate', '', 'constructor'])(
    '%j is no cell',
    (key) => {
      expect(parseCellKey(key)).toBeNull();
    },
  );
});

describe('inputsOf', () => {
  test('a printed number needs itself, in the column asked for', () => {
    expect(inputsOf('t3_granted', 'natural')).toEqual([{ key: 't3_granted', applicant: 'natural' }]);
  });

  test('a share of applicants needs its own column over the total', () => {
    expect(inputsOf('natural_share')).toEqual([
      { key: 't3_new', applicant: 'natural' },
      { key: 't3_new', applicant: 'total' },
    ]);
  });

  test('every input of every metric is a printed number', () => {
    const inputs = METRICS.flatMap(({ key }) => inputsOf(key));
    expect(inputs.filter(({ key }) => isDerived(metricOf(key)))).toEqual([]);
  });
});

describe('hasApplicants', () => {
  test.each([
    ['t3_new', true],
    ['refused', true],
    ['open_rate', true],
    ['natural_share', false],
    ['recon_rate', false],
    ['t2_fee_amount', false],
    ['t4_recon_total', false],
  ] as const)('%s: %s', (key, expected) => {
    expect(hasApplicants(key)).toBe(expected);
  });

  test('rows of table 3 have all seven columns', () => {
    expect(cellsOf('2021', 3).filter((key) => key.startsWith('t3_granted_'))).toHaveLength(APPLICANTS.length);
  });
});
