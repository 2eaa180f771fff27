import type { Metadata } from 'next';
import { say } from '../../lib/language/say';
import type { SearchParams } from '../../lib/query/fields';
import { noQuery } from '../../lib/query/unitsQuery';
import { QueryProblem } from '../_components/QueryProblem';
import { DraftForm } from './DraftForm';
import { DRAFT_LIMITS, DRAFT_MEGABYTES } from './draftLimits';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '发布前核对', en: 'Check a draft' }) });

export default async function CheckPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const query = noQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={[say({ zh: '（无）', en: '(none)' })]} path="/check" />;
  return (
    <>
      <h1>{say({ zh: '发布前核对', en: 'Check a draft before it is published' })}</h1>
      <p className="lead">
        {say({
          zh: '年度报告公布之前，先看看各表的数、正文和格式有没有出入：用的是与入库报告同样的读法和同样的规则。要与上一年度、上下级、同级单位或单位名录比较的规则，单凭一份草稿无从判断，会逐条列出。',
          en: 'Before an annual report is published, see whether its tables, its text and the form agree: drafts are read and checked as the reports of the collection are. Rules that compare with the year before, with bodies above, below or alike, or with the register of bodies cannot be judged by a draft alone and are listed.',
        })}
      </p>
      <DraftForm />
      <h2>{say({ zh: '草稿会怎样', en: 'What becomes of a draft' })}</h2>
      <ul>
        <li>
          {say({
            zh: '只在核对的几秒里放在内存中：不存盘、不入库、不记日志，也不用于别处。核对完即丢弃，结果页也不缓存。',
            en: 'It is in memory for the seconds of the check only: not on a disk, not in the database, not in a log, and used for nothing else. It is thrown away after the check, and the page of the result is not kept either.',
          })}
        </li>
        <li>
          {say({
            zh: `在没有网络、限内存、限 ${DRAFT_LIMITS.reading} 秒的单独进程中读取；草稿里的脚本、链接和图片都不会运行或打开。`,
            en: `It is read in a process of its own, without a network, with little memory and in ${DRAFT_LIMITS.reading} seconds at most; scripts, links and pictures in it are neither run nor opened.`,
          })}
        </li>
        <li>
          {say({
            zh: `每次一份，不超过 ${DRAFT_MEGABYTES} MB；扫描件和图片里没有文字，读不了。`,
            en: `One at a time, up to ${DRAFT_MEGABYTES} MB; scans and pictures have no text and cannot be read.`,
          })}
        </li>
        <li>
          {say({
            zh: '要留存结果，请打印结果页或存为 PDF。不便上传的，可在自己的电脑上运行 npm run check -- 文件。',
            en: 'To keep the result, print its page or save it as PDF. What cannot be sent can be checked on your own computer with npm run check -- FILE.',
          })}
        </li>
      </ul>
    </>
  );
}
