import { GRADE_WORDS } from '../../lib/checks/gradeReport';
import type { QualityPage } from '../../lib/load/loadQuality';
import { formatValue } from '../../lib/metrics/formatValue';
import { qualitySearch } from '../../lib/query/qualityQuery';
import { Link } from '../_components/Link';

/** What the grades mean, and how many reports of the year have each. */
export function GradeTable({ quality: { query, trend } }: { readonly quality: QualityPage }) {
  const column = trend.years.indexOf(query.year);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="等级">
      <table className="grades">
        <caption>{query.year} 年已核对的报告各等级有多少份</caption>
        <thead>
          <tr>
            <th scope="col">等级</th>
            <th scope="col">含义</th>
            <th scope="col" className="num">
              份数
            </th>
            <th scope="col" className="num">
              占比
            </th>
          </tr>
        </thead>
        <tbody>
          {trend.grades.map(({ grade, reports, shares }) => {
            const count = reports[column];
            const share = shares[column];
            return (
              <tr key={grade}>
                <th scope="row">
                  <Link
                    className={`grade grade-${grade}`}
                    href={`/quality?${qualitySearch({ ...query, grade, page: 1 })}#matrix`}
                    aria-label={`等级 ${grade} 的报告`}
                  >
                    {grade}
                  </Link>
                </th>
                <td>{GRADE_WORDS[grade]}</td>
                <td className="num">{count === undefined ? '没有报告' : formatValue(count, '件')}</td>
                <td className="num">
                  {typeof share === 'number' ? formatValue(share, '%') : <span className="missing">无</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
