import { isDayOfMove } from '../isDayOfMove';
import type { RuleContext, UnitFacts } from './context';
import type { Rule, Verdict } from './types';
import { fail, notEvaluable, pass } from './verdicts';

const RULE = { family: 'publication', level: 'report', needs: [], severity: 'warning' } as const;
/** Rules of days: the day is that of a move where the year before has the same. */
const DAY = { ...RULE, level: 'pair', needs: ['previous'] } as const;
const WHERE = 'document';

/** Bodies that the rule of custom speaks of: art. 49 names neither them nor a day. */
const TOWNS_AND_ZONES = ['town', 'subdistrict', 'zone'];

/** The regulations of 2007 held for reports up to this year, and asked for 31 March of all. */
const LAST_YEAR_OF_2007 = 2018;

/** Whether the report's day is that of the report for the year before. */
const isRepeated = ({ report, neighbours: { previous } }: RuleContext): boolean =>
  isDayOfMove(report.publishedOn, previous.kind === 'known' ? [previous.value.publishedOn] : []);

/** A late day that the year before has too says nothing of when the report was first published. */
const unlessMoved = (context: RuleContext, verdict: Verdict): Verdict =>
  verdict.state === 'fail' && isRepeated(context)
    ? notEvaluable(WHERE, '公布日期与上一年度的相同，疑为网站迁移，不知道首次公布的日期（见 PUB-07）')
    : verdict;

function onTime(
  context: RuleContext,
  { day, law }: { readonly day: '01-31' | '03-31'; readonly law: string },
  fits: (unit: UnitFacts, year: number) => boolean,
): readonly Verdict[] {
  const { unit, year, publishedOn } = context.report;
  if (unit === null) return [notEvaluable(WHERE, '没有查到单位的类别')];
  if (year === null) return [notEvaluable(WHERE, '没有确定报告年度')];
  if (!fits(unit, year)) return [notEvaluable(WHERE, '这一期限不适用于本单位或本年度')];
  if (publishedOn === null) return [notEvaluable(WHERE, '没有注明公布日期')];
  return [unlessMoved(context, judgeDate(publishedOn, `${year + 1}-${day}`, law))];
}

function judgeDate(publishedOn: string, deadline: string, law: string): Verdict {
  if (publishedOn <= deadline) return pass(WHERE);
  return fail({
    where: WHERE,
    message: `公布日期是 ${publishedOn}，${law}要求 ${deadline} 以前公布：如是网站迁移改变了日期，请注明首次公布的日期。`,
  });
}

const since2019 = (year: number): boolean => year > LAST_YEAR_OF_2007;

const hasDuty =
  (duty: UnitFacts['duty']) =>
  (unit: UnitFacts, year: number): boolean =>
    unit.duty === duty && since2019(year);

function localDeadline(context: RuleContext): readonly Verdict[] {
  const { report } = context;
  if (report.localDeadline === null) return [notEvaluable(WHERE, '没有登记当地的期限')];
  if (report.publishedOn === null) return [notEvaluable(WHERE, '没有注明公布日期')];
  const { on, by } = report.localDeadline;
  return [unlessMoved(context, judgeDate(report.publishedOn, on, by))];
}

/** PUB-06 is about units without a report, which no report can be judged by: the work list of a place and the page of coverage list them. */
const onRoster = (): readonly Verdict[] => [
  notEvaluable(WHERE, '说的是没有报告的单位，不由某一份报告判断：见整改清单和收录页的“未找到”'),
];

function dateKnown(context: RuleContext): readonly Verdict[] {
  const { report, neighbours } = context;
  const { previous } = neighbours;
  if (report.publishedOn === null)
    return [
      report.source === 'figures'
        ? notEvaluable(WHERE, '数字录自数据表，没有报告原文')
        : fail({ where: WHERE, message: '报告页面没有注明公布日期：请补上首次公布的日期。' }),
    ];
  if (previous.kind === 'lacking') return [notEvaluable(WHERE, previous.reason)];
  if (!isRepeated(context)) return [pass(WHERE)];
  return [
    fail({
      where: WHERE,
      message: `与上一年度报告的公布日期同为 ${report.publishedOn}：多半是网站迁移后的日期，请注明首次公布的日期。`,
    }),
  ];
}

const ALL_ITEMS = ['主动公开', '依申请公开', '复议诉讼', '问题和改进'];
const GOVERNMENT_ITEMS = ['工作考核', '社会评议', '责任追究'];

function article50({ report }: RuleContext): readonly Verdict[] {
  if (report.statements === null) return [notEvaluable(WHERE, '没有读取报告正文')];
  const isGovernment = report.unit?.duty === 'government';
  const { article50: found } = report.statements;
  const missing = [...ALL_ITEMS, ...(isGovernment ? GOVERNMENT_ITEMS : [])].filter(
    (item) => !found.includes(item),
  );
  if (missing.length === 0) return [pass(WHERE)];
  return [
    fail({
      where: WHERE,
      left: null,
      message: `正文没有写到条例第五十条要求的${missing.map((item) => `“${item}”`).join('、')}：请补充。`,
    }),
  ];
}

/** When and where a report was published. */
export const PUBLICATION_RULES: readonly Rule[] = [
  {
    ...DAY,
    id: 'PUB-01',
    label: '部门在 1 月 31 日以前公布',
    labelEn: 'Departments publish by 31 January',
    formula: '公布日期 ≤ 次年 1 月 31 日（2019 年度起）',
    formulaEn: 'date of publication ≤ 31 January of the next year (from report year 2019 on)',
    why: '条例第四十九条第一款：每年 1 月 31 日前向主管部门提交并向社会公布。',
    whyEn:
      'Article 49, paragraph 1 of the Regulations: submitted to the department in charge and published by 31 January of each year.',
    inputs: '单位类别（或名册列明的种类），报告年度，首次公布日期，上一年度的公布日期。',
    inputsEn:
      'Kind of body (or the kind stated on the roster), report year, date of first publication, date of publication of the year before.',
    evaluate: (context) =>
      onTime(context, { day: '01-31', law: '条例第四十九条第一款' }, hasDuty('department')),
  },
  {
    ...DAY,
    id: 'PUB-02',
    label: '政府在 3 月 31 日以前公布',
    labelEn: 'Governments publish by 31 March',
    formula: '公布日期 ≤ 次年 3 月 31 日（2019 年度起）',
    formulaEn: 'date of publication ≤ 31 March of the next year (from report year 2019 on)',
    why: '条例第四十九条第二款：县级以上政府信息公开主管部门每年 3 月 31 日前公布本级政府的报告。',
    whyEn:
      'Article 49, paragraph 2 of the Regulations: the departments in charge of disclosure from the county up publish the report of their government by 31 March of each year.',
    inputs: '单位类别（或名册列明的种类），报告年度，首次公布日期，上一年度的公布日期。',
    inputsEn:
      'Kind of body (or the kind stated on the roster), report year, date of first publication, date of publication of the year before.',
    evaluate: (context) =>
      onTime(context, { day: '03-31', law: '条例第四十九条第二款' }, hasDuty('government')),
  },
  {
    ...DAY,
    id: 'PUB-03',
    severity: 'info',
    label: '乡镇、街道、开发区在 1 月 31 日以前公布',
    labelEn: 'Towns, sub-districts and zones publish by 31 January',
    formula: '公布日期 ≤ 次年 1 月 31 日（各地通行做法，2019 年度起）',
    formulaEn:
      'date of publication ≤ 31 January of the next year (common practice, from report year 2019 on)',
    why: '条例没有为乡镇写明日期，各地通行 1 月 31 日。',
    whyEn: 'The Regulations name no date for towns; 31 January is common practice.',
    inputs: '单位类别（或名册列明的种类），报告年度，首次公布日期，上一年度的公布日期。',
    inputsEn:
      'Kind of body (or the kind stated on the roster), report year, date of first publication, date of publication of the year before.',
    evaluate: (context) =>
      onTime(
        context,
        { day: '01-31', law: '各地通行做法' },
        (unit, year) => hasDuty('local')(unit, year) && TOWNS_AND_ZONES.includes(unit.type),
      ),
  },
  {
    ...DAY,
    id: 'PUB-04',
    severity: 'info',
    label: '在当地更早的期限以前公布',
    labelEn: 'Published by an earlier local deadline',
    formula: '公布日期 ≤ 登记的当地期限',
    formulaEn: 'date of publication ≤ local deadline on record',
    why: '有的市要求下级更早公布。',
    whyEn: 'Some cities ask the bodies below them to publish earlier.',
    inputs: '登记的当地期限，首次公布日期，上一年度的公布日期。',
    inputsEn: 'Local deadline on record, date of first publication, date of publication of the year before.',
    evaluate: localDeadline,
  },
  {
    ...DAY,
    id: 'PUB-05',
    label: '2018 年度以前在 3 月 31 日以前公布',
    labelEn: 'Up to 2018 all publish by 31 March',
    formula: '公布日期 ≤ 次年 3 月 31 日（2008–2018 年度）',
    formulaEn: 'date of publication ≤ 31 March of the next year (report years 2008–2018)',
    why: '2007 年条例第三十一条：各级行政机关在每年 3 月 31 日前公布。',
    whyEn:
      'Article 31 of the Regulations of 2007: administrative bodies of all levels publish by 31 March of each year.',
    inputs: '报告年度，首次公布日期，上一年度的公布日期。',
    inputsEn: 'Report year, date of first publication, date of publication of the year before.',
    evaluate: (context) =>
      onTime(context, { day: '03-31', law: '2007 年条例第三十一条' }, (_, year) => !since2019(year)),
  },
  {
    ...RULE,
    id: 'PUB-06',
    label: '名录里的单位都有报告',
    labelEn: 'Every unit on the roster has a report',
    formula: '期限过后，名录里的单位有该年度的报告',
    formulaEn: 'After the deadline, the bodies on the roster have a report on that year',
    why: '没有公布，或公布了没有找到；两者要分开看，见收录页。',
    whyEn: 'Not published, or published and not found; the two must be told apart, see the page of coverage.',
    inputs: '单位名录，报告年度，期限；名单在整改清单和收录页的“未找到”。',
    inputsEn:
      'The roster of bodies, report year, deadline; the list of names is in the work list and under “not found” on the page of coverage.',
    evaluate: onRoster,
  },
  {
    ...RULE,
    id: 'PUB-07',
    level: 'pair',
    needs: ['previous'],
    severity: 'info',
    label: '公布日期可信',
    labelEn: 'The date of publication can be trusted',
    formula: '有公布日期，且与上一年度报告的不同',
    formulaEn: 'There is a date of publication, and it differs from that of the report of the year before',
    why: '网站迁移会把所有报告的日期改成同一天。',
    whyEn: 'When a website is moved, the dates of all reports may become one and the same.',
    inputs: '公布日期，本年和上一年度。',
    inputsEn: 'Date of publication, this year and the year before.',
    evaluate: dateKnown,
  },
  {
    ...RULE,
    id: 'PUB-08',
    severity: 'info',
    label: '正文写到第五十条要求的各项',
    labelEn: 'The text covers the items of article 50',
    formula: '正文提到主动公开、依申请公开、复议诉讼、问题和改进；政府还应提到工作考核、社会评议、责任追究',
    formulaEn:
      'The text mentions proactive disclosure, disclosure on request, reconsiderations and lawsuits, problems and improvements; that of a government also assessment of the work, public appraisal and accountability',
    why: '删去了没有内容的一节；没有的也应写明没有。',
    whyEn: 'A section without content was deleted; that there is nothing should be said too.',
    inputs: '正文，单位类别。',
    inputsEn: 'The text, kind of body.',
    evaluate: article50,
  },
];
