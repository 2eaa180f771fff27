import type { CheckedOutcome } from '../../lib/checks/applyRules';
import { say } from '../../lib/language/say';
import { LocalTable } from '../reports/[id]/LocalTable';
import type { OfficialCells } from '../reports/[id]/OfficialCell';
import { Table2 } from '../reports/[id]/Table2';
import { Table3 } from '../reports/[id]/Table3';
import { Table4 } from '../reports/[id]/Table4';
import { Table2014 } from '../reports/[id]/Table2014';
import { toFailing } from '../reports/[id]/toFailing';

function toOfficial({ cells, findings }: CheckedOutcome): OfficialCells {
  return {
    source: null,
    failing: toFailing(
      findings.map((finding, i) => ({ ...finding, place: finding.where, id: `finding-${i + 1}` })),
    ),
    byKey: new Map(cells.map((cell) => [cell.key, { ...cell, place: cell.where }])),
  };
}

/** The official tables of a draft with the figures as printed; cells of a finding are marked and lead to it. */
export function CheckedTables({ outcome }: { readonly outcome: CheckedOutcome }) {
  const { table2, table3, table4, statistics } = outcome.report.editions;
  const official = toOfficial(outcome);
  if (statistics === '2014') {
    return (
      <>
        <h2>
          {say({
            zh: '政府信息公开情况统计表（2014 年版）',
            en: 'Statistics table on information disclosure (form of 2014)',
          })}
        </h2>
        <Table2014 cells={official} />
      </>
    );
  }
  if (statistics === 'local') {
    return (
      <>
        <h2>
          {say({
            zh: '政府信息公开情况统计表（地方格式）',
            en: 'Statistics table on information disclosure (form of the place)',
          })}
        </h2>
        <LocalTable figures={outcome.local.map((figure) => ({ ...figure, place: figure.where }))} />
      </>
    );
  }
  return (
    <>
      <h2>{say({ zh: '二、主动公开政府信息情况', en: '2. Proactive disclosure' })}</h2>
      {table2 ? (
        <Table2 edition={table2} cells={official} />
      ) : (
        <p className="missing">{say({ zh: '没有找到表二。', en: 'Table 2 was not found.' })}</p>
      )}
      <h2>
        {say({
          zh: '三、收到和处理政府信息公开申请情况',
          en: '3. Requests for information, received and handled',
        })}
      </h2>
      {table3 ? (
        <Table3 edition={table3} cells={official} />
      ) : (
        <p className="missing">{say({ zh: '没有找到表三。', en: 'Table 3 was not found.' })}</p>
      )}
      <h2>
        {say({
          zh: '四、政府信息公开行政复议、行政诉讼情况',
          en: '4. Administrative reconsideration and litigation',
        })}
      </h2>
      {table4 ? (
        <Table4 cells={official} />
      ) : (
        <p className="missing">{say({ zh: '没有找到表四。', en: 'Table 4 was not found.' })}</p>
      )}
    </>
  );
}
