import type { ColumnSpelling } from '../metrics/columnSpellings';
import { APPLICANTS } from '../metrics/types';
import { normalizeLabel } from '../text/normalizeLabel';
import {
  endsInTable3Header,
  endsInTable4Header,
  mentionsTable3,
  mentionsTable4,
  parseTable2Header,
  TABLE_2_BLOCK,
  TABLE_4_KEYS,
  table3HeaderOrder,
} from './columnHeaders';
import type { Occurrence, Slot } from './occurrence';
import { pairByOrder } from './pairColumns';
import { remedyBlocks, remedySightings } from './remedies';
import { findRow, joinNumbering, table3Metric } from './rowLabels';
import { totalHolds } from './rowSums';
import { table2Row } from './table2';
import type { Table3Event } from './table3Events';
import type { Strip } from './toStrips';

const COLUMNS = APPLICANTS.length;
/** A label may be broken over this many lines. */
const MAX_LABEL_LINES = 4;

/** The row that some lines end in, whole or broken, and how many lines it took. */
function rowAtEnd(table: 2 | 3, labels: readonly string[]): { row: string; lines: number } | null {
  for (let lines = 1; lines <= Math.min(MAX_LABEL_LINES, labels.length); lines += 1) {
    const text = joinNumbering(labels.at(-lines - 1), labels.slice(-lines).join(''));
    const row = findRow(table, text);
    if (row) return { row, lines };
  }
  return null;
}

/** Labels of the block that a row of table 2 stands in, or null when no new block begins before the row. */
function blockHeader(labels: readonly string[]): readonly string[] | null {
  const at = labels.findLastIndex((label) => TABLE_2_BLOCK.test(label.normalize('NFKC').replace(/\s/g, '')));
  if (at >= 0) return labels.slice(at + 1);
  const content = labels.findLastIndex((label) => /^信息(?:内容|名称)$/.test(normalizeLabel(label)));
  return content >= 0 ? labels.slice(content) : null;
}

/** Blocks with an empty cell that only a gap shows must add up. */
const groupsAdd = (slots: readonly Slot[]): boolean =>
  remedyBlocks(slots).every((block) => block.every(({ inferred }) => !inferred) || totalHolds(block));

function readTable4({ labels, slots, where }: Strip): Occurrence[] {
  const isForms = endsInTable4Header(labels);
  const pairs = isForms && groupsAdd(slots) ? pairByOrder(TABLE_4_KEYS, slots) : null;
  if (!pairs) {
    const counted =
      slots.length === TABLE_4_KEYS.length
        ? '空格的位置不能由合计确认'
        : `应有 15 个数字，读到 ${slots.length} 个`;
    const reason = isForms ? counted : '列标题的文字或次序与表四不符';
    return [{ kind: 'open', keys: TABLE_4_KEYS, slots, where, reason }];
  }
  return remedySightings(pairs, 'order');
}

/** The rows of table 2 that the last of some lines name, one each: all labels of a block before all its figures. */
function rowsNamed(labels: readonly string[]): readonly string[] {
  const rows = labels.map((label) => findRow(2, label));
  return rows.slice(rows.lastIndexOf(null) + 1).flatMap((row) => row ?? []);
}

/** Rows of table 3 named among some lines without figures of their own. */
function barLabels(labels: readonly string[], where: string): Table3Event[] {
  const events: Table3Event[] = [];
  for (let i = 0; i < labels.length; i += 1) {
    for (let lines = 1; lines <= MAX_LABEL_LINES && i + lines <= labels.length; lines += 1) {
      const words = labels.slice(i, i + lines).join('');
      const row = findRow(3, words);
      // 总计 and 其他 alone are headers of columns; with their numbers they are rows.
      const isRow = row !== null && (row.length > 2 || /^[（(]?\s*(?:七|3)/.test(words));
      const metric = isRow ? table3Metric(row) : null;
      if (!metric) continue;
      events.push({ kind: 'label', metric, where });
      i += lines - 1;
      break;
    }
  }
  return events;
}

/** The header of table 3 followed by group labels (三、本年度办理结果, （三）不予公开), as after a page break. */
function headerInside(labels: readonly string[]): boolean {
  return labels.some((_, i) => i >= labels.length - 3 && endsInTable3Header(labels.slice(0, i + 1)));
}

/** What stands between the heading of the chapter and the first row is header. */
function headerOrder(labels: readonly string[]): boolean | null {
  const from = Math.max(
    labels.findLastIndex((label) => /申请人情况|勾稽关系/.test(label)),
    0,
  );
  const row = labels.findIndex((label, i) => i > from && barLabels([label], '').length > 0);
  return table3HeaderOrder(labels.slice(from, row < 0 ? labels.length : row));
}

function headerEvent(labels: readonly string[], where: string): Table3Event[] {
  if (endsInTable3Header(labels) || headerInside(labels)) return [{ kind: 'header', inOrder: true, where }];
  return mentionsTable3(labels) ? [{ kind: 'header', inOrder: headerOrder(labels), where }] : [];
}

/** What flattened text with one cell a line shows: figures of tables 2 and 4, and table 3 as it is met. */
export interface StripReading {
  readonly found: readonly Occurrence[];
  readonly events: readonly Table3Event[];
}

/**
 * Reads flattened text with one cell a line: each run of figures by the label it follows, each figure by the order of
 * the column labels of its table. A run of the wrong length, or under headers that are not the form's, is open.
 * Figures after no label of the form are not looked at, except in the midst of table 3.
 */
export function readStrips(strips: readonly Strip[]): StripReading {
  const found: Occurrence[] = [];
  const events: Table3Event[] = [];
  let columns: readonly ColumnSpelling[] | null = null;
  let inTable3 = false;

  for (const strip of strips) {
    const { labels, slots, where } = strip;
    if (mentionsTable4(labels)) {
      found.push(...readTable4(strip));
      inTable3 = false;
      continue;
    }
    const result = rowAtEnd(3, labels);
    const metric = result && table3Metric(result.row);
    // 总计 and 其他 are also words of other tables: so short a label counts only in table 3, or with its seven figures.
    if (result && metric && (result.row.length > 2 || inTable3 || slots.length === COLUMNS)) {
      const before = labels.slice(0, -result.lines);
      events.push(...headerEvent(before, where), ...barLabels(before, where));
      if (slots.length > COLUMNS && slots.length % COLUMNS === 0)
        events.push({ kind: 'label', metric, where }, { kind: 'figures', slots, where });
      else events.push({ kind: 'row', metric, slots, where, bond: 'run' });
      inTable3 = metric.key !== 't3_carried_out';
      continue;
    }
    const item = rowAtEnd(2, labels);
    const header = blockHeader(item ? labels.slice(0, -item.lines) : labels);
    if (inTable3 && !item && !header) {
      events.push(...headerEvent(labels, where), ...barLabels(labels, where));
      if (slots.length % COLUMNS === 0) events.push({ kind: 'figures', slots, where });
      continue;
    }
    // A row that the form does not have stands between header and figures too: its label is passed over.
    if (header) columns = parseTable2Header(header) ?? (item ? null : parseTable2Header(header.slice(0, -1)));
    if (!item) continue;
    // Rows of table 2 have no sums that could confirm a gap.
    const rows = columns?.length === 1 ? rowsNamed(labels) : [];
    if (
      columns &&
      rows.length > 1 &&
      rows.length === slots.length &&
      slots.every(({ inferred }) => !inferred)
    ) {
      const [column] = columns;
      for (const [i, row] of rows.entries()) {
        const cell = slots.slice(i, i + 1);
        found.push(...table2Row(row, column ? pairByOrder([column], cell) : null, cell, where, 'order'));
      }
      continue;
    }
    const printed = withoutFiller(slots, columns?.length ?? slots.length);
    const isSure = printed.every(({ inferred }) => !inferred);
    found.push(
      ...table2Row(item.row, isSure ? columns && pairByOrder(columns, printed) : null, slots, where, 'order'),
    );
  }
  return { found, events };
}

/** Without the empty cells behind a row of fewer columns, where the text marks its cells. */
function withoutFiller(slots: readonly Slot[], count: number): readonly Slot[] {
  const filler = slots.slice(count);
  return filler.every(({ text, inferred }) => text === '' && !inferred) ? slots.slice(0, count) : slots;
}
