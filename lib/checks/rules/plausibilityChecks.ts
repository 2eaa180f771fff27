import { cellKey } from '../../metrics/cellKey';
import { cellsOf } from '../../metrics/editions';
import { AMOUNTS, REQUEST_ROWS } from '../../metrics/ruleCells';
import { comparablePrevious, unstatedScope } from './comparablePrevious';
import type { ReportFacts, RuleContext } from './context';
import { missingTables } from './missingTables';
import { similarityOf } from './similarityOf';
import type { Verdict } from './types';
import {
  cellsFrom,
  decimal,
  fail,
  judgeNumbers,
  lackingCells,
  nameCell,
  notEvaluable,
  numberIn,
  pass,
} from './verdicts';

const WHERE = 'document';
const { received, result, stateSecret, securityStability, massRepeat } = REQUEST_ROWS;
const total = (row: (typeof REQUEST_ROWS)[keyof typeof REQUEST_ROWS]) => cellKey(row, 'total');
export const RECEIVED_TOTAL = total(received);

/** Cells of tables 2 to 4 that the report has. */
const tableCells = ({ editions }: ReportFacts): readonly string[] =>
  ([2, 3, 4] as const).flatMap((table) => {
    const edition = editions[`table${table}`];
    return edition ? cellsOf(edition, table) : [];
  });

/** A figure that leaps from one year to the next. */
export function leap(
  context: RuleContext,
  key: string,
  { ratio, atLeast }: { readonly ratio: number; readonly atLeast: number },
  hint: string,
): Verdict {
  const previous = comparablePrevious(context);
  if (previous.kind === 'lacking') return notEvaluable(key, previous.reason);
  const [now, then] = [numberIn(context.report.cells, key), numberIn(previous.value.cells, key)];
  if (now === null) return notEvaluable(key, lackingCells(context.report.cells, [key]) ?? '');
  if (then === null) return notEvaluable(key, `上一年度的报告：${lackingCells(previous.value.cells, [key])}`);
  const [low, high] = [Math.min(now, then), Math.max(now, then)];
  if (high < atLeast || low * ratio > high) return pass(key);
  return fail({
    where: key,
    left: now,
    right: then,
    cells: [...cellsFrom('own', context.report, [key]), ...cellsFrom('previous', previous.value, [key])],
    message: `${nameCell(key)}由上一年度的 ${decimal(then)} 变为 ${decimal(now)}，相差 ${ratio} 倍以上：${hint}${unstatedScope(context)}`,
  });
}

const IMPORTANT = /公安|市场监督|住房|自然资源/;

export function allZero({ report }: RuleContext): readonly Verdict[] {
  const keys = tableCells(report);
  const open = keys.filter((key) => (report.cells.get(key)?.state ?? 'unreadable') === 'unreadable');
  if (keys.length === 0) return [notEvaluable(WHERE, '没有读到表二、表三、表四')];
  const isActive = (key: string): boolean => ![null, 0].includes(numberIn(report.cells, key));
  if (keys.some(isActive)) return [pass(WHERE)];
  if (open.length > 0) return [notEvaluable(WHERE, lackingCells(report.cells, open) ?? '')];
  const missing = missingTables(report);
  if (missing !== null) return [notEvaluable(WHERE, missing)];
  const isMain =
    report.unit !== null && (report.unit.type.endsWith('_gov') || IMPORTANT.test(report.unit.name));
  return [
    fail({
      where: WHERE,
      severity: isMain ? 'warning' : 'info',
      message: '表二、表三、表四全是 0 或空白：请核对是否确实没有发生，还是没有填。',
    }),
  ];
}

/** PLA-04: every figure as in the year before. */
export function sameAsLastYear({ report, neighbours: { previous } }: RuleContext): readonly Verdict[] {
  if (previous.kind === 'lacking') return [notEvaluable(WHERE, previous.reason)];
  const keys = tableCells(report);
  const numbers = keys.filter((key) => numberIn(report.cells, key) !== null);
  if (numbers.every((key) => numberIn(previous.value.cells, key) === null))
    return [notEvaluable(WHERE, '本年和上一年度没有都有数字的格')];
  const isOpen = ({ cells }: ReportFacts, key: string): boolean =>
    (cells.get(key)?.state ?? 'unreadable') === 'unreadable';
  const open = keys.filter((key) => isOpen(report, key) || isOpen(previous.value, key));
  const isSame = keys.every((key) => {
    const [now, then] = [report.cells.get(key), previous.value.cells.get(key)];
    return open.includes(key) || (now?.state === then?.state && now?.value === then?.value);
  });
  if (!isSame) return [pass(WHERE)];
  if (open.length > 0)
    return [notEvaluable(WHERE, `其余各格都与上一年度相同，有 ${open.length} 格在本年或上一年度无法确认`)];
  if (numbers.every((key) => numberIn(report.cells, key) === 0)) return [pass(WHERE)];
  return [
    fail({
      where: WHERE,
      message: `三张表的 ${numbers.length} 个数字与上一年度完全相同：像是照抄了上年的报告，请核对。`,
    }),
  ];
}

const [LEAST_FACTOR, MOST_FACTOR] = [3_000, 30_000];

/** PLA-05: about ten thousand times the year before, or the median of peers. Above the bound of T2-03 that rule speaks. */
export function yuanForTenThousand(context: RuleContext): readonly Verdict[] {
  const { report, neighbours } = context;
  const previous = comparablePrevious(context);
  const amounts = AMOUNTS.filter((key) => report.cells.has(key));
  if (amounts.length === 0) return [notEvaluable('t2', '报告里没有金额')];
  return amounts.map((key) => {
    const own = numberIn(report.cells, key);
    if (own === null) return notEvaluable(key, lackingCells(report.cells, [key]) ?? '');
    const then = previous.kind === 'known' ? numberIn(previous.value.cells, key) : null;
    const median =
      neighbours.peers.kind === 'known' ? (neighbours.peers.value.medians.get(key) ?? null) : null;
    const known = [
      { name: '上一年度', value: then },
      { name: '同类单位的中位数', value: median },
    ].flatMap(({ name, value }) => (value === null || value === 0 ? [] : [{ name, value }]));
    if (known.length === 0) return notEvaluable(key, '没有上一年度的金额可比，同类单位的金额也不足 5 个');
    const odd = known.find(({ value }) => {
      const factor = Math.max(own, value) / Math.min(own, value);
      return factor >= LEAST_FACTOR && factor <= MOST_FACTOR;
    });
    if (odd === undefined || own === 0) return pass(key);
    return fail({
      where: key,
      left: own,
      right: odd.value,
      cells: [
        ...cellsFrom('own', report, [key]),
        ...(previous.kind === 'known' && odd.value === then
          ? cellsFrom('previous', previous.value, [key])
          : []),
      ],
      message: `${nameCell(key)}填 ${decimal(own)}，${odd.name}是 ${decimal(odd.value)}，相差约一万倍：可能混淆了元和万元，请核对单位。${odd.value === then ? unstatedScope(context) : ''}`,
    });
  });
}

export function sameAsPeer({ report, neighbours: { peers } }: RuleContext): readonly Verdict[] {
  if (peers.kind === 'lacking') return [notEvaluable(WHERE, peers.reason)];
  const keys = tableCells(report);
  if (keys.length === 0) return [notEvaluable(WHERE, '没有读到表二、表三、表四')];
  const open = keys.filter((key) => (report.cells.get(key)?.state ?? 'unreadable') === 'unreadable');
  if (open.length > 0) return [notEvaluable(WHERE, lackingCells(report.cells, open) ?? '')];
  const sum = keys
    .flatMap((key) => numberIn(report.cells, key) ?? [])
    .reduce((all, value) => all + Math.abs(value), 0);
  const [first] = peers.value.sameFigures;
  if (first === undefined || sum < 5) return [pass(WHERE)];
  return [
    fail({
      where: WHERE,
      cells: [],
      message: `三张表的数字与${peers.value.sameFigures
        .map(({ name }) => name)
        .slice(0, 3)
        .join('、')}同一年度的报告完全相同：像是互相照抄，请核对。`,
    }),
  ];
}

const SIMILAR = 0.95;

export function sameText({ report, neighbours: { previous, peers } }: RuleContext): readonly Verdict[] {
  const own = report.statements?.signature ?? null;
  if (own === null) return [notEvaluable(WHERE, '没有读取报告正文，或正文太短')];
  const before = previous.kind === 'known' ? (previous.value.statements?.signature ?? null) : null;
  const nearest = peers.kind === 'known' ? peers.value.nearestText : null;
  const known = [
    ...(before === null ? [] : [{ name: '本单位上一年度', similarity: similarityOf(own, before) }]),
    ...(nearest === null ? [] : [nearest]),
  ];
  if (known.length === 0) return [notEvaluable(WHERE, '没有上一年度或同级单位的正文可比')];
  const copies = known.filter(({ similarity }) => similarity >= SIMILAR);
  if (copies.length === 0) return [pass(WHERE)];
  return [
    fail({
      where: WHERE,
      message: `去掉数字后，正文与${copies.map(({ name }) => name).join('、')}的报告几乎一样：请写本年的实际工作。`,
    }),
  ];
}

export const composition = ({ report }: RuleContext): readonly Verdict[] => {
  const keys = (['natural', 'org_legal', 'total'] as const).map((one) => cellKey(received, one));
  return [
    judgeNumbers(report, 't3/row:new', keys, (people = NaN, legal = NaN, all = NaN) => {
      if (people === 0 && all >= 20)
        return {
          left: people,
          right: all,
          message: `收到 ${all} 件申请，没有一件来自自然人：很少见，请核对申请人类别。`,
        };
      if (legal > people)
        return {
          left: legal,
          right: people,
          message: `法律服务机构 ${legal} 件，多于自然人 ${people} 件：很少见，请核对代理申请记在谁名下。`,
        };
      return null;
    }),
  ];
};

export function secretsInTown({ report }: RuleContext): readonly Verdict[] {
  const where = 't3';
  if (report.unit === null) return [notEvaluable(where, '没有查到单位的级别')];
  if (!['town', 'subdistrict'].includes(report.unit.type))
    return [notEvaluable(where, '只用于乡镇和街道的报告')];
  return [
    judgeNumbers(
      report,
      where,
      [total(stateSecret), total(securityStability)],
      (secret = NaN, security = NaN) =>
        secret + security === 0
          ? null
          : {
              left: secret + security,
              right: 0,
              message: `乡镇街道有 ${secret + security} 件以国家秘密或“三安全一稳定”不予公开：很少见，请核对是否填错了行。`,
            },
    ),
  ];
}

export const massRequests = ({ report }: RuleContext): readonly Verdict[] => [
  judgeNumbers(report, total(massRepeat), [total(massRepeat), total(result)], (mass = NaN, all = NaN) =>
    mass === 0 || mass < 0.2 * all
      ? null
      : {
          left: mass,
          right: all,
          message: `无正当理由大量反复申请 ${mass} 件，占办结 ${all} 件的两成以上：比率不宜与其他单位相比。`,
        },
  ),
];
