import type { LineBlock } from '../document/types';
import type { CellKey } from '../metrics/cellKey';
import type { ColumnSpelling } from '../metrics/columnSpellings';
import { REPORTED_METRICS } from '../metrics/reported';
import { APPLICANTS } from '../metrics/types';
import { TABLE_4_KEYS } from './columnHeaders';
import { type FlowToken, lexFlow } from './lexFlow';
import type { Occurrence, Slot, Witness } from './occurrence';
import { pairByOrder } from './pairColumns';
import { totalHolds } from './rowSums';
import { cutPieces } from './splitDigits';
import { table2Row } from './table2';
import type { RowEvent } from './table3Copies';
import type { Table3Event } from './table3Events';
import { toOccurrence } from './toOccurrence';

const COLUMNS = APPLICANTS.length;
/** Other words between a label and its figures: the end of a label that is broken around them, hardly more. */
const MOST_BETWEEN = 45;

type Figures = Extract<FlowToken, { kind: 'figures' }>;

/** What running text shows: figures of tables 2 and 4, and table 3 as it is met. */
export interface FlowReading {
  readonly found: readonly Occurrence[];
  readonly events: readonly Table3Event[];
  /** Columns of table 2 that were named last, with no row after them yet. */
  readonly columns: readonly ColumnSpelling[] | null;
}

const digitsOf = (pieces: readonly Slot[]): number =>
  pieces.reduce((count, { text }) => count + text.length, 0);

/** The figures after a label of table 3, as they are held together. */
function rowOf(metric: RowEvent['metric'], { pieces, onLine, where }: Figures): readonly Table3Event[] {
  if (pieces.length > COLUMNS && pieces.length % COLUMNS === 0)
    return [
      { kind: 'label', metric, where },
      { kind: 'figures', slots: pieces, where },
    ];
  const isGlued = pieces.length < COLUMNS && digitsOf(pieces) >= COLUMNS;
  const bond = isGlued ? 'glued' : onLine ? 'line' : 'run';
  return [{ kind: 'row', metric, slots: pieces, where, bond }];
}

/** — 3 — among figures: a page number, or three cells of which two print a dash. */
const hasPageNumber = (pieces: readonly Slot[]): boolean =>
  /[-–—−] ?\d{1,3} ?[-–—−]/.test(pieces.map(({ text }) => text).join(' '));

/**
 * The cells of a row of table 2: one piece a column. Figures without gaps are told apart only if all are 0: any others
 * could also be fewer and larger ones beside empty cells.
 */
function cellsOfRow(pieces: readonly Slot[], columns: readonly ColumnSpelling[]) {
  if (hasPageNumber(pieces)) return null;
  if (pieces.length === columns.length) return pairByOrder(columns, pieces);
  const [zeros] = pieces;
  const isZeros = zeros !== undefined && pieces.length === 1 && zeros.text === '0'.repeat(columns.length);
  return isZeros
    ? pairByOrder(
        columns,
        [...zeros.text].map((text) => ({ ...zeros, text })),
      )
    : null;
}

const sightings = (
  slots: readonly Slot[],
  witness: Witness,
  keys: readonly CellKey[] = TABLE_4_KEYS,
): Occurrence[] =>
  (pairByOrder(keys, slots) ?? []).flatMap(([key, slot]) => {
    const metric = REPORTED_METRICS.find((remedy) => remedy.key === key);
    return metric ? [toOccurrence(metric, key, slot, witness)] : [];
  });

const inFives = (slots: readonly Slot[]): readonly (readonly Slot[])[] =>
  Array.from({ length: Math.ceil(slots.length / 5) }, (_, i) => slots.slice(i * 5, i * 5 + 5));

const BLOCKS_OF_FIVE = 3;

/** Ways to cut a run of figures into blocks of five that each end in their total; at most two are of interest. */
function cutToBlocks(pieces: readonly Slot[], blocks: number): readonly (readonly Slot[])[] {
  return cutPieces(pieces, blocks * 5).filter((slots) => inFives(slots).every(totalHolds));
}

/** Table 4 after its header: fifteen figures, or as many as the totals of its three blocks allow to cut in one way. */
export function readRemedies({ pieces, where }: Pick<Figures, 'pieces' | 'where'>): readonly Occurrence[] {
  const isDoubtful = hasPageNumber(pieces) && !inFives(pieces).every(totalHolds);
  if (pieces.length === TABLE_4_KEYS.length && !isDoubtful) return sightings(pieces, 'order');
  const open: Occurrence = {
    kind: 'open',
    keys: TABLE_4_KEYS,
    slots: pieces,
    where,
    reason: `应有 15 个数字，读到 ${pieces.length} 段，合计不足以确认各格的数字`,
  };
  // More pieces than blocks: the text has gaps, and the cells that lack are empty ones.
  if (pieces.length > BLOCKS_OF_FIVE) return [open];
  const [first, ...more] = cutToBlocks(pieces, BLOCKS_OF_FIVE);
  return first && more.length === 0 ? sightings(first, 'sums') : [open];
}

/**
 * Reads running text: one row a line, everything on one line, or figures without any gap between them. Words of the form
 * are found wherever they stand; the figures after a word are those of its row, as many as the form has columns there.
 */
export function readFlow(lines: readonly LineBlock[], isOpen: boolean): FlowReading {
  const found: Occurrence[] = [];
  const events: Table3Event[] = [];
  let columns: readonly ColumnSpelling[] | null = null;
  let pending: Extract<FlowToken, { kind: 'row2' | 'row3' }> | null = null;
  let inTable3 = isOpen;
  let inRemedies = false;
  let isHeader = false;
  /** Figures before the first label of a block of table 2: there each label stands after its figures. */
  const after: { isOn: boolean; held: Figures | null } = { isOn: false, held: null };

  const dropPending = (): void => {
    if (pending?.kind === 'row3' && inTable3)
      events.push({ kind: 'label', metric: pending.metric, where: pending.where });
    pending = null;
  };
  const takeFigures = (token: Figures): void => {
    const label = pending;
    pending = null;
    if (inRemedies) {
      found.push(...readRemedies(token));
      inRemedies = false;
    } else if (label?.kind === 'row3' && inTable3) {
      events.push(...rowOf(label.metric, token));
      if (label.metric.key === 't3_carried_out') inTable3 = false;
    } else if (label?.kind === 'row2') {
      if (after.isOn) {
        after.held = token;
        return;
      }
      const witness = token.onLine && columns?.length === token.pieces.length ? 'order' : 'sums';
      if (columns)
        found.push(
          ...table2Row(label.row, cellsOfRow(token.pieces, columns), token.pieces, token.where, witness),
        );
    } else if (columns && !label && !inTable3) {
      after.isOn = true;
      after.held = token;
    } else if (inTable3 && token.pieces.length % COLUMNS === 0) {
      events.push({ kind: 'figures', slots: token.pieces, where: token.where });
    }
  };

  for (const token of lexFlow(lines)) {
    if (token.kind !== 'column2') isHeader = false;
    switch (token.kind) {
      case 'header3':
        dropPending();
        inTable3 = true;
        events.push({ kind: 'header', inOrder: true, where: token.where });
        break;
      case 'header4':
        dropPending();
        inTable3 = false;
        inRemedies = true;
        break;
      case 'block2':
        dropPending();
        columns = null;
        after.isOn = false;
        after.held = null;
        break;
      case 'column2':
        dropPending();
        columns = isHeader && columns ? [...columns, token.column] : [token.column];
        isHeader = true;
        after.isOn = false;
        after.held = null;
        break;
      case 'row3':
        dropPending();
        if (token.metric.key === 't3_new') inTable3 = true;
        pending = token;
        break;
      case 'row2':
        dropPending();
        if (after.held && columns && !inTable3) {
          found.push(
            ...table2Row(
              token.row,
              cellsOfRow(after.held.pieces, columns),
              after.held.pieces,
              after.held.where,
              'order',
            ),
          );
          after.held = null;
        } else if (after.isOn && columns && !inTable3) {
          found.push(...table2Row(token.row, null, [], token.where, 'order'));
        } else pending = inTable3 ? null : token;
        break;
      case 'figures':
        takeFigures(token);
        break;
      case 'other':
        inRemedies = false;
        if (token.text.length > MOST_BETWEEN || /[。；\d]/.test(token.text)) {
          dropPending();
          columns = null;
        }
        break;
      case 'group':
        break;
    }
  }
  dropPending();
  return { found, events, columns: isHeader ? columns : null };
}
