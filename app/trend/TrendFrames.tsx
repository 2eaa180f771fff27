import { LIGHT, toThemedSvg } from '../../lib/chart/palette';
import { scaleOf, trendFrame } from '../../lib/chart/trendFrames';
import { say } from '../../lib/language/say';
import type { Trend } from '../../lib/result/trend';
import { shownWords } from '../../lib/result/trendMode';
import { unitLabel } from '../../lib/result/unitLabel';
import { Link } from '../_components/Link';

/** A frame a unit, all on one scale; each says its first and last figure to those who do not see it. */
export function TrendFrames({ trend }: { readonly trend: Trend }) {
  const scale = scaleOf(trend);
  return (
    <ul className="frames">
      {trend.series.map((line) => {
        const ends = [line.points[0], line.points.at(-1)].flatMap((point) => (point ? [point] : []));
        const words = ends.map(
          ({ year, shown }) => `${year}${say({ zh: ' 年', en: ': ' })}${shownWords(trend.query, shown)}`,
        );
        return (
          <li key={line.unit.id}>
            <Link className="frame" href={`/units/${line.unit.id}`}>
              <span
                role="img"
                aria-label={say({
                  zh: `折线图：${unitLabel(line.unit)}，${words.join('，')}`,
                  en: `Line chart: ${unitLabel(line.unit)}, ${words.join(', ')}`,
                })}
                // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by lib/chart/trendFrames, which escapes all text
                dangerouslySetInnerHTML={{ __html: toThemedSvg(trendFrame(trend, line, scale, LIGHT)) }}
              />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
