import { cellKey } from './cellKey';
import type { Identity } from './identities';
import type { ReportedKey } from './reported';

function partsMakeWhole(
  rule: Identity['rule'],
  where: string,
  label: string,
  parts: readonly ReportedKey[],
  whole: ReportedKey,
  wholeLabel: string,
): Identity {
  return {
    rule,
    where,
    label: `统计表“${label}”`,
    left: parts.map((key) => cellKey(key)),
    right: [cellKey(whole)],
    leftLabel: '各分项之和',
    rightLabel: wholeLabel,
  };
}

const IDENTITIES: readonly Identity[] = [
  partsMakeWhole(
    'S14-01',
    's14/received',
    '收到申请数',
    ['s3_received_in_person', 's3_received_fax', 's3_received_online', 's3_received_letter'],
    's3_received_total',
    '收到申请数',
  ),
  partsMakeWhole(
    'S14-02',
    's14/closed',
    '申请办结数',
    ['s3_closed_on_time', 's3_closed_extended'],
    's3_closed_total',
    '申请办结数',
  ),
  partsMakeWhole(
    'S14-03',
    's14/reply',
    '申请答复数',
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
    's3_reply_total',
    '申请答复数',
  ),
  partsMakeWhole(
    'S14-04',
    's14/refused',
    '不同意公开答复数',
    [
      's3_refused_state_secret',
      's3_refused_trade_secret',
      's3_refused_privacy',
      's3_refused_security_stability',
      's3_refused_not_gov_info',
      's3_refused_other_law',
    ],
    's3_reply_refused',
    '不同意公开答复数',
  ),
  partsMakeWhole(
    'S14-05',
    's14/recon',
    '行政复议数量',
    ['s4_recon_upheld', 's4_recon_corrected', 's4_recon_other'],
    's4_recon_total',
    '行政复议数量',
  ),
  partsMakeWhole(
    'S14-05',
    's14/suit',
    '行政诉讼数量',
    ['s5_suit_upheld', 's5_suit_corrected', 's5_suit_other'],
    's5_suit_total',
    '行政诉讼数量',
  ),
  partsMakeWhole(
    'S14-06',
    's14/staff',
    '从事政府信息公开工作人员数',
    ['s8_staff_full_time', 's8_staff_part_time'],
    's8_staff_total',
    '从事政府信息公开工作人员数',
  ),
];

/** The identities of the statistics table of 2014: seven sums of parts. What may not be larger than what is in `bounds2014`. */
export function statistics2014Identities(): readonly Identity[] {
  return IDENTITIES;
}
