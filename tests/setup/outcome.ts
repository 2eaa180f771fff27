import { readFileSync } from 'node:fs';
import { readFile } from '../../lib/checks/readFile';
import { sha256Of } from '../../lib/checks/sha256Of';
import type { Source } from '../../lib/db/placedReport';
import type { ReadOutcome } from '../../lib/report/types';

const FILE = 'prisma/sample/liunan-district-2023.txt';

/** The reference report as a file that was read, with one cell changed or not. */
export async function outcomeWith(changes: Readonly<Record<string, string>> = {}): Promise<{
  readonly outcome: ReadOutcome;
  readonly source: Source;
}> {
  const original = readFileSync(FILE);
  const outcome = await readFile(FILE, original);
  const cells = outcome.cells.map((cell) => {
    const value = changes[cell.key];
    return value === undefined ? cell : { ...cell, raw: value, value, state: 'number' as const };
  });
  const bytes = Buffer.concat([original, Buffer.from(JSON.stringify(changes))]);
  const sha256 = sha256Of(bytes);
  return {
    outcome: { ...outcome, cells },
    source: { sha256, fileName: 'liunan-district-2023.txt', format: 'document', bytes, citation: null },
  };
}
