import { APPLICANT_COLUMNS } from '../../metrics/applicants';
import { metricOf } from '../../metrics/catalogue';
import { type CellKey, parseCellKey } from '../../metrics/cellKey';
import type { Severity } from '../../report/types';
import type { CellFacts, ReportFacts } from './context';
import type { Correction, FindingCell, Verdict } from './types';

export const pass = (where: string): Verdict => ({ state: 'pass', where });

export const notEvaluable = (where: string, lacks: string): Verdict => ({
  state: 'not_evaluable',
  where,
  lacks,
});

/** A plain decimal without the dust of binary fractions; figures are stored with six decimals. */
export const decimal = (value: number): string => String(Number(value.toFixed(6)));

/** What a failure says, with the parts filled in that most rules do not have. */
export function fail({
  where,
  left = null,
  right = null,
  cells = [],
  message,
  severity,
  correction = null,
  noted,
}: {
  readonly where: string;
  readonly left?: number | null;
  readonly right?: number | null;
  readonly cells?: readonly FindingCell[];
  readonly message: string;
  readonly severity?: Severity;
  readonly correction?: Correction | null;
  readonly noted?: true;
}): Verdict {
  return {
    state: 'fail',
    where,
    left: left === null ? null : decimal(left),
    right: right === null ? null : decimal(right),
    difference: left === null || right === null ? null : decimal(left - right),
    cells,
    message,
    correction,
    ...(severity ? { severity } : {}),
    ...(noted ? { noted } : {}),
  };
}

/** The printed number of a cell; null where there is none. */
export const numberIn = (cells: CellFacts, key: CellKey): number | null => cells.get(key)?.value ?? null;

/** A cell as the form calls it: “予以公开”（自然人）. */
export function nameCell(key: CellKey): string {
  const place = parseCellKey(key);
  if (!place) return key;
  const { label } = metricOf(place.key);
  return key.startsWith('t3_') ? `“${label}”（${APPLICANT_COLUMNS[place.applicant].label}）` : `“${label}”`;
}

const STATE_WORDS = { blank: '空白', not_applicable: '写的是“不适用”或“/”', unreadable: '无法确认' } as const;

/** Which of some cells have no number, in words; null when all have one. */
export function lackingCells(cells: CellFacts, keys: readonly CellKey[]): string | null {
  const open = keys.filter((key) => numberIn(cells, key) === null);
  const [first] = open;
  if (first === undefined) return null;
  const state = cells.get(first)?.state;
  const words = state === undefined ? '没有这一格' : state === 'number' ? '' : STATE_WORDS[state];
  return `${nameCell(first)}${words}${open.length > 1 ? `，另有 ${open.length - 1} 格也没有数字` : ''}`;
}

/** Numbers of some cells, or what is missing, in words. */
export function numbersOf(
  cells: CellFacts,
  keys: readonly CellKey[],
): { readonly numbers: readonly number[] } | { readonly lacks: string } {
  const lacks = lackingCells(cells, keys);
  return lacks === null ? { numbers: keys.flatMap((key) => numberIn(cells, key) ?? []) } : { lacks };
}

/** Cells of a report as a finding names them. */
export function cellsFrom(
  from: FindingCell['from'],
  { unit, year, cells }: Pick<ReportFacts, 'unit' | 'year' | 'cells'>,
  keys: readonly CellKey[],
): readonly FindingCell[] {
  const whose = from === 'own' || unit === null || year === null ? {} : { unitId: unit.id, year };
  return keys.map((key) => ({ from, key, value: numberIn(cells, key), ...whose }));
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The verdict on some numbers of one report: `lacks` when one of the cells has none, else what `judge` says of them.
 * `judge` gets the numbers in the order of the keys and returns null when they are all right.
 */
export function judgeNumbers(
  report: ReportFacts,
  where: string,
  keys: readonly CellKey[],
  judge: (
    ...numbers: readonly number[]
  ) => { readonly left?: number; readonly right?: number; readonly message: string } | null,
): Verdict {
  const found = numbersOf(report.cells, keys);
  if ('lacks' in found) return notEvaluable(where, found.lacks);
  const problem = judge(...found.numbers);
  return problem === null ? pass(where) : fail({ where, ...problem, cells: cellsFrom('own', report, keys) });
}
