import type { Db } from '../client';
import { advanceVersion } from '../version/advanceVersion';
import type { SyntheticPlan } from './findSynthetic';

/**
 * Turns a database without reports into one of an invented country: marks it and takes the real units out, so that
 * nothing invented ever stands beside a real place. Returns why not, in Chinese, or null when it did.
 */
export async function beginSynthetic(db: Db, plan: SyntheticPlan): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const reports = await tx.report.count();
    if (reports > 0) {
      return `这个数据库里已有 ${reports} 份报告：合成数据只能写进没有报告的数据库，请用 DATABASE_URL 给出另一个，或删去它的数据文件夹后再试。`;
    }
    await tx.$executeRaw`TRUNCATE unit, reported_year CASCADE`;
    await tx.syntheticData.deleteMany();
    await tx.syntheticData.create({ data: plan });
    await tx.baseData.deleteMany();
    await advanceVersion(tx, { kind: 'units' });
    return null;
  });
}
