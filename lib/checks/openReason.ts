import type { Finding, Report, ReportHead } from '../report/types';

/** A finding that leaves something open: a table, or the year as long as nobody has settled it. */
const leavesOpen = ({ rule, where }: Finding, { year }: ReportHead): boolean =>
  /^(?:t[234]|s14)$/.test(where) ||
  (rule === 'STR-08' && !where.startsWith('head/') && (where !== 'document' || year === null));

/** What is still open in a report, as one sentence, or null when everything is settled. */
export function openReason(
  { head, cells, local }: Pick<Report, 'head' | 'cells' | 'local'>,
  notes: readonly Finding[],
): string | null {
  const open = cells.filter(({ state }) => state === 'unreadable').length;
  const openLocal = local.filter(({ state }) => state === 'unreadable').length;
  const reasons = [
    ...notes.filter((note) => leavesOpen(note, head)).map(({ message }) => message),
    ...(open > 0 ? [`有 ${open} 格无法确认，已留空，原因见各条发现。`] : []),
    ...(openLocal > 0
      ? [`地方统计表有 ${openLocal} 个数字无法确认（原文数字之间没有间隔，或位置对不上），已留空。`]
      : []),
    ...(head.unit === null ? ['没有找到发布单位：标题里没有单位名称，请补上完整的标题。'] : []),
  ];
  return reasons.length > 0 ? reasons.join('') : null;
}
