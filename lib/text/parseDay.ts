/**
 * A day as printed (2024-01-30, 2024年1月30日, 2024/1/30, 2024.1.30) as an ISO date; null when the text is nothing else
 * but that, or there is no such day (2024-13-45).
 */
export function parseDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?$/.exec(text.trim()) ?? [];
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
