import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { countLoaded, findYears } from '../../lib/db/findLoaded';
import { findSynthetic } from '../../lib/db/synthetic/findSynthetic';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { datasetTables } from '../../lib/export/dataset/datasetTables';
import { datasetTitle } from '../../lib/export/titles';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { formatValue } from '../../lib/metrics/formatValue';
import { DATASET_PARAMS, datasetQuery, datasetSearch, datasetWords } from '../../lib/query/datasetQuery';
import type { SearchParams } from '../../lib/query/fields';
import { Citation } from '../_components/Citation';
import { Link } from '../_components/Link';
import { PinnedVersion } from '../_components/PinnedVersion';
import { QueryProblem } from '../_components/QueryProblem';
import { nothingLoaded } from '../responses';
import { CountCard } from './CountCard';
import { DataForm } from './DataForm';
import { FormatTable } from './FormatTable';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '数据', en: 'Data' }) });

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function DataPage({ searchParams }: Props) {
  const query = datasetQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={DATASET_PARAMS} path="/data" />;
  const [newest, years, loaded, invented] = await Promise.all([
    findDataVersion(db()),
    findYears(db()),
    countLoaded(db()),
    findSynthetic(db()),
  ]);
  const isInvented = invented !== null;
  const { version } = query.data;
  const chosen = datasetSearch(query.data);
  const isChosen = datasetSearch({ ...query.data, version: undefined }) !== '';

  return (
    <>
      <h1>{say({ zh: '全部数据', en: 'All the data' })}</h1>
      <p className="lead">
        {say({
          zh: '报告里的每一格，连同单位、报告、核对结果和编码手册。每个下载都注明数据版本，可以引用；各个页面也都有自己的 CSV、Excel 和 JSON。',
          en: 'Every cell of the reports, with the bodies, the reports, the results of the checks and the codebook. Each download names the version of the data and can be cited; every page has its own CSV, Excel and JSON besides.',
        })}
      </p>
      {loaded.reports === 0 && <p className="notice">{nothingLoaded()}</p>}
      <PinnedVersion
        version={version}
        newest={`/data?${datasetSearch({ ...query.data, version: undefined })}`}
      />
      <dl className="cards">
        <div className="card">
          <dt>{say({ zh: '数据版本', en: 'Version of the data' })}</dt>
          <dd>
            {newest.number} <small>{newest.madeAt}</small>
          </dd>
        </div>
        <CountCard
          name={say({ zh: '报告', en: 'Reports' })}
          count={loaded.reports}
          measure={{ zh: '份', en: '' }}
        />
        <CountCard
          name={say({ zh: '单位', en: 'Bodies' })}
          count={loaded.units}
          measure={{ zh: '个', en: '' }}
        />
        <CountCard
          name={say({ zh: '印出的数', en: 'Printed figures' })}
          count={loaded.figures}
          measure={{ zh: '个', en: '' }}
        />
      </dl>
      <p>
        <Link href="/data/changes">{say({ zh: '各版变化', en: 'Changes of each version' })}</Link> ·{' '}
        <Link href="/dictionary">{say({ zh: '编码手册', en: 'Codebook' })}</Link>
      </p>

      <h2>{say({ zh: '下载', en: 'Download' })}</h2>
      <DataForm query={query.data} />
      <p className="muted small">
        {isChosen
          ? say({
              zh: `已选定：${datasetWords(query.data).join('；')}。`,
              en: `Chosen: ${datasetWords(query.data).join('; ')}.`,
            })
          : say({ zh: '未作选择时是全部数据。', en: 'Without a choice it is all the data.' })}
      </p>
      <FormatTable query={query.data} />

      <h2>{say({ zh: '按年度下载 Excel', en: 'Excel, year by year' })}</h2>
      <ul>
        {years.map(({ year, reports }) => (
          <li key={year}>
            <Link href={`/data/all.xlsx?${datasetSearch({ ...query.data, from: year, to: year })}`}>
              {say({ zh: `${year} 年`, en: `${year}` })}
            </Link>
            <span className="muted">
              {say({ zh: `，${formatValue(reports, '件')} 份报告`, en: `, ${counted(reports, 'report')}` })}
            </span>
          </li>
        ))}
      </ul>

      <h2>{say({ zh: '怎样使用', en: 'Use' })}</h2>
      <p>
        {say({
          zh: '数字取自各机关依《政府信息公开条例》公布的年度报告，每个数都注明报告和网址。公开年报图谱对这些数字不主张权利：可以自由使用、转载和加工，请注明数据版本和各机关自报；报告原文以公布机关的网页为准。数据包里的 LICENCE.md 有关于官方文件的说明。',
          en: 'The figures are from the annual reports that government bodies publish under the Open Government Information Regulations, and each names its report and address. Disclosure Atlas claims no rights in them: they may be used, passed on and worked with freely; please name the version of the data, and say that the bodies report on themselves. What counts as the original is the page of the body that published it. LICENCE.md in the data package says more on official documents.',
        })}
      </p>

      <h2>{say({ zh: '有哪些列', en: 'Columns' })}</h2>
      <p>
        {say({
          zh: '空格不是零：没有数的原因在 state 列。网址后加 lang=zh 或 lang=en，列名后附中文或英文。',
          en: 'An empty cell is not zero: the column state says why there is no figure. With lang=zh or lang=en in the address, column names are followed by their label in Chinese or English.',
        })}
      </p>
      {datasetTables(isInvented).map(({ name, title, titleEn, columns }) => (
        <details key={name} className="data">
          <summary>{say({ zh: `${name}.csv，${title}`, en: `${name}.csv, ${titleEn}` })}</summary>
          <section
            className="scroll"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
            tabIndex={0}
            aria-label={say({ zh: `${name}.csv 的列`, en: `Columns of ${name}.csv` })}
          >
            <table>
              <thead>
                <tr>
                  <th scope="col">{say({ zh: '列', en: 'Column' })}</th>
                  <th scope="col">{say({ zh: '名称', en: 'Name' })}</th>
                  <th scope="col">{say({ zh: '含义', en: 'Meaning' })}</th>
                </tr>
              </thead>
              <tbody>
                {columns.map(({ key, zh, en, about, aboutEn }) => (
                  <tr key={key}>
                    <td>
                      <code>{key}</code>
                    </td>
                    <td>{say({ zh, en })}</td>
                    <td>{say({ zh: about, en: aboutEn })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      ))}
      <Citation
        title={datasetTitle(query.data)}
        path={`/data${chosen === '' ? '' : `?${chosen}`}`}
        version={version}
      />
    </>
  );
}
