import { toDictionary } from '../../lib/dictionary/toDictionary';
import { codebookMarkdown } from '../../lib/export/codebookMarkdown';
import { DATA_COLUMNS } from '../../lib/export/dataset/dataColumns';
import { rLabels } from '../../lib/export/rLabels';
import { stataLabels } from '../../lib/export/stataLabels';
import { HAS_R, R_ARGS, runLanguage, testWhere } from '../setup/languages';

const entries = toDictionary();
const [first] = entries;
if (!first) throw new Error('an empty catalogue');
/** An entry with everything that a script could stumble over. */
const hostile = { ...first, label: '数“1”"x"`y\'\\n $z', pitfalls: ['一行\n两行 "引号" `反引号`'] };

describe('codebookMarkdown', () => {
  const text = codebookMarkdown(entries);
  test('has one section a metric, with its key', () => {
    expect(text.match(/^### /gm)).toHaveLength(entries.length);
    for (const { key } of entries) expect(text).toContain(`- 代码：\`${key}\``);
  });
  test('says the formula, the article and the breaks', () => {
    expect(text).toContain('- 公式：（予以公开 + 部分公开）÷（办理结果总计）');
    expect(text).toContain('- 条例条款：第37条');
    expect(text).toMatch(/- 2023 与 2024 年之间：2024 复议前置/);
  });
});

describe('stataLabels', () => {
  const script = stataLabels([...entries, hostile]);
  test('labels every metric, in names and labels that Stata takes', () => {
    const labelled = [...script.matchAll(/^capture label variable (\S+) `"([^`"]*)"'$/gm)];
    const names = labelled.map(([, name = '']) => name);
    expect(names).toEqual(expect.arrayContaining(entries.map(({ key }) => key)));
    expect(names.filter((name) => !/^[a-z_][a-z0-9_]{0,31}$/.test(name))).toEqual([]);
    expect(labelled.filter(([, , label = '']) => [...label].length > 80)).toEqual([]);
    expect(script.match(/^capture label variable/gm)).toHaveLength(labelled.length);
  });
  test('closes every quote and every brace on its line or block', () => {
    expect(script.match(/`"/g)).toHaveLength((script.match(/"'/g) ?? []).length);
    expect(script.match(/\{$/gm)).toHaveLength((script.match(/^\}$/gm) ?? []).length);
    expect(script).not.toMatch(/^capture notes \S+: .*["`]/m);
  });
  test('labels every column of the whole data set, each once', () => {
    const names = [...script.matchAll(/^capture label variable (\S+)/gm)].map(([, name]) => name);
    for (const { key } of DATA_COLUMNS)
      expect([key, names.filter((name) => name === key).length]).toEqual([key, 1]);
  });
  test('knows every state and its word', () => {
    expect(script).toMatch(/label define state_key 1 `"number"' 2 `"blank"'/);
    expect(script).toMatch(/label define state_zh 1 `"数值"' 2 `"空白"'/);
  });
});

describe('rLabels', () => {
  testWhere(
    HAS_R,
    'R',
    'runs in R and labels columns and codes, missing figures staying missing',
    async () => {
      const script = `
data <- data.frame(metric = "t3_new", value = c(9, NA), state = c("number", "blank"), t3_new = c(9, NA))
${rLabels([...entries, { ...hostile, key: 'hostile' }])}
cat(attr(data$value, "label"), attr(data$t3_new, "label"), as.character(data$state_factor), is.na(data$value), sep = "|")
cat("\\n", variable_labels[["hostile"]], sep = "")
`;
      const { code, out, err } = await runLanguage('Rscript', R_ARGS, script);
      expect([code, err]).toEqual([0, '']);
      expect(out.split('\n')[0]).toBe('数值|本年新收申请（件）|数值|空白|FALSE|TRUE');
      expect(out.split('\n')[1]).toBe(`${hostile.label}（${hostile.unit}）`);
    },
  );
});
