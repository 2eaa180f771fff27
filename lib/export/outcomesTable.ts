import { metricOf } from '../metrics/catalogue';
import type { UnitRow } from '../metrics/rows';
import type { FileQuery } from '../query/fileQuery';
import { formatReportId } from '../query/reportId';
import type { BreakdownPart } from '../result/breakdowns';
import type { Measure } from '../result/measure';
import type { BreakdownResult, BrokenDown } from '../result/toBreakdown';
import { STATE_DEFINITIONS } from './definitions';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import { MARK_DEFINITIONS, markColumns } from './markColumns';
import { markOf, stateOf } from './measureColumns';
import { outcomesWords } from './outcomesWords';
import type { Provenance } from './provenance';
import { STATE_WORDS } from './stateWords';
import { outcomesTitle } from './titles';
import { unitColumns } from './unitColumns';
import { wideColumns } from './wideColumns';

interface PartRow {
  readonly row: BrokenDown;
  readonly part: BreakdownPart;
  readonly measure: Measure;
}

const countOf = (measure: Measure): number | null => (measure.kind === 'value' ? measure.value : null);

/** A part in per cent of the sum of all parts; null where one of them is missing, or their sum is 0. */
function shareOf({ row, measure }: PartRow): number | null {
  const values = row.parts.map(countOf);
  const value = countOf(measure);
  if (value === null || values.includes(null)) return null;
  const sum = values.reduce<number>((total, one) => total + (one ?? Number.NaN), 0);
  return sum > 0 ? (100 * value) / sum : null;
}

/** Name of a part's column in a wide file: its metric, with the applicant where the parts differ by it. */
const nameOf = ({ metric, applicant }: BreakdownPart): string =>
  applicant === 'total' ? metric : `${metric}_${applicant}`;

/** The file of /outcomes: one row a unit and part, or, wide, one row a unit with its parts and their whole. `parent`: the unit asked for. */
export function outcomesTable(
  result: BreakdownResult,
  parent: UnitRow | null,
  shape: FileQuery['shape'],
  provenance: Provenance,
): FileTable {
  const { query, breakdown, rows } = result;
  const { year, view } = query;
  const report = ({ unit }: BrokenDown): string => formatReportId({ unitId: unit.id, year, revision: null });
  const notes = {
    ...provenance,
    title: outcomesTitle(result, parent),
    query: outcomesWords(result),
    definitions: [
      {
        term: breakdown.whole.label,
        text: `各部分所分的总数；占比以各部分之和为分母，有一部分没有数时不算占比。`,
      },
      ...STATE_DEFINITIONS,
      ...MARK_DEFINITIONS,
    ],
  };
  const name = `outcomes-${view}-${year}`;
  if (shape === 'wide') {
    const parts = [breakdown.whole, ...breakdown.parts];
    const columns: readonly FileColumn<BrokenDown>[] = [
      ...unitColumns<BrokenDown>(({ unit }) => unit),
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: () => year },
      ...wideColumns<BrokenDown>(
        parts.map((part, i) => {
          const of = (row: BrokenDown): Measure => (i === 0 ? row.whole : (row.parts[i - 1] ?? row.whole));
          return {
            key: nameOf(part),
            zh: part.label,
            en: metricOf(part.metric).labelEn,
            kind: 'integer',
            unit: '件',
            value: (row) => countOf(of(row)),
            state: (row) => stateOf(of(row)),
            mark: (row) => markOf(of(row)),
          };
        }),
      ),
      { key: 'report', zh: '报告编号', en: 'Report', kind: 'text', value: report },
    ];
    return toFileTable(name, notes, columns, rows);
  }
  const columns: readonly FileColumn<PartRow>[] = [
    ...unitColumns<PartRow>(({ row }) => row.unit),
    { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: () => year },
    { key: 'metric', zh: '指标代码', en: 'Metric code', kind: 'text', value: ({ part }) => part.metric },
    {
      key: 'applicant',
      zh: '申请人代码',
      en: 'Applicant code',
      kind: 'text',
      value: ({ part }) => part.applicant,
    },
    { key: 'part_label', zh: '部分', en: 'Part', kind: 'text', width: 24, value: ({ part }) => part.label },
    {
      key: 'value',
      zh: '数值',
      en: 'Value',
      kind: 'integer',
      unit: '件',
      value: ({ measure }) => countOf(measure),
    },
    { key: 'share', zh: '占比', en: 'Share', kind: 'percent', unit: '%', value: shareOf },
    {
      key: 'whole',
      zh: '总数',
      en: 'Whole',
      kind: 'integer',
      unit: '件',
      value: ({ row }) => countOf(row.whole),
    },
    {
      key: 'state',
      zh: '状态代码',
      en: 'State code',
      kind: 'text',
      width: 12,
      value: ({ measure }) => stateOf(measure),
    },
    {
      key: 'state_label',
      zh: '状态',
      en: 'State',
      kind: 'text',
      width: 10,
      value: ({ measure }) => STATE_WORDS[stateOf(measure)],
    },
    ...markColumns<PartRow>(({ measure }) => markOf(measure)),
    { key: 'report', zh: '报告编号', en: 'Report', kind: 'text', value: ({ row }) => report(row) },
    {
      key: 'source_url',
      zh: '来源网址',
      en: 'Source address',
      kind: 'text',
      width: 40,
      value: ({ row }) => row.report.sourceUrl,
    },
  ];
  const lines = rows.flatMap((row) =>
    breakdown.parts.flatMap((part, i): PartRow[] => {
      const measure = row.parts[i];
      return measure ? [{ row, part, measure }] : [];
    }),
  );
  return toFileTable(name, notes, columns, lines);
}
