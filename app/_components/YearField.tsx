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
      年度
      <select name="year" defaultValue={year ?? ''}>
        {allYears && <option value="">全部年度</option>}
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
