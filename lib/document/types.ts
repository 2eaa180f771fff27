/** One cell as marked up, before spans are laid out. */
export interface MarkupCell {
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
  /** Its place as a grid states it, where the table's page does not say it: on a page that the table goes on to. */
  readonly where?: string;
}

/** A table of the document; `number` counts from 1 over all tables, nested ones included. */
export interface TableBlock {
  readonly kind: 'table';
  readonly number: number;
  /** Page it stands on, counted from 1; absent in formats without pages. */
  readonly page?: number;
  /** True where no rules are drawn: rows and columns were found by where the words stand, and an empty cell may be a lost word. */
  readonly isUnruled?: true;
  readonly rows: readonly (readonly MarkupCell[])[];
}

/** A line of a text file, or a paragraph of a page. Empty lines are left out; `gap` counts those before it. */
export interface LineBlock {
  readonly kind: 'line';
  readonly text: string;
  /** `line:12` in a text file, `paragraph:12` in a page, `page:3/line:12` in a format with pages, `sheet:1/row:2` in a workbook. */
  readonly where: string;
  readonly gap: number;
  /** True when the markup says that the line is one cell of a table, which may be empty. */
  readonly isCell?: true;
}

export type Block = TableBlock | LineBlock;

/** A fact about the document that its markup states, outside the text: title, date, address. */
export interface Metadata {
  readonly titles: readonly string[];
  /** Those of `titles` that are headings within the page and may be of another text on it; absent where there are none. */
  readonly headings?: readonly string[];
  readonly publishedOn: string | null;
  readonly issuer: string | null;
  readonly url: string | null;
  /** Where a page says it comes from, and the website it stands on: by the labels that government websites carry. */
  readonly sourceName?: string | null;
  readonly siteName?: string | null;
  readonly siteDomain?: string | null;
}

export type Format = 'text' | 'html' | 'docx' | 'doc' | 'xlsx' | 'xls' | 'pdf' | 'ofd';

/** What a file says, in reading order, whatever its format. */
export interface Document {
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  /** All blocks, those too that the page hides, each with the place that it has in `blocks`; absent where it hides nothing. */
  readonly withHidden?: readonly Block[];
  /** True when the markup breaks off inside a table: its last cell may have lost a part. */
  readonly isCutOff?: true;
}

export type DocumentProblem =
  | 'empty'
  | 'picture'
  | 'unsupported_format'
  | 'unknown_encoding'
  | 'damaged_text'
  | 'damaged_file'
  | 'encrypted'
  | 'too_large'
  | 'too_complex';

/** The bytes cannot be made a document; the message is a Chinese sentence for the person who gave the file. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  constructor(
    readonly code: DocumentProblem,
    message: string,
  ) {
    super(message);
  }
}
