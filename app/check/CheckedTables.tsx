import { cellsOfFinding } from '../../lib/checks/cellsOfFinding';
import type { ReadOutcome } from '../../lib/report/types';
import type { OfficialCells } from '../reports/[id]/OfficialCell';
import { Table2 } from '../reports/[id]/Table2';
import { Table3 } from '../reports/[id]/Table3';
import { Table4 } from '../reports/[id]/Table4';

function toOfficial({ report, cells, findings }: ReadOutcome): OfficialCells {
  const failing = new Map<string, string[]>();
  for (const [i, { rule, where, severity }] of findings.entries()) {
    if (severity === 'info') continue;
    for (const key of cellsOfFinding(rule, where, report.editions.table3))
      failing.set(key, [...(failing.get(key) ?? []), `finding-${i + 1}`]);
  }
  return { failing, byKey: new Map(cells.map((cell) => [cell.key, { ...cell, place: cell.where }])) };
}

/** The official tables of a draft with the figures as printed; cells of a finding are marked and lead to it. */
export function CheckedTables({ outcome }: { readonly outcome: ReadOutcome }) {
  const { table2, table3, table4 } = outcome.report.editions;
  const official = toOfficial(outcome);
  return (
    <>
      <h2>二、主动公开政府信息情况</h2>
      {table2 ? <Table2 edition={table2} cells={official} /> : <p className="missing">没有找到表二。</p>}
      <h2>三、收到和处理政府信息公开申请情况</h2>
      {table3 ? <Table3 edition={table3} cells={official} /> : <p className="missing">没有找到表三。</p>}
      <h2>四、政府信息公开行政复议、行政诉讼情况</h2>
      {table4 ? <Table4 cells={official} /> : <p className="missing">没有找到表四。</p>}
    </>
  );
}
