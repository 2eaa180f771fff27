import { BOUNDS_2014, type Bound } from '../../metrics/bounds2014';
import type { Identity } from '../../metrics/identities';
import { STATISTICS_2014 } from '../../metrics/ruleCells';
import type { RuleContext } from './context';
import { identityVerdicts } from './identityVerdicts';
import type { Rule, Verdict } from './types';
import { decimal, judgeNumbers, notEvaluable, sum } from './verdicts';

const RULE = { family: 'table2014', level: 'report', needs: [] } as const;
const TABLE = { where: 's14', absent: '没有 2014–2018 年度的《政府信息公开情况统计表》' };
const { received, closed, replied, askedToCorrect, trainings, trained } = STATISTICS_2014;

const identity = (rule: Identity['rule']) => (context: RuleContext) => identityVerdicts(context, rule, TABLE);

const inTable = (context: RuleContext, judge: () => readonly Verdict[]): readonly Verdict[] =>
  context.report.editions.statistics === '2014' ? judge() : [notEvaluable(TABLE.where, TABLE.absent)];

const bounds = (rule: Bound['rule']) => (context: RuleContext) =>
  inTable(context, () =>
    BOUNDS_2014.filter((bound) => bound.rule === rule).map(({ where, label, smaller, larger, severity }) => {
      const verdict = judgeNumbers(context.report, where, [...smaller, ...larger], (...numbers) => {
        const left = sum(numbers.slice(0, smaller.length));
        const right = sum(numbers.slice(smaller.length));
        return left <= right
          ? null
          : { left, right, message: `${label}：前者 ${decimal(left)}，后者 ${decimal(right)}，请核对。` };
      });
      return verdict.state === 'fail' ? { ...verdict, severity } : verdict;
    }),
  );

const closedNearReceived = (context: RuleContext): readonly Verdict[] =>
  inTable(context, () => [
    judgeNumbers(context.report, closed, [closed, received], (done = NaN, all = NaN) =>
      Math.abs(done - all) <= Math.max(5, 0.2 * all)
        ? null
        : {
            left: done,
            right: all,
            message: `申请办结 ${done} 件，收到 ${all} 件，相差较大：表中没有结转，请核对跨年的申请怎样计算。`,
          },
    ),
  ]);

const repliesNearClosed = (context: RuleContext): readonly Verdict[] =>
  inTable(context, () => [
    judgeNumbers(
      context.report,
      replied,
      [closed, replied, askedToCorrect],
      (done = NaN, answers = NaN, corrections = NaN) =>
        Math.abs(done - answers) <= corrections
          ? null
          : {
              left: done,
              right: answers,
              message: `申请办结 ${done} 件，答复 ${answers} 件，相差超过告知补正的 ${corrections} 件：请核对。`,
            },
    ),
  ]);

const trainingsAndTrained = (context: RuleContext): readonly Verdict[] =>
  inTable(context, () => [
    judgeNumbers(context.report, trained, [trained, trainings], (people = NaN, times = NaN) =>
      people > 0 === times > 0
        ? null
        : {
            left: people,
            right: times,
            message: `接受培训 ${people} 人次，培训班 ${times} 次：两者应同时有或同时没有，请核对。`,
          },
    ),
  ]);

const SUM_OF = {
  ...RULE,
  severity: 'error',
  formulaEn: null,
  why: '分项和总数由不同的人填写，或改了一处。',
  whyEn: 'The parts and the total were filled in by different people, or only one place was changed.',
} as const;

/** 《政府信息公开情况统计表》, reports for 2014 to 2018. */
export const TABLE_2014_RULES: readonly Rule[] = [
  {
    ...SUM_OF,
    id: 'S14-01',
    label: '收到申请数等于四种渠道之和',
    labelEn: 'Requests received: the channels make the total',
    formula:
      's3_received_in_person + s3_received_fax + s3_received_online + s3_received_letter = s3_received_total',
    inputs: '统计表三（一）。',
    inputsEn: 'Statistics table, 3 (1).',
    evaluate: identity('S14-01'),
  },
  {
    ...SUM_OF,
    id: 'S14-02',
    label: '办结数等于按时与延期之和',
    labelEn: 'Requests closed: on time and extended make the total',
    formula: 's3_closed_on_time + s3_closed_extended = s3_closed_total',
    inputs: '统计表三（二）。',
    inputsEn: 'Statistics table, 3 (2).',
    evaluate: identity('S14-02'),
  },
  {
    ...SUM_OF,
    id: 'S14-03',
    label: '答复数等于八类之和',
    labelEn: 'Replies: the eight kinds make the total',
    formula:
      's3_reply_already_public + s3_reply_granted + s3_reply_partial + s3_reply_refused + s3_reply_not_this_organ + s3_reply_not_exist + s3_reply_ask_correction + s3_reply_other_route = s3_reply_total',
    inputs: '统计表三（三）。',
    inputsEn: 'Statistics table, 3 (3).',
    evaluate: identity('S14-03'),
  },
  {
    ...SUM_OF,
    id: 'S14-04',
    label: '不同意公开数等于六种理由之和',
    labelEn: 'Refused: the six reasons make the total',
    formula:
      's3_refused_state_secret + s3_refused_trade_secret + s3_refused_privacy + s3_refused_security_stability + s3_refused_not_gov_info + s3_refused_other_law = s3_reply_refused',
    inputs: '统计表三（三）4。',
    inputsEn: 'Statistics table, 3 (3) 4.',
    evaluate: identity('S14-04'),
  },
  {
    ...SUM_OF,
    id: 'S14-05',
    label: '复议、诉讼数各等于三类之和',
    labelEn: 'Reconsiderations and lawsuits: the outcomes make the totals',
    formula: 's4_recon_upheld + s4_recon_corrected + s4_recon_other = s4_recon_total；s5_suit_* 同',
    formulaEn: 's4_recon_upheld + s4_recon_corrected + s4_recon_other = s4_recon_total; s5_suit_* likewise',
    inputs: '统计表四、五。',
    inputsEn: 'Statistics table, 4 and 5.',
    evaluate: identity('S14-05'),
  },
  {
    ...SUM_OF,
    id: 'S14-06',
    label: '工作人员数等于专职与兼职之和',
    labelEn: 'Staff: full-time and part-time make the total',
    formula: 's8_staff_full_time + s8_staff_part_time = s8_staff_total',
    inputs: '统计表八（三）。',
    inputsEn: 'Statistics table, 8 (3).',
    evaluate: identity('S14-06'),
  },
  {
    ...RULE,
    id: 'S14-07',
    severity: 'warning',
    label: '主动公开数在最大渠道与各渠道之和之间',
    labelEn: 'Items disclosed lie between the largest channel and all channels',
    formula: 'max(s1_channel_*) ≤ s1_active_total ≤ Σ s1_channel_*',
    formulaEn: null,
    why: '同一信息经几个渠道公开只计一条；有的单位按渠道重复计算。',
    whyEn:
      'One piece of information disclosed by several channels counts once; some bodies count it for every channel.',
    inputs: '统计表一。',
    inputsEn: 'Statistics table, 1.',
    evaluate: bounds('S14-07'),
  },
  {
    ...RULE,
    id: 'S14-08',
    severity: 'error',
    label: '“其中”不多于所属的行',
    labelEn: 'A part is not more than its whole',
    formula:
      's1_active_normative ≤ s1_active_total；s2_press_conf_chief ≤ s2_press_conf；s2_online_interview_chief ≤ s2_online_interview',
    formulaEn:
      's1_active_normative ≤ s1_active_total; s2_press_conf_chief ≤ s2_press_conf; s2_online_interview_chief ≤ s2_online_interview',
    why: '两行填反，或“其中”填了历年累计。',
    whyEn: 'The two rows were exchanged, or “of which” holds the sum of all years.',
    inputs: '统计表一、二。',
    inputsEn: 'Statistics table, 1 and 2.',
    evaluate: bounds('S14-08'),
  },
  {
    ...RULE,
    id: 'S14-09',
    severity: 'info',
    label: '办结数与收到数相近',
    labelEn: 'Closed is near received',
    formula: '|s3_closed_total − s3_received_total| ≤ max(5, 20%)',
    formulaEn: null,
    why: '这张表没有结转，跨年的申请各地算法不同。',
    whyEn:
      'This table has nothing carried over, and places differ in how they count requests that run over the end of the year.',
    inputs: '统计表三。',
    inputsEn: 'Statistics table, 3.',
    evaluate: closedNearReceived,
  },
  {
    ...RULE,
    id: 'S14-10',
    severity: 'info',
    label: '答复数与办结数相近',
    labelEn: 'Replies are near closed',
    formula: '|s3_closed_total − s3_reply_total| ≤ s3_reply_ask_correction',
    formulaEn: null,
    why: '告知补正后又答复的，会答复两次。',
    whyEn: 'Where an applicant is told to correct a request and answered afterwards, there are two replies.',
    inputs: '统计表三。',
    inputsEn: 'Statistics table, 3.',
    evaluate: repliesNearClosed,
  },
  {
    ...RULE,
    id: 'S14-11',
    severity: 'warning',
    label: '有培训班就有参训人次',
    labelEn: 'Trainings and people trained go together',
    formula: 's9_trained > 0 ⇔ s9_trainings > 0',
    formulaEn: null,
    why: '漏填一格。',
    whyEn: 'A cell was left out.',
    inputs: '统计表九。',
    inputsEn: 'Statistics table, 9.',
    evaluate: trainingsAndTrained,
  },
];
