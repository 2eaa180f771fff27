import type { CellAddress, Edition, ReportedMetric } from './types';

type Addresses = Readonly<Record<Edition, CellAddress>>;

/** Most rows of table 3 stand under the same words in both editions. */
const inBoth = (...row: string[]): Addresses => ({ '2019': { table: 3, row }, '2021': { table: 3, row } });
const only2019 = (...row: string[]): Pick<Addresses, '2019'> => ({ '2019': { table: 3, row } });
const only2021 = (...row: string[]): Pick<Addresses, '2021'> => ({ '2021': { table: 3, row } });

const RESULTS = '三、本年度办理结果';
const REFUSED = '（三）不予公开';
const UNABLE = '（四）无法提供';
const NOT_PROCESSED = '（五）不予处理';
const OTHER = '（六）其他处理';

/** A row of table 3: a count of requests for each kind of applicant and in total. */
const ROW = { unit: '件', type: 'count', breakdown: 'applicant', comparability: 'same' } as const;

/**
 * Table 3, 收到和处理政府信息公开申请情况: one entry per row, in printed order.
 * The words in quotation marks are those of 国办公开办函〔2019〕60号 and 〔2021〕30号; article numbers are of the 条例.
 */
export const TABLE_3 = [
  {
    ...ROW,
    key: 't3_new',
    label: '本年新收申请',
    labelEn: 'New requests received',
    address: inBoth('一、本年新收政府信息公开申请数量'),
    article: '第27–31条',
    note: '“一事一申请”拆分会使件数增加，各地做法不一。',
  },
  {
    ...ROW,
    key: 't3_carried_in',
    label: '上年结转申请',
    labelEn: 'Requests carried over from last year',
    address: inBoth('二、上年结转政府信息公开申请数量'),
    note: '应等于上一年报告的“结转下年度继续办理”。',
  },
  {
    ...ROW,
    key: 't3_granted',
    label: '予以公开',
    labelEn: 'Granted',
    address: inBoth(RESULTS, '（一）予以公开'),
    article: '第36条第1、2项',
    note: '含告知已主动公开的。',
  },
  {
    ...ROW,
    key: 't3_partial',
    label: '部分公开',
    labelEn: 'Granted in part',
    address: inBoth(RESULTS, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
    aliases: ['（二）部分公开'],
    article: '第37条',
    note: '区分处理的，只计这一情形，不计其他情形。',
  },
  {
    ...ROW,
    key: 't3_refused_state_secret',
    label: '不予公开·属于国家秘密',
    labelEn: 'Refused: state secret',
    address: inBoth(RESULTS, REFUSED, '1.属于国家秘密'),
    article: '第14条',
  },
  {
    ...ROW,
    key: 't3_refused_law_forbids',
    label: '不予公开·其他法律行政法规禁止公开',
    labelEn: 'Refused: disclosure forbidden by law',
    address: inBoth(RESULTS, REFUSED, '2.其他法律行政法规禁止公开'),
    aliases: ['2.其他法律行政止公开'],
    article: '第14条',
  },
  {
    ...ROW,
    key: 't3_refused_security_stability',
    label: '不予公开·危及“三安全一稳定”',
    labelEn: 'Refused: security or social stability',
    address: inBoth(RESULTS, REFUSED, '3.危及“三安全一稳定”'),
    article: '第14条',
    note: '国家安全、公共安全、经济安全、社会稳定。',
  },
  {
    ...ROW,
    key: 't3_refused_third_party',
    label: '不予公开·保护第三方合法权益',
    labelEn: 'Refused: rights of third parties',
    address: inBoth(RESULTS, REFUSED, '4.保护第三方合法权益'),
    article: '第15、32条',
  },
  {
    ...ROW,
    key: 't3_refused_internal_affairs',
    label: '不予公开·属于三类内部事务信息',
    labelEn: 'Refused: internal affairs',
    address: inBoth(RESULTS, REFUSED, '5.属于三类内部事务信息'),
    article: '第16条第1款',
    note: '人事管理、后勤管理、内部工作流程。',
  },
  {
    ...ROW,
    key: 't3_refused_process_info',
    label: '不予公开·属于四类过程性信息',
    labelEn: 'Refused: deliberative process',
    address: inBoth(RESULTS, REFUSED, '6.属于四类过程性信息'),
    article: '第16条第2款',
    note: '讨论记录、过程稿、磋商信函、请示报告。',
  },
  {
    ...ROW,
    key: 't3_refused_enforcement_file',
    label: '不予公开·属于行政执法案卷',
    labelEn: 'Refused: enforcement file',
    address: inBoth(RESULTS, REFUSED, '7.属于行政执法案卷'),
    article: '第16条第2款',
  },
  {
    ...ROW,
    key: 't3_refused_admin_query',
    label: '不予公开·属于行政查询事项',
    labelEn: 'Refused: separate inquiry procedure',
    address: inBoth(RESULTS, REFUSED, '8.属于行政查询事项'),
    article: '第36条第7项',
    note: '工商、不动产登记资料等。',
  },
  {
    ...ROW,
    key: 't3_unable_not_held',
    label: '无法提供·本机关不掌握相关政府信息',
    labelEn: 'Unable: information not held',
    address: inBoth(RESULTS, UNABLE, '1.本机关不掌握相关政府信息'),
    article: '第36条第4、5项',
    note: '信息不存在与不属于本机关合在一起。',
  },
  {
    ...ROW,
    key: 't3_unable_needs_creation',
    label: '无法提供·没有现成信息需要另行制作',
    labelEn: 'Unable: would have to be created',
    address: inBoth(RESULTS, UNABLE, '2.没有现成信息需要另行制作'),
    article: '第38条',
  },
  {
    ...ROW,
    key: 't3_unable_still_unclear',
    label: '无法提供·补正后申请内容仍不明确',
    labelEn: 'Unable: still unclear after correction',
    address: inBoth(RESULTS, UNABLE, '3.补正后申请内容仍不明确'),
    article: '第30条',
  },
  {
    ...ROW,
    key: 't3_notproc_petition',
    label: '不予处理·信访举报投诉类申请',
    labelEn: 'Not processed: petition or complaint',
    address: inBoth(RESULTS, NOT_PROCESSED, '1.信访举报投诉类申请'),
    article: '第39条第1款',
  },
  {
    ...ROW,
    key: 't3_notproc_duplicate',
    label: '不予处理·重复申请',
    labelEn: 'Not processed: duplicate request',
    address: inBoth(RESULTS, NOT_PROCESSED, '2.重复申请'),
    article: '第36条第6项',
  },
  {
    ...ROW,
    key: 't3_notproc_publication',
    label: '不予处理·要求提供公开出版物',
    labelEn: 'Not processed: published work',
    address: inBoth(RESULTS, NOT_PROCESSED, '3.要求提供公开出版物'),
    article: '第39条第2款',
  },
  {
    ...ROW,
    key: 't3_notproc_mass_repeat',
    label: '不予处理·无正当理由大量反复申请',
    labelEn: 'Not processed: mass repeated requests',
    address: inBoth(RESULTS, NOT_PROCESSED, '4.无正当理由大量反复申请'),
    article: '第35条',
  },
  {
    ...ROW,
    key: 't3_notproc_confirm_reissue',
    label: '不予处理·要求行政机关确认或重新出具已获取信息',
    labelEn: 'Not processed: confirm or reissue',
    address: inBoth(RESULTS, NOT_PROCESSED, '5.要求行政机关确认或重新出具已获取信息'),
    note: '条例没有单列条款。',
  },
  {
    ...ROW,
    key: 't3_other_all',
    label: '其他处理（2019 年版，一行）',
    labelEn: 'Other handling (one row, 2019 form)',
    address: only2019(RESULTS, OTHER),
    aliases: ['（六）其他'],
    note: '2021 年版分为三行；三行之和与本行口径相同，见“其他处理合计”。',
  },
  {
    ...ROW,
    key: 't3_other_late_correction',
    label: '其他处理·逾期不补正',
    labelEn: 'Other: correction overdue',
    address: only2021(RESULTS, OTHER, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
    aliases: ['1.申请人无正当理由逾期不补正', '1.逾期不补正'],
    comparability: 'not_comparable',
    article: '第30条',
    note: '2021 年版新设。',
  },
  {
    ...ROW,
    key: 't3_other_unpaid_fee',
    label: '其他处理·逾期不缴费',
    labelEn: 'Other: fee unpaid',
    address: only2021(
      RESULTS,
      OTHER,
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    ),
    aliases: ['2.申请人逾期未按收费通知要求缴纳费用', '2.逾期不缴费', '2.逾期未缴费'],
    comparability: 'not_comparable',
    article: '第42条',
    note: '2021 年版新设。',
  },
  {
    ...ROW,
    key: 't3_other_misc',
    label: '其他处理·其他',
    labelEn: 'Other: other',
    address: only2021(RESULTS, OTHER, '3.其他'),
    comparability: 'not_comparable',
    note: '例如申请人撤回。2021 年版新设。',
  },
  {
    ...ROW,
    key: 't3_result_total',
    label: '办理结果总计',
    labelEn: 'Results in total',
    address: inBoth(RESULTS, '（七）总计'),
    note: '唯一印在表上的列合计；（三）至（六）没有小计。',
  },
  {
    ...ROW,
    key: 't3_carried_out',
    label: '结转下年度继续办理',
    labelEn: 'Carried over to next year',
    address: inBoth('四、结转下年度继续办理'),
    note: '应等于下一年报告的“上年结转”。',
  },
] as const satisfies readonly ReportedMetric[];
