import { say } from '../language/say';

/** How to read one of our files with one tool: text that works as it is pasted. */
export interface Recipe {
  readonly id: 'curl' | 'r' | 'pandas' | 'python' | 'stata' | 'powerquery';
  readonly title: string;
  /** What must be there before, or where to paste it. */
  readonly before: string;
  readonly code: string;
}

export interface RecipeSubject {
  /** Address of the CSV, percent-encoded: it stands between quotes of six languages. */
  readonly url: string;
  /** Name under which a download is kept, in ASCII, without its ending. */
  readonly name: string;
  /** Address of this server. */
  readonly origin: string;
  /** Columns of codes that a program would take for numbers. */
  readonly codes: readonly string[];
  /** True where a column `value` holds the numbers, with a `state` beside it. */
  readonly hasValue: boolean;
}

function curl({ url, name }: RecipeSubject): string {
  return `curl -fsSL -o '${name}.csv' '${url}'`;
}

function r({ url, origin, codes, hasValue }: RecipeSubject): string {
  const types = [...codes.map((code) => `${code} = "c"`), '.default = col_guess()'].join(', ');
  return [
    'library(readr)',
    `url <- "${url}"`,
    `data <- read_csv(url, na = "", guess_max = Inf, progress = FALSE, col_types = cols(${types}))`,
    ...(hasValue
      ? [
          say({
            zh: '# 空的 value 读成 NA，不是零；为什么没有数，看 state',
            en: '# an empty value becomes NA, not zero; state says why there is no figure',
          }),
          'table(data$state)',
          'sum(!is.na(data$value))',
        ]
      : ['nrow(data)']),
    `${say({ zh: '# 中文标签：', en: '# labels, in Chinese: ' })}source("${origin}/dictionary.R", encoding = "UTF-8")`,
  ].join('\n');
}

function pandas({ url, codes, hasValue }: RecipeSubject): string {
  const types = codes.map((code) => `"${code}": str`).join(', ');
  return [
    'import pandas as pd',
    `url = "${url}"`,
    `codes = {${types}}`,
    'data = pd.read_csv(url, encoding="utf-8-sig", dtype=codes, keep_default_na=False, na_values=[""])',
    ...(hasValue
      ? [
          say({
            zh: '# 空的 value 读成 NaN，不是零；为什么没有数，看 state',
            en: '# an empty value becomes NaN, not zero; state says why there is no figure',
          }),
          'print(data["state"].value_counts())',
          'print(data["value"].notna().sum())',
        ]
      : ['print(len(data))']),
  ].join('\n');
}

function python({ url, hasValue }: RecipeSubject): string {
  return [
    'import csv, io, urllib.request',
    `url = "${url}"`,
    'with urllib.request.urlopen(url) as answer:',
    '    text = io.TextIOWrapper(answer, encoding="utf-8-sig", newline="")',
    '    rows = list(csv.DictReader(text))',
    ...(hasValue
      ? [
          say({
            zh: '# 空的 value 不是零：先挑出有数的，再转换；为什么没有数，看 state',
            en: '# an empty value is not zero: take those with a figure first; state says why there is none',
          }),
          'values = [float(row["value"]) for row in rows if row["value"] != ""]',
          'print(len(rows), len(values))',
        ]
      : ['print(len(rows))']),
  ].join('\n');
}

function stata({ url, origin, hasValue }: RecipeSubject): string {
  return [
    `local url "${url}"`,
    'import delimited "`url\'", clear varnames(1) encoding("utf-8") bindquotes(strict) maxquotedrows(unlimited)',
    `copy "${origin}/dictionary.do" "labels.do", replace`,
    'do "labels.do"',
    ...(hasValue
      ? [
          say({
            zh: '* 空的 value 读成缺失值 .，不是零；为什么没有数，看 state',
            en: '* an empty value becomes missing (.), not zero; state says why there is no figure',
          }),
          'tabulate state',
        ]
      : ['count']),
  ].join('\n');
}

function powerQuery({ url, codes, hasValue }: RecipeSubject): string {
  const types = [
    ...codes.map((code) => `{"${code}", type text}`),
    ...(hasValue ? ['{"value", type number}'] : []),
  ].join(', ');
  const [address, source, table, empty, typed] = say({
    zh: ['网址', '来源', '表', '空', '类型'],
    en: ['Address', 'Source', 'Rows', 'Missing', 'Typed'],
  } as const);
  return [
    'let',
    `  ${address} = "${url}",`,
    `  ${source} = Csv.Document(Web.Contents(${address}), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),`,
    `  ${table} = Table.PromoteHeaders(${source}, [PromoteAllScalars = true]),`,
    `  ${empty} = Table.ReplaceValue(${table}, "", null, Replacer.ReplaceValue, Table.ColumnNames(${table})),`,
    `  ${typed} = Table.TransformColumnTypes(${empty}, {${types}}, "en-US")`,
    'in',
    `  ${typed}`,
  ].join('\n');
}

/** The same file in six tools. Each keeps an empty value missing; none makes it a zero. */
export function recipes(subject: RecipeSubject): readonly Recipe[] {
  return [
    {
      id: 'curl',
      title: 'curl',
      before: say({
        zh: '命令行；Windows 10 起自带。',
        en: 'On the command line; Windows has it since Windows 10.',
      }),
      code: curl(subject),
    },
    {
      id: 'r',
      title: say({ zh: 'R（readr）', en: 'R (readr)' }),
      before: say({ zh: '先 install.packages("readr")。', en: 'First install.packages("readr").' }),
      code: r(subject),
    },
    {
      id: 'pandas',
      title: say({ zh: 'Python（pandas）', en: 'Python (pandas)' }),
      before: say({ zh: '先 pip install pandas。', en: 'First pip install pandas.' }),
      code: pandas(subject),
    },
    {
      id: 'python',
      title: say({ zh: 'Python（标准库）', en: 'Python (standard library)' }),
      before: say({ zh: '不用安装别的，Python 3 即可。', en: 'Nothing to install: Python 3 is enough.' }),
      code: python(subject),
    },
    {
      id: 'stata',
      title: 'Stata',
      before: say({ zh: 'Stata 14 或更新的版本。', en: 'Stata 14 or newer.' }),
      code: stata(subject),
    },
    {
      id: 'powerquery',
      title: say({ zh: 'Excel（Power Query）', en: 'Excel (Power Query)' }),
      before: say({
        zh: '“数据”→“获取数据”→“自其他源”→“空白查询”→“高级编辑器”，全部替换成下面的内容；以后按“全部刷新”即得新数。WPS 和没有 Power Query 的 Excel 请直接下载 Excel 文件，或用“数据”→“自网站”打开 CSV 的网址。',
        en: 'Data → Get Data → From Other Sources → Blank Query → Advanced Editor: put the text below in place of all that stands there; later “Refresh All” fetches new figures. In WPS, and in an Excel without Power Query, download the Excel file, or open the address of the CSV with Data → From Web.',
      }),
      code: powerQuery(subject),
    },
  ];
}
