import {
  DOCUMENT_DISCLOSURES,
  DOCUMENT_STOCKS,
  FEE_AMOUNT,
  ITEM_STOCKS,
  PROCUREMENT,
} from '../../metrics/ruleCells';
import type { Edition } from '../../metrics/types';
import type { RuleContext } from './context';
import type { Verdict } from './types';
import {
  cellsFrom,
  decimal,
  fail,
  judgeNumbers,
  lackingCells,
  notEvaluable,
  numberIn,
  pass,
} from './verdicts';

const WHERE = 't2';

/** Fees above this in a county are taken for yuan in a column of 万元; 万元. */
export const COUNTY_FEE_BOUND = 500_000;

/** Bodies that may make 规章: ministries, provinces, cities with districts and autonomous prefectures; not 地区 and 盟. */
const RULE_MAKERS = ['central_dept', 'prov_gov', 'city_gov', 'xpcc'];
const PREFECTURE = /(?:地区|盟)(?:行政?公?署)?$/;
/** An office reports for itself or for its government: the unit's kind does not tell which. */
const OFFICES = ['prov_office', 'city_office', 'county_office'];

/** Verdicts of a rule that only one form can be held against. */
function inForm(
  { report }: RuleContext,
  edition: Edition,
  judge: () => readonly Verdict[],
): readonly Verdict[] {
  if (report.editions.table2 === null) return [notEvaluable(WHERE, '报告里没有读到表二')];
  return report.editions.table2 === edition
    ? judge()
    : [notEvaluable(WHERE, `表二是 ${report.editions.table2} 年版，没有这一项`)];
}

export const issuedInForce = (context: RuleContext): readonly Verdict[] =>
  inForm(context, '2021', () =>
    DOCUMENT_STOCKS.map(({ name, label, issued, repealed, inForce }) =>
      judgeNumbers(
        context.report,
        `t2/${name}`,
        [inForce, issued, repealed],
        (stock = NaN, made = NaN, gone = NaN) =>
          stock >= made - gone
            ? null
            : {
                left: stock,
                right: made - gone,
                message: `${label}本年制发 ${made} 件、废止 ${gone} 件，现行有效只有 ${stock} 件：现行有效件数应含本年制发且未废止的，请核对。`,
              },
      ),
    ),
  );

export const ruleMaking = (context: RuleContext): readonly Verdict[] =>
  inForm(context, '2021', () => {
    const { unit, cells } = context.report;
    const [{ name, issued, repealed, inForce }] = DOCUMENT_STOCKS;
    const where = `t2/${name}`;
    if (unit === null) return [notEvaluable(where, '没有查到单位的类别')];
    if (OFFICES.includes(unit.type))
      return [notEvaluable(where, '政府办公室可能代政府报告，无法判断有没有规章制定权')];
    if (RULE_MAKERS.includes(unit.type) && !PREFECTURE.test(unit.name)) return [pass(where)];
    const keys = [issued, repealed, inForce];
    const filled = keys.filter((key) => (numberIn(cells, key) ?? Number.NaN) > 0);
    if (filled.length === 0) {
      // “/” says that there is no such power; blank says nothing.
      const open = keys.filter((key) => !['number', 'not_applicable'].includes(cells.get(key)?.state ?? ''));
      const lacks = lackingCells(cells, open);
      return [lacks === null ? pass(where) : notEvaluable(where, lacks)];
    }
    return [
      fail({
        where,
        cells: cellsFrom('own', context.report, filled),
        message: `本单位没有规章制定权，规章一行却填了 ${filled.map((key) => numberIn(cells, key)).join('、')}：可能把上级的规章算了进来，请改填 0。`,
      }),
    ];
  });

export const feeBound = (context: RuleContext): readonly Verdict[] =>
  inForm(context, '2021', () => {
    const { unit } = context.report;
    const isCounty = unit !== null && ['county', 'town'].includes(unit.level);
    const known = numberIn(context.report.cells, FEE_AMOUNT);
    if (unit === null && known !== null && known > COUNTY_FEE_BOUND)
      return [notEvaluable(FEE_AMOUNT, '没有查到单位的级别，不知道有没有超过县级的上限')];
    return [
      judgeNumbers(context.report, FEE_AMOUNT, [FEE_AMOUNT], (amount = NaN) => {
        if (amount < 0) return { left: amount, right: 0, message: '收费金额是负数：请核对。' };
        if (!isCounty || amount <= COUNTY_FEE_BOUND) return null;
        return {
          left: amount,
          right: COUNTY_FEE_BOUND,
          message: `收费金额 ${decimal(amount)} 万元，超过 50 亿元：可能按“元”填写，请核对单位。`,
        };
      }),
    ];
  });

export const disclosedTotals = (context: RuleContext): readonly Verdict[] =>
  inForm(context, '2019', () =>
    DOCUMENT_DISCLOSURES.map(({ name, label, made, newlyDisclosed, disclosed }) =>
      judgeNumbers(
        context.report,
        `t2/${name}`,
        [made, newlyDisclosed, disclosed],
        (own = NaN, fresh = NaN, all = NaN) =>
          own <= all && fresh <= all
            ? null
            : {
                left: Math.max(own, fresh),
                right: all,
                message: `${label}本年新制作 ${own} 件、新公开 ${fresh} 件，对外公开总数量只有 ${all} 件：总数量应包含本年新公开的；如有不公开的文件，请核对新制作数。`,
              },
      ),
    ),
  );

export const itemsLeft = (context: RuleContext): readonly Verdict[] =>
  inForm(context, '2019', () =>
    ITEM_STOCKS.map(({ name, label, previous, delta }) =>
      judgeNumbers(context.report, `t2/${name}`, [previous, delta], (before = NaN, change = NaN) =>
        before + change >= 0
          ? null
          : {
              left: before + change,
              right: 0,
              message: `${label}上一年项目 ${before} 项，本年增减 ${change} 项，算下来不到 0 项：请核对。`,
            },
      ),
    ),
  );

export const decisionsWithoutItems = (context: RuleContext): readonly Verdict[] =>
  inForm(context, '2019', () =>
    ITEM_STOCKS.flatMap(({ name, label, previous, delta, decisions }) =>
      decisions === null
        ? []
        : [
            judgeNumbers(
              context.report,
              `t2/${name}`,
              [previous, delta, decisions],
              (before = NaN, change = NaN, done = NaN) =>
                done === 0 || before + Math.max(change, 0) > 0
                  ? null
                  : {
                      left: done,
                      right: 0,
                      message: `${label}有处理决定 ${done} 件，事项却是 0 项：请补填项目数量，或核对决定数量。`,
                    },
            ),
          ],
    ),
  );

export const procurement = (context: RuleContext): readonly Verdict[] =>
  inForm(context, '2019', () => [
    judgeNumbers(
      context.report,
      't2/procurement',
      [PROCUREMENT.items, PROCUREMENT.amount],
      (items = NaN, amount = NaN) =>
        (items === 0) === (amount === 0)
          ? null
          : {
              left: items,
              right: amount,
              message: `政府集中采购项目 ${items} 个，总金额 ${decimal(amount)}：两者应同时为 0 或同时不为 0，请核对。`,
            },
    ),
  ]);
