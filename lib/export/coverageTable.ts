import { describePunctuality, LISTING_WORDS, reasonOf, STATE_WORDS } from '../coverage/describeCell';
import type { Coverage, CoverageRow } from '../coverage/toCoverage';
import type { CoverageCell } from '../coverage/types';
import { LEVEL_NAMES, TYPE_NAMES } from '../metrics/unitNames';
import { formatReportId } from '../query/reportId';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import type { Provenance } from './provenance';
import { COVERAGE_TITLE } from './titles';

interface Row {
  readonly unit: CoverageRow['unit'];
  readonly cell: CoverageCell;
}

const text = (
  key: string,
  zh: string,
  en: string,
  width: number,
  value: (row: Row) => string | null,
): FileColumn<Row> => ({ key, zh, en, kind: 'text', width, value });

/** One row a unit and year. */
const COLUMNS: readonly FileColumn<Row>[] = [
  text('unit_id', '单位编号', 'Unit code', 14, ({ unit }) => unit.id),
  text('unit_name', '单位', 'Unit', 24, ({ unit }) => unit.shortName),
  text('parent_id', '上级编号', 'Parent code', 12, ({ unit }) => unit.parentId),
  text('parent_name', '上级', 'Parent', 14, ({ unit }) => unit.parentName),
  text('level', '级别代码', 'Level code', 10, ({ unit }) => unit.level),
  text('level_label', '级别', 'Level', 8, ({ unit }) => LEVEL_NAMES[unit.level] ?? unit.level),
  text('type', '类型代码', 'Type code', 14, ({ unit }) => unit.type),
  text('type_label', '类型', 'Type', 14, ({ unit }) => TYPE_NAMES[unit.type] ?? unit.type),
  { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ cell }) => cell.year },
  text('listing', '应报依据代码', 'Why expected, code', 12, ({ cell }) => cell.listing),
  text('listing_label', '应报依据', 'Why expected', 16, ({ cell }) => LISTING_WORDS[cell.listing]),
  text('state', '状态代码', 'State code', 12, ({ cell }) => cell.state),
  text('state_label', '状态', 'State', 12, ({ cell }) => STATE_WORDS[cell.state]),
  text('reason', '原因', 'Reason', 50, ({ cell }) => reasonOf(cell)),
  text('refused_file', '被拒收的文件', 'File that was refused', 30, ({ cell }) => cell.refusal?.file ?? null),
  {
    key: 'refused_on',
    zh: '拒收日期',
    en: 'Refused on',
    kind: 'date',
    value: ({ cell }) => cell.refusal?.on ?? null,
  },
  { key: 'due_on', zh: '期限', en: 'Deadline', kind: 'date', value: ({ cell }) => cell.dueOn },
  {
    key: 'published_on',
    zh: '首次公布日期',
    en: 'First published on',
    kind: 'date',
    value: ({ cell }) => cell.publishedOn,
  },
  text('punctuality', '是否按时代码', 'Punctuality, code', 12, ({ cell: { punctuality } }) =>
    punctuality?.kind === 'unknown' ? punctuality.reason : (punctuality?.kind ?? null),
  ),
  text(
    'punctuality_label',
    '是否按时',
    'Punctuality',
    16,
    ({ cell: { punctuality } }) => punctuality && describePunctuality(punctuality),
  ),
  {
    key: 'days_late',
    zh: '迟报天数',
    en: 'Days late',
    kind: 'integer',
    value: ({ cell: { punctuality } }) => (punctuality?.kind === 'late' ? punctuality.days : null),
  },
  text(
    'report',
    '报告编号',
    'Report',
    18,
    ({ unit, cell: { year, punctuality } }) =>
      punctuality && formatReportId({ unitId: unit.id, year, revision: null }),
  ),
];

/** The file of /coverage: all units that fit, not a page of them. */
export function coverageTable(
  name: string,
  query: readonly string[],
  { rows }: Pick<Coverage, 'rows'>,
  provenance: Provenance,
): FileTable {
  const notes = {
    ...provenance,
    title: COVERAGE_TITLE,
    query,
    definitions: [
      {
        term: '状态 state',
        text: Object.entries(STATE_WORDS)
          .map(([state, words]) => `${state} ${words}`)
          .join('；'),
      },
      {
        term: '原因 reason',
        text: '状态不是“已读入”时为什么：拒收时是导入程序给出的原因，被拒收的文件和日期在后两列；同一单位同一年度多次被拒收的，是最近一次。',
      },
      {
        term: '应报依据 listing',
        text: Object.entries(LISTING_WORDS)
          .map(([listing, words]) => `${listing} ${words}`)
          .join('；'),
      },
    ],
  };
  return toFileTable<Row>(
    name,
    notes,
    COLUMNS,
    rows.flatMap(({ unit, cells }) => cells.map((cell) => ({ unit, cell }))),
  );
}
