import { cellKey } from '../metrics/cellKey';
import { metricsOf } from '../metrics/editions';
import type { KnownMetric } from '../metrics/reported';
import { APPLICANTS, type Edition } from '../metrics/types';
import { table3Keys } from './columnHeaders';
import { columnHolds } from './columnSums';
import type { Occurrence, Slot, Witness } from './occurrence';
import { placeByOrder } from './placeByOrder';
import { allAlike, totalHolds } from './rowSums';
import { solveGlued } from './solveGlued';
import { type RowEvent, splitCopies, type Table3Copy, toCopy } from './table3Copies';
import type { Table3Event } from './table3Events';
import { toOccurrence } from './toOccurrence';

const COLUMNS = APPLICANTS.length;

/** Drops the group label （六）其他处理 where its three rows follow: it has no figures of its own. */
function withoutGroupLabels(events: readonly Table3Event[]): readonly Table3Event[] {
  return events.filter((event, i) => {
    if (event.kind !== 'label' || event.metric.key !== 't3_other_all') return true;
    const next = events.slice(i + 1).find(({ kind }) => kind !== 'header');
    return !(next && next.kind !== 'figures' && next.kind !== 'header' && /^t3_other_/.test(next.metric.key));
  });
}

/** The form that a copy follows, by the rows that only one form has; null when neither shows. */
function editionOfCopy(events: readonly Table3Event[]): Edition | null {
  const keys = events.flatMap((event) =>
    event.kind === 'row' || event.kind === 'label' ? [event.metric.key] : [],
  );
  if (keys.some((key) => /^t3_other_(?:late|unpaid|misc)/.test(key))) return '2021';
  return keys.includes('t3_other_all') ? '2019' : null;
}

const hasEmpty = (slots: readonly Slot[]): boolean => slots.some(({ text }) => text === '');

/**
 * The seven cells among those beside a label: exactly seven, or seven after leaving out empty cells at either end if
 * one way only makes the row add up. Before the figures only where none of the seven is empty: else the cell too many
 * may be any of the empty ones, and the row adds up wherever it stands.
 */
function sevenOf(slots: readonly Slot[]): readonly Slot[] | null {
  if (slots.length <= COLUMNS) return slots.length === COLUMNS ? slots : null;
  const windows = Array.from({ length: slots.length - COLUMNS + 1 }, (_, start) => {
    const outside = [...slots.slice(0, start), ...slots.slice(start + COLUMNS)];
    const window = slots.slice(start, start + COLUMNS);
    return hasEmpty(window) && start > 0 ? null : outside.every(({ text }) => text === '') ? window : null;
  }).filter((window) => window !== null && totalHolds(window));
  return windows.length === 1 ? (windows[0] ?? null) : null;
}

const cellsOf = (row: RowEvent, slots: readonly Slot[], witness: Witness): Occurrence[] => {
  const applicants = row.applicants ?? APPLICANTS;
  const cells: Occurrence[] = [];
  for (const [i, slot] of slots.entries()) {
    const applicant = applicants[i];
    if (applicant) cells.push(toOccurrence(row.metric, cellKey(row.metric.key, applicant), slot, witness));
  }
  return cells;
};

const openRow = ({ metric, slots, where }: RowEvent, reason: string): Occurrence => ({
  kind: 'open',
  keys: table3Keys(metric.key),
  slots,
  where,
  reason,
});

/** True when a copy is as the form prints it: every row once, in order, each with seven figures, nothing between. */
function isWhole(copy: Table3Copy, edition: Edition): boolean {
  const rows = metricsOf(edition, 3);
  const events = copy.events.filter(({ kind }) => kind !== 'header');
  return (
    events.length === rows.length &&
    events.every(
      (event, i) => event.kind === 'row' && event.metric === rows[i] && event.slots.length === COLUMNS,
    )
  );
}

/** True when the rows of the form before and after stand next to this one: nothing was lost on either side of it. */
function hasNeighbours(copy: Table3Copy, at: number, order: readonly KnownMetric[]): boolean {
  const event = copy.events[at];
  if (event?.kind !== 'row') return false;
  const place = order.indexOf(event.metric);
  const beside = (step: -1 | 1): boolean => {
    const expected = order[place + step];
    let i = at + step;
    while (copy.events[i]?.kind === 'header') i += step;
    const neighbour = copy.events[i];
    return expected === undefined || (neighbour?.kind === 'row' && neighbour.metric === expected);
  };
  return beside(-1) && beside(1);
}

/**
 * Figures that stand before their labels throughout, as where labels are centred on taller rows: the same rows with
 * the figures behind the labels. Null when figures and labels do not take turns, figures first, from end to end.
 */
function labelsAfter(copy: Table3Copy, edition: Edition): Table3Copy | null {
  // Nearly every table begins with a label. Only （六）其他处理 may be passed over, below.
  const first = copy.events.find(({ kind }) => kind !== 'header');
  if (first?.kind === 'label' || (first?.kind === 'row' && first.metric.key !== 't3_other_all')) return null;
  // （六）其他处理 above its three rows is a group; a figure that comes after it belongs to the row below.
  const isNew = edition === '2021';
  const turns = copy.events.flatMap((event): readonly Table3Event[] => {
    if (event.kind !== 'row') return event.kind === 'header' ? [] : [event];
    return event.bond === 'run' && !event.problem
      ? [
          ...(isNew && event.metric.key === 't3_other_all'
            ? []
            : [{ kind: 'label', metric: event.metric, where: event.where } as const]),
          { kind: 'figures', slots: event.slots, where: event.slots[0]?.where ?? '' },
        ]
      : [event];
  });
  const rows: RowEvent[] = [];
  for (let i = 0; i < turns.length; i += 2) {
    const [figures, label] = [turns[i], turns[i + 1]];
    if (figures?.kind !== 'figures' || label?.kind !== 'label') return null;
    rows.push({ kind: 'row', metric: label.metric, slots: figures.slots, where: label.where, bond: 'run' });
  }
  return toCopy([...copy.events.filter(({ kind }) => kind === 'header'), ...rows]);
}

function readRow(copy: Table3Copy, at: number, edition: Edition, hasPageNumbers: boolean): Occurrence[] {
  const row = copy.events[at];
  if (row?.kind === 'label' && copy.events.some(({ kind }) => kind === 'figures')) {
    const reason = '标签和数字分开印，合计对不上，不能确认哪些数字属于这一行';
    return [{ kind: 'open', keys: table3Keys(row.metric.key), slots: [], where: row.where, reason }];
  }
  if (row?.kind !== 'row') return [];
  if (row.problem) return [openRow(row, row.problem)];
  if (row.bond === 'columns') return cellsOf(row, row.slots, 'grid');
  if (row.bond === 'glued') return cellsOf(row, row.slots, 'sums');

  const slots = sevenOf(row.slots);
  const header = copy.headerBefore(at);
  if (!slots) return [openRow(row, `应有 7 个数字，读到 ${row.slots.length} 个`)];
  if (header === false) return [openRow(row, '申请人情况的列标题与格式不符')];
  const adds = totalHolds(slots) || (allAlike(slots) && slots.every(({ inferred }) => !inferred));
  const hasBlank = slots.some(({ text }) => text === '');

  if (row.bond === 'line') {
    if (adds || (header === true && !hasBlank)) return cellsOf(row, slots, 'order');
    return [
      openRow(
        row,
        header === true
          ? '有空格，且数字加起来与总计不符，不能确认空在哪里'
          : '没有列标题，且数字加起来与总计不符',
      ),
    ];
  }
  if (copy.events.some(({ kind }) => kind === 'label' || kind === 'figures'))
    return [openRow(row, '有的标签和数字分开印，不能确认这些数字属于这一行')];
  const order = metricsOf(edition, 3);
  if (!hasNeighbours(copy, at, order)) return [openRow(row, '相邻的行不全，不能确认这些数字属于这一行')];
  if (header !== true && !adds) return [openRow(row, '没有找到申请人情况的列标题，或次序与格式不符')];
  if (adds) return cellsOf(row, slots, 'order');
  if (isWhole(copy, edition) && !hasBlank && !hasPageNumbers) return cellsOf(row, slots, 'order');
  const held = APPLICANTS.map((applicant, i) =>
    columnHolds(copy.events, edition, applicant, row.metric) ? i : -1,
  );
  const sure = slots.filter((_, i) => held.includes(i));
  if (sure.length === 0 || hasBlank)
    return [openRow(row, '数字加起来与总计不符，各列也对不上，不能确认这一行没有移位')];
  return slots.flatMap((slot, i): Occurrence[] => {
    const applicant = APPLICANTS[i];
    if (!applicant) return [];
    const key = cellKey(row.metric.key, applicant);
    return held.includes(i)
      ? [toOccurrence(row.metric, key, slot, 'sums')]
      : [
          {
            kind: 'open',
            keys: [key],
            slots: [slot],
            where: slot.where,
            reason: '行、列的合计都对不上，不能确认',
          },
        ];
  });
}

/** The same copy with rows whose figures are printed without gaps cut, as far as the sums settle that. */
function settleGlued(copy: Table3Copy): Table3Copy {
  const rows = copy.events.filter((event) => event.kind === 'row');
  if (rows.every(({ bond }) => bond !== 'glued')) return copy;
  const solved = solveGlued(rows, editionOfCopy(copy.events) ?? '2021');
  return toCopy(
    copy.events.map((event) => (event.kind === 'row' ? (solved[rows.indexOf(event)] ?? event) : event)),
  );
}

/**
 * The figures of table 3 from what was met in reading order. A row in a grid under its header is as printed. Where only
 * the order of the text holds a row together, it counts if it adds up, or if the table is whole around it; labels and
 * figures that stand apart are brought together by the order of the form if everything then adds up. All else is open.
 */
export function assembleTable3(
  events: readonly Table3Event[],
  hasPageNumbers: boolean,
): readonly Occurrence[] {
  return splitCopies(withoutGroupLabels(events))
    .map(settleGlued)
    .flatMap((copy) => {
      const edition = editionOfCopy(copy.events) ?? '2021';
      const turned = labelsAfter(copy, edition);
      const isApart = copy.events.some(({ kind }) => kind === 'label' || kind === 'figures');
      const isOther = copy.events.some((event) => event.kind === 'header' && event.inOrder === false);
      const placed = isApart && !isOther ? placeByOrder(copy) : null;
      return placed
        ? placed.flatMap((row) => cellsOf(row, row.slots, 'sums'))
        : (turned ?? copy).events.flatMap((_, at) => readRow(turned ?? copy, at, edition, hasPageNumbers));
    });
}
