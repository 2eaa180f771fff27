import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { DutyKind, LocalDeadline, RosterSpan } from './types';

/** What a roster file says, each row with its line, and what is wrong with it. */
export interface RosterFile {
  readonly spans: readonly (RosterSpan & { readonly line: number })[];
  readonly deadlines: readonly (LocalDeadline & { readonly line: number })[];
  /** Chinese sentences, one a faulty row; when there is one, nothing of the file is to be taken. */
  readonly problems: readonly string[];
}

/** Column names, English and Chinese. The first three must be there. */
const NAMES: Readonly<Record<string, string>> = {
  单位编号: 'unit_id',
  起始年度: 'first_year',
  截止年度: 'last_year',
  种类: 'kind',
  期限: 'deadline',
  适用于: 'applies_to',
};
const REQUIRED = ['unit_id', 'first_year', 'last_year'] as const;
const KNOWN = [...REQUIRED, 'kind', 'deadline', 'applies_to'] as const;

const KINDS: Readonly<Record<string, DutyKind | 'exempt' | null>> = {
  '': null,
  government: 'government',
  政府: 'government',
  department: 'department',
  部门: 'department',
  local: 'local',
  '乡镇、街道、开发区': 'local',
  乡镇街道开发区: 'local',
  exempt: 'exempt',
  不应报: 'exempt',
};
const APPLIES: Readonly<Record<string, 'unit' | 'children'>> = {
  '': 'unit',
  unit: 'unit',
  本单位: 'unit',
  children: 'children',
  直属下级: 'children',
};

const oneOf = <Value>(words: Readonly<Record<string, Value>>, message: string) =>
  z
    .string()
    .refine((word) => Object.hasOwn(words, word), message)
    .transform((word) => words[word] as Value); // refined just before

const yearField = (name: string) =>
  z
    .string()
    .regex(/^\d{4}$/, `${name}应为四位年份`)
    .transform(Number)
    .refine((year) => year >= 2008 && year <= 2100, `${name}应在 2008–2100 之间`);

/** 01-28, 1-28 and 1月28日, a day that every year has; nothing for nothing. */
const monthDay = z.string().transform((text, context) => {
  if (text === '') return null;
  const [, month, day] = /^(\d{1,2})[-月/.](\d{1,2})日?$/.exec(text) ?? [];
  const iso = month && day ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
  const date = new Date(`2023-${iso}T00:00:00Z`);
  if (iso !== '' && !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === iso) return iso;
  context.addIssue({ code: 'custom', message: `期限“${text}”应为月和日，例如 01-28` });
  return z.NEVER;
});

const rowSchema = z
  .object({
    unit_id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/, '单位编号只能用字母、数字和连字符，见 /units'),
    first_year: yearField('起始年度'),
    last_year: z.union(
      [z.literal('').transform(() => null), yearField('截止年度')],
      '截止年度应为 2008–2100 之间的四位年份，或留空',
    ),
    kind: oneOf(
      KINDS,
      '种类只能是 government（政府）、department（部门）、local（乡镇街道开发区）、exempt（不应报）或留空',
    ),
    deadline: monthDay,
    applies_to: oneOf(APPLIES, '适用于只能是 unit（本单位）、children（直属下级）或留空'),
  })
  .superRefine(({ first_year, last_year, kind, deadline, applies_to }, context) => {
    const fault = (message: string): void => context.addIssue({ code: 'custom', message });
    if (last_year !== null && first_year > last_year)
      fault(`起始年度 ${first_year} 晚于截止年度 ${last_year}`);
    if (kind === 'exempt' && deadline !== null) fault('不应报的单位没有期限，期限请留空');
    if (applies_to === 'children' && (kind === null || kind === 'exempt' || deadline === null))
      fault('为直属下级规定期限时，种类（政府、部门或乡镇街道开发区）和期限都要写');
  });

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

const rowsSchema: z.ZodType<readonly Row[]> = z.array(
  z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }),
);

function readRows(text: string): readonly Row[] | string {
  try {
    const columns = (names: readonly string[]): string[] => names.map((name) => NAMES[name] ?? name);
    return rowsSchema.parse(
      parse(text, { columns, bom: true, info: true, skip_empty_lines: true, trim: true }),
    );
  } catch (error) {
    if (error instanceof z.ZodError) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

const empty = (problem: string): RosterFile => ({ spans: [], deadlines: [], problems: [problem] });

/**
 * Reads an operator's roster (CSV; columns in docs/coverage.md): which units report on which years, which do not, and
 * earlier deadlines. Never throws for what the file says; every fault is a sentence with its line.
 */
export function readRosterFile(text: string): RosterFile {
  const rows = readRows(text);
  if (typeof rows === 'string') return empty(`名册不是合格的 CSV：${rows}。请另存为“CSV UTF-8”。`);
  const [first] = rows;
  if (!first) return empty('名册里没有数据行：请检查文件是否完整；要清空名册请用 --clear。');
  const missing = REQUIRED.filter((name) => !(name in first.record));
  if (missing.length > 0)
    return empty(`名册缺少列 ${missing.join('、')}：第一行必须写列名（见 docs/coverage.md）。`);
  const unknown = Object.keys(first.record).filter((name) => !KNOWN.some((known) => known === name));
  if (unknown.length > 0)
    return empty(`名册里有不认识的列“${unknown.join('”“')}”：可用的列是 ${KNOWN.join('、')}。`);

  const spans: (RosterSpan & { line: number })[] = [];
  const deadlines: (LocalDeadline & { line: number })[] = [];
  const problems: string[] = [];
  for (const { record, info } of rows) {
    const line = info.lines;
    const parsed = rowSchema.safeParse({ kind: '', deadline: '', applies_to: '', ...record });
    if (!parsed.success) {
      problems.push(
        `名册第 ${line} 行有误：${parsed.error.issues.map(({ message }) => message).join('；')}。`,
      );
      continue;
    }
    const { unit_id, first_year: firstYear, last_year: lastYear, kind, deadline, applies_to } = parsed.data;
    if (applies_to === 'unit') spans.push({ unitId: unit_id, firstYear, lastYear, kind, deadline, line });
    else if (kind !== null && kind !== 'exempt' && deadline !== null)
      deadlines.push({ parentId: unit_id, kind, firstYear, lastYear, deadline, line });
  }
  return { spans, deadlines, problems };
}
