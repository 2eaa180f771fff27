import { type Matrix, multiply, toMatrix, transform } from '../layout/affine';
import { boxToRule, type Subpath, toRules } from '../layout/toRules';
import { type Glyph, toTexts } from '../layout/toTexts';
import type { PositionedPage, Rule } from '../positioned';
import type { PageDrawing } from './drawPdf';
import { NO_TEXT_STATE, showText, type TextState } from './showText';

/** What is drawn on a page; `hidden` counts characters drawn invisibly, as text recognition puts them over scans. */
export interface PdfPageContent {
  readonly page: PositionedPage;
  readonly hidden: number;
}

interface GraphicsState {
  readonly ctm: Matrix;
  readonly text: TextState;
}

type Args = readonly unknown[];
const list = (value: unknown): ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? (value as ArrayLike<unknown>) : []; // typed arrays are lists of numbers
const numberAt = (args: Args, i: number): number => (typeof args[i] === 'number' ? args[i] : 0); // an operand left out
const matrixOf = (value: unknown): Matrix => toMatrix(list(value));

/** Codes inside the path data of pdf.js, each followed by its points. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** The straight runs of a path; a curve ends one and begins the next. */
function tracePath(data: ArrayLike<unknown>, ctm: Matrix): readonly Subpath[] {
  const paths: (readonly [number, number])[][] = [];
  let current: (readonly [number, number])[] = [];
  const point = (i: number) => transform(ctm, Number(data[i]), Number(data[i + 1]));
  const begin = (start: readonly [number, number]): void => {
    current = [start];
    paths.push(current);
  };
  for (let i = 0; i < data.length; ) {
    const code = data[i];
    if (code === MOVE) begin(point(i + 1));
    else if (code === LINE) current.push(point(i + 1));
    else if (code === CURVE) begin(point(i + 5));
    else if (code === QUADRATIC) begin(point(i + 3));
    else if (code === CLOSE && current[0]) current.push(current[0]);
    i += { [MOVE]: 3, [LINE]: 3, [CURVE]: 7, [QUADRATIC]: 5, [CLOSE]: 1 }[Number(code)] ?? data.length;
  }
  return paths;
}

/**
 * One page of a PDF as texts and strokes in the page's own upright coordinates. Content of layers that are switched
 * off is left out, and so is invisible text. Pictures are not looked at: `hasPictures` is what the caller knows.
 */
export function readPage(
  { number, width, height, transform: toTop, fnArray, argsArray, fonts }: PageDrawing,
  operators: Readonly<Record<string, number>>,
  hasPictures: boolean,
): PdfPageContent {
  const base = toMatrix(toTop);
  // An operator that this pdf.js does not have never comes.
  const op = (name: string): number => operators[name] ?? -1;

  const glyphs: (Glyph | null)[] = [];
  const rules: Rule[] = [];
  const stack: GraphicsState[] = [];
  const layers: boolean[] = [];
  let ctm = base;
  let text: TextState = { ...NO_TEXT_STATE };
  let hidden = 0;

  const save = (): void => {
    stack.push({ ctm, text: { ...text } });
  };
  const restore = (): void => {
    const last = stack.pop();
    if (last) ({ ctm, text } = last);
  };
  const moveText = (x: number, y: number): void => {
    text.lineX += x;
    text.lineY += y;
    [text.x, text.y] = [text.lineX, text.lineY];
  };
  const setFont = (id: unknown, size: number): void => {
    text.font = fonts[String(id)] ?? null;
    text.size = size;
  };
  const show = (args: Args): void => {
    const found = showText(text, ctm, Array.from(list(args[0])));
    const isDrawn = text.mode !== 3 && text.mode !== 7;
    if (!isDrawn) hidden += found.filter((glyph) => glyph !== null).length;
    else if (!layers.includes(false)) glyphs.push(...found);
  };
  const STROKES: readonly number[] = [
    op('stroke'),
    op('closeStroke'),
    op('fillStroke'),
    op('eoFillStroke'),
    op('closeFillStroke'),
    op('closeEOFillStroke'),
  ];
  const FILLS: readonly number[] = [op('fill'), op('eoFill'), ...STROKES.slice(2)];
  const drawPath = ([operator, data]: Args): void => {
    const drawn = { stroked: STROKES.includes(Number(operator)), filled: FILLS.includes(Number(operator)) };
    if ((!drawn.stroked && !drawn.filled) || layers.includes(false)) return;
    rules.push(...toRules(tracePath(list(list(data)[0]), ctm), drawn));
  };

  const run: Readonly<Record<number, (args: Args) => void>> = {
    [op('save')]: save,
    [op('restore')]: restore,
    [op('transform')]: (args) => {
      ctm = multiply(ctm, matrixOf(args));
    },
    [op('paintFormXObjectBegin')]: ([matrix]) => {
      save();
      if (matrix) ctm = multiply(ctm, matrixOf(matrix));
    },
    [op('paintFormXObjectEnd')]: restore,
    [op('beginGroup')]: save,
    [op('endGroup')]: restore,
    [op('beginAnnotation')]: ([, , placed, matrix]) => {
      save();
      ctm = multiply(multiply(base, matrixOf(placed)), matrixOf(matrix));
    },
    [op('endAnnotation')]: restore,
    [op('beginMarkedContent')]: () => layers.push(true),
    [op('beginMarkedContentProps')]: ([isVisible]) => layers.push(isVisible === true),
    [op('endMarkedContent')]: () => layers.pop(),
    [op('beginText')]: () => {
      text = { ...text, matrix: NO_TEXT_STATE.matrix, x: 0, y: 0, lineX: 0, lineY: 0 };
    },
    [op('setFont')]: ([id, size]) => setFont(id, Number(size)),
    [op('setGState')]: ([entries]) => {
      for (const entry of Array.from(list(entries))) {
        const [key, value] = Array.from(list(entry));
        if (key === 'Font') setFont(list(value)[0], Number(list(value)[1]));
      }
    },
    [op('setTextMatrix')]: ([matrix]) => {
      text = { ...text, matrix: matrixOf(matrix), x: 0, y: 0, lineX: 0, lineY: 0 };
    },
    [op('moveText')]: (args) => moveText(numberAt(args, 0), numberAt(args, 1)),
    [op('setLeadingMoveText')]: (args) => {
      text.leading = numberAt(args, 1);
      moveText(numberAt(args, 0), numberAt(args, 1));
    },
    [op('setLeading')]: (args) => {
      text.leading = -numberAt(args, 0);
    },
    [op('nextLine')]: () => moveText(0, text.leading),
    [op('setCharSpacing')]: (args) => {
      text.charSpacing = numberAt(args, 0);
    },
    [op('setWordSpacing')]: (args) => {
      text.wordSpacing = numberAt(args, 0);
    },
    [op('setHScale')]: (args) => {
      text.scale = numberAt(args, 0) / 100;
    },
    [op('setTextRise')]: (args) => {
      text.rise = numberAt(args, 0);
    },
    [op('setTextRenderingMode')]: (args) => {
      text.mode = numberAt(args, 0);
    },
    [op('showText')]: show,
    [op('constructPath')]: drawPath,
    // A picture of one dot drawn as a thin box is how some printers draw a line.
    [op('paintSolidColorImageMask')]: () => {
      const corners = [
        transform(ctm, 0, 0),
        transform(ctm, 1, 0),
        transform(ctm, 1, 1),
        transform(ctm, 0, 1),
      ];
      const rule = boxToRule(corners);
      if (rule) rules.push(rule);
    },
  };
  for (const [i, operator] of fnArray.entries()) run[operator]?.(Array.from(list(argsArray[i])));

  const isOnPage = (glyph: Glyph | null): boolean =>
    glyph === null ||
    (glyph.right > 0 && glyph.left < width && glyph.baseline > 0 && glyph.baseline - glyph.size < height);
  const texts = toTexts(glyphs.filter(isOnPage), rules);
  return { page: { number, width, height, texts, rules, hasPictures }, hidden };
}
