import { parse } from 'csv-parse/sync';
import { type UnitRow, unitRow } from './unitRow';

const OPTIONAL = 'hosts';
const COLUMNS = Object.keys(unitRow.shape).filter((name) => name !== OPTIONAL);

export interface UnitsFile {
  readonly units: readonly UnitRow[];
  /** Chinese sentences, one a faulty row; when there is one, no unit of the file is to be taken. */
  readonly problems: readonly string[];
}

function readRows(text: string): Record<string, string>[] | string {
  try {
    return parse<Record<string, string>>(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Reads a units file (CSV, columns as in `prisma/data/units.csv`), by which further units are registered.
 * Never throws for what the file says; every fault is a sentence with its line.
 */
export function readUnitsFile(text: string): UnitsFile {
  const rows = readRows(text);
  if (typeof rows === 'string')
    return { units: [], problems: [`单位表不是合格的 CSV：${rows}。请另存为“CSV UTF-8”。`] };
  const [first] = rows;
  if (!first) return { units: [], problems: ['单位表里没有数据行：请检查文件是否完整。'] };
  const missing = COLUMNS.filter((name) => !(name in first));
  if (missing.length > 0) {
    return {
      units: [],
      problems: [`单位表缺少列 ${missing.join('、')}：第一行必须写列名（见 docs/importing.md）。`],
    };
  }

  const units: UnitRow[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const [i, row] of rows.entries()) {
    const parsed = unitRow.safeParse(row);
    if (parsed.success) {
      const { id, valid_from, valid_to } = parsed.data;
      if (seen.has(id)) problems.push(`单位表第 ${i + 2} 行：编号 ${id} 出现了两次，请删去一行。`);
      if (valid_from !== null && valid_to !== null && valid_from > valid_to)
        problems.push(`单位表第 ${i + 2} 行：起始日期 ${valid_from} 晚于终止日期 ${valid_to}，请更正。`);
      seen.add(id);
      units.push(parsed.data);
    } else {
      const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
      problems.push(`单位表第 ${i + 2} 行有误：${faults.join('；')}。请更正后再导入。`);
    }
  }
  return { units, problems };
}
