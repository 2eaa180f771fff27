import { metricsOf } from '../metrics/editions';
import { APPLICANTS, type Edition } from '../metrics/types';
import { columnHolds } from './columnSums';
import type { Slot } from './occurrence';
import { totalHolds } from './rowSums';
import type { RowEvent, Table3Copy } from './table3Copies';
import type { Table3Event } from './table3Events';

const COLUMNS = APPLICANTS.length;

const inFormOrder = ({ slots, applicants }: RowEvent): readonly Slot[] =>
  applicants ? APPLICANTS.flatMap((applicant) => slots[applicants.indexOf(applicant)] ?? []) : slots;

/** The seven figures of a row, without an empty cell behind them; null when they are not seven. */
function lotOf(row: RowEvent): readonly (readonly Slot[])[] | null {
  const slots = inFormOrder(row);
  const seven = slots.slice(0, COLUMNS);
  const isSeven = slots.length >= COLUMNS && slots.slice(COLUMNS).every(({ text }) => text === '');
  return isSeven && !row.problem ? [seven] : null;
}

/** Figures in lots of seven, or null when they do not come in sevens. */
function inSevens(slots: readonly Slot[]): readonly (readonly Slot[])[] | null {
  if (slots.length === 0 || slots.length % COLUMNS !== 0) return null;
  return Array.from({ length: slots.length / COLUMNS }, (_, i) =>
    slots.slice(i * COLUMNS, (i + 1) * COLUMNS),
  );
}

/** The same figures read down instead of across: all of 自然人 first, then all of 商业企业. */
function readDown(rows: readonly (readonly Slot[])[]): readonly (readonly Slot[])[] {
  const flat = rows.flat();
  return rows.map((_, row) => APPLICANTS.flatMap((_, column) => flat[column * rows.length + row] ?? []));
}

const sameTexts = (a: readonly (readonly Slot[])[], b: readonly (readonly Slot[])[]): boolean =>
  JSON.stringify(a.map((row) => row.map(({ text }) => text))) ===
  JSON.stringify(b.map((row) => row.map(({ text }) => text)));

/** Rows held to their labels by more than the order of the text: they fix the places of all others. */
const FEWEST_ANCHORS = 15;
const MOST_STRAY_LABELS = 3;

/**
 * True when every row that is held to its label has the place that the order gives it, and each label that stands apart
 * is just before or just after the figures of its place. Where many rows are fixed, a few labels may have strayed.
 */
function labelsFit(events: readonly Table3Event[], edition: Edition, sevens: readonly number[]): boolean {
  const order = metricsOf(edition, 3);
  let before = 0;
  let anchors = 0;
  let stray = 0;
  for (const [i, event] of events.entries()) {
    if (event.kind === 'header') continue;
    if (event.kind === 'figures') {
      before += sevens[i] ?? 1; // sevens has an entry for each event
      continue;
    }
    const place = order.indexOf(event.metric);
    const isHeld = event.kind === 'row' && event.bond !== 'run';
    if (isHeld && place !== before) return false;
    if (isHeld) anchors += 1;
    else if (place !== before && place !== before - 1) stray += 1;
    if (event.kind === 'row') before += 1;
  }
  return stray === 0 || (stray <= MOST_STRAY_LABELS && anchors >= FEWEST_ANCHORS);
}

function addsUp(rows: readonly RowEvent[], edition: Edition): boolean {
  return (
    rows.every(({ slots }) => totalHolds(slots)) &&
    metricsOf(edition, 3).every((metric) =>
      APPLICANTS.every((applicant) =>
        metric.key === 't3_result_total' ? columnHolds(rows, edition, applicant, metric) : true,
      ),
    )
  );
}

/**
 * Rows of a copy in which labels and figures stand apart (labels after their figures, rows without a label, all labels
 * before all figures): the figures in their order are given to the rows of the form in theirs. Only if there are exactly
 * as many rows as the form has, the labels that are there agree, and every row and every column adds up; else null.
 */
export function placeByOrder({ events }: Table3Copy): readonly RowEvent[] | null {
  const lots = events.map((event) =>
    event.kind === 'figures' ? inSevens(event.slots) : event.kind === 'row' ? lotOf(event) : [],
  );
  if (lots.some((lot) => lot === null)) return null;
  const rows = lots.flatMap((lot) => lot ?? []);

  const readings: RowEvent[][] = [];
  for (const edition of ['2021', '2019'] as const) {
    const order = metricsOf(edition, 3);
    if (rows.length !== order.length) continue;
    const toRows = (figures: readonly (readonly Slot[])[]): RowEvent[] =>
      figures.flatMap((slots, i) => {
        const metric = order[i];
        return metric ? [{ kind: 'row', metric, slots, where: slots[0]?.where ?? '', bond: 'run' }] : [];
      });
    const sevens = lots.map((lot) => lot?.length ?? 1); // null was ruled out above
    const labels = events.flatMap((event) => (event.kind === 'label' ? [event.metric] : []));
    const allBefore =
      labels.length === order.length &&
      labels.every((metric, i) => metric === order[i]) &&
      events.findIndex(({ kind }) => kind === 'figures') >
        events.findLastIndex(({ kind }) => kind === 'label');
    const across = toRows(rows);
    if ((labelsFit(events, edition, sevens) || allBefore) && addsUp(across, edition)) readings.push(across);
    const down = toRows(readDown(rows));
    if (allBefore && !sameTexts(rows, readDown(rows)) && addsUp(down, edition)) readings.push(down);
  }
  const [only] = readings;
  return readings.length === 1 && only ? only : null;
}
