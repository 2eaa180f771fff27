import { decodeText } from '../document/decodeText';
import { isDerived, metricOf } from '../metrics/catalogue';
import { type CellKey, parseCellKey } from '../metrics/cellKey';
import { cellsOf, EDITIONS, editionDue } from '../metrics/editions';
import type { KnownMetric } from '../metrics/reported';
import type { Edition, TableNo } from '../metrics/types';
import { parseDay } from '../text/parseDay';
import { figuresEvidence } from './figuresEvidence';
import { type FigureRow, parseFigureRows } from './parseFigureRows';
import { toOccurrence } from './toOccurrence';
import { type ReadCell, type Report, scopeSchema } from './types';

const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;

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

function metricOfKey(key: CellKey): KnownMetric | null {
  const cell = parseCellKey(key);
  const metric = cell && metricOf(cell.key);
  return metric && !isDerived(metric) ? metric : null;
}

const field = (row: FigureRow | undefined, name: string): string | null => row?.[name] || null; // an empty field says nothing

function problemsOf(row: FigureRow, seen: Set<string>): string | null {
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
  if (date && parseDay(date) !== date) return `${at}：发布日期“${date}”不对，应写成 2024-01-30 的样子。`;
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

/** The edition of which these cells are all part; that due in the year when both fit; null without cells of that table. */
function editionOf(table: TableNo, keys: readonly CellKey[], year: number): Edition | null {
  const own = keys.filter((key) => key.startsWith(`t${table}_`));
  if (own.length === 0) return null;
  return (
    [editionDue(year), ...EDITIONS].find((edition) => {
      const known = new Set(cellsOf(edition, table));
      return own.every((key) => known.has(key));
    }) ?? null
  );
}

/** Facts about a report stand in each of its rows, or in some; where two rows disagree none is chosen. */
const FACTS = {
  title: '标题',
  issuer: '发布机构',
  unit_name: '单位名称',
  published_on: '发布日期',
  source_url: '来源网址',
  citation: '出处',
  scope: '范围',
} as const;

const factOf = (rows: readonly FigureRow[], name: keyof typeof FACTS): string | null =>
  rows.map((row) => field(row, name)).find((value) => value !== null) ?? null;

function differingFacts(rows: readonly FigureRow[]): string[] {
  return Object.entries(FACTS).flatMap(([name, words]) => {
    const values = [...new Set(rows.flatMap((row) => field(row, name) ?? []))];
    return values.length > 1
      ? [
          `${rows[0]?.unit ?? ''} ${rows[0]?.year ?? ''} 年各行的${words}（${name}）不一致：${values.slice(0, 2).join('”与“')}，请改成一致或分开导入。`,
        ]
      : [];
  });
}

function toReport(rows: readonly FigureRow[]): FiguresReport {
  const [first] = rows;
  const seen = new Set<string>();
  const problems = [...rows.flatMap((row) => problemsOf(row, seen) ?? []), ...differingFacts(rows)];
  const cells: ReadCell[] = [];
  const conversions: string[] = [];

  for (const row of rows) {
    const key = row.key ?? '';
    const metric = metricOfKey(key);
    if (!metric) continue;
    const sighting = toOccurrence(
      metric,
      key,
      { text: row.raw ?? '', where: `row:${row.line}` },
      'grid',
      // The catalogue's unit is what a figures file is asked for.
      '万元',
    );
    if (sighting.kind !== 'cell') continue;
    const { raw, state, value, where, witness } = sighting;
    cells.push({ key, raw, value, state, where, witness: state === 'unreadable' ? null : witness });
    if (sighting.conversion) conversions.push(`第 ${row.line} 行：${sighting.conversion}`);
  }
  const keys = cells.map(({ key }) => key);
  const year = Number(first?.year);
  const [table2, table3] = [editionOf(2, keys, year), editionOf(3, keys, year)];
  // Table 4 is the same in both editions: it goes with the tables beside it.
  const editions = {
    table2,
    table3,
    table4: editionOf(4, keys, year) && (table3 ?? table2 ?? editionOf(4, keys, year)),
    statistics: cells.some(({ key }) => /^s\d_/.test(key)) ? ('2014' as const) : null,
  };
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
    title: factOf(rows, 'title'),
    issuer: factOf(rows, 'issuer') ?? factOf(rows, 'unit_name'),
    unit: factOf(rows, 'unit_name') ?? unit,
    year: problems.length > 0 ? null : year,
    scope: scopeSchema.catch('unknown').parse(factOf(rows, 'scope') ?? 'unknown'),
    editions,
    publishedOn: factOf(rows, 'published_on'),
    sourceUrl: factOf(rows, 'source_url'),
    evidence: figuresEvidence((name) => factOf(rows, name), unit, first?.year ?? ''),
  };
  return {
    unit,
    citation: factOf(rows, 'citation'),
    report: { head, cells, local: [], notes, statements: null, narrative: [] },
    problems,
  };
}

/**
 * A figures file (CSV, one row a figure) → one report for each unit and year in it, in the order met.
 *
 * For offices that have their figures in a table already. Figures not in the file are not reported, which is
 * neither blank nor zero. Facts about the report (title, date, source) are taken from its first row.
 * Throws `DocumentError` when the bytes are not text; every other fault is a Chinese sentence in `problems`.
 */
export function readFigures(bytes: Uint8Array): Figures {
  const { rows, problems } = parseFigureRows(decodeText(bytes));
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const group = `${row.unit ?? ''}\n${row.year ?? ''}`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return { reports: [...groups.values()].map(toReport), problems };
}
