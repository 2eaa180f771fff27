import { citationOf } from '../citationOf';
import { CODE_LISTS } from '../codeLists';
import type { FileNotes } from '../fileTable';
import type { DatasetTable } from './datasetTables';

/** `README.md` of the data package. */
export function packageReadme(notes: FileNotes, tables: readonly DatasetTable[]): string {
  return `${[
    `# ${notes.title}`,
    '',
    ...notes.query.map((line) => `- ${line}`),
    `- 数据版本：${notes.dataVersion}`,
    ...(notes.dataDate === null ? [] : [`- 数据截至：${notes.dataDate}`]),
    `- 来源：${notes.source}`,
    `- 网址：${notes.address}`,
    `- 引用格式：${citationOf(notes)}`,
    '',
    '空格不是零：没有数的原因在 `state` 列。数字按原文照录，对不上的写在 findings.csv，不作更改。',
    '',
    '要用 Excel 看，请到网站下载 XLSX，或带字节序标记的 CSV：本包的 CSV 供程序读取，没有字节序标记。',
    '',
    'CSV 为 UTF-8、逗号分隔、CRLF 换行；以 `=`、`+`、`-`、`@` 开头的文字前加一个撇号，以免被电子表格当作公式，数字不加。',
    '',
    '## 文件',
    '',
    ...tables.map(({ name, title }) => `- ${name}.csv：${title}`),
    '- codebook.csv、codebook.md：编码手册',
    '- datapackage.json：Frictionless 数据包说明',
    '- csv-metadata.json：W3C CSVW 说明',
    '- CITATION.cff：引用信息',
    '- LICENCE.md：关于官方文件和使用',
    ...tables.flatMap(({ name, columns }) => [
      '',
      `## ${name}.csv`,
      '',
      ...columns.map(({ key, zh, about }) => `- \`${key}\` ${zh}：${about}`),
    ]),
    '',
    '## 代码',
    ...CODE_LISTS.flatMap(({ column, words }) => [
      '',
      `- \`${column}\`：${words.map(([code, word]) => `${code} ${word}`).join('；')}`,
    ]),
  ].join('\n')}\n`;
}

/** Text as a scalar of YAML: a JSON string is one. */
const scalar = (text: string): string => JSON.stringify(text);

/** `CITATION.cff`, version 1.2.0 of the Citation File Format. */
export function citationFile(notes: FileNotes): string {
  return `${[
    'cff-version: 1.2.0',
    `message: ${scalar('使用这份数据请按此引用；每个数的原始报告见 data.csv 的 source_url 列。')}`,
    'type: dataset',
    `title: ${scalar(notes.title)}`,
    'authors:',
    `  - name: ${scalar('公开年报图谱')}`,
    `version: ${scalar(String(notes.dataVersion))}`,
    ...(notes.dataDate === null ? [] : [`date-released: ${notes.dataDate}`]),
    `url: ${scalar(notes.address)}`,
  ].join('\n')}\n`;
}

/** `LICENCE.md`: what the figures are taken from, and what we claim, which is nothing. */
export const LICENCE_NOTE = `# 关于官方文件和使用

数字取自各机关依《政府信息公开条例》向社会公布的政府信息公开工作年度报告，每个数都注明报告和网址。

《中华人民共和国著作权法》第五条：该法不适用于法律、法规，国家机关的决议、决定、命令和其他具有立法、行政、司法性质的文件及其官方正式译文，也不适用于单纯事实消息。年度报告是否属于这类文件，请使用者自行判断；报告原文以公布机关的网页为准。

公开年报图谱对这些数字不主张权利：可以自由使用、转载和加工，请注明数据版本，并请注明数字为各机关自报。软件代码另用 MIT 许可。
`;
