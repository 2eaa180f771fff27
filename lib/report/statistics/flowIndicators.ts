import type { LineBlock } from '../../document/types';
import { foreignCaption } from '../captions';
import type { Slot } from '../occurrence';
import { captionAbove } from './captionAbove';
import { columnOf } from './columnKind';
import { type FlowText, piecesOf, toFlowText } from './flowText';
import { findFooter } from './footer';
import type { IndicatorColumn, IndicatorRow, IndicatorTable } from './indicatorTable';
import { isKnownBeginning } from './isKnownBeginning';
import { takeNumbering } from './takeNumbering';

const COLUMN =
  '20\\d\\d年度?|统计数据?|统计结果|数量|数值|合计|总计|本年度累计|本年累计|本年度|本年|全年|本期实际|本期|历年累计|累计数?';
/** 指标名称 计量单位 (代码) and the columns of figures, with nothing else between them. */
const HEADER = new RegExp(
  `(?:(?:统计)?指标(?:名称)?|统计项目|项目名称)(?:计量|统计)?单位(代码|编号|行次)?((?:${COLUMN})+)`,
  'g',
);
const HEADER_CHARACTERS = ['单', '位'];
const COLUMNS = new RegExp(COLUMN, 'g');
/** A page's list of files stands below the table. */
const DOWNLOADS = '附件下载';
const UNITS = '人次|万元|亿元|[条件次篇个人元份起部]';
/** A note in brackets is one piece of a label; digits in a label are its numbering, or the number of a range (免予公开范围1). */
const LABEL = '(?:\\([^()]{0,70}\\)|\\d{1,2}[.、.)](?=\\D)|范围\\d|[^\\d()])+?';
const FIGURES = '[\\d〇][\\d〇.,]*|[-–—―/]+|无(?![\\u4e00-\\u9fff])';
const ROW = new RegExp(`(${LABEL})(?:(${UNITS})((?:${FIGURES})+)|([-–—―/]{2,}))`, 'y');
/** The cell of a row that has none: what follows the unit is the label of the next row. */
const EMPTY_CELL = new RegExp(`(?:数|数量|经费|费用|秘密|隐私|信息|情形|稳定\\))(?:${UNITS})(?=.)`);
const LONGEST_LABEL = 140;
const PROSE = /[。;]|[,，].{20,}[,，]/;

interface Parsed {
  readonly row: IndicatorRow;
  readonly to: number;
  /** Numbers last met of the lists that are open: the next row goes on with one of them, or begins a new one. */
  readonly lists: readonly number[];
}

/** The figures behind a unit, one a column; a problem where they cannot be told apart. */
function slotsOf(
  pieces: readonly Slot[],
  unit: string,
  columns: number,
): Pick<IndicatorRow, 'slots' | 'problem'> {
  const slots = pieces.map((piece) => ({ ...piece, text: piece.text.replace(new RegExp(`${unit}$`), '') }));
  if (slots.length === columns) return { slots, problem: null };
  return { slots: [], problem: `应有 ${columns} 个数字，读到 ${pieces.length} 段，不能确认` };
}

function parseRow(
  flow: FlowText,
  from: number,
  end: number,
  columns: number,
  before: readonly number[],
): Parsed | null {
  ROW.lastIndex = from;
  const match = ROW.exec(flow.text.slice(0, end));
  const [whole = '', label = '', unit = '', figures = '', dashes] = match ?? [];
  if (!match || label.length > LONGEST_LABEL || PROSE.test(label)) return null;
  const where = flow.whereAt(from);
  const base = { labels: [label], code: null, witness: 'order', where } as const;
  if (dashes !== undefined)
    return {
      row: { ...base, unit: '', slots: [], printed: '', problem: null },
      to: from + whole.length,
      lists: before,
    };

  const lists = openLists(before, label);
  const numbers = [1, ...lists.map((number) => number + 1)];
  const start = from + label.length + unit.length;
  const taken = takeNumbering(flow, start, start + figures.length, numbers);
  // 5件 behind 件: the unit again, in the cell.
  const again =
    taken.isNumbered || !flow.text.startsWith(unit, taken.to) || flow.gaps.has(taken.to) ? 0 : unit.length;
  const pieces = piecesOf(flow, start, taken.to + again);
  const printed = pieces.map(({ text }) => text).join('、');
  const read = slotsOf(pieces, unit, columns);
  const problem = EMPTY_CELL.test(label)
    ? '上一行没有数字，标签连在一起，不能确认'
    : (taken.problem ?? read.problem);
  return {
    row: { ...base, unit, slots: problem === null ? read.slots : pieces, printed, problem },
    to: taken.to + again,
    lists,
  };
}

/** The lists that are open behind a label: 2. goes on with 1., 1. begins one more. */
function openLists(lists: readonly number[], label: string): readonly number[] {
  const [, digits] = /(?:^|[:：\D])(\d{1,2})[.、.)]\D+$/.exec(label.replace(/\([^()]*\)/g, '')) ?? [];
  if (digits === undefined) return lists;
  const number = Number(digits);
  const at = lists.lastIndexOf(number - 1);
  return at < 0 ? [...lists, number] : [...lists.slice(0, at), number];
}

/** Label, unit and figures as long as they follow each other, and where they end. */
function rowsOf(
  flow: FlowText,
  from: number,
  end: number,
  columns: number,
): { readonly rows: readonly IndicatorRow[]; readonly to: number } {
  const rows: IndicatorRow[] = [];
  let lists: readonly number[] = [];
  let at = from;
  while (at < end) {
    const parsed = parseRow(flow, at, end, columns, lists);
    if (!parsed || parsed.to <= at) break;
    rows.push(parsed.row);
    lists = parsed.lists;
    at = parsed.to;
  }
  return { rows, to: at };
}

const captionOver = (flow: FlowText, from: number, to: number): string => {
  const isInLine = !flow.isLineStart(to);
  return captionAbove(flow.linesIn(from, to), isInLine);
};

/** A row of a table of which the header has a column that no word is known for (上年): any figure may be of that. */
const openRow = (row: IndicatorRow): IndicatorRow =>
  row.slots.length === 0 && row.problem === null
    ? row
    : { ...row, problem: '表头有认不出的一列，不能确认数字是哪一列的' };

/**
 * The tables of indicators in running text: one cell a line, one row a line, or all on one line with or without gaps. Each
 * begins with the words of its header and goes on as long as label, unit and figures follow each other. Nothing outside is read.
 */
export function flowIndicators(lines: readonly LineBlock[], year: number | null): readonly IndicatorTable[] {
  // Its words may be torn apart by lines, but each of these characters is in every header.
  if (!HEADER_CHARACTERS.every((character) => lines.some(({ text }) => text.includes(character)))) return [];
  const flow = toFlowText(lines);
  const headers = [...flow.text.matchAll(HEADER)];
  const tables: IndicatorTable[] = [];
  let behind = 0;
  let isForeign = false;
  for (const [i, header] of headers.entries()) {
    const from = header.index + header[0].length;
    // The table goes on behind its header where a page break repeats that; else words of its own stand over it.
    if (header.index > behind || i === 0)
      isForeign = foreignCaption(captionOver(flow, behind, header.index), year) !== null;
    const next = headers[i + 1]?.index ?? flow.text.length;
    const body = flow.text.slice(from, next);
    const ends = [findFooter(body), body.indexOf(DOWNLOADS)].filter((at) => at >= 0);
    const end = from + Math.min(body.length, ...ends);
    const columns: readonly IndicatorColumn[] = (header[2]?.match(COLUMNS) ?? []).map((text) =>
      columnOf(text, year),
    );
    const { rows, to } = rowsOf(flow, from, end, columns.length);
    behind = to;
    // A column of codes puts a number between label and figures that nothing tells from them.
    if (header[1] !== undefined || isForeign || rows.length === 0) continue;
    tables.push({ columns, rows: isKnownBeginning(body.slice(0, LONGEST_LABEL)) ? rows : rows.map(openRow) });
  }
  return tables;
}
