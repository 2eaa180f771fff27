import { workbookFile } from './dataset/workbookFile';
import type { FileTable } from './fileTable';
import type { HeaderLanguage } from './headerOf';
import { inTurns } from './inTurns';
import { rowBatches } from './rowBatches';

/** The file as a workbook, piece by piece (`workbookFile`). */
export const xlsxPieces = (table: FileTable, language: HeaderLanguage): AsyncIterable<Uint8Array> =>
  workbookFile(table.columns, inTurns(rowBatches(table)), table.notes, { language });
