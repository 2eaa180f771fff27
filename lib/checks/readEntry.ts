import { isFiguresFile } from '../report/parseFigureRows';
import type { FileReport } from './fileReport';
import type { FileEntry } from './filesIn';
import { readFiguresFile } from './readFiguresFile';
import { readFile } from './readFile';
import { toRefusal } from './toOutcome';

const refused = (format: FileReport['format'], outcome: FileReport['outcome']): readonly FileReport[] => [
  { format, unit: null, citation: null, outcome },
];

/** Reads and checks whatever a file holds, the way its bytes ask for. Only a bug throws. */
export async function readEntry({ file, bytes }: FileEntry): Promise<readonly FileReport[]> {
  if (!isFiguresFile(bytes, file)) {
    const outcome = await readFile(file, bytes);
    return [{ format: 'document', unit: outcome.report.unit, citation: null, outcome }];
  }
  const { sha256, reports, problems } = readFiguresFile(file, bytes);
  if (problems.length > 0) return refused('figures', toRefusal(file, sha256, problems.join('')));
  if (reports.length === 0) {
    return refused('figures', toRefusal(file, sha256, '数据表里没有数据行：请检查文件是否完整。'));
  }
  return reports.map((report) => ({ format: 'figures', ...report }));
}
