import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { z } from 'zod';

/** What a row of a manifest says of a report. What is null says nothing. */
export interface Given {
  /** Id or name of the unit. */
  readonly unit: string | null;
  readonly year: number | null;
  /** Where the report stands on the web. */
  readonly url: string | null;
  readonly line: number;
}

/** A row of a manifest: a file on disk, or with `path` null an address; or what is wrong with the row, in Chinese. */
export type ManifestRow =
  | { readonly kind: 'row'; readonly path: string | null; readonly given: Given }
  | { readonly kind: 'fault'; readonly line: number; readonly reason: string };

const COLUMNS: Readonly<Record<string, 'unit' | 'year' | 'path' | 'url'>> = {
  unit: 'unit',
  单位: 'unit',
  year: 'year',
  年度: 'year',
  path: 'path',
  路径: 'path',
  文件: 'path',
  url: 'url',
  address: 'url',
  网址: 'url',
  地址: 'url',
};
/** Columns of other tables: a file with one of them is no manifest. */
const OTHERS = ['key', '指标', 'raw', '数值', 'unit_id', '单位编号', 'sha256'];
const HEAD = 4096;
/** Characters of a row: far more than any address has. An open quotation mark makes a row of all that follows. */
const LONGEST_ROW = 100_000;

const record = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

const decoderFor = (head: Uint8Array): string => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
};

function headOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    return head.subarray(0, readSync(file, head, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

const namesIn = (header: readonly string[]) => header.map((name) => name.replace('\uFEFF', '').trim());

/** True for a CSV whose first line names a path or an address, and no column of a table of figures. Throws what the file system throws. */
export function isManifest(path: string): boolean {
  if (!/\.csv$/i.test(path)) return false;
  const head = headOf(path);
  const [first = ''] = new TextDecoder(decoderFor(head)).decode(head).split(/\r?\n/);
  const names = namesIn(first.replaceAll('"', '').split(','));
  return (
    names.some((name) => COLUMNS[name] === 'path' || COLUMNS[name] === 'url') &&
    !names.some((name) => OTHERS.includes(name))
  );
}

async function* decoded(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(decoderFor(headOf(path)));
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function toRow(
  names: readonly string[],
  values: readonly string[],
  line: number,
  folder: string,
): ManifestRow {
  const at = `清单第 ${line} 行`;
  const value = (column: string): string | null => {
    const text = names.flatMap((name, i) => (COLUMNS[name] === column ? [values[i]?.trim() ?? ''] : []))[0];
    return text === undefined || text === '' ? null : text;
  };
  const [unit, year, path, url] = ['unit', 'year', 'path', 'url'].map(value);
  if (values.length !== names.length)
    return {
      kind: 'fault',
      line,
      reason: `${at}有 ${values.length} 列，第一行有 ${names.length} 列：请更正这一行。`,
    };
  if (year && !/^20\d\d$/.test(year))
    return { kind: 'fault', line, reason: `${at}的年度“${year}”不对，应为 2008 以后的四位年份。` };
  if (url && !(/^https?:\/\//i.test(url) && URL.canParse(url)))
    return { kind: 'fault', line, reason: `${at}的网址“${url}”不对，应以 http:// 或 https:// 开头。` };
  if (!path && !url) return { kind: 'fault', line, reason: `${at}没有路径也没有网址：请填上其中一项。` };
  return {
    kind: 'row',
    path: path ? (isAbsolute(path) ? path : join(folder, path)) : null,
    given: { unit: unit ?? null, year: year ? Number(year) : null, url: url ?? null, line },
  };
}

/**
 * The rows of a manifest, one after the other, paths taken from the folder it lies in; UTF-8 or GB18030. A row that cannot be used
 * is a fault with its line, the others stay. Throws what the file system throws.
 */
export async function* readManifest(path: string): AsyncGenerator<ManifestRow> {
  const parser = Readable.from(decoded(path)).pipe(
    parse({
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
    }),
  );
  let names: readonly string[] | null = null;
  try {
    for await (const one of parser) {
      const { record: values, info } = record.parse(one);
      if (names === null) names = namesIn(values);
      else yield toRow(names, values, info.lines, dirname(path));
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))) throw error;
    yield {
      kind: 'fault',
      line: 1,
      reason: `清单不是合格的 CSV：${error.message}。请用电子表格软件另存为“CSV UTF-8”。`,
    };
  }
}
