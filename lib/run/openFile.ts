import { readFileSync, statSync } from 'node:fs';
import { type FileEntry, filesIn } from '../checks/filesIn';
import { describeFileError } from '../document/describeFileError';
import { LIMITS } from '../document/limits';
import { DocumentError } from '../document/types';

/**
 * Reads a file from disk: its bytes, or those of the files inside it if it is an archive; a Chinese sentence when it
 * cannot be read. A file far larger than any report is refused before it is read.
 */
export function openFile(path: string): readonly FileEntry[] | string {
  try {
    const { size } = statSync(path);
    if (size > LIMITS.unpacked) {
      return `文件有 ${Math.round(size / 1024 / 1024)} MB，超过 ${LIMITS.unpacked / 1024 / 1024} MB 的上限，不是一份报告：请核对文件，或拆成单份报告后再导入。`;
    }
    return filesIn(path, readFileSync(path));
  } catch (error) {
    if (error instanceof DocumentError) return error.message;
    const sentence = describeFileError(path, error);
    if (sentence === null) throw error;
    return sentence;
  }
}
