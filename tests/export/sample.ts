import { type FileColumn, type FileTable, toFileTable } from '../../lib/export/fileTable';

/** Texts that a spreadsheet would run, split, or spoil. */
export const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://example.invalid","x")',
  '+86',
  '-12',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  'x,"y"\nz',
  'a\nb',
  '_x0041_',
  '<b>&amp;</b>',
  '450204',
  '一、行政许可',
] as const;

interface Row {
  readonly text: string | null;
  readonly count: number | null;
  readonly amount: string | null;
  readonly rate: number | null;
  readonly day: string | null;
  readonly year: number;
}

const COLUMNS: readonly FileColumn<Row>[] = [
  { key: 'text', zh: '文字', en: 'Text', kind: 'text', value: ({ text }) => text },
  { key: 'count', zh: '数量', en: 'Count', kind: 'integer', unit: '件', value: ({ count }) => count },
  { key: 'amount', zh: '金额', en: 'Amount', kind: 'decimal', unit: '万元', value: ({ amount }) => amount },
  { key: 'rate', zh: '比率', en: 'Rate', kind: 'percent', unit: '%', value: ({ rate }) => rate },
  { key: 'day', zh: '日期', en: 'Day', kind: 'date', value: ({ day }) => day },
  { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ year }) => year },
];

/** A synthetic table with a row a hostile text, and rows of numbers that are easily spoilt. */
export const SAMPLE: FileTable = toFileTable<Row>(
  'sample',
  {
    title: '示例（合成数据）',
    query: ['指标：示例'],
    address: 'http://example.invalid/sample',
    source: '合成数据',
    dataDate: '2026-01-02',
    dataVersion: 7,
    definitions: [{ term: '示例', text: '=不是公式' }],
  },
  COLUMNS,
  [
    ...HOSTILE.map((text): Row => ({ text, count: 1, amount: '1', rate: 1, day: '2024-02-29', year: 2023 })),
    {
      text: 'numbers',
      count: -4,
      amount: '96171.600001',
      rate: 43.57429718875502,
      day: '2023-01-31',
      year: 2019,
    },
    { text: 'large', count: 1e15, amount: '12345678901234.567891', rate: 100, day: null, year: 2020 },
    { text: 'missing', count: null, amount: null, rate: null, day: null, year: 2021 },
    { text: null, count: 0, amount: '0', rate: 0, day: null, year: 2022 },
  ],
);
