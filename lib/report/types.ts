import { z } from 'zod';
import { evidenceSchema } from './evidence';
import { type NarrativeFigure, narrativeFigureSchema } from './narrative/types';
import { WITNESSES } from './occurrence';
import { type Statements, statementsSchema } from './statements';
import { COLUMN_KINDS } from './statistics/indicatorTable';

/**
 * The contract of `npm run read`: one such object per file and line (docs/read-contract.md).
 * Others build on this shape; a change of it is a new version of the contract.
 */

/** What one cell of the form says. Only `number` has a value; blank, dash and unreadable are never zero. */
export const cellStateSchema = z.enum(['number', 'blank', 'not_applicable', 'unreadable']);
export type CellState = z.infer<typeof cellStateSchema>;

export const readCellSchema = z.object({
  /** Cell key of the catalogue, for example `t3_granted_natural`. */
  key: z.string(),
  /** The printed text, white space folded; empty when nothing is printed. */
  raw: z.string(),
  /** A plain decimal string in the unit of the catalogue, or null in every state but `number`. */
  value: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .nullable(),
  state: cellStateSchema,
  /**
   * Place in the source: `line:103`, `line:103/column:4` in a table drawn with pipes, or `table:2/row:5/column:4` counted
   * from 1 over the tables of the document, `page:3/` before it in a format with pages; empty when the cell was not found.
   */
  where: z.string(),
  /**
   * How sure the reader is. `grid`: the figure stands in the row of its label and under the header of its column; `order`: beside
   * its label, in the form's order; `sums`: only the sums of the form tell where it belongs. Null when unreadable.
   */
  witness: z.enum(WITNESSES).nullable(),
});
export type ReadCell = z.infer<typeof readCellSchema>;

export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;

export const findingSchema = z.object({
  /** Id of the rule, for example `T3-04`. */
  rule: z.string(),
  severity: severitySchema,
  /** What it is about: `t3/column:natural`, `t3/row:granted`, `t4/recon`, a cell key, or `document`. */
  where: z.string(),
  /** The two sides that disagree, as plain decimal strings; null where the rule compares no numbers. */
  left: z.string().nullable(),
  right: z.string().nullable(),
  /** A Chinese sentence for the person who has to act on it. */
  message: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

export const scopeSchema = z.enum(['own_organ', 'government_and_departments', 'territory', 'unknown']);
export type Scope = z.infer<typeof scopeSchema>;

const edition = z.enum(['2019', '2021']).nullable();

/** One figure of a local statistics table of 2008–2018, which no national form asked for: kept as printed. */
export const localFigureSchema = z.object({
  /** Labels of its row, outermost first, as printed. */
  labels: z.array(z.string()).min(1),
  unit: z.string().nullable(),
  /** Code of the indicator (代码), where one is printed. */
  code: z.string().nullable(),
  /** Heading of its column, and what that says: the year, a period, all years together, a total, or a part of the whole. */
  column: z.string(),
  columnKind: z.enum(COLUMN_KINDS),
  raw: z.string(),
  /** In the unit printed beside it; null in every state but `number`. */
  value: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .nullable(),
  state: cellStateSchema,
  where: z.string(),
});
export type LocalFigure = z.infer<typeof localFigureSchema>;

export const reportHeadSchema = z.object({
  title: z.string().nullable(),
  /** The body that issued it, as printed. */
  issuer: z.string().nullable(),
  /** The issuer with the words of the year and of the report taken off: what is looked up in the list of units. */
  unit: z.string().nullable(),
  /** The year reported on, not that of publication. */
  year: z.number().int().nullable(),
  scope: scopeSchema,
  /** Edition of each table, seen from the table itself; null where that table was not found. */
  editions: z.object({
    table2: edition,
    table3: edition,
    table4: edition,
    /** The statistics table of the years before 2019: the national one of 2014, that of a place, or null. */
    statistics: z.enum(['2014', 'local']).nullable(),
  }),
  /** ISO date. */
  publishedOn: z.iso.date().nullable(),
  sourceUrl: z.string().nullable(),
  /** Where each of these was read; a fact told in several places is there several times. */
  evidence: z.array(evidenceSchema),
});
export type ReportHead = z.infer<typeof reportHeadSchema>;

export const readOutcomeSchema = z.object({
  file: z.string(),
  /** Of the file's bytes; null only when the file could not be opened. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** `read`: every cell of the tables found is settled; `partial`: some cells or a table are open; `refused`: nothing usable. */
  status: z.enum(['read', 'partial', 'refused']),
  /** Why it is partial or refused, and what to do, in Chinese; null when read. */
  reason: z.string().nullable(),
  report: reportHeadSchema,
  cells: z.array(readCellSchema),
  /** Figures of a local statistics table; empty when there is none. */
  local: z.array(localFigureSchema),
  findings: z.array(findingSchema),
  /** What the text says besides its figures; null for figures files and refusals. */
  statements: statementsSchema.nullable(),
  /** Figures that the sentences outside the tables state. */
  narrative: z.array(narrativeFigureSchema),
});
export type ReadOutcome = z.infer<typeof readOutcomeSchema>;

/** A report as read from one document, before it has a file name. */
export interface Report {
  readonly head: ReportHead;
  readonly cells: readonly ReadCell[];
  readonly local: readonly LocalFigure[];
  /** What the reader itself noticed (second copy, missing table, unreadable cell); sums are checked later. */
  readonly notes: readonly Finding[];
  /** What the text says besides its figures; null where there is no text. */
  readonly statements: Statements | null;
  /** Figures that the sentences outside the tables state. */
  readonly narrative: readonly NarrativeFigure[];
}

export type ReportProblem = 'no_tables' | 'incomplete';

/** The document is readable but is not a report that can be taken; the message is a Chinese sentence. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  constructor(
    readonly code: ReportProblem,
    message: string,
    /** Whose report it seems to be; null when the head was not read. */
    readonly head: ReportHead | null = null,
  ) {
    super(message);
  }
}
