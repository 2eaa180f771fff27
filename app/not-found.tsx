import { say } from '../lib/language/say';
import { formatReportId } from '../lib/query/reportId';
import { Link } from './_components/Link';
import { exampleReport } from './exampleReport';

export default async function NotFound() {
  const example = await exampleReport();
  const id = example && formatReportId({ ...example, revision: null });
  return (
    <>
      <h1>{say({ zh: '没有这一页', en: 'There is no such page' })}</h1>
      <p className="lead">
        {say({
          zh: '网址可能写错了，或者这个单位、这份报告不在库中。',
          en: 'The address may be misspelt, or the body or report is not in the collection.',
        })}
      </p>
      <ul>
        <li>
          {say({ zh: '单位：', en: 'Bodies: ' })}
          <Link href="/units">{say({ zh: '按名称或编号查找', en: 'find one by name or code' })}</Link>
        </li>
        <li>
          {say({
            zh: '报告：编号的样子是“单位编号-年度”',
            en: 'Reports: their ids are “code of the body-year”',
          })}
          {id !== null && (
            <>
              {say({ zh: '，例如 ', en: ', for example ' })}
              <Link href={`/reports/${id}`}>{id}</Link>
            </>
          )}
        </li>
        <li>
          <Link href="/">{say({ zh: '回到总览', en: 'Back to the overview' })}</Link>
        </li>
      </ul>
    </>
  );
}
