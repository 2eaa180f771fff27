import { say } from '../../../lib/language/say';
import type { ReportPage } from '../../../lib/load/loadReport';
import type { OfficialCells } from './OfficialCell';
import { Table2 } from './Table2';
import { Table3 } from './Table3';
import { Table4 } from './Table4';

/** The three tables of the form, each in the layout of its own edition; one that was not found says so. */
export function FormTables({
  report,
  cells,
}: {
  readonly report: ReportPage['report'];
  readonly cells: OfficialCells;
}) {
  return (
    <>
      <h2>{say({ zh: '二、主动公开政府信息情况', en: '2. Proactive disclosure' })}</h2>
      {report.table2 ? (
        <Table2 edition={report.table2} cells={cells} />
      ) : (
        <p className="missing">
          {say({ zh: '报告中没有找到表二。', en: 'Table 2 was not found in the report.' })}
        </p>
      )}
      <h2>
        {say({
          zh: '三、收到和处理政府信息公开申请情况',
          en: '3. Requests for information, received and handled',
        })}
      </h2>
      {report.table3 ? (
        <Table3 edition={report.table3} cells={cells} />
      ) : (
        <p className="missing">
          {say({ zh: '报告中没有找到表三。', en: 'Table 3 was not found in the report.' })}
        </p>
      )}
      <h2>
        {say({
          zh: '四、政府信息公开行政复议、行政诉讼情况',
          en: '4. Administrative reconsideration and litigation',
        })}
      </h2>
      {report.table4 ? (
        <Table4 cells={cells} />
      ) : (
        <p className="missing">
          {say({ zh: '报告中没有找到表四。', en: 'Table 4 was not found in the report.' })}
        </p>
      )}
    </>
  );
}
