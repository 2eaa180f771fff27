/** Rules whose findings the reader makes itself: they need the document, and are kept as they were made. */
export const READER_RULES: ReadonlySet<string> = new Set([
  'STR-01',
  'STR-02',
  'STR-04',
  'STR-05',
  'STR-06',
  'STR-08',
  'STR-09',
]);
