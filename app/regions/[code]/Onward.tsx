import { say } from '../../../lib/language/say';
import type { UnitRow } from '../../../lib/metrics/rows';
import { compareSearch, MOST_COMPARED } from '../../../lib/query/compareQuery';
import { coverageSearch } from '../../../lib/query/coverageQuery';
import { MOST_LINES } from '../../../lib/query/mostLines';
import { rankSearch } from '../../../lib/query/rankQuery';
import { scatterSearch } from '../../../lib/query/scatterQuery';
import { trendSearch } from '../../../lib/query/trendQuery';
import type { Region } from '../../../lib/result/region';
import { Link } from '../../_components/Link';

/** The other pages with this place chosen. */
export function Onward({ region, parent }: { readonly region: Region | null; readonly parent: UnitRow }) {
  const children = region?.ranking.rows.map(({ unit }) => unit.id) ?? [];
  const year = region?.query.year;
  const metric = region ? { metric: region.query.metric } : {};
  const pinned = { version: region?.query.version };
  const at = parent.id;
  return (
    <p className="small choices">
      <Link href={`/units/${at}`}>{say({ zh: `${parent.shortName}的单位页`, en: 'Page of this body' })}</Link>
      <Link href={`/rank?${rankSearch({ ...metric, ...pinned, year, parent: at })}`}>
        {say({ zh: '各级排名', en: 'Rankings of all levels' })}
      </Link>
      {children.length > 0 && (
        <Link href={`/trend?${trendSearch({ ...metric, ...pinned, unit: children.slice(0, MOST_LINES) })}`}>
          {say({ zh: '下级趋势', en: 'Trend of what lies below' })}
        </Link>
      )}
      {children.length > 1 && year !== undefined && (
        <Link
          href={`/compare?${compareSearch({ ...pinned, unit: children.slice(0, MOST_COMPARED), year: [year] })}`}
        >
          {say({
            zh: `并列比较${children.length > MOST_COMPARED ? `前 ${MOST_COMPARED} 家` : ''}`,
            en: `Compare ${children.length > MOST_COMPARED ? `the first ${MOST_COMPARED}` : 'them'}`,
          })}
        </Link>
      )}
      <Link href={`/scatter?${scatterSearch({ ...pinned, year, parent: at })}`}>
        {say({ zh: '散点', en: 'Scatter' })}
      </Link>
      <Link href={`/coverage?${coverageSearch({ parent: at, from: year, to: year })}`}>
        {say({ zh: '覆盖', en: 'Coverage' })}
      </Link>
      <Link
        href={`/quality?${new URLSearchParams({ parent: at, ...(year !== undefined && { year: String(year) }) })}`}
      >
        {say({ zh: '质量', en: 'Quality' })}
      </Link>
    </p>
  );
}
