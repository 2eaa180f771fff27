import type { FileTable } from './fileTable';
import { jsonPieces } from './jsonPieces';

/** The file as one text of JSON (`jsonPieces`). */
export const printJson = (table: FileTable): string => [...jsonPieces(table)].join('');
