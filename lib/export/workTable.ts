import type { UnitRow } from '../metrics/rows';
import { SEVERITY_NAMES } from '../metrics/severityNames';
import type { WorkCell, WorkItem } from '../quality/toWorkItems';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import type { Provenance } from './provenance';
import { unitColumns } from './unitColumns';

interface Row {
  readonly unit: UnitRow;
  readonly item: WorkItem;
}

const text = (
  key: string,
  zh: string,
  en: string,
  width: number,
  value: (item: WorkItem) => string | null,
): FileColumn<Row> => ({ key, zh, en, kind: 'text', width, value: ({ item }) => value(item) });

const number = (
  key: string,
  zh: string,
  en: string,
  value: (item: WorkItem) => string | null,
): FileColumn<Row> => ({
  key,
  zh,
  en,
  kind: 'decimal',
  value: ({ item }) => {
    const side = value(item);
    return side !== null && /^-?\d+(?:\.\d+)?$/.test(side) ? side : null;
  },
});

const cellInWords = ({ label, printed, place }: WorkCell): string =>
  `${label} ${printed ?? '没有数字'}${place === null ? '' : `（${place}）`}`;

/** Columns of a finding, after those of its unit; `origin` is put before the addresses of our pages. */
const columns = (origin: string): readonly FileColumn<Row>[] => [
  ...unitColumns<Row>(({ unit }) => unit),
  { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ item }) => item.year },
  text('report', '报告编号', 'Report', 18, ({ report }) => report || null),
  text('severity', '性质代码', 'Severity code', 10, ({ severity }) => severity),
  text('severity_label', '性质', 'Severity', 8, ({ severity }) => SEVERITY_NAMES[severity]),
  text('rule', '规则', 'Rule', 10, ({ ruleId }) => ruleId),
  text('rule_label', '规则的内容', 'Rule in words', 30, ({ rule }) => rule?.label ?? null),
  text('message', '问题', 'Finding', 60, ({ message }) => message),
  text('where', '在报告中的位置', 'Place in the report', 24, ({ where }) => where),
  text('cells', '涉及的格和所印的数', 'Cells and what is printed', 50, ({ cells, more }) =>
    [...cells.map(cellInWords), ...(more > 0 ? [`等 ${cells.length + more} 格`] : [])].join('；'),
  ),
  text('cell_keys', '涉及的格的键', 'Keys of the cells', 24, ({ cells }) =>
    cells.map(({ key }) => key).join(' '),
  ),
  number('left', '一边', 'One side', ({ left }) => left),
  number('right', '另一边', 'Other side', ({ right }) => right),
  number('difference', '相差', 'Difference', ({ difference }) => difference),
  text('comparison', '比的是什么', 'What is compared', 10, ({ left, right }) =>
    left === null || right === null ? '不涉及数值比较' : '两数',
  ),
  text('correction_key', '疑似更正的格的键', 'Probable correction, key', 22, ({ correction }) =>
    correction ? correction.key : null,
  ),
  text('correction_label', '疑似更正的格', 'Probable correction, cell', 22, ({ correction }) =>
    correction ? correction.label : null,
  ),
  number('correction_printed', '疑似更正前（所印）', 'Printed there', ({ correction }) =>
    correction ? correction.printed : null,
  ),
  number('correction_value', '疑似更正后（推算）', 'Would repair all sums', ({ correction }) =>
    correction ? correction.suggested : null,
  ),
  text('correction_note', '疑似更正的说明', 'On the correction', 16, ({ correction }) =>
    correction ? '推算，未作更改' : '推不出',
  ),
  text('address', '网址', 'Address', 44, ({ address }) => `${origin}${address}`),
];

/** The file of a work list: one row a finding, those of a unit together. */
export function workTable(
  file: { readonly name: string; readonly title: string; readonly query: readonly string[] },
  work: readonly { readonly unit: UnitRow; readonly items: readonly WorkItem[] }[],
  provenance: Provenance,
): FileTable {
  const notes = {
    ...provenance,
    title: file.title,
    query: file.query,
    definitions: [
      {
        term: '一边、另一边',
        text: '规则要求相等或可比的两个数；不涉及数值比较的规则没有，问题写在 message 里。所印的数在 cells 里。',
      },
      {
        term: '疑似更正',
        text: '只在恰有一格改动能使它所在的各个算式都成立时给出；是推算，未作更改，请对照底稿核实。',
      },
      {
        term: '性质 severity',
        text: Object.entries(SEVERITY_NAMES)
          .map(([severity, name]) => `${severity} ${name}`)
          .join('；'),
      },
    ],
  };
  return toFileTable(
    file.name,
    notes,
    columns(new URL(provenance.address).origin),
    work.flatMap(({ unit, items }) => items.map((item) => ({ unit, item }))),
  );
}
