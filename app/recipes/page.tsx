import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { recipeSubject } from '../../lib/export/recipeSubject';
import { recipes } from '../../lib/export/recipes';
import { say } from '../../lib/language/say';
import type { SearchParams } from '../../lib/query/fields';
import { RECIPE_PARAMS, recipeQuery } from '../../lib/query/recipeQuery';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';
import { QueryProblem } from '../_components/QueryProblem';
import { Snippet } from '../_components/Snippet';
import { originOf } from '../originOf';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '用法', en: 'How to use' }) });

/** Pages whose file is not at their own address. */
const PAGES: Readonly<Record<string, string>> = {
  '/index': '/',
  '/tiles': '/',
  '/data/all': '/data',
  '/quality/rules': '/quality',
  '/quality/years': '/quality',
};

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

/** How to read the file of a view by program, with that file's own address. */
export default async function RecipesPage({ searchParams }: Props) {
  const query = recipeQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={RECIPE_PARAMS} path="/recipes" />;
  const { file } = query.data;
  const subject = recipeSubject(file, originOf(await headers()));
  const behind = file.search === '' ? '' : `?${file.search}`;
  const base = file.path.slice(0, -'.csv'.length);

  return (
    <>
      <h1>{say({ zh: '把这份数据读进别的程序', en: 'Reading this data into other programs' })}</h1>
      <p className="lead">
        {say({
          zh: '下面的每一段都填好了这份文件的网址，粘贴即可运行。空的 value 一律读成缺失，不是零；为什么没有数，看 state 列。',
          en: 'Each piece below has the address of this file in it and runs as it is pasted. An empty value is always read as missing, never as zero; the column state says why there is no figure.',
        })}
      </p>
      <dl className="facts">
        <dt>{say({ zh: '文件', en: 'File' })}</dt>
        <dd>
          <Link href={`${file.path}${behind}`}>
            <Printed>{decodeURIComponent(`${file.path}${behind}`)}</Printed>
          </Link>
        </dd>
        <dt>{say({ zh: '查询', en: 'Query' })}</dt>
        <dd>
          <Link href={`${PAGES[base] ?? base}${behind}`}>
            {say({ zh: '回到网页上改', en: 'Change it on its page' })}
          </Link>
          {say({ zh: '，再从那里的“用法”过来', en: ', and come back by “How to use”' })}
        </dd>
        <dt>{say({ zh: '列的含义', en: 'What the columns mean' })}</dt>
        <dd>
          <Link href="/dictionary">{say({ zh: '指标字典', en: 'Dictionary of metrics' })}</Link>
          {say({ zh: '；标签脚本 ', en: '; scripts with labels (in Chinese) for ' })}
          <Link href="/dictionary.do">Stata</Link>
          {say({ zh: '、', en: ' and ' })}
          <Link href="/dictionary.R">R</Link>
        </dd>
        <dt>{say({ zh: '更多', en: 'More' })}</dt>
        <dd>
          {say({ zh: '逐条查询用 ', en: 'For single figures there is the ' })}
          <Link href="/api">API</Link>
        </dd>
      </dl>
      {recipes(subject).map(({ id, title, before, code }) => (
        <section key={id}>
          <h2 id={id}>{title}</h2>
          <p className="muted small">{before}</p>
          <Snippet text={code} label={say({ zh: `${title} 的代码`, en: `Code for ${title}` })} />
        </section>
      ))}
    </>
  );
}
