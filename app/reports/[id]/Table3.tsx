import { say } from '../../../lib/language/say';
import { APPLICANT_COLUMNS } from '../../../lib/metrics/applicants';
import { cellKey } from '../../../lib/metrics/cellKey';
import { metricsOf } from '../../../lib/metrics/editions';
import { labelOf } from '../../../lib/metrics/labelOf';
import { APPLICANTS, type Edition } from '../../../lib/metrics/types';
import { FormWords } from '../../_components/FormWords';
import { OfficialCell, type OfficialCells } from './OfficialCell';

/** Depth of the row labels: 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密. */
const DEPTH = 3;
const ORGANISATIONS = APPLICANTS.filter((applicant) => applicant.startsWith('org_'));

interface Label {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** The label cells that begin in each row: a label spans the rows that share it and the columns left of the figures. */
function labelsOf(paths: readonly (readonly string[])[]): readonly (readonly Label[])[] {
  const shares = (a: readonly string[], b: readonly string[] | undefined, depth: number): boolean =>
    b !== undefined && a.slice(0, depth + 1).every((text, i) => text === b[i]);
  return paths.map((path, row) =>
    path.flatMap((text, depth) => {
      if (shares(path, paths[row - 1], depth)) return [];
      const end = paths.findIndex((other, i) => i > row && !shares(path, other, depth));
      const isLast = depth === path.length - 1;
      return [{ text, rowSpan: (end < 0 ? paths.length : end) - row, colSpan: isLast ? DEPTH - depth : 1 }];
    }),
  );
}

/** Table 3 in the layout of its own edition, seven figures a row. */
export function Table3({ edition, cells }: { readonly edition: Edition; readonly cells: OfficialCells }) {
  const metrics = metricsOf(edition, 3);
  const labels = labelsOf(metrics.map((metric) => metric.address[edition]?.row ?? []));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '表三', en: 'Table 3' })}>
      <table className="official">
        <thead>
          <tr>
            <td colSpan={DEPTH} rowSpan={3} className="small muted">
              {say({
                zh: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
                en: '(In each column the first row and the second together equal the third and the fourth together.)',
              })}
            </td>
            <th colSpan={APPLICANTS.length} scope="colgroup">
              {say({ zh: '申请人情况', en: 'Applicants' })}
            </th>
          </tr>
          <tr>
            <th rowSpan={2} scope="col">
              {labelOf(APPLICANT_COLUMNS.natural)}
            </th>
            <th colSpan={ORGANISATIONS.length} scope="colgroup">
              {say({ zh: '法人或其他组织', en: 'Legal persons and other organisations' })}
            </th>
            <th rowSpan={2} scope="col">
              {labelOf(APPLICANT_COLUMNS.total)}
            </th>
          </tr>
          <tr>
            {ORGANISATIONS.map((applicant) => (
              <th key={applicant} scope="col">
                {labelOf(APPLICANT_COLUMNS[applicant])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metrics.map((metric, i) => (
            <tr key={metric.key}>
              {labels[i]?.map((label, depth, all) => (
                <th
                  key={label.text}
                  rowSpan={label.rowSpan}
                  colSpan={label.colSpan}
                  scope={depth === all.length - 1 ? 'row' : 'rowgroup'}
                >
                  <FormWords
                    text={label.text}
                    english={depth === all.length - 1 ? metric.labelEn.replace(/^.*: /, '') : undefined}
                  />
                </th>
              ))}
              {APPLICANTS.map((applicant) => (
                <OfficialCell key={applicant} cells={cells} id={cellKey(metric.key, applicant)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
