import { closeSync, openSync, writeSync } from 'node:fs';
import { describeFileError } from '../document/describeFileError';

/** A text file that grows as it is written. */
export interface OpenTable {
  write(text: string): void;
  close(): void;
}

/** Opens a file to be written; a Chinese sentence when it cannot be. */
export function openTable(path: string): OpenTable | string {
  try {
    const file = openSync(path, 'w');
    return { write: (text) => void writeSync(file, text), close: () => closeSync(file) };
  } catch (error) {
    const sentence = describeFileError(path, error);
    if (sentence === null) throw error;
    return sentence;
  }
}
