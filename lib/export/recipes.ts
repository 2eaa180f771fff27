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
          '# 空的 value 读成 NA，不是零；为什么没有数，看 state',
          'table(data$state)',
          'sum(!is.na(data$value))',
        ]
      : ['nrow(data)']),
    `# 中文标签：source("${origin}/dictionary.R", encoding = "UTF-8")`,
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
          '# 空的 value 读成 NaN，不是零；为什么没有数，看 state',
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
          '# 空的 value 不是零：先挑出有数的，再转换；为什么没有数，看 state',
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
      ? ['* 空的 value 读成缺失值 .，不是零；为什么没有数，看 state', 'tabulate state']
      : ['count']),
  ].join('\n');
}

function powerQuery({ url, codes, hasValue }: RecipeSubject): string {
  const types = [
    ...codes.map((code) => `{"${code}", type text}`),
    ...(hasValue ? ['{"value", type number}'] : []),
  ].join(', ');
  return [
    'let',
    `  网址 = "${url}",`,
    '  来源 = Csv.Document(Web.Contents(网址), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),',
    '  表 = Table.PromoteHeaders(来源, [PromoteAllScalars = true]),',
    '  空 = Table.ReplaceValue(表, "", null, Replacer.ReplaceValue, Table.ColumnNames(表)),',
    `  类型 = Table.TransformColumnTypes(空, {${types}}, "en-US")`,
    'in',
    '  类型',
  ].join('\n');
}

/** The same file in six tools. Each keeps an empty value missing; none makes it a zero. */
export function recipes(subject: RecipeSubject): readonly Recipe[] {
  return [
    { id: 'curl', title: 'curl', before: '命令行；Windows 10 起自带。', code: curl(subject) },
    { id: 'r', title: 'R（readr）', before: '先 install.packages("readr")。', code: r(subject) },
    { id: 'pandas', title: 'Python（pandas）', before: '先 pip install pandas。', code: pandas(subject) },
    {
      id: 'python',
      title: 'Python（标准库）',
      before: '不用安装别的，Python 3 即可。',
      code: python(subject),
    },
    { id: 'stata', title: 'Stata', before: 'Stata 14 或更新的版本。', code: stata(subject) },
    {
      id: 'powerquery',
      title: 'Excel（Power Query）',
      before:
        '“数据”→“获取数据”→“自其他源”→“空白查询”→“高级编辑器”，全部替换成下面的内容；以后按“全部刷新”即得新数。WPS 和没有 Power Query 的 Excel 请直接下载 Excel 文件，或用“数据”→“自网站”打开 CSV 的网址。',
      code: powerQuery(subject),
    },
  ];
}
