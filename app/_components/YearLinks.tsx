import { say } from '../../lib/language/say';
import { Link } from './Link';

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
    <nav className="years" aria-label={say({ zh: '年度', en: 'Years' })}>
      {years
        .toSorted((a, b) => b - a)
        .map((one) =>
          one === year ? (
            <Link key={one} href={href(one)} aria-current="page">
              {one}
            </Link>
          ) : (
            <Link key={one} href={href(one)}>
              {one}
            </Link>
          ),
        )}
    </nav>
  );
}
