import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { findMetric, type MetricKey } from '../metrics/catalogue';
import { parseCellKey } from '../metrics/cellKey';
import { describeCell } from '../metrics/describeCell';
import { APPLICANTS } from '../metrics/types';

/** What a rule calls several rows or columns at once. */
const SEVERAL = /<[\p{Script=Han}]+>/u;
const KEY = /(?:t[234]|s\d)_(?:[a-z0-9_*]|<\p{Script=Han}+>)+/gu;

/** Words for several rows, and one of them whose columns all of them have. */
const KINDS: Readonly<Record<string, { readonly words: string; readonly example: string }>> = {
  '<文件>': { words: '各类文件', example: 'normative' },
  '<事项>': { words: '各事项', example: 'licence' },
  '<块>': { words: '各块', example: 'recon' },
};

/** Rows that a rule sums up by the beginning of their keys. */
const GROUPS: Readonly<Record<string, string>> = {
  't3_refused_*': '不予公开各项',
  't3_unable_*': '无法提供各项',
  't3_notproc_*': '不予处理各项',
  't3_other_*': '其他处理各项',
  's1_channel_*': '各渠道公开数',
  's5_suit_*': '行政诉讼各数',
};

/** A row with its column behind it: a key of the catalogue, a group of rows, or all rows. */
function describeRow(row: string): string | null {
  if (row === 't3_<行>') return '各行';
  const [several] = SEVERAL.exec(row) ?? [];
  if (several === undefined) return GROUPS[row] ?? findMetric(row)?.label ?? null;
  const kind = KINDS[several];
  const label = kind && findMetric(row.replace(several, kind.example))?.label;
  return label === undefined ? null : `${kind?.words}·${label.replace(/^[^·]*·/, '')}`;
}

function describeKey(key: string): string {
  if (parseCellKey(key)) return describeCell(key);
  const whole = describeRow(key);
  if (whole !== null) return whole;
  const columns = [
    ['<列>', '各列'],
    ...APPLICANTS.map((one) => [one, APPLICANT_COLUMNS[one].label]),
  ] as const;
  for (const [ending = '', column] of columns) {
    const row = key.endsWith(`_${ending}`) ? describeRow(key.slice(0, -ending.length - 1)) : null;
    if (row !== null) return `${row}（${column}）`;
  }
  return key;
}

/** The formula of a rule with every cell as the form calls it, for those who do not know the keys. */
export function formulaInWords(formula: string): string {
  return formula.replace(KEY, describeKey).replace(/\bscope\b/g, '统计范围');
}

/** The keys of single cells and rows that a formula names, each once: what the dictionary can be asked about. */
export function metricsOfFormula(formula: string): readonly MetricKey[] {
  const rows = (formula.match(KEY) ?? []).flatMap((key) => {
    const plain = key.replace(/_<列>$/, '');
    return parseCellKey(plain)?.key ?? findMetric(plain)?.key ?? [];
  });
  return [...new Set(rows)];
}
