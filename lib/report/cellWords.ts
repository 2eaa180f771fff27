import type { ColumnSpelling } from '../metrics/columnSpellings';
import { memoize } from '../text/memoize';
import { normalizeLabel } from '../text/normalizeLabel';
import { mentionsSuit, parseTable2Header } from './columnHeaders';
import { CUT } from './cutMark';
import { isPlainNumber, looksLikeCell } from './parseCell';
import { findRow, isNumbering } from './rowLabels';

/** What the words of one cell of a laid-out table are in the form. */
export interface CellWords {
  /** In the spelling that labels are compared in; a plain number is no label and has none. */
  readonly label: string;
  /** It prints a figure or nothing. */
  readonly isFigure: boolean;
  /** It is the numbering of a label that stands in the next cell: （六）. */
  readonly isNumbering: boolean;
  /** The rows of table 2 and of table 3 that it names by itself. */
  readonly row2: string | null;
  readonly row3: string | null;
  /** The one column of table 2 that it names. */
  readonly column2: ColumnSpelling | null;
  /** 信息内容 over the row labels of table 2. */
  readonly isContent: boolean;
  /** It begins the header of table 3. */
  readonly isHeader3: boolean;
  /** It is a header of table 4 that names a kind of suit. */
  readonly isSuit: boolean;
}

/** A figure, or the part of one that its document shows. */
const printsFigure = (text: string): boolean =>
  looksLikeCell(text.endsWith(CUT) ? text.slice(0, -CUT.length) : text);

function toWords(text: string): CellWords {
  if (printsFigure(text)) return NUMBER;
  const label = normalizeLabel(text);
  const columns = parseTable2Header([text]);
  return {
    label,
    isFigure: text === '',
    isNumbering: isNumbering(text),
    row2: findRow(2, text),
    row3: findRow(3, text),
    column2: columns?.length === 1 ? (columns[0] ?? null) : null,
    isContent: /^信息(?:内容|名称)$/.test(label),
    isSuit: mentionsSuit(label),
    isHeader3: /^(?:自然人|商业企业|申请人情况)/.test(label),
  };
}

/** A plain number names nothing. Most cells print one, and there are too many of them to remember. */
const NUMBER: CellWords = {
  label: '',
  isFigure: true,
  isNumbering: false,
  row2: null,
  row3: null,
  column2: null,
  isContent: false,
  isHeader3: false,
  isSuit: false,
};

const remembered = memoize(toWords);

/** What the text of a cell says in the words of the form: asked of every cell by the reader of each table. */
export function cellWords(text: string): CellWords {
  return isPlainNumber(text) ? NUMBER : remembered(text);
}
