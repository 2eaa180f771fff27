import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { scopeSchema } from '../report/types';
import { type Answer, MAPPING_COLUMNS, type MappingColumn } from './answer';

const csvRecords = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));
type Row = Readonly<Record<MappingColumn, string>> & { readonly line: number };

export interface Mapping {
  readonly answers: readonly Answer[];
  /** Lines that are not answered yet. */
  readonly open: readonly number[];
  /** Chinese sentences with line numbers; when there is one, the file is not to be used. */
  readonly problems: readonly string[];
}

const NAMES: readonly (readonly [string, MappingColumn])[] = MAPPING_COLUMNS.flatMap(
  ([column, words]) =>
    [
      [column, column],
      [words, column],
    ] as const,
);

const failed = (...problems: string[]): Mapping => ({ answers: [], open: [], problems });

function problemsOf({ line, file, sha256, url, unit, unit_id, year, scope }: Row, ids: ReadonlySet<string>) {
  const at = `对照表第 ${line} 行`;
  return [
    ...(file + sha256 + url + unit === ''
      ? [`${at}：file、sha256、url、unit 至少要填一项，才知道说的是哪份报告。`]
      : []),
    ...(sha256 !== '' && !/^[0-9a-f]{64}$/i.test(sha256)
      ? [`${at}：sha256“${sha256}”不对，应为 64 位十六进制数。`]
      : []),
    ...(unit_id !== '' && !ids.has(unit_id)
      ? [`${at}：没有编号为“${unit_id}”的单位：请核对编号，或先用 --units 登记。`]
      : []),
    ...(year !== '' && !/^20\d\d$/.test(year)
      ? [`${at}：年度“${year}”不对，应为 2008 以后的四位年份。`]
      : []),
    ...(scope !== '' && !scopeSchema.safeParse(scope).success
      ? [`${at}：范围“${scope}”不对，只能是 ${scopeSchema.options.join('、')}。`]
      : []),
  ];
}

/**
 * Reads a mapping file: rows that say which unit, year or scope a report is of, where the document leaves it open. `ids`: all
 * units that are known. Never throws for what the file says; a row without an answer is open, not wrong.
 */
export function readMapping(text: string, ids: ReadonlySet<string>): Mapping {
  let table: z.infer<typeof csvRecords>;
  try {
    table = csvRecords.parse(parse(text, { bom: true, info: true, skip_empty_lines: true }));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed(`对照表不是合格的 CSV：${detail}。请另存为“CSV UTF-8”。`);
  }
  const [{ record: header } = { record: [] }, ...lines] = table;
  const names = header.map((name) => NAMES.find(([known]) => known === name.trim())?.[1] ?? null);
  const unknown = header.filter((_, i) => names[i] === null);
  if (unknown.length > 0)
    return failed(`对照表有不认识的列“${unknown.join('”“')}”：可用的列见 docs/importing.md，请改名或删去。`);
  if (!names.includes('unit_id') && !names.includes('year') && !names.includes('scope'))
    return failed('对照表缺少列 unit_id（或 year、scope）：第一行必须写列名（见 docs/importing.md）。');

  const rows = lines.map(({ record, info }): Row => {
    const value = (column: MappingColumn): string => record[names.indexOf(column)]?.trim() ?? '';
    return {
      line: info.lines,
      file: value('file'),
      sha256: value('sha256'),
      url: value('url'),
      unit: value('unit'),
      unit_id: value('unit_id'),
      year: value('year'),
      scope: value('scope'),
      note: value('note'),
    };
  });
  const isOpen = ({ unit_id, scope, year }: Row): boolean => unit_id + scope + year === '';
  const answered = rows.filter((row) => !isOpen(row));
  const orNull = (field: string): string | null => (field === '' ? null : field);
  return {
    answers: answered.map((row) => ({
      line: row.line,
      file: orNull(row.file),
      sha256: orNull(row.sha256.toLowerCase()),
      url: orNull(row.url),
      unit: orNull(row.unit),
      unitId: orNull(row.unit_id),
      year: row.year === '' ? null : Number(row.year),
      scope: row.scope === '' ? null : scopeSchema.catch('unknown').parse(row.scope),
    })),
    open: rows.filter(isOpen).map(({ line }) => line),
    problems: rows.flatMap((row) => problemsOf(row, ids)),
  };
}
