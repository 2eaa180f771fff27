import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { db } from '../../lib/db/client';
import { loadRun, loadRuns } from '../../lib/load/loadImports';
import type { SearchParams } from '../../lib/query/fields';
import {
  IMPORTS_PARAMS,
  type ImportsQuery,
  importsQuery,
  importsSearch,
  OUTCOME_CHOICES,
} from '../../lib/query/importsQuery';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { Pages } from '../_components/Pages';
import { QueryProblem } from '../_components/QueryProblem';
import { linked } from '../linked';
import { CHOICE_WORDS } from './choiceWords';
import { RunFiles } from './RunFiles';
import { RunsTable } from './RunsTable';

export const metadata: Metadata = { title: '导入记录' };

const RUNS = 30;
const FILES = 100;

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

async function AllRuns({ page }: ImportsQuery) {
  const { total, runs } = await loadRuns(db(), { limit: RUNS, offset: (page - 1) * RUNS });
  return (
    <>
      <h1>导入记录</h1>
      <p className="lead">每一次导入的结果，和每一份没有存入的报告的原因。</p>
      {runs.length === 0 ? (
        <p className="muted">{total === 0 ? '还没有导入过。' : `没有第 ${page} 页。`}</p>
      ) : (
        <>
          <RunsTable runs={runs} />
          <p className="small muted">
            “中断”的导入没有存下半份报告；用同一条命令可以接着导入。 <FileLinks path="/imports" />
          </p>
        </>
      )}
      <Pages
        page={page}
        pages={Math.ceil(total / RUNS)}
        href={(to) => `/imports?${importsSearch({ page: to })}`}
      />
    </>
  );
}

async function OneRun({ run: id, outcome, page }: ImportsQuery & { readonly run: number }) {
  const loaded = await loadRun(db(), id, outcome, { limit: FILES, offset: (page - 1) * FILES });
  if (!loaded) notFound();
  const { run, total, files } = loaded;
  const asked = { run: id, outcome };
  return (
    <>
      <p className="small">
        <Link href="/imports">全部导入</Link>
      </p>
      <h1>第 {id} 次导入</h1>
      <RunsTable runs={[run]} />
      {run.state === 'interrupted' && <p>这次导入中断了：已存的都是完整的报告；用同一条命令可以接着导入。</p>}
      <form className="form" action={linked('/imports')}>
        <input type="hidden" name="run" value={id} />
        <label>
          结果
          <select name="outcome" defaultValue={outcome}>
            {OUTCOME_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {CHOICE_WORDS[choice]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">查看</button>
      </form>
      <p className="muted">
        {CHOICE_WORDS[outcome]}：{total} 份报告。
      </p>
      {files.length > 0 && (
        <>
          <RunFiles files={files} />
          <p className="small">
            <FileLinks path="/imports" search={importsSearch(asked)} label="下载全部" />
          </p>
        </>
      )}
      <Pages
        page={page}
        pages={Math.ceil(total / FILES)}
        href={(to) => `/imports?${importsSearch({ ...asked, page: to })}`}
      />
    </>
  );
}

export default async function ImportsPage({ searchParams }: Props) {
  const query = importsQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={IMPORTS_PARAMS} path="/imports" />;
  const { run } = query.data;
  return run === undefined ? <AllRuns {...query.data} /> : <OneRun {...query.data} run={run} />;
}
