import { say } from '../../../lib/language/say';
import { metricOf } from '../../../lib/metrics/catalogue';
import { formatInUnit } from '../../../lib/metrics/formatInUnit';
import { FEWEST_FOR_FENCES } from '../../../lib/result/fences';
import { FAR_FROM_SIBLINGS, type Region } from '../../../lib/result/region';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';

/** Children far from the others, in words; why there are none where the rule cannot be used. */
export function FarOut({ region: { far, ranking, query } }: { readonly region: Region }) {
  const { unit } = metricOf(query.metric);
  const ranked = ranking.rows.filter(({ rank }) => rank !== null).length;
  const rule = say({
    zh: `规则：比上四分位数高出、或比下四分位数低出四分位距的 ${FAR_FROM_SIBLINGS} 倍以上；分母不足 30 件的比率不算在内。`,
    en: `Rule: above the upper or below the lower quartile by more than ${FAR_FROM_SIBLINGS} times the distance between them; rates with a denominator below 30 are left out. `,
  });
  if (ranked < FEWEST_FOR_FENCES)
    return (
      <p className="small muted">
        {say({
          zh: `可比的不足 ${FEWEST_FOR_FENCES} 家，不判断谁离群。`,
          en: `Fewer than ${FEWEST_FOR_FENCES} compare: none is said to be far out.`,
        })}
      </p>
    );
  return (
    <>
      {far.length > 0 ? (
        <ul>
          {far.map(({ row, isAbove }) => (
            <li key={row.unit.id}>
              <Link href={`/units/${row.unit.id}`}>
                <Printed>{row.unit.shortName}</Printed>
              </Link>{' '}
              {row.measure.kind === 'value' && formatInUnit(row.measure.value, unit)}
              {isAbove ? say({ zh: '，偏高', en: ', high' }) : say({ zh: '，偏低', en: ', low' })}
            </li>
          ))}
        </ul>
      ) : (
        <p>{say({ zh: '没有。', en: 'None.' })}</p>
      )}
      <p className="small muted">
        {rule}
        {say({
          zh: '离群不等于有错，可能是地方大小、职能或口径不同。',
          en: 'To lie far out is no fault: places differ in size, powers and in what they count.',
        })}
      </p>
    </>
  );
}
