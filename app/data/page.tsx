import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { countLoaded, findYears } from '../../lib/db/findLoaded';
import { findSynthetic } from '../../lib/db/synthetic/findSynthetic';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { datasetTables } from '../../lib/export/dataset/datasetTables';
import { datasetTitle } from '../../lib/export/titles';
import { formatValue } from '../../lib/metrics/formatValue';
import {
  DATASET_PARAMS,
  datasetQuery,
  datasetSearch,
  datasetTitleWords,
  datasetWords,
} from '../../lib/query/datasetQuery';
import type { SearchParams } from '../../lib/query/fields';
import { Citation } from '../_components/Citation';
import { Link } from '../_components/Link';
import { PinnedVersion } from '../_components/PinnedVersion';
import { QueryProblem } from '../_components/QueryProblem';
import { nothingLoaded } from '../responses';
import { DataForm } from './DataForm';
import { FormatTable } from './FormatTable';

export const metadata: Metadata = { title: '数据' };

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
      <h1>全部数据</h1>
      <p className="lead">
        报告里的每一格，连同单位、报告、核对结果和编码手册。每个下载都注明数据版本，可以引用；各个页面也都有自己的
        CSV、Excel 和 JSON。
      </p>
      {loaded.reports === 0 && <p className="notice">{nothingLoaded()}</p>}
      <PinnedVersion
        version={version}
        newest={`/data?${datasetSearch({ ...query.data, version: undefined })}`}
      />
      <dl className="cards">
        <div className="card">
          <dt>数据版本</dt>
          <dd>
            {newest.number} <small>{newest.madeAt}</small>
          </dd>
        </div>
        <div className="card">
          <dt>报告</dt>
          <dd>
            {formatValue(loaded.reports, '件')} <small>份</small>
          </dd>
        </div>
        <div className="card">
          <dt>单位</dt>
          <dd>
            {formatValue(loaded.units, '件')} <small>个</small>
          </dd>
        </div>
        <div className="card">
          <dt>印出的数</dt>
          <dd>
            {formatValue(loaded.figures, '件')} <small>个</small>
          </dd>
        </div>
      </dl>
      <p>
        <Link href="/data/changes">各版变化</Link> · <Link href="/dictionary">编码手册</Link>
      </p>

      <h2>下载</h2>
      <DataForm query={query.data} />
      <p className="muted small">
        {isChosen ? `已选定：${datasetWords(query.data).join('；')}。` : '未作选择时是全部数据。'}
      </p>
      <FormatTable query={query.data} />

      <h2>按年度下载 Excel</h2>
      <ul>
        {years.map(({ year, reports }) => (
          <li key={year}>
            <Link href={`/data/all.xlsx?${datasetSearch({ ...query.data, from: year, to: year })}`}>
              {year} 年
            </Link>
            <span className="muted">，{formatValue(reports, '件')} 份报告</span>
          </li>
        ))}
      </ul>

      <h2>怎样使用</h2>
      <p>
        数字取自各机关依《政府信息公开条例》公布的年度报告，每个数都注明报告和网址。公开年报图谱对这些数字不主张权利：可以自由使用、转载和加工，请注明数据版本和各机关自报；报告原文以公布机关的网页为准。数据包里的
        LICENCE.md 有关于官方文件的说明。
      </p>

      <h2>有哪些列</h2>
      <p>空格不是零：没有数的原因在 state 列。网址后加 lang=zh 或 lang=en，列名后附中文或英文。</p>
      {datasetTables(isInvented).map(({ name, title, columns }) => (
        <details key={name} className="data">
          <summary>
            {name}.csv，{title}
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <section className="scroll" tabIndex={0} aria-label={`${name}.csv 的列`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">列</th>
                  <th scope="col">名称</th>
                  <th scope="col">含义</th>
                </tr>
              </thead>
              <tbody>
                {columns.map(({ key, zh, about }) => (
                  <tr key={key}>
                    <td>
                      <code>{key}</code>
                    </td>
                    <td>{zh}</td>
                    <td>{about}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      ))}
      <Citation
        title={datasetTitle(datasetTitleWords(query.data))}
        path={`/data${chosen === '' ? '' : `?${chosen}`}`}
        version={version}
      />
    </>
  );
}
