import { cellKey } from '../metrics/cellKey';
import type { ColumnSpelling } from '../metrics/columnSpellings';
import { REPORTED_METRICS } from '../metrics/reported';
import { normalizeLabel } from '../text/normalizeLabel';
import {
  endsInTable3Header,
  endsInTable4Header,
  mentionsTable4,
  parseTable2Header,
  TABLE_2_BLOCK,
  TABLE_4_KEYS,
  table3Keys,
} from './columnHeaders';
import type { Occurrence, Slot } from './occurrence';
import { pairByOrder } from './pairColumns';
import { parseCell } from './parseCell';
import { findRow, table3Metric } from './rowLabels';
import { table2Row } from './table2';
import { toOccurrence } from './toOccurrence';
import type { Strip } from './toStrips';

const UNCONFIRMED = '行间的空白像是空格，但这一行的数字加起来与总计不符，不能确认空在哪里';

/**
 * True when no empty cell had to be inferred from a gap, or when each group of `size` cells that has one prints a total
 * that its printed parts make: only then are the gaps empty cells and no figure is lost.
 */
function confirmsGaps(slots: readonly Slot[], size: number): boolean {
  for (let start = 0; start < slots.length; start += size) {
    const group = slots.slice(start, start + size);
    if (group.every(({ inferred }) => !inferred)) continue;
    const values = group.map(({ text }) => parseCell(text, 'count'));
    const total = values.at(-1)?.value ?? null;
    if (total === null || values.some(({ state }) => state === 'unreadable')) return false;
    const parts = values.slice(0, -1).flatMap(({ value }) => (value === null ? [] : [Number(value)]));
    if (parts.reduce((sum, part) => sum + part, 0) !== Number(total)) return false;
  }
  return true;
}

/** A label may be broken over this many lines. */
const MAX_LABEL_LINES = 4;

/** The row that the labels before a run of figures end in, whole or broken over lines, and how many lines it took. */
function rowAtEnd(table: 2 | 3, labels: readonly string[]): { row: string; lines: number } | null {
  for (let lines = 1; lines <= Math.min(MAX_LABEL_LINES, labels.length); lines += 1) {
    const row = findRow(table, labels.slice(-lines).join(''));
    if (row) return { row, lines };
  }
  return null;
}

/** Labels of the block that a row of table 2 stands in, or null when no new block begins before the row. */
function blockHeader(labels: readonly string[]): readonly string[] | null {
  const at = labels.findLastIndex((label) => TABLE_2_BLOCK.test(label.normalize('NFKC').replace(/\s/g, '')));
  if (at >= 0) return labels.slice(at + 1);
  const content = labels.findLastIndex((label) => normalizeLabel(label) === '信息内容');
  return content >= 0 ? labels.slice(content) : null;
}

const REMEDIES = REPORTED_METRICS.filter((metric) => metric.key.startsWith('t4_'));

function readTable4({ labels, slots, where }: Strip): Occurrence[] {
  const pairs = endsInTable4Header(labels) ? pairByOrder(TABLE_4_KEYS, slots) : null;
  if (pairs && !confirmsGaps(slots, 5))
    return [{ kind: 'open', keys: TABLE_4_KEYS, slots, where, reason: UNCONFIRMED }];
  if (!pairs) {
    const reason = endsInTable4Header(labels)
      ? `应有 15 个数字，读到 ${slots.length} 个`
      : '列标题的文字或次序与表四不符';
    return [{ kind: 'open', keys: TABLE_4_KEYS, slots, where, reason }];
  }
  return pairs.flatMap(([key, slot]) => {
    const metric = REMEDIES.find((remedy) => cellKey(remedy.key) === key);
    return metric ? [toOccurrence(metric, key, slot)] : [];
  });
}

/**
 * Reads tables 2, 3 and 4 from flattened text with one cell a line: each run of figures by the label it follows,
 * each figure by the order of the column labels of its table. A run of the wrong length, or under headers that
 * are not the form's, is open. Figures after no label of the form are not looked at.
 */
export function readStrips(strips: readonly Strip[]): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let columns: readonly ColumnSpelling[] | null = null;
  let table3Header = false;

  for (const strip of strips) {
    const { labels, slots, where } = strip;
    if (mentionsTable4(labels)) {
      found.push(...readTable4(strip));
      continue;
    }

    const result = rowAtEnd(3, labels);
    const metric = result && table3Metric(result.row);
    // 总计 and 其他 are also words of other tables: so short a label counts only with the right number of figures.
    if (result && metric && (result.row.length > 2 || slots.length === 7)) {
      const before = labels.slice(0, -result.lines);
      if (metric.key === 't3_new') table3Header = false;
      if (endsInTable3Header(before) || headerInside(before)) table3Header = true;
      const keys = table3Keys(metric.key);
      const pairs = table3Header ? pairByOrder(keys, slots) : null;
      if (pairs && !confirmsGaps(slots, 7))
        found.push({ kind: 'open', keys, slots, where, reason: UNCONFIRMED });
      else if (pairs) found.push(...pairs.map(([key, slot]) => toOccurrence(metric, key, slot)));
      else {
        const reason = table3Header
          ? `应有 7 个数字，读到 ${slots.length} 个`
          : '没有找到申请人情况的列标题，或次序与格式不符';
        found.push({ kind: 'open', keys, slots, where, reason });
      }
      continue;
    }

    const item = rowAtEnd(2, labels);
    const header = blockHeader(item ? labels.slice(0, -item.lines) : labels);
    // A row that the form does not have stands between header and figures too: its label is passed over.
    if (header) columns = parseTable2Header(header) ?? (item ? null : parseTable2Header(header.slice(0, -1)));
    if (!item) continue;
    // Rows of table 2 have no sums that could confirm a gap.
    const isSure = slots.every(({ inferred }) => !inferred);
    found.push(...table2Row(item.row, isSure ? columns && pairByOrder(columns, slots) : null, slots, where));
  }
  return found;
}

/** The header of table 3 followed by group labels (三、本年度办理结果, （三）不予公开), as after a page break. */
function headerInside(labels: readonly string[]): boolean {
  return labels.some((_, i) => i >= labels.length - 3 && endsInTable3Header(labels.slice(0, i + 1)));
}
