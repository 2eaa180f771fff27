import { cellsOf, editionDue, FIRST_YEAR } from '../../metrics/editions';
import { CITED_NOTICES } from '../../metrics/ruleCells';
import type { Edition, TableNo } from '../../metrics/types';
import type { ReportFacts, RuleContext } from './context';
import { sharedWords } from './sharedWords';
import type { Rule, Verdict } from './types';
import { cellsFrom, fail, notEvaluable, pass } from './verdicts';

const RULE = { family: 'structure', level: 'report', needs: [] } as const;
const DOCUMENT = 'document';
const FIGURES_ONLY = '数字录自数据表，没有报告原文';
const NO_TEXT = '没有读取报告正文';

/** A rule that the reader itself watches over: its notes are the findings. */
const noted =
  (rule: string) =>
  ({ report }: RuleContext): readonly Verdict[] => {
    const notes = report.notes.filter((note) => note.rule === rule);
    if (notes.length === 0)
      return [report.source === 'figures' ? notEvaluable(DOCUMENT, FIGURES_ONLY) : pass(DOCUMENT)];
    return notes.map(({ where, severity, left, right, message }) => {
      const [a, b] = [left, right].map((side) => (side === null ? null : Number(side)));
      return fail({
        where,
        severity,
        left: a ?? null,
        right: b ?? null,
        message,
        cells: report.cells.has(where) ? cellsFrom('own', report, [where]) : [],
        noted: true,
      });
    });
  };

const tablesOf = ({ editions }: ReportFacts): readonly (readonly [TableNo, string, Edition])[] =>
  (
    [
      [2, '表二', editions.table2],
      [3, '表三', editions.table3],
    ] as const
  ).flatMap(([table, name, edition]) => (edition ? [[table, name, edition] as const] : []));

function hasForm({ report }: RuleContext): readonly Verdict[] {
  if (report.source === 'figures') return [notEvaluable(DOCUMENT, FIGURES_ONLY)];
  if (report.cells.size > 0) return [pass(DOCUMENT)];
  return [
    fail({
      where: DOCUMENT,
      message: '没有读到国家统一格式的表：表格可能是图片或附件，请换成文字表格后公布。',
    }),
  ];
}

/** STR-02. Table 4 is the same in both forms and tells nothing. */
function formOfTheYear({ report }: RuleContext): readonly Verdict[] {
  const { year } = report;
  const tables = tablesOf(report);
  if (year === null) return [notEvaluable(DOCUMENT, '没有确定报告年度')];
  if (tables.length === 0 || year < FIRST_YEAR)
    return [notEvaluable(DOCUMENT, '没有读到 2019 年以来格式的表二、表三')];
  const due = editionDue(year);
  return tables.map(([table, name, edition]) =>
    edition === due
      ? pass(`t${table}`)
      : fail({
          where: `t${table}`,
          left: Number(edition),
          right: Number(due),
          message: `${name}用的是 ${edition} 年版格式，${year} 年度应当用 ${due} 年版（${CITED_NOTICES[due]}）：请换用新格式。`,
        }),
  );
}

function citedForm({ report }: RuleContext): readonly Verdict[] {
  if (report.statements === null) return [notEvaluable(DOCUMENT, NO_TEXT)];
  const cited = report.statements.citedNotices;
  const tables = tablesOf(report);
  if (cited.length === 0 || tables.length === 0)
    return [notEvaluable(DOCUMENT, '正文没有引用格式文件，或没有读到表二、表三')];
  return tables.map(([table, name, edition]) =>
    cited.includes(edition)
      ? pass(`t${table}`)
      : fail({
          where: `t${table}`,
          message: `正文引用的是${cited.map((one) => CITED_NOTICES[one]).join('、')}，${name}却是 ${edition} 年版格式：请核对引用的文件。`,
        }),
  );
}

function blanks({ report }: RuleContext): readonly Verdict[] {
  const tables = ([2, 3, 4] as const).flatMap((table) => {
    const edition = report.editions[`table${table}`];
    return edition ? [[table, cellsOf(edition, table)] as const] : [];
  });
  if (tables.length === 0) return [notEvaluable(DOCUMENT, '没有读到表二、表三、表四')];
  return tables.map(([table, keys]) => {
    const empty = keys.filter((key) => report.cells.get(key)?.state === 'blank');
    const where = `t${table}`;
    if (empty.length === 0) return pass(where);
    return fail({
      where,
      left: empty.length,
      right: 0,
      cells: cellsFrom('own', report, empty),
      message: `表${'一二三四'[table - 1]}有 ${empty.length} 格空白：没有发生的请填 0，空白看不出是没有还是漏填。`,
    });
  });
}

/** STR-09. A government's report is published by its office, which is not a mistake. */
function issuerAgrees({ report }: RuleContext): readonly Verdict[] {
  const { titleUnit, issuer } = report;
  if (titleUnit === null || issuer === null)
    return [notEvaluable(DOCUMENT, '标题里没有单位，或没有写发布机构')];
  const isGovernment = /(?:人民政府|[省市县区旗州盟])$/.test(titleUnit);
  if (isGovernment || sharedWords(titleUnit, issuer) >= 2) return [pass(DOCUMENT)];
  return [
    fail({
      where: DOCUMENT,
      message: `标题里的单位是“${titleUnit}”，发布机构写的是“${issuer}”：请核对是不是同一个单位的报告。`,
    }),
  ];
}

function placeholders({ report }: RuleContext): readonly Verdict[] {
  if (report.statements === null) return [notEvaluable(DOCUMENT, NO_TEXT)];
  if (report.statements.placeholders.length === 0) return [pass(DOCUMENT)];
  return report.statements.placeholders.map(({ text, where }) =>
    fail({ where, message: `正文里的“${text}”没有填数字：请补填后再公布。` }),
  );
}

const READER = { why: '', inputs: '读取报告时的记录。' } as const;

/** The document as such: form, completeness, copies, year and issuer. */
export const STRUCTURE_RULES: readonly Rule[] = [
  {
    ...RULE,
    id: 'STR-01',
    label: '用的是国家统一格式的表',
    labelEn: 'The tables are those of a national form',
    severity: 'error',
    formula: '读到 2014、2019 或 2021 年版的表',
    why: '表格做成了图片或附件，或自己另画了表。',
    inputs: '读到的各表。',
    evaluate: hasForm,
  },
  {
    ...RULE,
    id: 'STR-02',
    label: '格式是报告年度应当用的一版',
    labelEn: 'The form is the one due for the year',
    severity: 'warning',
    formula: '2021 年度起用 2021 年版，2019、2020 年度用 2019 年版',
    why: '照着往年的报告改，没有换用新格式；乡镇和小部门多见。',
    inputs: '报告年度，表二、表三的格式。',
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
    evaluate: noted('STR-04'),
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
    evaluate: noted('STR-05'),
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
    evaluate: noted('STR-06'),
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
    evaluate: noted('STR-08'),
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
    evaluate: issuerAgrees,
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
