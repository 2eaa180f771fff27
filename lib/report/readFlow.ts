import type { LineBlock } from '../document/types';
import type { ColumnSpelling } from '../metrics/columnSpellings';
import { APPLICANTS } from '../metrics/types';
import { TABLE_4_KEYS } from './columnHeaders';
import { hasPageNumber, readFlowBlock } from './flowTable2';
import { type FlowToken, lexFlow, mayOpenTable } from './lexFlow';
import type { Occurrence, Slot } from './occurrence';
import { pairByOrder } from './pairColumns';
import { remediesAdd, remedySightings } from './remedies';
import { cutPieces, MOST_WAYS } from './splitDigits';
import type { RowEvent } from './table3Copies';
import type { Table3Event } from './table3Events';

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
function rowOf(
  metric: RowEvent['metric'],
  { pieces, onLine, isParted, where }: Figures,
): readonly Table3Event[] {
  if (pieces.length > COLUMNS && pieces.length % COLUMNS === 0)
    return [
      { kind: 'label', metric, where },
      { kind: 'figures', slots: pieces, where },
    ];
  // Seven pieces of which one sticks to a word may be part of it, or have lost a part: only their sum can tell.
  const isStuck = pieces.length === COLUMNS && !isParted;
  const isGlued = isStuck || (pieces.length < COLUMNS && digitsOf(pieces) >= COLUMNS);
  const bond = isGlued ? 'glued' : onLine ? 'line' : 'run';
  return [{ kind: 'row', metric, slots: pieces, where, bond }];
}

const BLOCKS_OF_FIVE = 3;

/** Ways to cut a run of figures into blocks of five that each end in their total; at most two are of interest. */
function cutToBlocks(pieces: readonly Slot[], blocks: number): readonly (readonly Slot[])[] {
  const ways = cutPieces(pieces, blocks * 5);
  return ways.length > MOST_WAYS ? [] : ways.filter((slots) => remediesAdd(slots));
}

/** Table 4 after its header: fifteen figures, or as many as the totals of its three blocks allow to cut in one way. */
function readRemedies({ pieces, isParted, where }: Figures): readonly Occurrence[] {
  const isDoubtful = (hasPageNumber(pieces) || !isParted) && !remediesAdd(pieces);
  if (pieces.length === TABLE_4_KEYS.length && !isDoubtful)
    return remedySightings(pairByOrder(TABLE_4_KEYS, pieces) ?? [], 'order');
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
  return first && more.length === 0
    ? remedySightings(pairByOrder(TABLE_4_KEYS, first) ?? [], 'sums')
    : [open];
}

const NOTHING: FlowReading = { found: [], events: [], columns: null };

/**
 * Reads running text: one row a line, everything on one line, or figures without any gap between them. Words of the form
 * are found wherever they stand; the figures after a word are those of its row, as many as the form has columns there.
 */
export function readFlow(lines: readonly LineBlock[], isOpen: boolean): FlowReading {
  if (!isOpen && !mayOpenTable(lines)) return NOTHING;
  const found: Occurrence[] = [];
  const events: Table3Event[] = [];
  let columns: readonly ColumnSpelling[] | null = null;
  let pending: Extract<FlowToken, { kind: 'row3' }> | null = null;
  let inTable3 = isOpen;
  let inRemedies = false;
  let isHeader = false;
  let before: FlowToken['kind'] | null = null;
  /** Labels and figures of a block of table 2 since its header. */
  let block: (Extract<FlowToken, { kind: 'row2' }> | Figures)[] = [];

  const dropPending = (): void => {
    if (pending && inTable3) events.push({ kind: 'label', metric: pending.metric, where: pending.where });
    pending = null;
  };
  const closeBlock = (): void => {
    if (columns) found.push(...readFlowBlock(columns, block));
    block = [];
    columns = null;
  };
  const takeFigures = (token: Figures): void => {
    const label = pending;
    pending = null;
    if (inRemedies) {
      found.push(...readRemedies(token));
      inRemedies = false;
    } else if (label && inTable3) {
      events.push(...rowOf(label.metric, token));
      if (label.metric.key === 't3_carried_out') inTable3 = false;
    } else if (columns && !inTable3) {
      block.push(token);
    } else if (inTable3 && token.pieces.length % COLUMNS === 0) {
      events.push({ kind: 'figures', slots: token.pieces, where: token.where });
    }
  };

  for (const token of lexFlow(lines)) {
    // Other words among or right behind the columns are a column that is not known.
    if (token.kind === 'other' && isHeader) columns = null;
    else if (token.kind !== 'column2') isHeader = false;
    switch (token.kind) {
      case 'header3':
        dropPending();
        closeBlock();
        inTable3 = true;
        events.push({ kind: 'header', inOrder: true, where: token.where });
        break;
      case 'header4':
        dropPending();
        closeBlock();
        inTable3 = false;
        inRemedies = true;
        break;
      case 'block2':
        dropPending();
        closeBlock();
        break;
      case 'column2':
        dropPending();
        if (!isHeader) closeBlock();
        // A header begins behind its words 信息内容, the heading of a block, or on a line; else a part of it is lost.
        if (isHeader) columns = columns && [...columns, token.column];
        else columns = before === 'block2' || before === 'group' || token.first ? [token.column] : null;
        isHeader = true;
        break;
      case 'row3':
        dropPending();
        if (token.metric.key === 't3_new') {
          closeBlock();
          inTable3 = true;
        }
        pending = token;
        break;
      case 'row2':
        dropPending();
        if (!inTable3) block.push(token);
        break;
      case 'figures':
        takeFigures(token);
        break;
      case 'other':
        inRemedies = false;
        if (token.text.length > MOST_BETWEEN || /[。；\d]/.test(token.text)) {
          dropPending();
          closeBlock();
        }
        break;
      case 'group':
        break;
    }
    before = token.kind;
  }
  dropPending();
  const named = isHeader ? columns : null;
  closeBlock();
  return { found, events, columns: named };
}
