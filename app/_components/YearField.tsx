import { say } from '../../lib/language/say';

/** One year of those given, the newest first; one that was asked for is among them even where nothing is of it. */
export function YearField({
  year,
  years,
  allYears = false,
}: {
  readonly year: number | undefined;
  readonly years: readonly number[];
  /** True where no year means all of them. */
  readonly allYears?: boolean;
}) {
  const shown = year === undefined || years.includes(year) ? years : [...years, year];
  return (
    <label>
      {say({ zh: '年度', en: 'Year' })}
      <select name="year" defaultValue={year ?? ''}>
        {allYears && <option value="">{say({ zh: '全部年度', en: 'All years' })}</option>}
        {shown
          .toSorted((a, b) => b - a)
          .map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
      </select>
    </label>
  );
}
