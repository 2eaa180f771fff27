import { connection } from 'next/server';
import { db } from '../../lib/db/client';
import { findSynthetic } from '../../lib/db/synthetic/findSynthetic';

/** Says on every page of an invented country that it is one; nothing elsewhere, or while the database does not answer. */
export async function SyntheticBanner() {
  await connection();
  const plan = await findSynthetic(db()).catch(() => null);
  if (!plan) return null;
  return (
    <aside className="synthetic" aria-label="合成数据">
      <strong>合成数据</strong>
      <span>
        这里的单位和数字都是虚构的，供演示和测量：{plan.units} 个单位，{plan.firstYear}–{plan.lastYear} 年。
      </span>
    </aside>
  );
}
