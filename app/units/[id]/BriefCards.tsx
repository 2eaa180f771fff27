import { say } from '../../../lib/language/say';
import type { UnitBrief } from '../../../lib/load/loadUnitBrief';
import { metricOf } from '../../../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../../../lib/metrics/formatValue';
import { labelOf } from '../../../lib/metrics/labelOf';
import type { UnitRow } from '../../../lib/metrics/rows';
import { rankSearch } from '../../../lib/query/rankQuery';
import { BRIEF_HEADLINES } from '../../../lib/result/briefGroups';
import { changeSentence } from '../../../lib/result/changeSentence';
import { isSmall } from '../../../lib/result/isSmall';
import { CardParts } from '../../_components/CardParts';
import { Link } from '../../_components/Link';
import { MeasureText } from '../../_components/MeasureText';

/** The year's figures at the head of a profile: value, change since the year before, and where it stands among units alike. */
export function BriefCards({
  unit,
  year,
  figures,
}: {
  readonly unit: UnitRow;
  readonly year: number;
  readonly figures: UnitBrief['figures'];
}) {
  return (
    <dl className="cards wide four">
      {BRIEF_HEADLINES.map((key) => {
        const figure = figures.get(key);
        if (!figure) return null;
        const { measure, change, peers } = figure;
        const metric = metricOf(key);
        const { unit: measured } = metric;
        return (
          <div className="card" key={key}>
            <dt>
              <Link
                href={`/rank?${rankSearch({ metric: key, year, parent: unit.parentId ?? undefined, unit: [unit.id] })}`}
              >
                {labelOf(metric)}
              </Link>
            </dt>
            <dd className={isSmall(measure) ? 'few' : undefined}>
              <MeasureText measure={measure} unit={measured} of={{ unitId: unit.id, year }} />{' '}
              {measure.kind === 'value' && measured !== '%' && <small>{formatUnit(measured)}</small>}
              <CardParts measure={measure} />
              {measure.kind === 'value' && <small className="under">{changeSentence(key, change)}</small>}
              {peers.median !== null && (
                <small className="under">
                  {say({
                    zh: `同类中位数 ${formatValue(peers.median, measured)}`,
                    en: `median of peers ${formatValue(peers.median, measured)}`,
                  })}
                  {peers.rank !== null &&
                    say({
                      zh: `，第 ${peers.rank} / ${peers.of}`,
                      en: `, rank ${peers.rank} of ${peers.of}`,
                    })}
                </small>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
