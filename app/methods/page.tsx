import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { STATE_MEANS } from '../../lib/export/definitions';
import { STATE_WORDS } from '../../lib/export/stateWords';
import type { Both } from '../../lib/language/language';
import { say } from '../../lib/language/say';
import type { SearchParams } from '../../lib/query/fields';
import { formatReportId } from '../../lib/query/reportId';
import { noQuery } from '../../lib/query/unitsQuery';
import { Citation } from '../_components/Citation';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';
import { QueryProblem } from '../_components/QueryProblem';
import { exampleReport } from '../exampleReport';
import { Breaks } from './Breaks';
import { Checks } from './Checks';
import { ComputedTable } from './ComputedTable';
import { ComputingTerms } from './ComputingTerms';
import { FormsTable } from './FormsTable';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '方法', en: 'Methods' }) });

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

const CONTENTS = [
  ['forms', { zh: '格式', en: 'Forms' }],
  ['breaks', { zh: '断点', en: 'Breaks' }],
  ['missing', { zh: '缺的数', en: 'Missing figures' }],
  ['definitions', { zh: '定义', en: 'Definitions' }],
  ['computing', { zh: '怎样计算', en: 'Computing' }],
  ['peers', { zh: '与谁比较', en: 'Who is compared' }],
  ['rules', { zh: '核对', en: 'Checks' }],
  ['revisions', { zh: '版本', en: 'Versions' }],
  ['limits', { zh: '局限', en: 'Limits' }],
  ['cite', { zh: '怎样引用', en: 'How to cite' }],
] as const satisfies readonly (readonly [string, Both])[];

export default async function MethodsPage({ searchParams }: Props) {
  const query = noQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={[say({ zh: '（无）', en: '(none)' })]} path="/methods" />;
  const example = await exampleReport();
  const cellByCell = say({ zh: '逐格比较', en: 'compared cell by cell' });
  return (
    <div className="prose">
      <h1>{say({ zh: '方法', en: 'Methods' })}</h1>
      <p className="lead">
        {say({
          zh: '数字从哪里来、怎样读、怎样算、能说明什么、不能说明什么。',
          en: 'Where the figures come from, how they are read and computed, what they can show and what they cannot.',
        })}
      </p>
      <nav className="choices" aria-label={say({ zh: '本页内容', en: 'On this page' })}>
        {CONTENTS.map(([id, name]) => (
          <Link key={id} href={`#${id}`}>
            {say(name)}
          </Link>
        ))}
      </nav>

      <h2 id="forms">{say({ zh: '格式', en: 'Forms' })}</h2>
      <p>
        {say<ReactNode>({
          zh: '县级以上政府部门每年 1 月 31 日前、地方政府每年 3 月 31 日前公布上一年度的政府信息公开工作年度报告（《政府信息公开条例》第四十九条）。表格由国务院办公厅统一规定，改过两次：',
          en: (
            <>
              Departments of governments from the county up publish their annual report on government
              information disclosure by 31 January of the year after, local governments by 31 March (article
              49 of the Open Government Information Regulations, <Printed>政府信息公开条例</Printed>). The
              tables are prescribed for all by the General Office of the State Council and were changed twice:
            </>
          ),
        })}
      </p>
      <FormsTable />
      <p>
        {say({
          zh: '一份报告用的是哪一版，看它印的表，不看年份：有的机关在换版后仍用旧表，那张表就按旧版读。2014–2018 年间也有地方用自己的统计表，照原样保存，只有与全国统计表同义的几项进入趋势。',
          en: 'Which edition a report follows is told by the tables that it prints, not by its year: some bodies went on with the old tables after a change, and such a table is read by the old edition. In 2014–2018 some places had statistics tables of their own; these are kept as they are, and only the few figures that mean the same as in the national table enter trends.',
        })}
      </p>

      <h2 id="breaks">{say({ zh: '断点', en: 'Breaks' })}</h2>
      <Breaks />

      <h2 id="missing">{say({ zh: '缺的数', en: 'Missing figures' })}</h2>
      <p>
        {say({
          zh: '没有数不等于零。每个空着的地方都有一个词说明原因，图、表和文件用同一组词：',
          en: 'A missing figure is not a zero. Wherever there is none a word says why, and charts, tables and files use the same words:',
        })}
      </p>
      <dl className="terms">
        {STATE_MEANS.map(([state, means]) => (
          <div key={state}>
            <dt>{STATE_WORDS[state]}</dt>
            <dd>
              {say({ zh: `${means.zh}。`, en: `${means.en}.` })} <code className="muted small">{state}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {say({
          zh: '合计、比率所用的任何一个数缺着，它就没有数，并沿用那个原因；几家合计只加有数的各家，旁边写明“几家中的几家”。印着的零是零。',
          en: 'Where any figure of a sum or ratio is missing there is no sum or ratio either, for the same reason. Sums of several bodies add up those that have a figure, and how many of how many stands beside them. A zero in print is a zero.',
        })}
      </p>

      <h2 id="definitions">{say({ zh: '定义', en: 'Definitions' })}</h2>
      <p>
        {say({
          zh: '印在表上的数照录，名称用表上的原词，定义、条款和易错之处逐项见',
          en: 'Figures are kept as printed, and in Chinese have the very words of the form as their names; definitions, articles of law and pitfalls of each are in the ',
        })}
        <Link href="/dictionary">{say({ zh: '字典', en: 'dictionary' })}</Link>
        {say({ zh: '。由它们计算的只有下面这些：', en: '. Only these are computed from them:' })}
      </p>
      <ComputedTable />

      <h2 id="computing">{say({ zh: '怎样计算', en: 'Computing' })}</h2>
      <ComputingTerms />

      <h2 id="peers">{say({ zh: '与谁比较', en: 'Who is compared' })}</h2>
      <p>
        {say({
          zh: '首页、排名、办理结果、散点和地区页默认只在同类之间比：级别、类型、统计范围都相同，未列入的有几家写在旁边。整个地区的数与一个机关的数不能相比，报告没有写明范围的自成一类。三项都可在各页的表单里另选或选“全部”；趋势和比较页的单位由读者自选。不同类的单位放在一起时，页上写明，并且不计合计：上级的数可能已含下级，政府的数可能已含其部门。',
          en: 'The first page, rankings, outcomes, scatter and places compare only bodies alike unless asked otherwise: of one level, one type and one scope; how many are left out stands beside them. Figures of a whole territory do not compare with those of one body, and reports that do not state their scope are a group of their own. The form of each page has all three to choose, and “All”; the bodies of trends and comparisons are the reader’s own choice. Where bodies of several kinds stand together the page says so and adds nothing up: figures of those above may hold those of bodies below, and figures of a government those of its departments.',
        })}
      </p>

      <h2 id="rules">{say({ zh: '核对', en: 'Checks' })}</h2>
      <Checks />

      <h2 id="revisions">{say({ zh: '版本', en: 'Versions' })}</h2>
      <p>
        {say({
          zh: '同一单位同一年度可以有几个版本：数字相同的是同一版；数字不同的另存一版并成为现行版，除非它公布得更早（存档），或读得出的格更少（拒收）。旧版一直保留，报告页列出各版，可',
          en: 'A body may have several revisions of its report on one year. With the same figures it is the same revision; with others it becomes another one and the current one, unless it was published earlier (then it is kept as older) or fewer of its cells can be read (then it is refused). Older revisions stay; the page of a report lists them, and they can be ',
        })}
        {example ? (
          <Link href={`/reports/${formatReportId({ ...example, revision: null })}/compare`}>
            {cellByCell}
          </Link>
        ) : (
          cellByCell
        )}
        {say({
          zh: '。整个数据集每次变化有一个版本号，见',
          en: '. Each change of the data as a whole has a number, listed at ',
        })}
        <Link href="/data/changes">{say({ zh: '各版变化', en: 'Changes of each version' })}</Link>
        {say({
          zh: '；网址里写 version=N 就固定在那一版。',
          en: '; version=N in an address stays at that version.',
        })}
      </p>

      <h2 id="limits">{say({ zh: '局限', en: 'Limits' })}</h2>
      <ul>
        <li>
          {say({
            zh: '数字由各机关自报，未经审计。对不上不等于造假，对得上不等于属实。',
            en: 'Bodies report on themselves, and nobody audits the figures. That figures do not add up does not make them forged, nor are they true because they do.',
          })}
        </li>
        <li>
          {say<ReactNode>({
            zh: '公开率高不等于公开得好：申请的难易、构成和件数各地不同；不予处理、无法提供的多少也影响它。',
            en: (
              <>
                A high disclosure rate is not good disclosure: requests differ in difficulty, kind and number
                from place to place, and how many are not processed (<Printed>不予处理</Printed>) or cannot be
                met (<Printed>无法提供</Printed>) bears on it too.
              </>
            ),
          })}
        </li>
        <li>
          {say({
            zh: '没有读入的报告不等于没有公布：见',
            en: 'A report that is not here may well have been published: which are missing, and why, is at ',
          })}
          <Link href="/coverage">{say({ zh: '覆盖', en: 'Coverage' })}</Link>
          {say({ zh: '页，缺哪些、为什么缺。', en: '.' })}
        </li>
        <li>
          {say({
            zh: '单位随区划调整而变。各年的数归入当年的单位，不在前身与后继之间合并或拆分。',
            en: 'Bodies change with the administrative divisions. Figures belong to the body of their year, and are neither merged nor divided between predecessors and successors.',
          })}
        </li>
        <li>
          {say<ReactNode>({
            zh: '政府集中采购总金额等项表上没有印单位，不加总，也不排名次以外的比较。',
            en: (
              <>
                For some figures, such as the total of central procurement (
                <Printed>政府集中采购总金额</Printed>), the form prints no unit; they are not added up, and
                compared in nothing but rank.
              </>
            ),
          })}
        </li>
        <li>
          {say({
            zh: '文件损坏、排版散乱的地方宁可空着：读不出就写“无法确认”，不猜。',
            en: 'Where a file is damaged or its layout in disorder, figures are rather left out: what cannot be read is called unreadable, and nothing is guessed.',
          })}
        </li>
      </ul>

      <h2 id="cite">{say({ zh: '怎样引用', en: 'How to cite' })}</h2>
      <p>
        {say({
          zh: '引用一个数，写明单位、年度、指标、本站页面的地址和数据版本，最好同时引用原报告；每页下方的“引用”给出 GB/T 7714 和 BibTeX 两种写法，每个文件里也有。用程序取数见',
          en: 'To cite a figure, name the body, the year, the metric, the address of the page here and the version of the data, and best the original report as well; “How to cite” at the foot of a page has it in GB/T 7714 and in BibTeX, and so has every file. For programs there are ',
        })}
        <Link href="/recipes">{say({ zh: '用法', en: 'recipes' })}</Link>
        {say({ zh: '和', en: ' and the ' })}
        <Link href="/api">API</Link>
        {say({ zh: '，整套下载见', en: ', and the whole is at ' })}
        <Link href="/data">{say({ zh: '数据', en: 'Data' })}</Link>
        {say({ zh: '。', en: '.' })}
      </p>
      <Citation
        title={say({ zh: '公开年报图谱：方法', en: 'Disclosure Atlas: methods' })}
        path="/methods"
        version={null}
      />
    </div>
  );
}
