import { z } from 'zod';
import { isFiguresFile } from '../report/parseFigureRows';
import { readOutcomeSchema } from '../report/types';
import type { FileEntry } from './filesIn';
import { readFiguresFile } from './readFiguresFile';
import { readFile } from './readFile';
import { toRefusal } from './toOutcome';

export const fileReportSchema = z.object({
  /** A document holds one report, a table of figures those of several units and years. */
  format: z.enum(['document', 'figures']),
  /** As the file names it: an id or a name. */
  unit: z.string().nullable(),
  citation: z.string().nullable(),
  outcome: readOutcomeSchema,
});
/** One report of a file, read and checked; a file that cannot be taken is one report that is refused. */
export type FileReport = z.infer<typeof fileReportSchema>;

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
