import type { LoadedYear } from '../db/findLoaded';

/** The newest year on which at least three quarters as many units report as in the best year: January's first report is not the country. */
export function usualYear(years: readonly LoadedYear[]): number | null {
  const most = Math.max(...years.map(({ reports }) => reports));
  return years.findLast(({ reports }) => reports * 4 >= most * 3)?.year ?? null;
}
