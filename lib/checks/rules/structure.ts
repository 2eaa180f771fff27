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
const READER = { why: '', inputs: '读取报告时的记录。' } as const;

/** The document as such: form, completeness, copies, year and issuer. */
export const STRUCTURE_RULES: readonly Rule[] = [
  {
    ...RULE,
    id: 'STR-01',
    label: '用的是国家统一格式的表',
    labelEn: 'The tables are those of a national form',
    severity: 'error',
    formula: '读到 2014、2019 或 2021 年版的表（2014 年度起）',
    why: '表格做成了图片或附件，或自己另画了表。',
    inputs: '读到的各表。',
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
    why: '照着往年的报告改，没有换用新格式；乡镇和小部门多见。',
    inputs: '报告年度，表二、表三的格式，有没有统计表。',
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
    why: '换了表格没有改引言，或改了引言没有换表格。',
    inputs: '正文引用的文件，表二、表三的格式。',
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
    why: '缺表，或排版把数字连在一起、次序打乱，无法确认属于哪一格。',
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
    why: '有的网站模板把正文输出两遍；改了一份没有改另一份就会不一致。',
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
    why: '在格里写了文字说明、约数或单位。',
    evaluate: cellsAreNumbers,
  },
  {
    ...RULE,
    id: 'STR-07',
    label: '没有空白格',
    labelEn: 'No cell is left blank',
    severity: 'info',
    formula: '各格都填数字，没有发生的填 0',
    why: '小单位常把没有发生的格空着，或只填总计。',
    inputs: '表二、表三、表四全部格。',
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
    why: '照着上一年的报告改，漏改一处年份；或打成“20202020年”。',
    evaluate: yearsAgree,
  },
  {
    ...RULE,
    id: 'STR-09',
    label: '标题里的单位与发布机构一致',
    labelEn: 'Title and source name the same body',
    severity: 'warning',
    formula: '标题单位与发布机构是同一单位；政府的报告可由其办公室等发布',
    why: '照抄别的单位的报告，或发布在了别的单位名下。',
    inputs: '标题，发布机构。',
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
    why: '套用模板后漏填。',
    inputs: '报告正文。',
    evaluate: placeholders,
  },
];
