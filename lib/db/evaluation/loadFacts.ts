import { z } from 'zod';
import type { CellFact, ReportFacts } from '../../checks/rules/context';
import { toNarrativeFacts } from '../../checks/toNarrativeFacts';
import { dutyKind } from '../../coverage/dutyKind';
import { statementsSchema } from '../../report/statements';
import { findingSchema, scopeSchema } from '../../report/types';
import type { Prisma } from '../generated/client';
import { keyOfPlace } from '../keyOfPlace';
import { idOf, type ReportId } from './reportId';

const edition = z.enum(['2019', '2021']).nullable().catch(null);
const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  revision: z.number().int(),
  name: z.string(),
  type: z.string(),
  level: z.string(),
  parentId: z.string().nullable(),
  since: z.number().int().nullable(),
  /** What the roster says of the unit for the year, and what its parent asks of those below it. */
  rosterKind: z.enum(['government', 'department', 'local', 'exempt']).nullable(),
  rosterDeadline: z.string().nullable(),
  parentName: z.string().nullable(),
  parentDeadlines: z.record(z.string(), z.string()),
  scope: scopeSchema,
  table2: edition,
  table3: edition,
  table4: edition,
  statistics: z.enum(['2014', 'local']).nullable(),
  issuer: z.string().nullable(),
  publishedOn: z.string().nullable(),
  format: z.string(),
  settled: z.number().int(),
  statements: statementsSchema.nullable(),
  notes: z.array(findingSchema),
  narrative: z.array(
    z.object({
      topic: z.string(),
      of: z.string().nullable(),
      value: z.string(),
      unit: z.string().nullable(),
      sentence: z.string(),
      place: z.string(),
    }),
  ),
  cells: z.string().nullable(),
});

/** A stored report as rules see it, with what storing its results needs. */
export interface StoredFacts {
  readonly facts: ReportFacts;
  readonly revision: number;
  readonly settled: number;
  readonly parentId: string | null;
}

const STATES: ReadonlyMap<string, CellFact['state']> = new Map([
  ['n', 'number'],
  ['b', 'blank'],
  ['a', 'not_applicable'],
  ['u', 'unreadable'],
]);

/** Cells in one string, `metric|applicant=state:value`: two hundred rows a report would be slow to pass on one by one. */
export function parseCells(text: string | null): ReadonlyMap<string, CellFact> {
  const cells = new Map<string, CellFact>();
  for (const cell of text === null || text === '' ? [] : text.split(';')) {
    const at = cell.indexOf('=');
    const state = STATES.get(cell.charAt(at + 1));
    if (state === undefined) throw new Error(`No cell "${cell}"`);
    const value = state === 'number' ? Number(cell.slice(at + 3)) : null; // n:12.5
    cells.set(keyOfPlace(cell.slice(0, at)), { state, value });
  }
  return cells;
}

/** Day by which the unit's own region asks for the report: its own row of the roster before its parent's rule for its kind. */
function localDeadlineOf(
  one: Pick<z.infer<typeof row>, 'year' | 'rosterDeadline' | 'parentName' | 'parentDeadlines'>,
  duty: string,
): ReportFacts['localDeadline'] {
  const day = (monthDay: string): string => `${one.year + 1}-${monthDay}`;
  if (one.rosterDeadline !== null) return { on: day(one.rosterDeadline), by: '名册' };
  const ofParent = one.parentDeadlines[duty];
  return ofParent === undefined ? null : { on: day(ofParent), by: one.parentName ?? '上级' };
}

/** Loads current reports, whichever of those asked for exist, by `idOf`; all in one statement. */
export async function loadFacts(
  db: Prisma.TransactionClient,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<string, StoredFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw`
    SELECT report.unit_id AS "unitId", report.year::int AS "year", report.revision::int AS "revision",
           unit.name, unit.type, unit.level, unit.parent_id AS "parentId",
           extract(year FROM unit.valid_from)::int AS "since",
           report.scope, report.edition_table2 AS "table2", report.edition_table3 AS "table3",
           report.edition_table4 AS "table4", report.edition_statistics AS "statistics", report.issuer,
           -- a corrected version does not make a report late
           (SELECT to_char(min(version.published_on), 'YYYY-MM-DD') FROM report AS version
             WHERE version.unit_id = report.unit_id AND version.year = report.year) AS "publishedOn",
           source_document.format, report.settled, report.statements,
           roster.kind AS "rosterKind", roster.deadline AS "rosterDeadline", parent.short_name AS "parentName",
           (SELECT coalesce(json_object_agg(kind, deadline), '{}') FROM local_deadline
             WHERE local_deadline.parent_id = unit.parent_id AND first_year <= report.year
               AND (last_year IS NULL OR last_year >= report.year)) AS "parentDeadlines",
           (SELECT coalesce(json_agg(json_build_object(
                     'rule', rule, 'severity', severity, 'where', place, 'left', left_value, 'right', right_value,
                     'message', message) ORDER BY ordinal), '[]')
              FROM finding
             WHERE finding.unit_id = report.unit_id AND finding.year = report.year
               AND finding.revision = report.revision AND finding.origin = 'reader') AS "notes",
           (SELECT coalesce(json_agg(json_build_object(
                     'topic', topic, 'of', of_topic, 'value', value::text, 'unit', narrative_figure.unit,
                     'sentence', sentence, 'place', place) ORDER BY ordinal), '[]')
              FROM narrative_figure
             WHERE narrative_figure.unit_id = report.unit_id AND narrative_figure.year = report.year
               AND narrative_figure.revision = report.revision) AS "narrative",
           (SELECT string_agg(metric.key || '|' || applicant || '=' || CASE state
                     WHEN 'number' THEN 'n:' || value WHEN 'blank' THEN 'b' WHEN 'not_applicable' THEN 'a' ELSE 'u' END,
                     ';' ORDER BY metric_id, applicant)
              FROM observation JOIN metric ON metric.id = observation.metric_id
             WHERE observation.unit_id = report.unit_id AND observation.year = report.year
               AND observation.revision = report.revision) AS "cells"
      FROM unnest(${ids.map(({ unitId }) => unitId)}::text[], ${ids.map(({ year }) => year)}::smallint[]) AS asked (unit_id, year)
      JOIN report ON report.unit_id = asked.unit_id AND report.year = asked.year AND report.is_current
      JOIN unit ON unit.id = report.unit_id
      LEFT JOIN unit AS parent ON parent.id = unit.parent_id
      LEFT JOIN roster ON roster.unit_id = unit.id AND roster.first_year <= report.year
       AND (roster.last_year IS NULL OR roster.last_year >= report.year)
      JOIN source_document ON source_document.sha256 = report.source_sha256`;
  return new Map(
    row
      .array()
      .parse(rows)
      .map((one) => {
        const { rosterKind } = one;
        const duty = rosterKind !== null && rosterKind !== 'exempt' ? rosterKind : dutyKind(one.type);
        return [
          idOf(one),
          {
            revision: one.revision,
            settled: one.settled,
            parentId: one.parentId,
            facts: {
              unit: {
                id: one.unitId,
                name: one.name,
                type: one.type,
                level: one.level,
                duty,
                since: one.since,
              },
              year: one.year,
              scope: one.scope,
              editions: {
                table2: one.table2,
                table3: one.table3,
                table4: one.table4,
                statistics: one.statistics,
              },
              titleUnit: one.name,
              issuer: one.issuer,
              publishedOn: one.publishedOn,
              source: one.format === 'figures' ? 'figures' : 'document',
              cells: parseCells(one.cells),
              notes: one.notes,
              statements: one.statements,
              narrative: one.format === 'figures' ? null : toNarrativeFacts(one.narrative),
              localDeadline: localDeadlineOf(one, duty),
            },
          },
        ];
      }),
  );
}
