import type { Mark } from '../metrics/rows';
import { SEVERITY_NAMES } from '../metrics/severityNames';
import type { FileColumn, FileNotes } from './fileTable';

/** Whether something was found of the figure of a row, and by which rules; both empty where nothing was. */
export function markColumns<Row>(of: (row: Row) => Mark | undefined): readonly FileColumn<Row>[] {
  return [
    {
      key: 'quality',
      zh: '核对',
      en: 'Quality flag',
      kind: 'text',
      width: 8,
      value: (row) => of(row)?.severity ?? null,
    },
    {
      key: 'finding_rules',
      zh: '核对规则',
      en: 'Rules that speak of it',
      kind: 'text',
      value: (row) => of(row)?.rules.join(';') ?? null,
    },
  ];
}

const severities = Object.entries(SEVERITY_NAMES)
  .map(([severity, name]) => `${severity} ${name}`)
  .join('；');

/** What they mean. */
export const MARK_DEFINITIONS: FileNotes['definitions'] = [
  {
    term: '核对 quality',
    text: `${severities}；空着的没有发现。比率和合计带有所用各数的核对结果。原数照录，不作更改。`,
  },
  { term: '核对规则 finding_rules', text: '谈到这个数的规则编号，分号隔开；宽表中为各列的 _findings。' },
];
