import { ADDITIVE_CELLS } from '../../metrics/additiveCells';
import type { ChildrenGroup, ReportFacts, RuleContext } from './context';
import type { Rule, Verdict } from './types';
import { cellsFrom, decimal, fail, nameCell, notEvaluable, numberIn, pass } from './verdicts';

const RULE = { family: 'rollUp', level: 'parent', needs: ['children'] } as const;
const WHERE = 'document';

/** Share of the expected bodies that must have a report before sums over them say anything. */
const MIN_COVERAGE = 0.9;
const coverage = (bodies: number, { expected }: ChildrenGroup): number => bodies / expected;

/** Why a roll-up cannot be worked out; null when it can. */
function lacksForRollUp(report: ReportFacts, group: ChildrenGroup): string | null {
  if (report.scope !== 'territory') return '报告没有写明统计范围是整个地区';
  if (group.expected === 0) return '单位名录里没有下级单位';
  if (coverage(group.reported, group) < MIN_COVERAGE)
    return `下级 ${group.expected} 个单位只有 ${group.reported} 份报告，不足九成`;
  if (coverage(group.usable, group) < MIN_COVERAGE)
    return `下级 ${group.expected} 个单位只有 ${group.usable} 份报告的统计范围可以相加（政府写明整个地区，办公室写明仅本机关），不足九成`;
  return null;
}

/** Cells in which the parent has a number and every child that is added up has one: the others cannot be compared. */
function comparable(report: ReportFacts, { sums, usable }: ChildrenGroup) {
  return ADDITIVE_CELLS.flatMap((key) => {
    const own = numberIn(report.cells, key);
    const below = sums.get(key);
    return own === null || below === undefined || below.reporting < usable
      ? []
      : [{ key, own, below: below.sum }];
  });
}

function rollUp(
  { report, neighbours: { children } }: RuleContext,
  {
    level,
    group,
    departmentsNeeded,
    excuses = () => false,
    differs,
    says,
  }: {
    readonly level: string;
    readonly group: 'governments' | 'all';
    readonly departmentsNeeded?: true;
    /** True where a difference may come of bodies without a report, so that nobody knows. */
    readonly excuses?: (own: number, below: number, isComplete: boolean) => boolean;
    readonly differs: (own: number, below: number) => boolean;
    readonly says: (cell: string, own: number, below: number, count: number) => string;
  },
): readonly Verdict[] {
  if (children.kind === 'lacking') return [notEvaluable(WHERE, children.reason)];
  if (report.unit === null || report.unit.level !== level || !report.unit.type.endsWith('_gov'))
    return [
      notEvaluable(
        WHERE,
        `只用于${{ province: '省级', city: '市级', county: '县级' }[level] ?? level}政府的报告`,
      ),
    ];
  const below = children.value[group];
  const lacks = lacksForRollUp(report, below);
  if (lacks !== null) return [notEvaluable(WHERE, lacks)];
  if (departmentsNeeded && children.value.departments === 0)
    return [notEvaluable(WHERE, '单位名录里没有部门和办公室')];
  const cells = comparable(report, below);
  if (cells.length === 0) return [notEvaluable(WHERE, '上下级没有都有数字的格')];
  const bad = cells.filter(({ own, below: all }) => differs(own, all));
  if (bad.length === 0) return [pass(WHERE)];
  const missing = below.expected - below.usable;
  const isComplete = missing === 0 && (group === 'governments' || children.value.isListComplete);
  const certain = bad.filter(({ own, below: all }) => !excuses(own, all, isComplete));
  if (certain.length === 0)
    return [
      notEvaluable(
        WHERE,
        missing > 0
          ? `下级还缺 ${missing} 份能相加的报告，相差的可能就在其中`
          : '名册没有列全本年度的部门、办公室和乡镇，相差的可能就在没有列入的单位',
      ),
    ];
  return certain.map(({ key, own, below: all }) =>
    fail({
      where: key,
      left: own,
      right: all,
      cells: cellsFrom('own', report, [key]),
      message: says(nameCell(key), own, all, below.usable),
    }),
  );
}

const atLeast = (level: 'city' | 'province') => (context: RuleContext) =>
  rollUp(context, {
    level,
    group: 'governments',
    differs: (own, below) => own < below,
    says: (cell, own, below, count) =>
      `${cell}本级填 ${decimal(own)}，下级 ${count} 个政府报告之和已有 ${decimal(below)}：全辖区的数不应少于下级之和，请核对汇总口径和截止日期。`,
  });

const equal = (level: 'city' | 'county') => (context: RuleContext) =>
  rollUp(context, {
    level,
    group: 'all',
    departmentsNeeded: true,
    differs: (own, below) => Math.abs(own - below) > Math.max(2, 0.01 * Math.abs(own)),
    excuses: (own, below, isComplete) => own > below && !isComplete,
    says: (cell, own, below, count) =>
      `${cell}本级填 ${decimal(own)}，下级和部门 ${count} 份报告之和是 ${decimal(below)}，相差超过 1%：请核对汇总。`,
  });

/** ROL-05, told on the child's report: there it can be checked. */
function childWithinParent({ report, neighbours: { parent } }: RuleContext): readonly Verdict[] {
  if (parent.kind === 'lacking') return [notEvaluable(WHERE, parent.reason)];
  if (parent.value.scope !== 'territory')
    return [notEvaluable(WHERE, '上级的报告没有写明统计范围是整个地区')];
  const both = ADDITIVE_CELLS.flatMap((key) => {
    const [own, above] = [numberIn(report.cells, key), numberIn(parent.value.cells, key)];
    return own === null || above === null ? [] : [{ key, own, above }];
  });
  if (both.length === 0) return [notEvaluable(WHERE, '上下级没有都有数字的格')];
  const bad = both.filter(({ own, above }) => own > above);
  if (bad.length === 0) return [pass(WHERE)];
  return bad.map(({ key, own, above }) =>
    fail({
      where: key,
      left: own,
      right: above,
      cells: [...cellsFrom('own', report, [key]), ...cellsFrom('parent', parent.value, [key])],
      message: `${nameCell(key)}填 ${decimal(own)}，比上级${parent.value.unit ? `（${parent.value.unit.name}）` : ''}全辖区的 ${decimal(above)} 还多：请与上级核对。`,
    }),
  );
}

function enoughChildren({ neighbours: { children } }: RuleContext): readonly Verdict[] {
  if (children.kind === 'lacking') return [notEvaluable(WHERE, children.reason)];
  const { governments } = children.value;
  if (governments.expected === 0) return [notEvaluable(WHERE, '单位名录里没有下级政府')];
  if (coverage(governments.reported, governments) >= MIN_COVERAGE) return [pass(WHERE)];
  return [
    fail({
      where: WHERE,
      left: governments.reported,
      right: governments.expected,
      message: `下级 ${governments.expected} 个政府只收录了 ${governments.reported} 份报告，不足九成：与下级之和的比较暂不进行。`,
    }),
  ];
}

/** Parents against the sum of what lies below them. */
export const ROLL_UP_RULES: readonly Rule[] = [
  {
    ...RULE,
    id: 'ROL-01',
    label: '市的数不少于各县区之和',
    labelEn: 'A city has no less than its districts together',
    severity: 'warning',
    formula: '可加的格：市（整个地区）≥ Σ 县区',
    formulaEn: 'Cells that add up: city (whole territory) ≥ Σ districts and counties',
    why: '县区公布后又更正，或截止日期不同。',
    whyEn: 'Districts or counties corrected their reports after publication, or the closing dates differ.',
    inputs: '市的报告，各县区写明整个地区的报告，收录九成以上时。',
    inputsEn:
      'The report of the city, the reports of its districts and counties that state the whole territory, where at least nine tenths are in the collection.',
    evaluate: atLeast('city'),
  },
  {
    ...RULE,
    id: 'ROL-02',
    label: '市的数等于县区、部门、办公室之和',
    labelEn: 'A city equals its districts, departments and office',
    severity: 'warning',
    formula: '可加的格：|市 − Σ（县区 + 市级部门 + 市政府办公室）| ≤ max(2, 1%)',
    formulaEn:
      'Cells that add up: |city − Σ (districts and counties + departments of the city + office of the city government)| ≤ max(2, 1%)',
    why: '有单位没有报送，或一件申请由两个机关各计一次；很少完全相等。',
    whyEn:
      'Some body did not report, or one request was counted by two bodies; the two are seldom wholly equal.',
    inputs: '市的报告，下级全部报告及其统计范围，收录九成以上时；市的数较大时，还要名册列全下级。',
    inputsEn:
      'The report of the city, all reports below it and the scope of their statistics, where at least nine tenths are in the collection; where the figure of the city is the larger, the roster must also list all bodies below.',
    evaluate: equal('city'),
  },
  {
    ...RULE,
    id: 'ROL-03',
    label: '县区的数等于部门、乡镇、办公室之和',
    labelEn: 'A district equals its departments, towns and office',
    severity: 'warning',
    formula: '可加的格：|县区 − Σ（部门 + 乡镇街道 + 政府办公室）| ≤ max(2, 1%)',
    formulaEn:
      'Cells that add up: |district or county − Σ (departments + towns and sub-districts + government office)| ≤ max(2, 1%)',
    why: '有单位没有报送，或汇总后又更正；很少完全相等。',
    whyEn:
      'Some body did not report, or there were corrections after the sum was made; the two are seldom wholly equal.',
    inputs: '县区的报告，下级全部报告及其统计范围，收录九成以上时；县区的数较大时，还要名册列全下级。',
    inputsEn:
      'The report of the district or county, all reports below it and the scope of their statistics, where at least nine tenths are in the collection; where the figure of the district or county is the larger, the roster must also list all bodies below.',
    evaluate: equal('county'),
  },
  {
    ...RULE,
    id: 'ROL-04',
    label: '省的数不少于各市之和',
    labelEn: 'A province has no less than its cities together',
    severity: 'info',
    formula: '可加的格：省（整个地区）≥ Σ 市',
    formulaEn: 'Cells that add up: province (whole territory) ≥ Σ cities',
    why: '市公布后又更正，或截止日期不同。',
    whyEn: 'Cities corrected their reports after publication, or the closing dates differ.',
    inputs: '省的报告，各市写明整个地区的报告，收录九成以上时。',
    inputsEn:
      'The report of the province, the reports of its cities that state the whole territory, where at least nine tenths are in the collection.',
    evaluate: atLeast('province'),
  },
  {
    ...RULE,
    id: 'ROL-05',
    label: '下级的数不多于上级全辖区的数',
    labelEn: 'No more than the parent territory has',
    severity: 'warning',
    needs: ['parent'],
    formula: '可加的格：下级 ≤ 上级（整个地区）',
    formulaEn: 'Cells that add up: body below ≤ body above (whole territory)',
    why: '上级汇总时漏了这个单位，或这个单位后来更正。',
    whyEn: 'The body above left this one out of its sum, or this one corrected its report later.',
    inputs: '本报告，上级的报告。',
    inputsEn: 'This report, the report of the body above.',
    evaluate: childWithinParent,
  },
  {
    ...RULE,
    id: 'ROL-06',
    label: '下级报告收录在九成以上',
    labelEn: 'At least nine tenths of the bodies below have a report',
    severity: 'info',
    formula: '有报告的下级政府 ÷ 名录里的下级政府 ≥ 0.9',
    formulaEn: 'governments below with a report ÷ governments below on the roster ≥ 0.9',
    why: '没有找到或还没有导入；不是本报告的错，只说明汇总不能比较。',
    whyEn:
      'Reports were not found or not yet imported; no fault of this report, it only says that sums cannot be compared.',
    inputs: '单位名录，下级的报告。',
    inputsEn: 'The roster of bodies, the reports of those below.',
    evaluate: enoughChildren,
  },
];
