import { say } from '../../../lib/language/say';
import { metricOf } from '../../../lib/metrics/catalogue';
import { labelInUnit } from '../../../lib/metrics/labelInUnit';
import { labelOf } from '../../../lib/metrics/labelOf';
import type { UnitRow } from '../../../lib/metrics/rows';
import { trendSearch } from '../../../lib/query/trendQuery';
import { peersSearch } from '../../../lib/query/unitsQuery';
import { fewNote } from '../../../lib/result/fewNote';
import type { PeerTrend } from '../../../lib/result/peerTrend';
import { ChartFigure } from '../../_components/ChartFigure';
import { FileLinks } from '../../_components/FileLinks';
import { Link } from '../../_components/Link';

/** Pixels that are half of a page. */
const HALF = 540;

/** Lines of a unit before the spread of units alike, two beside each other. */
export function PeerTrends({
  unit,
  trends,
  version,
}: {
  readonly unit: UnitRow;
  /** Version of the data set that the page pins. */
  readonly version: number | undefined;
  readonly trends: readonly PeerTrend[];
}) {
  return (
    <div className="figures">
      {trends.map((peers) => {
        const { metric } = peers.trend.query;
        const label = labelOf(metricOf(metric));
        const measured = labelInUnit(metricOf(metric));
        return (
          <ChartFigure
            key={metric}
            data={{ kind: 'peers', peers }}
            width={HALF}
            heading={<h3>{label}</h3>}
            summary={say({
              zh: `折线图：${unit.shortName}历年的${measured}，和同类单位的中位数、四分位范围，数值见数据表。`,
              en: `Line chart: ${measured} of ${unit.shortName} over the years, with median and quartiles of the bodies alike; the table of the figures has the values.`,
            })}
            links={
              <>
                <Link href={`/trend?${trendSearch({ metric, unit: [unit.id], version })}`}>
                  {say({ zh: '看趋势', en: 'Trend' })}
                </Link>{' '}
                · <FileLinks path={`/units/${unit.id}/peers`} search={peersSearch({ metric, version })} svg />
              </>
            }
            notes={[fewNote(peers.trend)]}
            withTable
          />
        );
      })}
    </div>
  );
}
