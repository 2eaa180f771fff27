import type { Metadata } from 'next';
import { db } from '../../lib/db/client';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
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
import { noSuchPage } from '../noSuchPage';
import { CHOICE_WORDS } from './choiceWords';
import { RunFiles } from './RunFiles';
import { RunsTable } from './RunsTable';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '导入记录', en: 'Imports' }) });

const RUNS = 30;
const FILES = 100;

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

async function AllRuns({ page }: ImportsQuery) {
  const { total, runs } = await loadRuns(db(), { limit: RUNS, offset: (page - 1) * RUNS });
  return (
    <>
      <h1>{say({ zh: '导入记录', en: 'Imports' })}</h1>
      <p className="lead">
        {say({
          zh: '每一次导入的结果，和每一份没有存入的报告的原因。',
          en: 'What became of each import, and why each report that was not stored was not.',
        })}
      </p>
      {runs.length === 0 ? (
        <p className="muted">
          {total === 0
            ? say({ zh: '还没有导入过。', en: 'Nothing has been imported yet.' })
            : say({ zh: `没有第 ${page} 页。`, en: `There is no page ${page}.` })}
        </p>
      ) : (
        <>
          <RunsTable runs={runs} />
          <p className="small muted">
            {say({
              zh: '“中断”的导入没有存下半份报告；用同一条命令可以接着导入。',
              en: 'An import that was “interrupted” left no report half stored; the same command takes it up again.',
            })}{' '}
            <FileLinks path="/imports" />
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
  if (!loaded) return noSuchPage();
  const { run, total, files } = loaded;
  const asked = { run: id, outcome };
  return (
    <>
      <p className="small">
        <Link href="/imports">{say({ zh: '全部导入', en: 'All imports' })}</Link>
      </p>
      <h1>{say({ zh: `第 ${id} 次导入`, en: `Import no. ${id}` })}</h1>
      <RunsTable runs={[run]} />
      {run.state === 'interrupted' && (
        <p>
          {say({
            zh: '这次导入中断了：已存的都是完整的报告；用同一条命令可以接着导入。',
            en: 'This import was interrupted: what is stored are whole reports, and the same command takes it up again.',
          })}
        </p>
      )}
      <form className="form" action={linked('/imports')}>
        <input type="hidden" name="run" value={id} />
        <label>
          {say({ zh: '结果', en: 'Outcome' })}
          <select name="outcome" defaultValue={outcome}>
            {OUTCOME_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {CHOICE_WORDS[choice]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
      </form>
      <p className="muted">
        {say({
          zh: `${CHOICE_WORDS[outcome]}：${total} 份报告。`,
          en: `${CHOICE_WORDS[outcome]}: ${counted(total, 'report')}.`,
        })}
      </p>
      {files.length > 0 && (
        <>
          <RunFiles files={files} />
          <p className="small">
            <FileLinks
              path="/imports"
              search={importsSearch(asked)}
              label={say({ zh: '下载全部', en: 'Download all' })}
            />
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
