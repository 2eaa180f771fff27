import { z } from 'zod';
import { REPORTED_METRICS } from '../../metrics/reported';
import type { Db } from '../client';
import { findHalfStored } from '../findHalfStored';
import { Prisma } from '../generated/client';
import { unitSearchKeys } from '../unitSearchKeys';
import { filedByUnit } from '../version/filedByUnit';
import { type Fault, RESTORE, somePlaces } from './fault';

const placeRow = z.object({ place: z.string() });

/** A table that is made from others, or numbers kept beside what they count: how each place that differs is found. */
interface Derived {
  readonly sentence: string;
  readonly find: (db: Db) => PromiseLike<unknown>;
}

const DERIVED: readonly Derived[] = [
  {
    sentence: '一个单位一年没有恰好一个现行版本',
    find: (db) => db.$queryRaw`
      SELECT unit_id || '-' || year AS "place" FROM report
       GROUP BY unit_id, year HAVING count(*) FILTER (WHERE is_current) <> 1 ORDER BY 1`,
  },
  {
    sentence: '版本号有缺',
    find: (db) => db.$queryRaw`
      SELECT unit_id || '-' || year AS "place" FROM report
       GROUP BY unit_id, year HAVING max(revision) <> count(*) OR min(revision) <> 1 ORDER BY 1`,
  },
  {
    sentence: '各年报告数（reported_year）与报告不符',
    find: (db) => db.$queryRaw`
      SELECT year::text AS "place"
        FROM reported_year FULL JOIN (SELECT year, count(*) AS reports FROM report WHERE is_current GROUP BY year) AS counted USING (year)
       WHERE reported_year.reports IS DISTINCT FROM counted.reports ORDER BY 1`,
  },
  {
    sentence: '各单位各年的报告（reported_unit）与报告不符',
    find: (db) => db.$queryRaw`
      SELECT unit_id AS "place"
        FROM reported_unit
        FULL JOIN (${Prisma.raw(filedByUnit())}) AS counted USING (unit_id)
       WHERE (reported_unit.reports, reported_unit.years, reported_unit.statuses, reported_unit.published)
             IS DISTINCT FROM (counted.reports, counted.years, counted.statuses, counted.published) ORDER BY 1`,
  },
  {
    sentence: '最新数据版本所记的报告数或数字数与实有不符',
    find: (db) => db.$queryRaw`
      SELECT '版本 ' || last.number AS "place"
        FROM (SELECT * FROM data_version ORDER BY number DESC LIMIT 1) AS last,
             (SELECT count(*) AS reports, CASE WHEN count(*) = 0 THEN 0 ELSE sum(numbers) END AS figures
                FROM report WHERE is_current) AS counted
       WHERE last.reports <> counted.reports OR last.figures <> counted.figures`,
  },
  {
    sentence: '报告所记的数据版本不对',
    find: (db) => db.$queryRaw`
      SELECT unit_id || '-' || year || '/' || revision AS "place" FROM report
       WHERE is_current <> (superseded_version IS NULL) OR superseded_version < stored_version
          OR stored_version > (SELECT max(number) FROM data_version) ORDER BY 1`,
  },
  {
    sentence: '核对结果不属于现行版本',
    find: (db) => db.$queryRaw`
      SELECT evaluation.unit_id || '-' || evaluation.year AS "place"
        FROM evaluation JOIN report USING (unit_id, year, revision)
       WHERE NOT report.is_current AND (unit_id, year) NOT IN (SELECT unit_id, year FROM evaluation_due) ORDER BY 1`,
  },
  {
    sentence: '现行报告没有核对，也没有列入待核对',
    find: (db) => db.$queryRaw`
      SELECT report.unit_id || '-' || report.year AS "place"
        FROM report LEFT JOIN evaluation USING (unit_id, year, revision)
       WHERE is_current AND (evaluation.unit_id IS NULL OR report.grade IS NULL)
         AND (unit_id, year) NOT IN (SELECT unit_id, year FROM evaluation_due) ORDER BY 1`,
  },
];

async function searchKeyFaults(db: Db): Promise<readonly Fault[]> {
  const { keys } = await unitSearchKeys(db);
  const said = z
    .array(z.object({ key: z.string() }))
    .parse(
      await db.$queryRaw`SELECT concat_ws(chr(9), unit_id, text, name, kind, pinyin, initials) AS "key" FROM unit_search_key`,
    )
    .map(({ key }) => key);
  const ours = new Set(
    keys().map(({ id, text, name, kind, full, initials }) =>
      [id, text, name, kind, full, initials].join('\t'),
    ),
  );
  const stored = new Set(said);
  const wrong = [
    ...[...stored].filter((key) => !ours.has(key)),
    ...[...ours].filter((key) => !stored.has(key)),
  ];
  if (wrong.length === 0) return [];
  return [
    {
      sentence: `检索用的名称（unit_search_key）与单位不符：${somePlaces(wrong.map((key) => key.split('\t').slice(0, 2).join(' ')))}`,
      remedy: '删除 base_data 中名为 search 的一行，再运行一次 npm start：会重新生成。',
    },
  ];
}

async function metricFaults(db: Db): Promise<readonly Fault[]> {
  const stored = new Set((await db.metric.findMany({ select: { key: true } })).map(({ key }) => key));
  const missing = REPORTED_METRICS.map(({ key }) => key).filter((key) => !stored.has(key));
  if (missing.length === 0) return [];
  return [{ sentence: `指标没有编号：${somePlaces(missing)}`, remedy: '运行一次 npm start：会补上编号。' }];
}

/** Compares everything that is made from other tables, or counted beside them, with what it is made from. Reads only. */
export async function findDerivedFaults(db: Db): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const half = await findHalfStored(db);
  if (half.length > 0) faults.push({ sentence: `报告不完整：${somePlaces(half)}`, remedy: RESTORE });
  for (const { sentence, find } of DERIVED) {
    const places = placeRow
      .array()
      .parse(await find(db))
      .map(({ place }) => place);
    if (places.length > 0) faults.push({ sentence: `${sentence}：${somePlaces(places)}`, remedy: RESTORE });
  }
  return [...faults, ...(await metricFaults(db)), ...(await searchKeyFaults(db))];
}
