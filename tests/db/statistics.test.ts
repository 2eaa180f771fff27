import { readFile } from '../../lib/checks/readFile';
import { sha256Of } from '../../lib/checks/sha256Of';
import { findLocalFigures } from '../../lib/db/findStoredReport';
import { saveReport } from '../../lib/db/saveReport';
import { loadReport } from '../../lib/load/loadReport';
import { loadTrend } from '../../lib/load/loadTrend';
import { trendQuery } from '../../lib/query/trendQuery';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

const UNIT = '450204';
/** Synthetic: a local table of an invented place. */
const REPORT = `示例县人民政府2013年政府信息公开工作年度报告
附件：政府信息公开情况统计表
指标名称 计量单位 2013年度 历年累计
主动公开信息数 条 120 900
受理依申请公开信息总数 条 7 31
其中：1.当面申请数 条 4 20
2.信函申请数 条 3 11
行政复议数 件 1 2
`;

let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.drop());

async function save() {
  const bytes = new TextEncoder().encode(REPORT);
  const outcome = await readFile('local.txt', bytes);
  const source = {
    sha256: sha256Of(bytes),
    fileName: 'local.txt',
    format: 'document',
    bytes,
    citation: null,
  } as const;
  return saveReport(fresh.db, UNIT, outcome, source);
}

describe('a report with a local statistics table', () => {
  test('keeps every figure as printed, in order, and comes back unchanged', async () => {
    expect(await save()).toEqual({ outcome: 'created', revision: 1 });
    expect(await save()).toEqual({ outcome: 'unchanged', revision: 1 });
    const figures = await findLocalFigures(fresh.db, UNIT, 2013, 1);
    expect(figures.map(({ columnKind, value }) => [columnKind, value])).toEqual(
      ['120', '900', '7', '31', '4', '20', '3', '11', '1', '2'].map((value, i) => [
        i % 2 === 0 ? 'year' : 'cumulative',
        value,
      ]),
    );
    expect(figures[4]).toMatchObject({ labels: ['受理依申请公开信息总数', '其中:1.当面申请数'], unit: '条' });
  });

  test('is shown with its table, and its year stands before the form of 2019', async () => {
    await save();
    const page = await loadReport(fresh.db, { unitId: UNIT, year: 2013, revision: null });
    expect(page?.report).toMatchObject({ statistics: 'local', table3: null });
    expect(page?.local).toHaveLength(10);
    const trend = await loadTrend(fresh.db, trendQuery.parse({ metric: 't3_new', unit: [UNIT] }));
    expect(
      trend?.series[0]?.points.map(({ year, edition, measure }) => [year, edition, measure.kind]),
    ).toEqual([[2013, 'local', 'value']]);
  });
});
