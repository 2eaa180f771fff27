import type { Identity } from './identities';

const sumOf = (
  rule: Identity['rule'],
  where: string,
  label: string,
  total: string,
  parts: readonly string[],
  leftLabel: string,
): Identity => ({ rule, where, label, left: parts, right: [total], leftLabel, rightLabel: '总数' });

const IDENTITIES: readonly Identity[] = [
  sumOf(
    'S14-01',
    's14/received',
    '“收到申请数”',
    's3_received_total',
    ['s3_received_in_person', 's3_received_fax', 's3_received_online', 's3_received_letter'],
    '当面、传真、网络、信函申请数之和',
  ),
  sumOf(
    'S14-02',
    's14/closed',
    '“申请办结数”',
    's3_closed_total',
    ['s3_closed_on_time', 's3_closed_extended'],
    '按时办结数与延期办结数之和',
  ),
  sumOf(
    'S14-03',
    's14/reply',
    '“申请答复数”',
    's3_reply_total',
    [
      's3_reply_already_public',
      's3_reply_granted',
      's3_reply_partial',
      's3_reply_refused',
      's3_reply_not_this_organ',
      's3_reply_not_exist',
      's3_reply_ask_correction',
      's3_reply_other_route',
    ],
    '八类答复数之和',
  ),
  sumOf(
    'S14-04',
    's14/refused',
    '“不同意公开答复数”',
    's3_reply_refused',
    [
      's3_refused_state_secret',
      's3_refused_trade_secret',
      's3_refused_privacy',
      's3_refused_security_stability',
      's3_refused_not_gov_info',
      's3_refused_other_law',
    ],
    '“其中”六行之和',
  ),
  sumOf(
    'S14-05',
    's14/recon',
    '“行政复议数量”',
    's4_recon_total',
    ['s4_recon_upheld', 's4_recon_corrected', 's4_recon_other'],
    '维持、纠错、其他之和',
  ),
  sumOf(
    'S14-05',
    's14/suit',
    '“行政诉讼数量”',
    's5_suit_total',
    ['s5_suit_upheld', 's5_suit_corrected', 's5_suit_other'],
    '维持或驳回、纠错、其他之和',
  ),
  sumOf(
    'S14-06',
    's14/staff',
    '“从事政府信息公开工作人员数”',
    's8_staff_total',
    ['s8_staff_full_time', 's8_staff_part_time'],
    '专职人员数与兼职人员数之和',
  ),
];

/** The identities of 《政府信息公开情况统计表》, reports for 2014 to 2018. */
export function statistics2014Identities(): readonly Identity[] {
  return IDENTITIES;
}
