import { APPLICANT_COLUMNS } from '../metrics/applicants';
import type { UnitRow } from '../metrics/rows';
import { type CellPair, type CellSide, CHANGE_NAMES } from '../result/compareCells';
import { STATE_DEFINITIONS } from './definitions';
import { type ColumnKind, type FileColumn, type FileTable, type FileValue, toFileTable } from './fileTable';
import { MARK_DEFINITIONS } from './markColumns';
import { stateOf } from './measureColumns';
import type { Provenance } from './provenance';
import { STATE_WORDS } from './stateWords';
import { unitColumns } from './unitColumns';

type Column = FileColumn<CellPair>;

const column = (
  key: string,
  zh: string,
  en: string,
  kind: ColumnKind,
  value: (row: CellPair) => FileValue,
): Column => ({ key, zh, en, kind, value });

/** What one of the two reports has in a cell; all columns end alike. */
const sideColumns = (
  end: 'before' | 'after',
  [zh, en]: readonly [zh: string, en: string],
  report: string,
): readonly Column[] => {
  const of = (
    key: string,
    words: readonly [string, string],
    kind: ColumnKind,
    value: (side: CellSide) => FileValue,
  ): Column =>
    column(`${key}_${end}`, `${zh}${words[0]}`, `${words[1]}, ${en}`, kind, (row) => value(row[end]));
  return [
    of('report', ['报告编号', 'Report'], 'text', () => report),
    of('value', ['数值', 'Value'], 'decimal', ({ digits }) => digits),
    of('state', ['状态代码', 'State code'], 'text', ({ measure }) => stateOf(measure)),
    column(
      `state_${end}_label`,
      `${zh}状态`,
      `State, ${en}`,
      'text',
      (row) => STATE_WORDS[stateOf(row[end].measure)],
    ),
    of('printed', ['原表所印', 'As printed'], 'text', ({ printed }) => printed),
    of('quality', ['核对', 'Quality flag'], 'text', ({ mark }) => mark?.severity ?? null),
    of(
      'finding_rules',
      ['核对规则', 'Rules that speak of it'],
      'text',
      ({ mark }) => mark?.rules.join(';') ?? null,
    ),
  ];
};

/** The file of /reports/[id]/compare: one row a cell that one of the two reports could have, the earlier first. */
export function reportCompareTable(
  unit: UnitRow,
  reports: { readonly earlier: string; readonly later: string },
  rows: readonly CellPair[],
  provenance: Provenance,
): FileTable {
  const { earlier, later } = reports;
  return toFileTable<CellPair>(
    `report-${later}-against-${earlier}`,
    {
      ...provenance,
      title: `${unit.name}：报告 ${earlier} 与 ${later} 逐格比较`,
      query: [`单位：${unit.name}（${unit.id}）`, `前者：${earlier}`, `后者：${later}`],
      definitions: [
        ...STATE_DEFINITIONS,
        {
          term: '变化 change',
          text: Object.entries(CHANGE_NAMES)
            .map(([key, name]) => `${key} ${name}`)
            .join('；'),
        },
        { term: '差 difference', text: '后者减前者；一方没有数，或两版格式的这一项不可比时，空着。' },
        { term: '约 is_rough', text: '1：两版格式的这一项口径有变，相减只能大致看。' },
        ...MARK_DEFINITIONS,
      ],
    },
    [
      ...unitColumns<CellPair>(() => unit),
      column('key', '格代码', 'Cell code', 'text', ({ key }) => key),
      column('metric', '指标代码', 'Metric code', 'text', ({ metric }) => metric.key),
      column('metric_label', '指标', 'Metric', 'text', ({ metric }) => metric.label),
      column('applicant', '申请人代码', 'Applicant code', 'text', ({ applicant }) => applicant),
      column('applicant_label', '申请人', 'Applicant', 'text', ({ metric, applicant }) =>
        metric.breakdown === 'applicant' ? APPLICANT_COLUMNS[applicant].label : null,
      ),
      column('unit', '计量单位', 'Unit of value', 'text', ({ metric }) => metric.unit),
      ...sideColumns('before', ['前者', 'earlier'], earlier),
      ...sideColumns('after', ['后者', 'later'], later),
      column('change', '变化代码', 'Change code', 'text', ({ change }) => change),
      column('change_label', '变化', 'Change', 'text', ({ change }) => CHANGE_NAMES[change]),
      column('difference', '后者减前者', 'Later less earlier', 'decimal', ({ difference }) => difference),
      column('is_rough', '约', 'Compares with a note', 'integer', ({ isRough, difference }) =>
        difference === null ? null : Number(isRough),
      ),
    ],
    rows,
  );
}
