import { type CsvPrinting, csvPieces } from './csvPieces';
import type { FileTable } from './fileTable';

/** A CSV file as one text (`csvPieces`). */
export const printCsv = (table: FileTable, printing: CsvPrinting): string =>
  [...csvPieces(table, printing)].join('');
