import { cellsOf, EDITION_SOURCE, editionDue, FIRST_YEAR } from '../../metrics/editions';
import { CITED_NOTICES } from '../../metrics/ruleCells';
import type { Edition, TableNo } from '../../metrics/types';
import type { ReportFacts, RuleContext } from './context';
import { sharedWords } from './sharedWords';
import type { Verdict } from './types';
import { cellsFrom, fail, lackingCells, notEvaluable, pass } from './verdicts';

const DOCUMENT = 'document';
const FIGURES_ONLY = '数字录自数据表，没有报告原文';
const NO_TEXT = '没有读取报告正文';

/**
 * A rule that the reader itself watches over: its notes are the findings. `lacks`: what the reader had nothing to hold
 * against, in Chinese, so that its silence says nothing.
 */
export const noted =
  (rule: string, lacks: (report: ReportFacts) => string | null = () => null) =>
  ({ report }: RuleContext): readonly Verdict[] => {
    const notes = report.notes.filter((note) => note.rule === rule);
    if (notes.length === 0) {
      const lacking = report.source === 'figures' ? FIGURES_ONLY : lacks(report);
      return [lacking === null ? pass(DOCUMENT) : notEvaluable(DOCUMENT, lacking)];
    }
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

const hasNoCells = ({ cells }: ReportFacts): string | null =>
  cells.size === 0 ? '没有读到表二、表三、表四或统计表' : null;

/** STR-04 is about the three tables of the forms since 2019; a statistics table of the years before is none of them. */
export const tablesComplete = noted('STR-04', ({ editions: { table2, table3, table4 } }) =>
  [table2, table3, table4].every((edition) => edition === null)
    ? '报告里没有 2019 年以来格式的表二、表三、表四'
    : [table2, table3, table4].includes(null)
      ? '没有读到表二、表三、表四中的一张或两张'
      : null,
);

/** STR-05 and STR-06 look at figures: without any there is nothing that could differ. */
export const copiesAgree = noted('STR-05', hasNoCells);
export const cellsAreNumbers = noted('STR-06', hasNoCells);

/** STR-08 holds the year against the day of publication and the address: the year alone agrees with everything. */
export const yearsAgree = noted('STR-08', ({ year, publishedOn }) =>
  year === null ? '没有确定报告年度' : publishedOn === null ? '没有注明公布日期，无从对照' : null,
);

const tablesOf = ({ editions }: ReportFacts): readonly (readonly [TableNo, string, Edition])[] =>
  (
    [
      [2, '表二', editions.table2],
      [3, '表三', editions.table3],
    ] as const
  ).flatMap(([table, name, edition]) => (edition ? [[table, name, edition] as const] : []));

export function hasForm({ report }: RuleContext): readonly Verdict[] {
  if (report.source === 'figures') return [notEvaluable(DOCUMENT, FIGURES_ONLY)];
  const { statistics, ...tables } = report.editions;
  if (statistics === '2014' || Object.values(tables).some((edition) => edition !== null))
    return [pass(DOCUMENT)];
  if (report.year !== null && report.year < FIRST_YEAR)
    return [notEvaluable(DOCUMENT, `${FIRST_YEAR} 年度以前没有国家统一格式的表`)];
  if (statistics === 'local') return [notEvaluable(DOCUMENT, '读到的是地方格式的统计表，见 STR-02')];
  return [
    fail({
      where: DOCUMENT,
      message: '没有读到国家统一格式的表：表格可能是图片或附件，请换成文字表格后公布。',
    }),
  ];
}

/** The national form due for a year that is not the one used, in words. */
const wrongForm = (name: string, used: string, year: number, due: string, notice: string): string =>
  `${name}用的是 ${used} 年版格式，${year} 年度应当用 ${due} 年版（${notice}）：请换用新格式。`;

/** STR-02. Table 4 is the same in the forms of 2019 and 2021 and tells nothing. */
export function formOfTheYear({ report }: RuleContext): readonly Verdict[] {
  const { year } = report;
  const tables = tablesOf(report);
  if (year === null) return [notEvaluable(DOCUMENT, '没有确定报告年度')];
  if (year < FIRST_YEAR) return [notEvaluable(DOCUMENT, `${FIRST_YEAR} 年度以前没有国家统一格式的表`)];
  if (tables.length === 0 && report.editions.statistics === null)
    return [notEvaluable(DOCUMENT, '没有读到表二、表三，也没有读到 2014 年版的统计表')];
  if (year < 2019) {
    const { notice } = EDITION_SOURCE['2014'];
    const due = `${year} 年度应当用 2014 年版的统计表（${notice}）`;
    if (tables.length === 0)
      return [
        report.editions.statistics === '2014'
          ? pass('s14')
          : fail({ where: 's14', message: `统计表是地方格式，${due}：请核对是否另有全国格式的统计表。` }),
      ];
    return tables.map(([table, name, edition]) =>
      fail({
        where: `t${table}`,
        left: Number(edition),
        right: 2014,
        message: `${name}用的是 ${edition} 年版格式，${due}：请核对报告年度。`,
      }),
    );
  }
  const due = editionDue(year);
  if (tables.length === 0)
    return [
      fail({
        where: 's14',
        message: `只有 2018 年度以前的统计表，没有表二、表三：${year} 年度应当用 ${due} 年版（${CITED_NOTICES[due]}），请换用新格式。`,
      }),
    ];
  return tables.map(([table, name, edition]) =>
    edition === due
      ? pass(`t${table}`)
      : fail({
          where: `t${table}`,
          left: Number(edition),
          right: Number(due),
          message: wrongForm(name, edition, year, due, CITED_NOTICES[due]),
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
    const open = lackingCells(
      report.cells,
      keys.filter((key) => (report.cells.get(key)?.state ?? 'unreadable') === 'unreadable'),
    );
    if (empty.length === 0) return open === null ? pass(where) : notEvaluable(where, open);
    return fail({
      where,
      left: empty.length,
      right: 0,
      cells: cellsFrom('own', report, empty),
      message: `表${'一二三四'[table - 1]}有 ${empty.length} 格空白：没有发生的请填 0，空白看不出是没有还是漏填。`,
    });
  });
}

/**
 * STR-09. A government's report is published by its office, or by a bureau whose name need not have the place in it: only
 * another government, or the office of one, is told.
 */
export function issuerAgrees({ report }: RuleContext): readonly Verdict[] {
  const { titleUnit, issuer } = report;
  if (titleUnit === null || issuer === null)
    return [notEvaluable(DOCUMENT, '标题里没有单位，或没有写发布机构')];
  const isGovernment = /(?:人民政府|[省市县区旗州盟])$/.test(titleUnit);
  const isOfGovernment = /人民政府(?:办公[室厅])?$/.test(issuer);
  if ((isGovernment && !isOfGovernment) || sharedPlace(titleUnit, issuer)) return [pass(DOCUMENT)];
  return [
    fail({
      where: DOCUMENT,
      message: `标题里的单位是“${titleUnit}”，发布机构写的是“${issuer}”：请核对是不是同一个单位的报告。`,
    }),
  ];
}

/** True when two names share words beside those that every government and office has. */
function sharedPlace(titleUnit: string, issuer: string): boolean {
  const [unit, body] = [titleUnit, issuer].map((name) => name.replace(/人民政府(?:办公[室厅])?$/, ''));
  return body === '' || sharedWords(unit ?? '', body ?? '') >= 2;
}

export function placeholders({ report }: RuleContext): readonly Verdict[] {
  if (report.statements === null) return [notEvaluable(DOCUMENT, NO_TEXT)];
  if (report.statements.placeholders.length === 0) return [pass(DOCUMENT)];
  return report.statements.placeholders.map(({ text, where }) =>
    fail({ where, message: `正文里的“${text}”没有填数字：请补填后再公布。` }),
  );
}
