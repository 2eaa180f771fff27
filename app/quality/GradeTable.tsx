import { GRADE_WORDS } from '../../lib/checks/gradeReport';
import { say } from '../../lib/language/say';
import type { QualityPage } from '../../lib/load/loadQuality';
import { formatValue } from '../../lib/metrics/formatValue';
import { qualitySearch } from '../../lib/query/qualityQuery';
import { Link } from '../_components/Link';

/** What the grades mean, and how many reports of the year have each. */
export function GradeTable({ quality: { query, trend } }: { readonly quality: QualityPage }) {
  const column = trend.years.indexOf(query.year);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '等级', en: 'Grades' })}>
      <table className="grades">
        <caption>
          {say({
            zh: `${query.year} 年已核对的报告各等级有多少份`,
            en: `Reports checked on ${query.year}, by grade`,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '等级', en: 'Grade' })}</th>
            <th scope="col">{say({ zh: '含义', en: 'Meaning' })}</th>
            <th scope="col" className="num">
              {say({ zh: '份数', en: 'Reports' })}
            </th>
            <th scope="col" className="num">
              {say({ zh: '占比', en: 'Share' })}
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
                    aria-label={say({ zh: `等级 ${grade} 的报告`, en: `Reports of grade ${grade}` })}
                  >
                    {grade}
                  </Link>
                </th>
                <td>{GRADE_WORDS[grade]}</td>
                <td className="num">
                  {count === undefined ? say({ zh: '没有报告', en: 'no report' }) : formatValue(count, '件')}
                </td>
                <td className="num">
                  {typeof share === 'number' ? (
                    formatValue(share, '%')
                  ) : (
                    <span className="missing">{say({ zh: '无', en: 'none' })}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
