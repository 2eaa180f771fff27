import { bibtexOf } from './bibtexOf';
import { citationOf } from './citationOf';
import type { ColumnKind, FileTable } from './fileTable';

const KIND_WORDS: Readonly<Record<ColumnKind, string>> = {
  text: '文字',
  integer: '整数',
  decimal: '数',
  percent: '百分比',
  date: '日期',
  year: '年度',
};

/** The sheet 说明: title, query, source, day, how to cite, what the words mean, and the columns. */
export function notesSheet({ notes, columns }: FileTable): readonly (readonly string[])[] {
  return [
    ['标题', notes.title],
    ...notes.query.map((line) => ['查询', line]),
    ['网址', notes.address],
    ['来源', notes.source],
    ...(notes.dataDate === null ? [] : [['数据截至', notes.dataDate]]),
    ...(notes.dataVersion === null ? [] : [['数据版本', String(notes.dataVersion)]]),
    ['引用格式', citationOf(notes)],
    ['BibTeX', bibtexOf(notes)],
    ['缺的数', '空格不是零；为什么没有数，见“state”列。'],
    ['位数过多的数', '超过十五位有效数字的数以文字写出，一位不少。'],
    ...notes.definitions.map(({ term, text }) => [term, text]),
    [],
    ['列', '中文', 'English', '类型', '计量单位'],
    ...columns.map(({ key, zh, en, kind, unit }) => [key, zh, en, KIND_WORDS[kind], unit ?? '']),
  ];
}
