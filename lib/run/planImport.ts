import type { Db } from '../db/client';
import { afterDecision, decideRevision, type StoredRevision } from '../db/decideRevision';
import { idOf } from '../db/evaluation/reportId';
import { findRevisions } from '../db/findRevisions';
import { findStoredCells, type StoredCell } from '../db/findStoredCells';
import { type Imported, refusal } from '../db/imported';
import { openSession, type Session } from '../db/openSession';
import type { PlacedReport } from '../db/placedReport';
import { readUnitIndex } from '../db/readUnitIndex';
import { newRevisionOf, refusedBeside } from '../db/storeReports';
import { type CellChange, diffCells } from './diffCells';
import { findEntries } from './findEntries';
import type { ImportOptions } from './importFiles';
import { openReaders } from './readApart';
import { readEntries } from './readEntries';
import { readerVersion, readingVersion } from './readerVersion';

/** What an import would make of a report, and of each of its cells beside the figures that are current now. */
export interface Planned {
  readonly imported: Imported;
  /** Empty for a report that is refused or a question, and for a file that is known. */
  readonly cells: readonly CellChange[];
}

/** What would be stored by then, by unit and year: what is stored, and what this run would have added. */
type Stored = Map<string, readonly StoredRevision[]>;

async function planReport(
  session: Session,
  path: string,
  report: PlacedReport,
  stored: Stored,
  replace: boolean,
): Promise<Planned> {
  const { unitId, year, outcome, source } = report;
  const id = idOf(report);
  const now = (await session.use((client) => findRevisions(client, [report]))).get(id) ?? [];
  const own = newRevisionOf(report);
  const before = stored.get(id) ?? now;
  const decision = decideRevision(before, own, replace);
  const current = now.find(({ isCurrent }) => isCurrent);
  const old = current
    ? await session.use((client) => findStoredCells(client, unitId, year, current.revision))
    : new Map<string, StoredCell>();
  const cells = diffCells(old, outcome.cells);
  if (decision.kind === 'refuse')
    return {
      imported: refusal(
        path,
        source.sha256,
        refusedBeside(report, own.settled, decision.current),
        year,
        unitId,
      ),
      cells,
    };
  if (decision.kind === 'create') stored.set(id, afterDecision(before, decision, own));
  return {
    imported: {
      path,
      sha256: source.sha256,
      outcome: decision.kind === 'unchanged' ? 'unchanged' : decision.result,
      partial: outcome.status === 'partial',
      reason: outcome.reason,
      unitId,
      year,
    },
    cells,
  };
}

/**
 * Says what an import of the same paths would do, and stores nothing, not even a record of the run. Keeps a line of each report
 * that would be new, since a later file may be another revision of it.
 */
export async function planImport(
  db: Db,
  paths: readonly string[],
  onPlanned: (planned: Planned) => void,
  options: Pick<ImportOptions, 'today' | 'replace' | 'answers' | 'reread' | 'onNews'> = {},
): Promise<void> {
  const { today = new Date(), replace = false, answers = [], reread = false, onNews } = options;
  const session = openSession(db, { onNews });
  const readers = openReaders();
  try {
    const index = await session.patiently(() => readUnitIndex(db));
    const version = readingVersion(readerVersion(), index);
    const readAll = reread || replace;
    const entries = findEntries({ session, readers, paths, version, answers, readAll, resumed: null });
    const stored: Stored = new Map();
    for await (const { file } of readEntries({ index, today, answers }, readers, entries)) {
      for (const one of file.reports) {
        if (one.kind === 'decided') onPlanned({ imported: one.imported, cells: [] });
        else onPlanned(await planReport(session, file.path, one.report, stored, replace));
      }
    }
  } finally {
    readers.close();
    session.close();
  }
}
