import type { RunFileRow } from '../../lib/db/findRunFiles';
import { OUTCOME_WORDS } from '../../lib/export/importsTable';
import { say } from '../../lib/language/say';
import { formatReportId } from '../../lib/query/reportId';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';

const isStored = ({ outcome }: RunFileRow): boolean => outcome !== 'refused' && outcome !== 'question';

/** Reports of a run with what became of them and why. */
export function RunFiles({ files }: { readonly files: readonly RunFileRow[] }) {
  return (
    <section
      className="scroll imports"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say({ zh: '导入的报告', en: 'Reports of the import' })}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '文件', en: 'File' })}</th>
            <th scope="col">{say({ zh: '结果', en: 'Outcome' })}</th>
            <th scope="col">{say({ zh: '报告', en: 'Report' })}</th>
            <th scope="col">{say({ zh: '原因', en: 'Reason' })}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => {
            const { ordinal, path, outcome, partial, reason, unitId, unitName, year } = file;
            const name = unitId === null ? '' : `${unitName ?? unitId}${year === null ? '' : ` ${year}`}`;
            return (
              <tr key={ordinal}>
                <th scope="row">
                  <Printed>{path}</Printed>
                </th>
                <td>
                  {OUTCOME_WORDS[outcome]}
                  {partial && say({ zh: '（部分可读）', en: ' (readable in part)' })}
                </td>
                <td>
                  {isStored(file) && unitId !== null && year !== null ? (
                    <Link href={`/reports/${formatReportId({ unitId, year, revision: null })}`}>
                      <Printed>{name}</Printed>
                    </Link>
                  ) : (
                    <Printed>{name}</Printed>
                  )}
                </td>
                <td className="reason">
                  <Printed>{reason}</Printed>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
