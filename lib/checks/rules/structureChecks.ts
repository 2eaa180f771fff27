import { cellsOf, editionDue, FIRST_YEAR } from '../../metrics/editions';
import { CITED_NOTICES } from '../../metrics/ruleCells';
import type { Edition, TableNo } from '../../metrics/types';
import type { ReportFacts, RuleContext } from './context';
import { sharedWords } from './sharedWords';
import type { Verdict } from './types';
import { cellsFrom, fail, notEvaluable, pass } from './verdicts';

const DOCUMENT = 'document';
const FIGURES_ONLY = '数字录自数据表，没有报告原文';
const NO_TEXT = '没有读取报告正文';

/** A rule that the reader itself watches over: its notes are the findings. */
export const noted =
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

export function hasForm({ report }: RuleContext): readonly Verdict[] {
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
export function formOfTheYear({ report }: RuleContext): readonly Verdict[] {
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

export function citedForm({ report }: RuleContext): readonly Verdict[] {
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

export function blanks({ report }: RuleContext): readonly Verdict[] {
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
export function issuerAgrees({ report }: RuleContext): readonly Verdict[] {
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

export function placeholders({ report }: RuleContext): readonly Verdict[] {
  if (report.statements === null) return [notEvaluable(DOCUMENT, NO_TEXT)];
  if (report.statements.placeholders.length === 0) return [pass(DOCUMENT)];
  return report.statements.placeholders.map(({ text, where }) =>
    fail({ where, message: `正文里的“${text}”没有填数字：请补填后再公布。` }),
  );
}
