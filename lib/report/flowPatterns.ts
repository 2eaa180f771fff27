import { COLUMN_SPELLINGS, type ColumnSpelling } from '../metrics/columnSpellings';
import { type KnownMetric, REPORTED_METRICS } from '../metrics/reported';
import { dropSpace } from '../text/foldSpace';
import { TABLE_3_HEADER_WORDS, TABLE_4_HEADERS } from './columnHeaders';
import { rowNameOf } from './rowLabels';

/** A word of the form met in running text. */
export type FlowLabel =
  | { readonly kind: 'row3'; readonly metric: KnownMetric }
  | { readonly kind: 'row2'; readonly row: string }
  | { readonly kind: 'column2'; readonly column: ColumnSpelling }
  | { readonly kind: 'block2' }
  | { readonly kind: 'header3' }
  | { readonly kind: 'header4' }
  | { readonly kind: 'group' };

interface Pattern {
  readonly source: string;
  readonly label: FlowLabel;
}

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Labels of fewer characters than this are also words of ordinary sentences: they count only with their numbering. */
const TELLING = 6;

/** The words of a label as they may be printed in text without spaces: marks of punctuation may be missing. */
function wordsPattern(words: string): string {
  return [...words]
    .map((character) =>
      /[“”"'‘’,、():;。·]/.test(character) ? `[“”"'‘’,，、():;。·]?` : escapeText(character),
    )
    .join('');
}

/** Numbering in the form's own shape, with any of its marks: 3. 3、 (六) 一、 */
function numberingPattern(numbering: string, isRequired: boolean): string {
  const core = numbering.replace(/[.、]/g, '');
  const mark = /^\d/.test(core) || /^[一二三四五六七八九十]$/.test(core) ? '[.、]' : '[.、]?';
  return `(?:${escapeText(core)}${mark})${isRequired ? '' : '?'}`;
}

function rowPattern(label: string): string {
  const printed = dropSpace(label.normalize('NFKC'));
  const [, numbering = '', words = ''] =
    /^(\d+[.、]|\([一二三四五六七八九十]\)|[一二三四五六七八九十]、)?(.*)$/.exec(printed) ?? [];
  return numbering === ''
    ? wordsPattern(words)
    : numberingPattern(numbering, words.length < TELLING) + wordsPattern(words);
}

const ROWS_3: readonly Pattern[] = REPORTED_METRICS.filter(
  ({ breakdown }) => breakdown === 'applicant',
).flatMap((metric) => {
  const labels = [
    metric.address['2021']?.row.at(-1),
    metric.address['2019']?.row.at(-1),
    ...(metric.aliases ?? []),
  ];
  return [...new Set(labels)].flatMap((label) =>
    label ? [{ source: rowPattern(label), label: { kind: 'row3', metric } as const }] : [],
  );
});

const ROWS_2: readonly Pattern[] = [
  ...new Set(
    REPORTED_METRICS.filter((metric) => Object.values(metric.address).some(({ table }) => table === 2)).map(
      rowNameOf,
    ),
  ),
  '规范性文件',
].map((row) => ({ source: escapeText(row), label: { kind: 'row2', row } }));

const COLUMNS_2: readonly Pattern[] = COLUMN_SPELLINGS.map((column) => ({
  source: [...column.spelling].map(escapeText).join('[():]?') + (/元$/.test(column.spelling) ? '\\)?' : ''),
  label: { kind: 'column2', column },
}));

const GROUPS = ['三、本年度办理结果', '(三)不予公开', '(四)无法提供', '(五)不予处理', '信息内容'];

const PATTERNS: readonly Pattern[] = [
  { source: TABLE_3_HEADER_WORDS, label: { kind: 'header3' } as const },
  ...TABLE_4_HEADERS.map((source) => ({ source, label: { kind: 'header4' } as const })),
  { source: '第二十条第?[(]?[一二三四五六七八九十][)]?项', label: { kind: 'block2' } as const },
  ...[...ROWS_3, ...COLUMNS_2, ...ROWS_2].toSorted((a, b) => b.source.length - a.source.length),
  ...GROUPS.map((group) => ({ source: escapeText(group), label: { kind: 'group' } as const })),
];

const ALL = new RegExp(PATTERNS.map(({ source }) => `(${source})`).join('|'), 'g');

/**
 * The words without which running text says nothing of the form: columns, headers of tables 3 and 4, and the first row of
 * table 3. All others count only behind one of these.
 */
const OPENING = new RegExp(
  PATTERNS.filter(
    ({ label }) =>
      label.kind === 'column2' ||
      label.kind === 'header3' ||
      label.kind === 'header4' ||
      (label.kind === 'row3' && label.metric.key === 't3_new'),
  )
    .map(({ source }) => source)
    .join('|'),
);

/** True when a text (NFKC, without white space) may begin a table of the form. */
export const opensTable = (text: string): boolean => OPENING.test(text);

/** Every word of the form in a text (NFKC, without white space), from left to right. */
export function findLabels(
  text: string,
): readonly { readonly label: FlowLabel; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(ALL)].flatMap((match) => {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    const label = PATTERNS[at]?.label;
    return label ? [{ label, from: match.index, to: match.index + match[0].length }] : [];
  });
}
