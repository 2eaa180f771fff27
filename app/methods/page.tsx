import type { Metadata } from 'next';
import { GRADE_WORDS } from '../../lib/checks/gradeReport';
import { RULES } from '../../lib/checks/rules/rules';
import { STATE_DEFINITIONS } from '../../lib/export/definitions';
import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import { FAMILY_NAMES } from '../../lib/quality/qualityNames';
import type { SearchParams } from '../../lib/query/fields';
import { noQuery } from '../../lib/query/unitsQuery';
import { Citation } from '../_components/Citation';
import { Link } from '../_components/Link';
import { QueryProblem } from '../_components/QueryProblem';
import { Breaks } from './Breaks';
import { ComputedTable } from './ComputedTable';
import { ComputingTerms } from './ComputingTerms';
import { FormsTable } from './FormsTable';

export const metadata: Metadata = { title: '方法' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

const CONTENTS = [
  ['forms', '格式'],
  ['breaks', '断点'],
  ['missing', '缺的数'],
  ['definitions', '定义'],
  ['computing', '怎样计算'],
  ['peers', '与谁比较'],
  ['rules', '核对'],
  ['revisions', '版本'],
  ['limits', '局限'],
  ['cite', '怎样引用'],
] as const;

const SEVERITY_MEANS = {
  error: '必须成立的没有成立，或印的内容读不出',
  warning: '不合常情，需要对照原文看',
  info: '读数时要知道的',
} as const;

export default async function MethodsPage({ searchParams }: Props) {
  const query = noQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={['（无）']} path="/methods" />;
  const families = [...new Set(RULES.map(({ family }) => family))];
  return (
    <div className="prose">
      <h1>方法</h1>
      <p className="lead">数字从哪里来、怎样读、怎样算、能说明什么、不能说明什么。</p>
      <nav className="choices" aria-label="本页内容">
        {CONTENTS.map(([id, name]) => (
          <Link key={id} href={`#${id}`}>
            {name}
          </Link>
        ))}
      </nav>

      <h2 id="forms">格式</h2>
      <p>
        县级以上政府部门每年 1 月 31 日前、地方政府每年 3 月 31
        日前公布上一年度的政府信息公开工作年度报告（《政府信息公开条例》第四十九条）。表格由国务院办公厅统一规定，改过两次：
      </p>
      <FormsTable />
      <p>
        一份报告用的是哪一版，看它印的表，不看年份：有的机关在换版后仍用旧表，那张表就按旧版读。2014–2018
        年间也有地方用自己的统计表，照原样保存，只有与全国统计表同义的几项进入趋势。
      </p>

      <h2 id="breaks">断点</h2>
      <Breaks />

      <h2 id="missing">缺的数</h2>
      <p>没有数不等于零。每个空着的地方都有一个词说明原因，图、表和文件用同一组词：</p>
      <dl className="terms">
        {STATE_DEFINITIONS.map(({ term, text }) => {
          const [word = '', means = ''] = text.split('：');
          return (
            <div key={term}>
              <dt>{word}</dt>
              <dd>
                {means} <code className="muted small">{term.replace('状态 ', '')}</code>
              </dd>
            </div>
          );
        })}
      </dl>
      <p>
        合计、比率所用的任何一个数缺着，它就没有数，并沿用那个原因；几家合计只加有数的各家，旁边写明“几家中的几家”。印着的零是零。
      </p>

      <h2 id="definitions">定义</h2>
      <p>
        印在表上的数照录，名称用表上的原词，定义、条款和易错之处逐项见<Link href="/dictionary">字典</Link>
        。由它们计算的只有下面这些：
      </p>
      <ComputedTable />

      <h2 id="computing">怎样计算</h2>
      <ComputingTerms />

      <h2 id="peers">与谁比较</h2>
      <p>
        默认只在同类之间比：级别、类型、统计范围都相同。整个地区的数与一个机关的数不能相比，报告没有写明范围的自成一类。比较不同类的单位时，页上写明。详见各页“比较的单位”一栏。
      </p>

      <h2 id="rules">核对</h2>
      <p>
        每份报告都按同一套 {RULES.length} 条规则核对：
        {families
          .map(
            (family) => `${FAMILY_NAMES[family]} ${RULES.filter((rule) => rule.family === family).length} 条`,
          )
          .join('、')}
        。规则逐条见<Link href="/quality#rules">质量</Link>页。核对出的每一处属于以下之一：
      </p>
      <dl className="terms">
        {(['error', 'warning', 'info'] as const).map((severity) => (
          <div key={severity}>
            <dt>{SEVERITY_NAMES[severity]}</dt>
            <dd>{SEVERITY_MEANS[severity]}</dd>
          </div>
        ))}
      </dl>
      <p>
        等级只数这些处数：
        {Object.entries(GRADE_WORDS)
          .map(([grade, words]) => `${grade} ${words}`)
          .join('；')}
        。它不是公开程度的评分。原数从不更改；“疑似更正”只在恰有一格的一个改动能使各个算式都成立时写出，供对照底稿。
      </p>

      <h2 id="revisions">版本</h2>
      <p>
        同一单位同一年度可以有几个版本：数字相同的是同一版；数字不同的另存一版并成为现行版，除非它公布得更早（存档），或读得出的格更少（拒收）。旧版一直保留，报告页列出各版，可
        <Link href="/reports/450204-2023/compare">逐格比较</Link>
        。整个数据集每次变化有一个版本号，见<Link href="/data/changes">各版变化</Link>；网址里写 version=N
        就固定在那一版。
      </p>

      <h2 id="limits">局限</h2>
      <ul>
        <li>数字由各机关自报，未经审计。对不上不等于造假，对得上不等于属实。</li>
        <li>公开率高不等于公开得好：申请的难易、构成和件数各地不同；不予处理、无法提供的多少也影响它。</li>
        <li>
          没有读入的报告不等于没有公布：见<Link href="/coverage">覆盖</Link>页，缺哪些、为什么缺。
        </li>
        <li>单位随区划调整而变。各年的数归入当年的单位，不在前身与后继之间合并或拆分。</li>
        <li>政府集中采购总金额等项表上没有印单位，不加总，也不排名次以外的比较。</li>
        <li>文件损坏、排版散乱的地方宁可空着：读不出就写“无法确认”，不猜。</li>
      </ul>

      <h2 id="cite">怎样引用</h2>
      <p>
        引用一个数，写明单位、年度、指标、本站页面的地址和数据版本，最好同时引用原报告；每页下方的“引用”给出
        GB/T 7714 和 BibTeX 两种写法，每个文件里也有。用程序取数见<Link href="/recipes">用法</Link>和
        <Link href="/api">API</Link>，整套下载见<Link href="/data">数据</Link>。
      </p>
      <Citation title="公开年报图谱：方法" path="/methods" version={null} />
    </div>
  );
}
