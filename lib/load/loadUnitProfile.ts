import type { Grade } from '../checks/gradeReport';
import type { Db } from '../db/client';
import { findLineage, type Relative } from '../db/findLineage';
import { findMarks } from '../db/findMarks';
import { findReports } from '../db/findReports';
import { findStoredCells, type StoredCell } from '../db/findStoredReport';
import { findUnitFindings, type UnitFinding } from '../db/findUnitFindings';
import { countGrades } from '../db/quality/countGrades';
import type { CellRow, ReportRow, UnitRow } from '../metrics/rows';
import type { UnitQuery } from '../query/unitsQuery';
import { type Composition, toComposition } from '../result/composition';
import { toUnitTable, type UnitTable } from '../result/unitTable';
import { loadPath } from './loadPath';
import { markCells } from './markCells';

const ALL_YEARS = { from: 2008, to: 2100 } as const;

export interface UnitProfile {
  readonly unit: UnitRow;
  /** Year of the headline figures; null when the unit has no report. */
  readonly year: number | null;
  readonly reports: readonly ReportRow[];
  /** Grades of the reports by year; null for one that is not evaluated yet. */
  readonly grades: ReadonlyMap<number, Grade | null>;
  /** Findings of these reports, in the order they were made. */
  readonly findings: readonly UnitFinding[];
  readonly table: UnitTable;
  readonly outcomes: Composition;
  readonly cells: readonly StoredCell[];
  /** From the outermost unit above it to itself. */
  readonly path: readonly UnitRow[];
  /** What the unit was before and what became of it. */
  readonly lineage: readonly Relative[];
}

/** A unit with all its current reports; null when there is no such unit. A year without a report falls back to the last. */
export async function loadUnitProfile(db: Db, id: string, query: UnitQuery): Promise<UnitProfile | null> {
  const [path, reports, stored, lineage, grades, marks, findings] = await Promise.all([
    loadPath(db, id),
    findReports(db, { ...ALL_YEARS, units: [id], version: query.version }),
    findStoredCells(db, id, undefined, query.version),
    findLineage(db, id),
    countGrades(db, { units: [id] }),
    findMarks(db, { ...ALL_YEARS, units: [id], version: query.version }),
    findUnitFindings(db, id, query.version),
  ]);
  const unit = path.at(-1);
  if (!unit) return null;
  const cells = markCells(
    stored.map((cell): CellRow => ({ ...cell, value: cell.value === null ? null : Number(cell.value) })),
    marks,
  );
  const asked = reports.find(({ year }) => year === query.year);
  return {
    unit,
    path,
    year: (asked ?? reports.at(-1))?.year ?? null,
    reports,
    grades: new Map(grades.map(({ year, grade }) => [year, grade])),
    findings,
    table: toUnitTable(id, reports, cells),
    outcomes: toComposition(
      reports.map((report) => ({ report, label: String(report.year) })),
      cells,
    ),
    cells: stored,
    lineage,
  };
}
