import type { Truth } from '../../../lib/checks/score';

/** A sum of the form that the printed figures violate: where, and both sides. */
export type Violation = readonly [where: string, left: number, right: number];

const COLUMNS = ['natural', 'org_business', 'org_research', 'org_charity', 'org_legal', 'org_other', 'total'];
const ROW = /^t3_(.+)_(natural|org_business|org_research|org_charity|org_legal|org_other|total)$/;
const NO_RESULTS = ['new', 'carried_in', 'result_total', 'carried_out'];

/**
 * The sums of tables 3 and 4 that the figures of a truth file violate, worked out from its keys alone, as a person with the
 * printed page would: nothing of the project's rules is used. A cell without a number stands for nothing where the row's other
 * figures make its printed total; else what it is part of is passed over.
 */
export function violations(truth: Truth): readonly Violation[] {
  const number = (key: string): number | null => {
    const cell = truth.get(key);
    return cell?.state === 'number' ? Number(cell.value) : null;
  };
  const rows = [...new Set([...truth.keys()].flatMap((key) => ROW.exec(key)?.[1] ?? []))];
  const filled = new Map<string, number | null>();
  const found: Violation[] = [];
  const compare = (
    where: string,
    left: readonly (number | null | undefined)[],
    right: readonly (number | null | undefined)[],
  ) => {
    if ([...left, ...right].some((value) => typeof value !== 'number')) return;
    const [a, b] = [left, right].map((side) => side.reduce<number>((sum, value) => sum + Number(value), 0));
    if (a !== undefined && b !== undefined && a !== b) found.push([where, a, b]);
  };

  for (const row of rows) {
    const printed = COLUMNS.map((column) => number(`t3_${row}_${column}`));
    const total = printed[6] ?? null;
    const parts = printed.slice(0, 6);
    const known = parts.filter((value) => value !== null);
    const isEmpty = COLUMNS.slice(0, 6).map((column) =>
      ['blank', 'not_applicable'].includes(truth.get(`t3_${row}_${column}`)?.state ?? ''),
    );
    const isConfirmed =
      total === known.reduce((sum, value) => sum + value, 0) &&
      parts.every((value, i) => value !== null || isEmpty[i]);
    COLUMNS.forEach((column, i) => {
      const value = printed[i] ?? null;
      filled.set(`${row}/${column}`, value === null && isConfirmed && isEmpty[i] ? 0 : value);
    });
    compare(`t3/row:${row}`, parts, [total]);
  }
  for (const column of COLUMNS) {
    const at = (row: string) => filled.get(`${row}/${column}`);
    if (rows.length === 0) break;
    compare(`t3/column:${column}`, rows.filter((row) => !NO_RESULTS.includes(row)).map(at), [
      at('result_total'),
    ]);
    compare(`t3/column:${column}`, [at('new'), at('carried_in')], [at('result_total'), at('carried_out')]);
  }
  for (const block of ['recon', 'suit_direct', 'suit_after_recon']) {
    const at = (part: string) => number(`t4_${block}_${part}`);
    compare(`t4/${block}`, ['upheld', 'corrected', 'other', 'pending'].map(at), [at('total')]);
  }
  return found;
}
