import type { DictionaryEntry } from '../dictionary/toDictionary';
import { CODE_LISTS } from './codeLists';
import { variableLabels } from './variableLabels';

/** A string of R. */
const quoted = (text: string): string =>
  `"${text.replace(/\s+/g, ' ').replace(/[\\"]/g, (sign) => `\\${sign}`)}"`;

const vector = (entries: readonly (readonly [string, string])[]): string =>
  `c(\n${entries.map(([name, value]) => `  ${name} = ${quoted(value)}`).join(',\n')}\n)`;

/**
 * An R script that labels a data frame named `data`: the attribute `label` of every column it knows, as haven, labelled
 * and Hmisc read it, and codes as factors in Chinese beside the text. Base R only.
 */
export function rLabels(entries: readonly DictionaryEntry[]): string {
  const lists = CODE_LISTS.map(
    ({ column, words }) =>
      `  ${column} = ${vector(words.map(([code, word]): [string, string] => [code, word])).replaceAll('\n', '\n  ')}`,
  );
  return `${[
    '# 公开年报图谱：变量标签和取值标签，由指标目录生成。先把文件读成名为 data 的数据框，再运行本文件。',
    `variable_labels <- ${vector(variableLabels(entries).map(({ name, label }): [string, string] => [name, label]))}`,
    `code_lists <- list(\n${lists.join(',\n')}\n)`,
    'for (name in intersect(names(code_lists), names(data))) {',
    '  codes <- code_lists[[name]]',
    '  data[[paste0(name, "_factor")]] <- factor(data[[name]], levels = names(codes), labels = unname(codes))',
    '}',
    'for (name in intersect(names(variable_labels), names(data))) {',
    '  attr(data[[name]], "label") <- variable_labels[[name]]',
    '}',
  ].join('\n')}\n`;
}
