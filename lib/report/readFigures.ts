import { parse } from 'csv-parse/sync';
import { decodeText } from '../document/decodeText';
import { isDerived, metricOf } from '../metrics/catalogue';
import { type CellKey, parseCellKey } from '../metrics/cellKey';
import { cellsOf } from '../metrics/editions';
import type { KnownMetric } from '../metrics/reported';
import type { Edition, TableNo } from '../metrics/types';
import { toOccurrence } from './toOccurrence';
import { type ReadCell, type Report, scopeSchema } from './types';

/** Columns of a figures file, with the Chinese names that are taken for the same. */
const COLUMNS: Readonly<Record<string, string>> = {
  unit: 'unit',
  单位: 'unit',
  year: 'year',
  年度: 'year',
  key: 'key',
  指标: 'key',
  raw: 'raw',
  数值: 'raw',
  unit_name: 'unit_name',
  单位名称: 'unit_name',
  title: 'title',
  标题: 'title',
  issuer: 'issuer',
  发布机构: 'issuer',
  published_on: 'published_on',
  发布日期: 'published_on',
  source_url: 'source_url',
  来源网址: 'source_url',
  citation: 'citation',
  出处: 'citation',
  scope: 'scope',
  范围: 'scope',
};
const REQUIRED = ['unit', 'year', 'key', 'raw'] as const;
const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;

type Row = Readonly<Record<string, string>> & { readonly line: string };

/** The figures of one unit and year, or why they cannot be taken. */
export interface FiguresReport {
  /** Unit id or name, as given. */
  readonly unit: string;
  readonly citation: string | null;
  readonly report: Report;
  /** Chinese sentences, one a faulty row; when there is one, nothing of this report is to be taken. */
  readonly problems: readonly string[];
}

export interface Figures {
  readonly reports: readonly FiguresReport[];
  /** What is wrong with the file as a whole; then there are no reports. */
  readonly problems: readonly string[];
}

/** True for a table of figures: a file named `.csv`, or a text whose first line names the required columns. */
export function isFiguresFile(bytes: Uint8Array, file = ''): boolean {
  if (/\.csv$/i.test(file)) return true;
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 512)).split(/\r?\n/)[0] ?? '';
  const names = head
    .replace(/["\uFEFF]/g, '')
    .split(',')
    .map((name) => COLUMNS[name.trim()]);
  return REQUIRED.every((name) => names.includes(name));
}

function parseRows(text: string): { readonly rows: readonly Row[]; readonly problems: readonly string[] } {
  let table: string[][];
  try {
    table = parse(text, { bom: true, relax_column_count: false, skip_empty_lines: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { rows: [], problems: [`数据表不是合格的 CSV：${detail}。请用电子表格软件另存为“CSV UTF-8”。`] };
  }
  const [header = [], ...lines] = table;
  const names = header.map((name) => COLUMNS[name.trim()] ?? null);
  const unknown = header.filter((_, i) => names[i] === null);
  const missing = REQUIRED.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    return {
      rows: [],
      problems: [
        `数据表缺少列 ${missing.join('、')}：第一行必须写列名，必需的列是 ${REQUIRED.join('、')}（见 docs/importing.md）。`,
      ],
    };
  }
  if (unknown.length > 0) {
    return {
      rows: [],
      problems: [`数据表有不认识的列“${unknown.join('”“')}”：可用的列见 docs/importing.md，请改名或删去。`],
    };
  }
  const rows = lines.map((line, i): Row => {
    const fields = line.map((value, column): [string, string] => [names[column] ?? '', value.trim()]);
    return { ...Object.fromEntries(fields), line: String(i + 2) };
  });
  return { rows, problems: [] };
}

function metricOfKey(key: CellKey): KnownMetric | null {
  const cell = parseCellKey(key);
  const metric = cell && metricOf(cell.key);
  return metric && !isDerived(metric) ? metric : null;
}

const field = (row: Row | undefined, name: string): string | null => row?.[name] || null; // an empty field says nothing

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}

function problemsOf(row: Row, seen: Set<string>): string | null {
  const at = `第 ${row.line} 行`;
  const year = row.year ?? '';
  if (!/^\d{4}$/.test(year) || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) {
    return `${at}：年度“${year}”不对，应为 ${FIRST_YEAR} 以后的四位年份（报告所述年度，不是发布年份）。`;
  }
  const key = row.key ?? '';
  if (!metricOfKey(key)) return `${at}：指标“${key}”不在字典中，请按 /dictionary 上的键填写。`;
  if (seen.has(key)) return `${at}：指标“${key}”在同一单位同一年度里出现了两次，请删去一行。`;
  seen.add(key);
  const date = field(row, 'published_on');
  if (date && !isDay(date)) return `${at}：发布日期“${date}”不对，应写成 2024-01-30 的样子。`;
  if (date && Number(date.slice(0, 4)) < Number(year))
    return `${at}：发布日期 ${date} 早于报告年度 ${year}，请核对。`;
  const scope = field(row, 'scope');
  if (scope && !scopeSchema.safeParse(scope).success) {
    return `${at}：范围“${scope}”不对，只能是 ${scopeSchema.options.join('、')}。`;
  }
  const url = field(row, 'source_url');
  return url && !/^https?:\/\//i.test(url)
    ? `${at}：来源网址“${url}”不对，应以 http:// 或 https:// 开头。`
    : null;
}

/** The edition of which these cells are all part; the newer one when both fit; null without cells of that table. */
function editionOf(table: TableNo, keys: readonly CellKey[]): Edition | null {
  const own = keys.filter((key) => key.startsWith(`t${table}_`));
  if (own.length === 0) return null;
  return (
    (['2021', '2019'] as const).find((edition) => {
      const known = new Set(cellsOf(edition, table));
      return own.every((key) => known.has(key));
    }) ?? null
  );
}

function toReport(rows: readonly Row[]): FiguresReport {
  const [first] = rows;
  const seen = new Set<string>();
  const problems = rows.flatMap((row) => problemsOf(row, seen) ?? []);
  const cells: ReadCell[] = [];
  const conversions: string[] = [];

  for (const row of rows) {
    const key = row.key ?? '';
    const metric = metricOfKey(key);
    if (!metric) continue;
    const sighting = toOccurrence(metric, key, { text: row.raw ?? '', where: `row:${row.line}` });
    if (sighting.kind !== 'cell') continue;
    const { raw, state, value, where } = sighting;
    cells.push({ key, raw, value, state, where });
    if (sighting.conversion) conversions.push(`第 ${row.line} 行：${sighting.conversion}`);
  }
  const keys = cells.map(({ key }) => key);
  const [table2, table3] = [editionOf(2, keys), editionOf(3, keys)];
  // Table 4 is the same in both editions: it goes with the tables beside it.
  const editions = { table2, table3, table4: editionOf(4, keys) && (table3 ?? table2 ?? editionOf(4, keys)) };
  for (const table of [2, 3, 4] as const) {
    if (editions[`table${table}`] === null && keys.some((key) => key.startsWith(`t${table}_`))) {
      problems.push(`表${'〇一二三四'[table]}的指标混用了 2019 年版和 2021 年版的键，请只用其中一版。`);
    }
  }
  const unreadable = cells.filter(({ state }) => state === 'unreadable');
  const notes = [
    ...unreadable.map(({ key, raw, where }) => ({
      rule: 'STR-06',
      severity: 'error' as const,
      where: key,
      left: null,
      right: null,
      message: `数据表第 ${where.slice('row:'.length)} 行印的是“${raw}”，不是一个可以确认的数字；该格暂不取数，请核对原文。`,
    })),
    ...conversions.map((message) => ({
      rule: 'STR-06',
      severity: 'info' as const,
      where: 'document',
      left: null,
      right: null,
      message,
    })),
  ];
  const unit = field(first, 'unit') ?? '';
  const head = {
    title: field(first, 'title'),
    issuer: field(first, 'issuer') ?? field(first, 'unit_name'),
    unit: field(first, 'unit_name') ?? unit,
    year: problems.length > 0 ? null : Number(first?.year),
    scope: scopeSchema.catch('unknown').parse(field(first, 'scope') ?? 'unknown'),
    editions,
    publishedOn: field(first, 'published_on'),
    sourceUrl: field(first, 'source_url'),
  };
  return { unit, citation: field(first, 'citation'), report: { head, cells, notes }, problems };
}

/**
 * A figures file (CSV, one row a figure) → one report for each unit and year in it, in the order met.
 *
 * For offices that have their figures in a table already. Figures not in the file are not reported, which is
 * neither blank nor zero. Facts about the report (title, date, source) are taken from its first row.
 * Throws `DocumentError` when the bytes are not text; every other fault is a Chinese sentence in `problems`.
 */
export function readFigures(bytes: Uint8Array): Figures {
  const { rows, problems } = parseRows(decodeText(bytes));
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = `${row.unit ?? ''}\n${row.year ?? ''}`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return { reports: [...groups.values()].map(toReport), problems };
}
