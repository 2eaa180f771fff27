import { parse } from 'csv-parse/sync';
import { z } from 'zod';

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
/** One row of a figures file by column name; `line` is its line in the file. */
export type FigureRow = Readonly<Record<string, string>> & { readonly line: string };

/** `lines`: the line of the file that a record ends on. */
const csvRecords = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

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

/**
 * Text of a figures file → its rows, by the English names of the columns. A file that is no CSV, lacks a column or has an
 * unknown one gives no rows and a Chinese sentence.
 */
export function parseFigureRows(text: string): {
  readonly rows: readonly FigureRow[];
  readonly problems: readonly string[];
} {
  let table: z.infer<typeof csvRecords>;
  try {
    table = csvRecords.parse(
      parse(text, {
        bom: true,
        info: true,
        relax_column_count: false,
        skip_empty_lines: true,
      }),
    );
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { rows: [], problems: [`数据表不是合格的 CSV：${detail}。请用电子表格软件另存为“CSV UTF-8”。`] };
  }
  const [{ record: header } = { record: [] }, ...lines] = table;
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
  const rows = lines.map(({ record, info }): FigureRow => {
    const fields = record.map((value, column): [string, string] => [names[column] ?? '', value.trim()]);
    return { ...Object.fromEntries(fields), line: String(info.lines) };
  });
  return { rows, problems: [] };
}
