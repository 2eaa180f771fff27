import { describePunctuality, LISTING_WORDS, STATE_WORDS } from '../coverage/describeCell';
import type { Coverage, CoverageRow } from '../coverage/toCoverage';
import type { CoverageCell } from '../coverage/types';
import { formatReportId } from '../query/reportId';
import { type Field, numberField, toCsv } from './csv';

interface Column {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: 'text' | 'number' | 'date';
  readonly of: (unit: CoverageRow['unit'], cell: CoverageCell) => string | number | null;
}

/** One row a unit and year. */
export const COVERAGE_COLUMNS: readonly Column[] = [
  { key: 'unit_id', zh: '单位编号', en: 'unit id', kind: 'text', of: ({ id }) => id },
  { key: 'unit_name', zh: '单位', en: 'unit', kind: 'text', of: ({ shortName }) => shortName },
  { key: 'parent_id', zh: '上级编号', en: 'parent id', kind: 'text', of: ({ parentId }) => parentId },
  { key: 'parent_name', zh: '上级', en: 'parent', kind: 'text', of: ({ parentName }) => parentName },
  { key: 'level', zh: '级别', en: 'level', kind: 'text', of: ({ level }) => level },
  { key: 'type', zh: '类型', en: 'type', kind: 'text', of: ({ type }) => type },
  { key: 'year', zh: '年度', en: 'report year', kind: 'number', of: (_, { year }) => year },
  { key: 'listing', zh: '应报依据', en: 'why expected', kind: 'text', of: (_, { listing }) => listing },
  {
    key: 'listing_label',
    zh: '应报依据（文字）',
    en: 'why expected, in Chinese',
    kind: 'text',
    of: (_, { listing }) => LISTING_WORDS[listing],
  },
  { key: 'state', zh: '状态', en: 'state', kind: 'text', of: (_, { state }) => state },
  {
    key: 'state_label',
    zh: '状态（文字）',
    en: 'state, in Chinese',
    kind: 'text',
    of: (_, { state }) => STATE_WORDS[state],
  },
  { key: 'due_on', zh: '期限', en: 'deadline', kind: 'date', of: (_, { dueOn }) => dueOn },
  {
    key: 'published_on',
    zh: '首次公布日期',
    en: 'first published on',
    kind: 'date',
    of: (_, { publishedOn }) => publishedOn,
  },
  {
    key: 'punctuality',
    zh: '是否按时',
    en: 'punctuality',
    kind: 'text',
    of: (_, { punctuality }) =>
      punctuality?.kind === 'unknown' ? punctuality.reason : (punctuality?.kind ?? null),
  },
  {
    key: 'punctuality_label',
    zh: '是否按时（文字）',
    en: 'punctuality, in Chinese',
    kind: 'text',
    of: (_, { punctuality }) => punctuality && describePunctuality(punctuality),
  },
  {
    key: 'days_late',
    zh: '迟报天数',
    en: 'days late',
    kind: 'number',
    of: (_, { punctuality }) => (punctuality?.kind === 'late' ? punctuality.days : null),
  },
  {
    key: 'report',
    zh: '报告',
    en: 'report id',
    kind: 'text',
    of: (unit, { year, punctuality }) =>
      punctuality && formatReportId({ unitId: unit.id, year, revision: null }),
  },
];

/** /coverage.csv: all units that fit, not a page of them. */
export function coverageCsv({ rows }: Coverage): string {
  const field = (value: string | number | null): Field =>
    typeof value === 'number' ? numberField(value) : (value ?? '');
  return toCsv(
    COVERAGE_COLUMNS.map(({ key }) => key),
    rows.flatMap(({ unit, cells }) =>
      cells.map((cell) => COVERAGE_COLUMNS.map(({ of }) => field(of(unit, cell)))),
    ),
  );
}
