import type { RunFileRow } from '../../lib/db/findRunFiles';
import { OUTCOME_WORDS } from '../../lib/export/importsTable';
import { formatReportId } from '../../lib/query/reportId';
import { Link } from '../_components/Link';

const isStored = ({ outcome }: RunFileRow): boolean => outcome !== 'refused' && outcome !== 'question';

/** Reports of a run with what became of them and why. */
export function RunFiles({ files }: { readonly files: readonly RunFileRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll imports" tabIndex={0} aria-label="导入的报告">
      <table>
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">结果</th>
            <th scope="col">报告</th>
            <th scope="col">原因</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => {
            const { ordinal, path, outcome, partial, reason, unitId, unitName, year } = file;
            const name = unitId === null ? '' : `${unitName ?? unitId}${year === null ? '' : ` ${year}`}`;
            return (
              <tr key={ordinal}>
                <th scope="row">{path}</th>
                <td>
                  {OUTCOME_WORDS[outcome]}
                  {partial && '（部分可读）'}
                </td>
                <td>
                  {isStored(file) && unitId !== null && year !== null ? (
                    <Link href={`/reports/${formatReportId({ unitId, year, revision: null })}`}>{name}</Link>
                  ) : (
                    name
                  )}
                </td>
                <td className="reason">{reason}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
