import { readFileSync } from 'node:fs';
import { decodeText } from '../document/decodeText';
import { describeFileError } from '../document/describeFileError';
import { DocumentError } from '../document/types';

/** The text of a table that a person gives beside an import; a Chinese sentence when it cannot be read. */
export function readTextFile(path: string, what: string): { readonly text: string } | string {
  try {
    return { text: decodeText(readFileSync(path)) };
  } catch (error) {
    if (error instanceof DocumentError) return `${what}“${path}”：${error.message}`;
    const sentence = describeFileError(path, error);
    if (sentence === null) throw error;
    return sentence;
  }
}
