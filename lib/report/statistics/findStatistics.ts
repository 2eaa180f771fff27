import type { Document, LineBlock } from '../../document/types';
import { toGrid } from '../../grid/toGrid';
import type { StatisticsEdition } from '../../metrics/types';
import { captionOf, foreignCaption, foreignNote } from '../captions';
import { keysOf } from '../editionsFound';
import { gridWords } from '../gridWords';
import { markTorn } from '../markTorn';
import type { Finding, LocalFigure, ReadCell } from '../types';
import { captionAbove } from './captionAbove';
import { flowIndicators } from './flowIndicators';
import { gridIndicators, mayBeIndicators, type OpenTable } from './gridIndicators';
import type { IndicatorTable } from './indicatorTable';
import { isLocalStatistics, readLocal } from './readLocal';
import { readNational } from './readNational';
import { settleStatistics } from './settleStatistics';

/** The statistics table of a report on 2008 to 2018. */
export interface Statistics {
  /** Null when there is none. */
  readonly edition: StatisticsEdition | null;
  readonly cells: readonly ReadCell[];
  readonly local: readonly LocalFigure[];
  readonly notes: readonly Finding[];
}

const NONE: Statistics = { edition: null, cells: [], local: [], notes: [] };

/** Last report year of the national statistics table; in later reports one is supplementary. */
const LAST_YEAR = 2018;
/** Local tables share a few indicators with the national one; a table with more of its figures than this is that one. */
const FEWEST_NATIONAL = 15;

/** More lines over a table are not looked at for what it is. */
const LINES_ABOVE = 3;

/** Tables of indicators in the document, in reading order; `foreign`: that some were passed over for what stands over them. */
function indicatorTables(
  { blocks }: Document,
  year: number | null,
): { readonly tables: readonly IndicatorTable[]; readonly foreign: readonly Finding[] } {
  const tables: IndicatorTable[] = [];
  const foreign: Finding[] = [];
  let lines: LineBlock[] = [];
  let open: OpenTable | null = null;
  const closeLines = (): void => {
    if (lines.length === 0) return;
    tables.push(...flowIndicators(lines, year));
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'line') {
      lines.push(block);
      continue;
    }
    const above = lines.slice(-LINES_ABOVE).map(({ text }) => text);
    closeLines();
    if (open === null && !mayBeIndicators(block)) continue;
    const caption = captionAbove([...above, captionOf(undefined, block)]);
    const found: ReturnType<typeof gridIndicators> = gridIndicators(
      markTorn(gridWords(toGrid(block))),
      year,
      open,
    );
    const why = foreignCaption(caption, year);
    open = why === null ? (found?.open ?? null) : null;
    if (found && why === null) tables.push(found.table);
    else if (found && why !== null) foreign.push(foreignNote(block.number, why));
  }
  closeLines();
  return { tables, foreign };
}

const supplementary: Finding = {
  rule: 'STR-01',
  severity: 'info',
  where: 'document',
  left: null,
  right: null,
  message: '文件里另有一张 2014 年版的政府信息公开情况统计表：2019 年度起它只是补充材料，没有取数。',
};

/**
 * The statistics table of the years before 2019, seen from the table itself: the national one of 2014 (its 58 figures), or that
 * of a place (all its figures as printed, and the few that mean the same). `hasForm`: the document has tables 2 to 4.
 */
export function findStatistics(document: Document, year: number | null, hasForm: boolean): Statistics {
  const { tables, foreign } = indicatorTables(document, year);
  if (tables.length === 0 && foreign.length === 0) return NONE;
  const sightings = readNational(tables);
  const isNational = new Set(sightings.flatMap(keysOf)).size >= FEWEST_NATIONAL;
  if (hasForm || (year !== null && year > LAST_YEAR))
    return isNational ? { ...NONE, notes: [supplementary] } : NONE;
  if (isNational) {
    const national = settleStatistics(sightings, true);
    return { edition: '2014', local: [], cells: national.cells, notes: [...national.notes, ...foreign] };
  }
  const local = tables.filter(isLocalStatistics).map(readLocal);
  if (local.length === 0) return { ...NONE, notes: foreign };
  const settled = settleStatistics(
    local.flatMap((table) => table.sightings),
    false,
  );
  return {
    edition: 'local',
    local: local.flatMap(({ figures }) => figures),
    cells: settled.cells,
    notes: [...settled.notes, ...foreign],
  };
}
