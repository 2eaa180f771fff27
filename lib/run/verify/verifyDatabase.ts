import type { Db } from '../../db/client';
import type { Fault } from '../../db/verify/fault';
import { findConstraintFaults } from '../../db/verify/findConstraintFaults';
import { findDerivedFaults } from '../../db/verify/findDerivedFaults';
import { findEvaluationFaults } from '../../db/verify/findEvaluationFaults';
import { rereadSources } from './rereadSources';

/** One part of the verification: what was looked at, in Chinese, what is wrong, and what is worth knowing though nothing is wrong. */
export interface Verified {
  readonly part: string;
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
}

/** Told how far a part is: so many of so many. */
export type OnVerifying = (part: string, done: number, of: number) => void;

async function verifySources(db: Db, onProgress: OnVerifying): Promise<Verified> {
  const of = await db.sourceDocument.count();
  const { files, reports, cells, invented, older, faults } = await rereadSources(db, (done) =>
    onProgress('重读原文件', done, of),
  );
  return {
    part: `重读原文件：${files} 份文件、${reports} 份报告、${cells} 格`,
    faults,
    notes: [
      ...(invented === 0 ? [] : [`${invented} 份合成的报告没有原文件，未重读。`]),
      ...(older === 0
        ? []
        : [`${older} 份由较早的程序读取：数字相同，位置或正文数字有出入；再导入一次原文件就会更新。`]),
    ],
  };
}

async function verifyEvaluations(db: Db, onProgress: OnVerifying): Promise<Verified> {
  const of = await db.report.count({ where: { isCurrent: true } });
  const { compared, due, older, faults } = await findEvaluationFaults(db, (done) =>
    onProgress('重新核对', done, of),
  );
  return {
    part: `规则核对与评级：${compared} 份报告`,
    faults,
    notes: [
      ...(due === 0 ? [] : [`${due} 份待核对（导入中断或正在升级）：接着导入，或运行 npm run evaluate。`]),
      ...(older === 0 ? [] : [`${older} 份按较早的规则核对过：运行 npm run evaluate 可按现行规则重新核对。`]),
    ],
  };
}

/**
 * Verifies all that a database holds, part by part: every report against its stored file, every constraint, everything derived, every evaluation.
 * Changes nothing. Memory does not grow with the number of reports.
 */
export async function* verifyDatabase(
  db: Db,
  onProgress: OnVerifying = () => undefined,
): AsyncGenerator<Verified> {
  yield { part: '约束：主键、外键、取值、唯一', faults: await findConstraintFaults(db), notes: [] };
  yield { part: '派生表：汇总、版本、检索名称、指标', faults: await findDerivedFaults(db), notes: [] };
  yield await verifySources(db, onProgress);
  yield await verifyEvaluations(db, onProgress);
}
