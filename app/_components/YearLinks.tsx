/** Years as links, the newest first: one step to another year. */
export function YearLinks({
  years,
  year,
  href,
}: {
  readonly years: readonly number[];
  readonly year: number;
  readonly href: (year: number) => string;
}) {
  return (
    <nav className="years" aria-label="年度">
      {years
        .toSorted((a, b) => b - a)
        .map((one) =>
          one === year ? (
            <a key={one} href={href(one)} aria-current="page">
              {one}
            </a>
          ) : (
            <a key={one} href={href(one)}>
              {one}
            </a>
          ),
        )}
    </nav>
  );
}
