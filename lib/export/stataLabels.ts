import type { DictionaryEntry } from '../dictionary/toDictionary';
import { CODE_LISTS, type CodeList } from './codeLists';
import { variableLabels } from './variableLabels';

/** Longest label of a variable that Stata keeps, in characters. */
const LONGEST = 80;

/** A Stata string in compound quotes, which may hold plain ones; what would end it early is taken out. */
const quoted = (text: string): string => `\`"${text.replace(/[`"]/g, '').replace(/\s+/g, ' ')}"'`;

/** `encode` numbers the codes as the list says; the words are then laid over the numbers. */
function codeBlock({ column, words }: CodeList): string {
  const numbered = (of: (entry: CodeList['words'][number]) => string): string =>
    words.map((entry, i) => `${i + 1} ${quoted(of(entry))}`).join(' ');
  return [
    `capture confirm string variable ${column}`,
    'if !_rc {',
    `  label define ${column}_key ${numbered(([code]) => code)}, replace`,
    `  label define ${column}_zh ${numbered(([, word]) => word)}, replace`,
    `  encode ${column}, generate(${column}_code) label(${column}_key)`,
    `  label values ${column}_code ${column}_zh`,
    '}',
  ].join('\n');
}

/**
 * A do-file that labels an imported long or wide file: variables in Chinese, codes as labelled numbers beside the text.
 * Variables that the data do not have are passed over. Stata 14 or newer, which reads UTF-8.
 */
export function stataLabels(entries: readonly DictionaryEntry[]): string {
  return `${[
    '* 公开年报图谱：变量标签和取值标签，由指标目录生成。先 import delimited，再运行本文件。',
    'version 14',
    ...variableLabels(entries).map(
      ({ name, label }) => `capture label variable ${name} ${quoted([...label].slice(0, LONGEST).join(''))}`,
    ),
    ...CODE_LISTS.map(codeBlock),
    ...entries.flatMap(({ key, pitfalls }) =>
      pitfalls.map((pitfall) => `capture notes ${key}: ${pitfall.replace(/[`"]/g, '').replace(/\s+/g, ' ')}`),
    ),
  ].join('\n')}\n`;
}
