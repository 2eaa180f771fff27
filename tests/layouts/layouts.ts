import type { Layout } from './layout';
import { COLUMN_MAJOR, DRIPS, LABELS_AFTER } from './render/disordered';
import { HTML_CLEAN, HTML_CMS, HTML_EMPTY_HEADERS, HTML_PARAGRAPHS, HTML_SPLIT } from './render/html';
import { HTML_NESTED, HTML_WORD } from './render/htmlWord';
import { GLUED, GLUED_SPACES, LINES_0, LINES_1, LINES_2, ONE_LINE, ROWS_SINGLE } from './render/lines';
import { MARKDOWN, MARKDOWN_PER_ROW, MARKDOWN_TORN } from './render/markdown';
import { OFD } from './render/ofd';
import { DOCX, XLS, XLSX, ZIP } from './render/office';
import { PIPES_ALONE, PIPES_BOTH, PIPES_CELL, PIPES_COLSPAN, PIPES_TRAILING } from './render/pipes';

/** Every layout that is made without another program; those that need one are in `longLayouts.ts`. */
export const LAYOUTS: readonly Layout[] = [
  HTML_CLEAN,
  HTML_EMPTY_HEADERS,
  HTML_CMS,
  HTML_WORD,
  HTML_NESTED,
  HTML_SPLIT,
  HTML_PARAGRAPHS,
  LINES_0,
  LINES_1,
  LINES_2,
  ROWS_SINGLE,
  ONE_LINE,
  PIPES_TRAILING,
  PIPES_BOTH,
  PIPES_COLSPAN,
  PIPES_ALONE,
  PIPES_CELL,
  MARKDOWN,
  MARKDOWN_PER_ROW,
  MARKDOWN_TORN,
  GLUED,
  GLUED_SPACES,
  LABELS_AFTER,
  DRIPS,
  COLUMN_MAJOR,
  DOCX,
  XLSX,
  XLS,
  ZIP,
  OFD,
];
