import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { recipeSubject } from '../../lib/export/recipeSubject';
import { recipes } from '../../lib/export/recipes';
import type { SearchParams } from '../../lib/query/fields';
import { RECIPE_PARAMS, recipeQuery } from '../../lib/query/recipeQuery';
import { Link } from '../_components/Link';
import { QueryProblem } from '../_components/QueryProblem';
import { Snippet } from '../_components/Snippet';
import { originOf } from '../originOf';

export const metadata: Metadata = { title: '用法' };

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
      <h1>把这份数据读进别的程序</h1>
      <p className="lead">
        下面的每一段都填好了这份文件的网址，粘贴即可运行。空的 value 一律读成缺失，不是零；为什么没有数，看
        state 列。
      </p>
      <dl className="facts">
        <dt>文件</dt>
        <dd>
          <Link href={`${file.path}${behind}`}>{decodeURIComponent(`${file.path}${behind}`)}</Link>
        </dd>
        <dt>查询</dt>
        <dd>
          <Link href={`${PAGES[base] ?? base}${behind}`}>回到网页上改</Link>，再从那里的“用法”过来
        </dd>
        <dt>列的含义</dt>
        <dd>
          <Link href="/dictionary">指标字典</Link>；标签脚本 <Link href="/dictionary.do">Stata</Link>、
          <Link href="/dictionary.R">R</Link>
        </dd>
        <dt>更多</dt>
        <dd>
          逐条查询用 <Link href="/api">API</Link>
        </dd>
      </dl>
      {recipes(subject).map(({ id, title, before, code }) => (
        <section key={id}>
          <h2 id={id}>{title}</h2>
          <p className="muted small">{before}</p>
          <Snippet text={code} label={`${title} 的代码`} />
        </section>
      ))}
    </>
  );
}
