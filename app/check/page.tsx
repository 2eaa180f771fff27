import type { Metadata } from 'next';
import type { SearchParams } from '../../lib/query/fields';
import { noQuery } from '../../lib/query/unitsQuery';
import { QueryProblem } from '../_components/QueryProblem';
import { DraftForm } from './DraftForm';
import { DRAFT_LIMITS, DRAFT_MEGABYTES } from './draftLimits';

export const metadata: Metadata = { title: '发布前核对' };

export default async function CheckPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const query = noQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={['（无）']} path="/check" />;
  return (
    <>
      <h1>发布前核对</h1>
      <p className="lead">
        年度报告公布之前，先看看各表的数、正文和格式有没有出入：用的是与入库报告同样的读法和同样的规则。要与上一年度、上下级、同级单位或单位名录比较的规则，单凭一份草稿无从判断，会逐条列出。
      </p>
      <DraftForm />
      <h2>草稿会怎样</h2>
      <ul>
        <li>
          只在核对的几秒里放在内存中：不存盘、不入库、不记日志，也不用于别处。核对完即丢弃，结果页也不缓存。
        </li>
        <li>
          在没有网络、限内存、限 {DRAFT_LIMITS.reading}{' '}
          秒的单独进程中读取；草稿里的脚本、链接和图片都不会运行或打开。
        </li>
        <li>每次一份，不超过 {DRAFT_MEGABYTES} MB；扫描件和图片里没有文字，读不了。</li>
        <li>要留存结果，请打印结果页或存为 PDF。不便上传的，可在自己的电脑上运行 npm run check -- 文件。</li>
      </ul>
    </>
  );
}
