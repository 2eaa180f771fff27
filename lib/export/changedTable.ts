import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { findMetric, isDerived } from '../metrics/catalogue';
import type { UnitRow } from '../metrics/rows';
import { APPLICANTS } from '../metrics/types';
import { formatReportId } from '../query/reportId';
import {
  type ColumnKind,
  type FileColumn,
  type FileNotes,
  type FileTable,
  type FileValue,
  toFileTable,
} from './fileTable';
import { STATE_WORDS } from './stateWords';
import { unitColumns } from './unitColumns';

type State = 'number' | 'blank' | 'not_applicable' | 'unreadable' | null;

interface Figure {
  readonly metric: string;
  readonly applicant: string;
  readonly oldValue: string | null;
  readonly oldState: State;
  readonly oldPrinted: string | null;
  readonly newValue: string | null;
  readonly newState: State;
  readonly newPrinted: string | null;
}

/** A report of which another revision is shown. */
interface Entry {
  readonly unit: UnitRow;
  readonly report: {
    readonly unitId: string;
    readonly year: number;
    readonly before: number | null;
    readonly after: number | null;
    readonly isCurrent: boolean;
  };
  readonly figures: readonly Figure[];
}

interface Row {
  readonly entry: Entry;
  /** Null for a report that is new, or whose figures are all the same. */
  readonly figure: Figure | null;
}

const metricOf = (key: string | undefined) => {
  const metric = key === undefined ? null : findMetric(key);
  return metric && !isDerived(metric) ? metric : null;
};

const stateWord = (state: State | undefined): string | null =>
  state === undefined || state === null ? null : STATE_WORDS[state];

function applicantWord({ metric, applicant }: Figure): string | null {
  const known = APPLICANTS.find((one) => one === applicant);
  return known && metricOf(metric)?.breakdown === 'applicant' ? APPLICANT_COLUMNS[known].label : null;
}

const column = (
  key: string,
  zh: string,
  en: string,
  kind: ColumnKind,
  value: (row: Row) => FileValue,
): FileColumn<Row> => ({ key, zh, en, kind, value });

const figure = (
  key: string,
  zh: string,
  en: string,
  value: (figure: Figure) => FileValue,
  kind: ColumnKind = 'text',
): FileColumn<Row> => column(key, zh, en, kind, (row) => row.figure && value(row.figure));

const idOf = ({ unitId, year }: Entry['report'], revision: number | null): string | null =>
  revision === null ? null : formatReportId({ unitId, year, revision });

const COLUMNS: readonly FileColumn<Row>[] = [
  column('change', '变化代码', 'Change code', 'text', ({ entry }) =>
    entry.report.before === null ? 'added' : 'revised',
  ),
  column('change_label', '变化', 'Change', 'text', ({ entry }) =>
    entry.report.before === null ? '新增' : '更正',
  ),
  ...unitColumns<Row>(({ entry }) => entry.unit),
  column('year', '年度', 'Year', 'year', ({ entry }) => entry.report.year),
  column('report_before', '原报告编号', 'Report before', 'text', ({ entry: { report } }) =>
    idOf(report, report.before),
  ),
  column('report_after', '新报告编号', 'Report after', 'text', ({ entry: { report } }) =>
    idOf(report, report.after),
  ),
  figure('metric', '指标代码', 'Metric code', ({ metric }) => metric),
  figure('metric_label', '指标', 'Metric', ({ metric }) => metricOf(metric)?.label ?? null),
  figure('applicant', '申请人代码', 'Applicant code', ({ applicant }) => applicant),
  figure('applicant_label', '申请人', 'Applicant', applicantWord),
  figure('unit', '计量单位', 'Unit of value', ({ metric }) => metricOf(metric)?.unit ?? null),
  figure('value_before', '原数值', 'Value before', ({ oldValue }) => oldValue, 'decimal'),
  figure('state_before', '原状态代码', 'State code before', ({ oldState }) => oldState),
  figure('state_before_label', '原状态', 'State before', ({ oldState }) => stateWord(oldState)),
  figure('printed_before', '原来所印', 'Printed before', ({ oldPrinted }) => oldPrinted),
  figure('value_after', '新数值', 'Value after', ({ newValue }) => newValue, 'decimal'),
  figure('state_after', '新状态代码', 'State code after', ({ newState }) => newState),
  figure('state_after_label', '新状态', 'State after', ({ newState }) => stateWord(newState)),
  figure('printed_after', '现在所印', 'Printed after', ({ newPrinted }) => newPrinted),
];

/** The file of /data/changed: one row a figure that is another now, and one row a report that is new. */
export function changedTable(
  file: { readonly name: string; readonly notes: Omit<FileNotes, 'definitions'> },
  entries: readonly Entry[],
): FileTable {
  const definitions: FileNotes['definitions'] = [
    {
      term: '变化 change',
      text: 'added 新增的报告，数字见该报告；revised 换成另一版的报告，逐格列出不同的数。',
    },
    { term: '状态为空', text: '那一版报告没有这一格。' },
  ];
  const rows = entries.flatMap((entry): readonly Row[] =>
    entry.figures.length === 0
      ? [{ entry, figure: null }]
      : entry.figures.map((one) => ({ entry, figure: one })),
  );
  return toFileTable(file.name, { ...file.notes, definitions }, COLUMNS, rows);
}
