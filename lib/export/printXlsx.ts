import { Buffer } from 'node:buffer';
import type { FileTable } from './fileTable';
import type { HeaderLanguage } from './headerOf';
import { xlsxPieces } from './xlsxPieces';

/** A workbook as one piece of bytes (`xlsxPieces`). */
export async function printXlsx(
  table: FileTable,
  { language }: { readonly language: HeaderLanguage },
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxPieces(table, language)) pieces.push(piece);
  return Buffer.concat(pieces);
}
