import { gzipSync } from 'node:zlib';
import type { Db } from '../../lib/db/client';
import { databaseHash } from '../../lib/db/databaseHash';
import { importFiles } from '../../lib/run/importFiles';
import { type Verified, verifyDatabase } from '../../lib/run/verify/verifyDatabase';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await importFiles(fresh.db, ['prisma/sample']);
}, 120_000);
afterAll(() => fresh?.drop());

async function verify(db: Db): Promise<readonly Verified[]> {
  const parts: Verified[] = [];
  for await (const part of verifyDatabase(db)) parts.push(part);
  return parts;
}
const sentencesOf = (parts: readonly Verified[]): readonly string[] =>
  parts.flatMap(({ faults }) => faults.map(({ sentence }) => sentence));

describe('verifyDatabase', () => {
  test('finds nothing wrong with what was imported, says what it looked at, and changes nothing', async () => {
    const before = await databaseHash(fresh.db);
    const parts = await verify(fresh.db);
    expect(sentencesOf(parts)).toEqual([]);
    const reports = await fresh.db.report.count();
    const cells = await fresh.db.observation.count();
    const files = await fresh.db.sourceDocument.count();
    expect(parts.map(({ part }) => part)).toEqual([
      '约束：主键、外键、取值、唯一',
      '派生表：汇总、版本、检索名称、指标',
      `重读原文件：${files} 份文件、${reports} 份报告、${cells} 格`,
      `规则核对与评级：${await fresh.db.report.count({ where: { isCurrent: true } })} 份报告`,
    ]);
    expect(await databaseHash(fresh.db)).toEqual(before);
  }, 120_000);

  test('says what is still to be evaluated, which is nothing wrong', async () => {
    await fresh.db.evaluationDue.create({ data: { unitId: '450204', year: 2023 } });
    const parts = await verify(fresh.db);
    expect(sentencesOf(parts)).toEqual([]);
    expect(parts.at(-1)?.notes[0]).toMatch(/^\d+ 份待核对/);
    await fresh.db.evaluationDue.deleteMany();
  }, 120_000);

  test('finds each of many things that were harmed, by name, and nothing else', async () => {
    const { db } = fresh;
    // A figure that is another than printed.
    await db.$executeRaw`
      UPDATE observation SET value = value + 1 WHERE unit_id = '450204' AND year = 2023 AND state = 'number'
         AND metric_id = (SELECT id FROM metric WHERE key = 't3_new') AND applicant = 'total'`;
    // A cell that is gone.
    await db.$executeRaw`
      DELETE FROM observation WHERE unit_id = '450204' AND year = 2023
         AND metric_id = (SELECT id FROM metric WHERE key = 't3_new') AND applicant = 'natural'`;
    // A row that breaks a constraint which was put out of force.
    await db.$executeRaw`ALTER TABLE unit_host DROP CONSTRAINT unit_host_unit_id_fkey`;
    await db.$executeRaw`INSERT INTO unit_host (unit_id, host) VALUES ('gone', 'a.example')`;
    await db.$executeRaw`
      ALTER TABLE unit_host ADD CONSTRAINT unit_host_unit_id_fkey
        FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE CASCADE NOT VALID`;
    await db.$executeRaw`ALTER TABLE local_deadline DROP CONSTRAINT local_deadline_deadline_check`;
    await db.$executeRaw`
      INSERT INTO local_deadline (parent_id, kind, first_year, deadline) VALUES ('450204', 'local', 2020, '99-99')`;
    await db.$executeRaw`
      ALTER TABLE local_deadline ADD CONSTRAINT local_deadline_deadline_check
        CHECK (deadline ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$') NOT VALID`;
    // Summaries, a grade, a name to be looked for, a source.
    await db.$executeRaw`UPDATE reported_year SET reports = reports + 1 WHERE year = 2023`;
    await db.$executeRaw`UPDATE reported_unit SET years = ARRAY[2010]::smallint[] WHERE unit_id = '450204'`;
    await db.$executeRaw`UPDATE data_version SET figures = figures + 1 WHERE number = (SELECT max(number) FROM data_version)`;
    await db.$executeRaw`UPDATE report SET grade = 'X' WHERE unit_id = '321322' AND year = 2025`;
    await db.$executeRaw`UPDATE unit_search_key SET pinyin = pinyin || 'x' WHERE unit_id = '450205' AND kind = 'name'`;
    await db.$executeRaw`UPDATE source_document SET bytes = ${gzipSync('other')} WHERE format = 'figures'`;

    const patterns = [
      /^表 unit_host 有 1 行不合约束 unit_host_unit_id_fkey$/,
      /^表 local_deadline 有 1 行不合约束 local_deadline_deadline_check$/,
      /^报告不完整：450204-2023\/1$/,
      /^各年报告数（reported_year）与报告不符：2023$/,
      /^各单位各年的报告（reported_unit）与报告不符：450204$/,
      /^最新数据版本所记的报告数或数字数与实有不符：版本 \d+$/,
      /^检索用的名称（unit_search_key）与单位不符：450205 /,
      /^报告 450204-2023\/1 与原文件 .*不同：t3_new_natural：库中没有，原文件中 \d+、t3_new_total：库中 \d+，原文件中 \d+|^报告 450204-2023\/1 与原文件 .*不同：t3_new_total：库中 \d+，原文件中 \d+、t3_new_natural：库中没有，原文件中 \d+$/,
      /^原文件 figures\.csv（\w+）内容与校验码不符$/,
      /^核对结果、评级与重新核对的不同：/,
    ];
    const sentences = sentencesOf(await verify(db));
    for (const pattern of patterns)
      expect([pattern, sentences.filter((one) => pattern.test(one))]).toEqual([pattern, [expect.anything()]]);
    expect(sentences).toHaveLength(patterns.length);
    expect(sentences.at(-1)).toContain('321322-2025');
  }, 120_000);
});
