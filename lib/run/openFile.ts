import { readFileSync, statSync } from 'node:fs';
import { describeFileError } from '../document/describeFileError';
import { LIMITS } from '../document/limits';

/** Reading a pipe or a device would wait, or go on, for ever: a manifest may name one. */
const SPECIAL = '这不是普通的文件（而是管道、设备之类），没有读取：请给出文件本身。';

/**
 * The bytes of a file on disk, or a Chinese sentence when they cannot be had. A file far larger than any report is
 * refused before it is read, and one that changes meanwhile is not whole.
 */
export function openFile(path: string): Uint8Array | string {
  try {
    const stats = statSync(path);
    if (!stats.isFile() && !stats.isDirectory()) return SPECIAL;
    const { size, mtimeMs } = stats;
    if (size > LIMITS.unpacked) {
      return `文件有 ${Math.round(size / 1024 / 1024)} MB，超过 ${LIMITS.unpacked / 1024 / 1024} MB 的上限，不是一份报告：请核对文件，或拆成单份报告后再导入。`;
    }
    const bytes = readFileSync(path);
    const after = statSync(path);
    return after.size === size && after.mtimeMs === mtimeMs && bytes.length === size
      ? bytes
      : '文件正在被写入（读取时有变化）：请等它写完再导入。';
  } catch (error) {
    const sentence = describeFileError(path, error);
    if (sentence === null) throw error;
    return sentence;
  }
}
