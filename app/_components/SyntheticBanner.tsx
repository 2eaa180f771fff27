import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { inventedPlan } from './inventedPlan';

/** Says on every page of an invented country that it is one; nothing elsewhere, or while the database does not answer. */
export async function SyntheticBanner() {
  const plan = await inventedPlan();
  if (plan === null || plan === 'unknown') return null;
  return (
    <aside className="synthetic" aria-label={say({ zh: '合成数据', en: 'Synthetic data' })}>
      <strong>{say({ zh: '合成数据', en: 'Synthetic data' })}</strong>
      <span>
        {say({
          zh: `这里的单位和数字都是虚构的，供演示和测量：${plan.units} 个单位，${plan.firstYear}–${plan.lastYear} 年。`,
          en: `The bodies and figures here are invented, for demonstration and measurement: ${counted(plan.units, 'body', 'bodies')}, ${plan.firstYear}–${plan.lastYear}.`,
        })}
      </span>
    </aside>
  );
}
