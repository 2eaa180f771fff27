/** One mebibyte, in bytes. */
const MIB = 1024 * 1024;

/**
 * What one file may ask for, far above any published report (the largest met: 12 MB of scans, 0.4 MB of markup) and
 * low enough that a hostile one is refused within seconds and 512 MB of memory. Sizes in bytes.
 */
export const LIMITS = {
  /** Any file, and any file inside an archive. */
  file: 64 * MIB,
  /** A text or a page, whose bytes all become characters; a page may carry pictures inside. */
  text: 24 * MIB,
  /** All files of an archive, or all parts of a document that is an archive, unpacked. */
  unpacked: 160 * MIB,
  /** All XML parts of one DOCX or XLSX together. */
  markup: 12 * MIB,
  /** Elements of all these parts together: a Word document takes about 2 kB and 20 µs for each. */
  partElements: 120_000,
  /** The stream of an XLS, whose cells are a few bytes each and take a hundred. */
  xls: 6 * MIB,
  /** Entries of an archive. */
  entries: 4_000,
  /** Lines of a text. */
  lines: 100_000,
  /** Characters of one line or paragraph; a whole report glued into one line has some 20 000. */
  line: 500_000,
  /** Elements of a page. */
  elements: 300_000,
  /** Attributes of all elements of a page. */
  attributes: 600_000,
  /** Stretches of text of a page, white space and words counted each. */
  words: 1_000_000,
  /** Elements inside each other, in a page or in an XML part. */
  depth: 400,
  /** Rows of one table. */
  rows: 20_000,
  /** Places (rows × columns) of one sheet, empty ones included. */
  places: 400_000,
} as const;

/** Bytes as people say them: 64 MB. */
export const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / MIB)} MB`;
