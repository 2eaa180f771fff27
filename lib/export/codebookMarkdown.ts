import type { DictionaryEntry } from '../dictionary/toDictionary';
import { EDITION_SOURCE } from '../metrics/editions';

/** Text in Markdown: what would be taken for a mark is escaped. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');

const line = (term: string, text: string): string[] => (text === '' ? [] : [`- ${term}：${plain(text)}`]);

function section(entry: DictionaryEntry): string {
  return [
    `### ${plain(entry.label)}`,
    '',
    `- 代码：\`${entry.key}\``,
    ...line('英文名', entry.labelEn),
    ...line('定义', entry.definition),
    ...line('计量单位', entry.unit),
    ...line('分类', entry.breakdown === 'applicant' ? '按申请人分列' : '只有一个数'),
    ...line('条例条款', entry.article),
    ...line('设有这一项的格式', entry.editions.map((edition) => `${edition} 年版`).join('、')),
    ...entry.editions.flatMap((edition) => line(`${edition} 年版的位置`, entry.addresses[edition])),
    ...line('公式', entry.formula),
    ...entry.comparisons.flatMap(({ year, words }) => line(`${year - 1} 与 ${year} 年之间`, words)),
    ...entry.pitfalls.flatMap((pitfall) => line('注意', pitfall)),
  ].join('\n');
}

/** The codebook as one Markdown document, table by table in the order of the form. */
export function codebookMarkdown(entries: readonly DictionaryEntry[]): string {
  const groups = [...new Set(entries.map(({ group }) => group))];
  const sources = Object.entries(EDITION_SOURCE).map(
    ([edition, { notice, years }]) => `- ${edition} 年版：${notice}，用于 ${years}`,
  );
  return `${[
    '# 编码手册',
    '',
    '政府信息公开工作年度报告的每一个数：含义、单位、条款、在表上的位置、前后格式能否接续、公式和易错之处。缺的数不是零，原因见 state 列。',
    '',
    ...sources,
    ...groups.flatMap((group) => [
      '',
      `## ${plain(group)}`,
      ...entries.filter((entry) => entry.group === group).flatMap((entry) => ['', section(entry)]),
    ]),
  ].join('\n')}\n`;
}
