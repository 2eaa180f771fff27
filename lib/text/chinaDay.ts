/** The day in China as an ISO date: deadlines are those of Chinese offices, wherever the server stands. */
export function chinaDay(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
