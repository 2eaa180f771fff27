import type { Both } from '../language/language';
import { say } from '../language/say';
import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { findMetric, type MetricKey } from '../metrics/catalogue';
import { parseCellKey } from '../metrics/cellKey';
import { describeCell } from '../metrics/describeCell';
import { labelOf } from '../metrics/labelOf';
import { APPLICANTS } from '../metrics/types';

/** What a rule calls several rows or columns at once. */
const SEVERAL = /<\p{L}+>/u;
const KEY = /(?:t[234]|s\d)_(?:[a-z0-9_*]|<\p{L}+>)+/gu;

/** Several rows, one of them whose columns all of them have, what that one is called there, and the words for all in its place. */
interface Kind {
  readonly example: string;
  readonly called: RegExp;
  readonly words: string;
}
const BEFORE_THE_DOT = /^[^·]*/;
const KINDS: Readonly<Record<string, Kind>> = {
  '<文件>': { example: 'normative', called: BEFORE_THE_DOT, words: '各类文件' },
  '<事项>': { example: 'licence', called: BEFORE_THE_DOT, words: '各事项' },
  '<块>': { example: 'recon', called: BEFORE_THE_DOT, words: '各块' },
  '<document>': { example: 'normative', called: /^Normative documents/, words: 'Documents of each kind' },
  '<matter>': { example: 'licence', called: /licence/i, words: 'each matter’s' },
  '<block>': { example: 'recon', called: /^Reconsideration/, words: 'Each block' },
};

/** All rows, and all columns of applicants. */
const ROWS: Readonly<Record<string, string>> = { 't3_<行>': '各行', 't3_<row>': 'Each row' };
const COLUMNS = [
  ['<列>', '各列'],
  ['<column>', 'each column'],
] as const;

/** Rows that a rule sums up by the beginning of their keys. */
const GROUPS: Readonly<Record<string, Both>> = {
  't3_refused_*': { zh: '不予公开各项', en: 'Refused, each reason' },
  't3_unable_*': { zh: '无法提供各项', en: 'Unable to provide, each reason' },
  't3_notproc_*': { zh: '不予处理各项', en: 'Not processed, each reason' },
  't3_other_*': { zh: '其他处理各项', en: 'Other handling, each reason' },
  's1_channel_*': { zh: '各渠道公开数', en: 'Disclosed by each channel' },
  's5_suit_*': { zh: '行政诉讼各数', en: 'Lawsuits, each figure' },
};

/** A row with its column behind it: a key of the catalogue, a group of rows, or all rows. */
function describeRow(row: string): string | null {
  const all = ROWS[row];
  if (all !== undefined) return all;
  const group = GROUPS[row];
  if (group) return say(group);
  const [several] = SEVERAL.exec(row) ?? [];
  const kind = several === undefined ? undefined : KINDS[several];
  const metric = findMetric(several && kind ? row.replace(several, kind.example) : row);
  if (!metric) return null;
  const label = labelOf(metric);
  // The rule says itself of which form it speaks.
  return kind ? label.replace(kind.called, kind.words).replace(/ \(\d{4} form\)$/, '') : label;
}

function describeKey(key: string): string {
  if (parseCellKey(key)) return describeCell(key);
  const whole = describeRow(key);
  if (whole !== null) return whole;
  const columns = [...COLUMNS, ...APPLICANTS.map((one) => [one, labelOf(APPLICANT_COLUMNS[one])] as const)];
  for (const [ending, column] of columns) {
    const row = key.endsWith(`_${ending}`) ? describeRow(key.slice(0, -ending.length - 1)) : null;
    if (row !== null) return say({ zh: `${row}（${column}）`, en: `${row} (${column})` });
  }
  return key;
}

/** A formula in the language of the answer, with every cell as the form calls it, for those who do not know the keys. */
export function formulaInWords(formula: string): string {
  return formula
    .replace(KEY, describeKey)
    .replace(/\bscope\b/g, say({ zh: '统计范围', en: 'scope of the statistics' }));
}

/** The keys of single cells and rows that a formula names, each once: what the dictionary can be asked about. */
export function metricsOfFormula(formula: string): readonly MetricKey[] {
  const rows = (formula.match(KEY) ?? []).flatMap((key) => {
    const plain = key.replace(/_<列>$/, '');
    return parseCellKey(plain)?.key ?? findMetric(plain)?.key ?? [];
  });
  return [...new Set(rows)];
}
