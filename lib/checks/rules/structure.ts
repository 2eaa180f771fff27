import {
  blanks,
  cellsAreNumbers,
  citedForm,
  copiesAgree,
  formOfTheYear,
  hasForm,
  issuerAgrees,
  noted,
  placeholders,
  tablesComplete,
  yearsAgree,
} from './structureChecks';
import type { Rule } from './types';

const RULE = { family: 'structure', level: 'report', needs: [] } as const;
const READER = {
  inputs: '读取报告时的记录。',
  inputsEn: 'What was noted when the report was read.',
} as const;

/** The document as such: form, completeness, copies, year and issuer. */
export const STRUCTURE_RULES: readonly Rule[] = [
  {
    ...RULE,
    id: 'STR-01',
    label: '用的是国家统一格式的表',
    labelEn: 'The tables are those of a national form',
    severity: 'error',
    formula: '读到 2014、2019 或 2021 年版的表（2014 年度起）',
    formulaEn: 'Tables of the form of 2014, 2019 or 2021 are read (from report year 2014 on)',
    why: '表格做成了图片或附件，或自己另画了表。',
    whyEn: 'The tables were made a picture or an attachment, or the body drew tables of its own.',
    inputs: '读到的各表。',
    inputsEn: 'The tables that were read.',
    evaluate: (context) => {
      const own = noted('STR-01')(context).filter(({ state }) => state === 'fail');
      return own.length > 0 ? own : hasForm(context);
    },
  },
  {
    ...RULE,
    id: 'STR-02',
    label: '格式是报告年度应当用的一版',
    labelEn: 'The form is the one due for the year',
    severity: 'warning',
    formula: '2021 年度起用 2021 年版，2019、2020 年度用 2019 年版，2014–2018 年度用 2014 年版的统计表',
    formulaEn:
      'From report year 2021 on the form of 2021, for 2019 and 2020 that of 2019, for 2014–2018 the statistics table of 2014',
    why: '照着往年的报告改，没有换用新格式；乡镇和小部门多见。',
    whyEn:
      'The report was made from that of an earlier year without changing to the new form; frequent with towns and small departments.',
    inputs: '报告年度，表二、表三的格式，有没有统计表。',
    inputsEn: 'Report year, the forms of tables 2 and 3, whether there is a statistics table.',
    evaluate: (context) => {
      const own = noted('STR-02')(context).filter(({ state }) => state === 'fail');
      return own.length > 0 ? own : formOfTheYear(context);
    },
  },
  {
    ...RULE,
    id: 'STR-03',
    label: '引用的格式文件与所用格式一致',
    labelEn: 'The notice cited is that of the form used',
    severity: 'info',
    formula: '正文引用国办公开办函〔2019〕60号 ⇒ 2019 年版；〔2021〕30号 ⇒ 2021 年版',
    formulaEn:
      'The text cites notice No. 60 of 2019 of the office for openness under the State Council ⇒ form of 2019; notice No. 30 of 2021 ⇒ form of 2021',
    why: '换了表格没有改引言，或改了引言没有换表格。',
    whyEn:
      'The tables were changed and the introduction was not, or the introduction was and the tables were not.',
    inputs: '正文引用的文件，表二、表三的格式。',
    inputsEn: 'The notice that the text cites, the forms of tables 2 and 3.',
    evaluate: citedForm,
  },
  {
    ...RULE,
    ...READER,
    id: 'STR-04',
    label: '表二、表三、表四齐全',
    labelEn: 'Tables 2, 3 and 4 are complete',
    severity: 'error',
    formula: '2021 年版 10／175／15 格，2019 年版 22／161／15 格',
    formulaEn: '10 / 175 / 15 cells on the form of 2021, 22 / 161 / 15 on that of 2019',
    why: '缺表，或排版把数字连在一起、次序打乱，无法确认属于哪一格。',
    whyEn:
      'A table is missing, or the layout ran figures together or put them out of order, so that it cannot be confirmed which cell each belongs to.',
    evaluate: tablesComplete,
  },
  {
    ...RULE,
    ...READER,
    id: 'STR-05',
    label: '同一页上重复的内容一致',
    labelEn: 'Copies on the same page agree',
    severity: 'warning',
    formula: '各份的每一格相同；完全相同的只作说明',
    formulaEn: 'Every cell is the same in all copies; copies that are alike throughout are only remarked on',
    why: '有的网站模板把正文输出两遍；改了一份没有改另一份就会不一致。',
    whyEn:
      'Some site templates print the text twice; where one copy was changed and the other was not, they disagree.',
    evaluate: copiesAgree,
  },
  {
    ...RULE,
    ...READER,
    id: 'STR-06',
    label: '每格是一个数',
    labelEn: 'Every cell is a number',
    severity: 'error',
    formula: '件数为不小于 0 的整数，金额可有小数，增减数可带符号',
    formulaEn: 'Counts are whole numbers of at least 0, amounts may have decimals, changes may have a sign',
    why: '在格里写了文字说明、约数或单位。',
    whyEn: 'Words, a rough figure or a unit were written into the cell.',
    evaluate: cellsAreNumbers,
  },
  {
    ...RULE,
    id: 'STR-07',
    label: '没有空白格',
    labelEn: 'No cell is left blank',
    severity: 'info',
    formula: '各格都填数字，没有发生的填 0',
    formulaEn: 'Every cell holds a number, 0 where nothing happened',
    why: '小单位常把没有发生的格空着，或只填总计。',
    whyEn: 'Small bodies often leave cells blank where nothing happened, or fill in totals only.',
    inputs: '表二、表三、表四全部格。',
    inputsEn: 'All cells of tables 2, 3 and 4.',
    evaluate: blanks,
  },
  {
    ...RULE,
    ...READER,
    id: 'STR-08',
    label: '标题、统计期限、公布日期的年份一致',
    labelEn: 'Title, period and date agree on the year',
    severity: 'warning',
    formula: '标题年份 = 统计期限年份 < 公布年份',
    formulaEn: 'Year in the title = year of the period < year of publication',
    why: '照着上一年的报告改，漏改一处年份；或打成“20202020年”。',
    whyEn:
      'The report was made from last year’s and one year was left unchanged; or the year was typed as “20202020”.',
    evaluate: yearsAgree,
  },
  {
    ...RULE,
    id: 'STR-09',
    label: '标题里的单位与发布机构一致',
    labelEn: 'Title and source name the same body',
    severity: 'warning',
    formula: '标题单位与发布机构是同一单位；政府的报告可由其办公室等发布',
    formulaEn:
      'Title and issuer are the same body; the report of a government may be published by its office and the like',
    why: '照抄别的单位的报告，或发布在了别的单位名下。',
    whyEn: 'Copied from the report of another body, or published under the name of another body.',
    inputs: '标题，发布机构。',
    inputsEn: 'Title, issuer.',
    evaluate: (context) => {
      const own = noted('STR-09')(context).filter(({ state }) => state === 'fail');
      return own.length > 0 ? own : issuerAgrees(context);
    },
  },
  {
    ...RULE,
    id: 'STR-10',
    label: '正文没有留空的数字',
    labelEn: 'No placeholder left in the text',
    severity: 'info',
    formula: '没有“共主动公开条”“XX件”一类的字样',
    formulaEn: 'No wording such as “disclosed in all … items” with the number left out, or “XX requests”',
    why: '套用模板后漏填。',
    whyEn: 'A template was used and a number was left out.',
    inputs: '报告正文。',
    inputsEn: 'The text of the report.',
    evaluate: placeholders,
  },
];
