import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import { findChildren } from '../db/findChildren';
import { findMarks } from '../db/findMarks';
import { findReports } from '../db/findReports';
import { findRevisionList, type ListedRevision } from '../db/findRevisionList';
import {
  findStoredFindings,
  findStoredReport,
  type StoredFinding,
  type StoredReport,
} from '../db/findStoredReport';
import { inputsOf, type MetricKey } from '../metrics/catalogue';
import type { UnitQuery } from '../query/unitsQuery';
import { type BriefFigure, toBriefFigures } from '../result/briefFigures';
import { BRIEF_KEYS, BRIEF_TRENDS } from '../result/briefGroups';
import { type PeerTrend, toPeerTrend } from '../result/peerTrend';
import { alikeOf } from '../result/siblings';
import { inputsAcross } from './inputsAcross';
import { loadUnitProfile, type UnitProfile } from './loadUnitProfile';
import { markCells } from './markCells';

/** Years that a brief looks back. */
const MOST_YEARS = 10;

export interface UnitBrief {
  readonly profile: UnitProfile;
  /** Of the profile's year, by metric; empty without a report. */
  readonly figures: ReadonlyMap<MetricKey, BriefFigure>;
  /** Units alike that report on the year, the unit itself among them. */
  readonly peers: number;
  readonly trends: readonly PeerTrend[];
  /** All reports of the unit that are kept, by year and revision. */
  readonly revisions: readonly ListedRevision[];
  /** The report of the year, and what was found in it; null and nothing without one. */
  readonly report: StoredReport | null;
  readonly found: readonly StoredFinding[];
}

/** A unit's profile with the units alike beside it; null when there is no such unit. Page and print both call this. */
export async function loadUnitBrief(db: Db, id: string, query: UnitQuery): Promise<UnitBrief | null> {
  const profile = await loadUnitProfile(db, id, query);
  if (!profile) return null;
  const { unit, year, reports, table } = profile;
  const last = reports.at(-1)?.year;
  if (year === null || last === undefined)
    return { profile, figures: new Map(), peers: 0, trends: [], revisions: [], report: null, found: [] };

  const { version } = query;
  const siblings = (await findChildren(db, unit.parentId)).filter(
    ({ level, type }) => level === unit.level && type === unit.type,
  );
  const units = [...new Set([id, ...siblings.map((one) => one.id)])];
  const span = {
    from: Math.max(reports[0]?.year ?? year, Math.max(year, last) - MOST_YEARS + 1),
    to: last,
  };
  const across = {
    inputs: BRIEF_TRENDS.flatMap((metric) => inputsAcross({ metric, applicant: 'total' })),
    ...span,
    units,
    version,
  };
  const replaced = reports.find((one) => one.year === year)?.revision ?? null;
  const [around, peerReports, now, marks, revisions, report] = await Promise.all([
    findCells(db, across),
    findReports(db, { ...span, from: Math.min(span.from, year), units, version }),
    findCells(db, {
      inputs: BRIEF_KEYS.flatMap((key) => inputsOf(key)),
      from: year,
      to: year,
      units,
      version,
    }),
    findMarks(db, { ...across, units: [id] }),
    findRevisionList(db, id),
    findStoredReport(db, { unitId: id, year, revision: replaced }),
  ]);
  const found = report ? await findStoredFindings(db, id, year, report.revision) : [];
  const peersOf = (of: number) =>
    alikeOf(unit, reports.find((one) => one.year === of) ?? null, siblings, peerReports);
  const cells = markCells(around, marks);
  return {
    profile,
    figures: toBriefFigures(BRIEF_KEYS, { table, reports, year }, peersOf(year), now),
    peers: peersOf(year).length,
    trends: BRIEF_TRENDS.map((metric) => toPeerTrend(metric, span, { unit, reports }, peersOf, cells)),
    revisions,
    report,
    found,
  };
}
