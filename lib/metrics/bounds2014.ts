import type { CellKey } from './cellKey';

/** What may not be larger than what: the sum of `smaller` is at most that of `larger`. Data, like the identities. */
export interface Bound {
  readonly rule: 'S14-07' | 'S14-08';
  readonly severity: 'error' | 'warning';
  readonly where: string;
  /** The same in words of the form. */
  readonly label: string;
  readonly smaller: readonly CellKey[];
  readonly larger: readonly CellKey[];
}

const CHANNELS = [
  's1_channel_gazette',
  's1_channel_website',
  's1_channel_weibo',
  's1_channel_wechat',
  's1_channel_other',
];

/** The bounds of the statistics table of 2014: an item through several channels counts once; a row 其中 is part of another. */
export const BOUNDS_2014: readonly Bound[] = [
  ...CHANNELS.map(
    (channel): Bound => ({
      rule: 'S14-07',
      severity: 'warning',
      where: channel,
      label: '单个渠道的公开数不大于主动公开政府信息数',
      smaller: [channel],
      larger: ['s1_active_total'],
    }),
  ),
  {
    rule: 'S14-07',
    severity: 'warning',
    where: 's1_active_total',
    label: '主动公开政府信息数不大于各渠道公开数之和',
    smaller: ['s1_active_total'],
    larger: CHANNELS,
  },
  {
    rule: 'S14-08',
    severity: 'error',
    where: 's1_active_normative',
    label: '主动公开规范性文件数不大于主动公开政府信息数',
    smaller: ['s1_active_normative'],
    larger: ['s1_active_total'],
  },
  {
    rule: 'S14-08',
    severity: 'error',
    where: 's2_press_conf_chief',
    label: '主要负责同志参加新闻发布会次数不大于新闻发布会总次数',
    smaller: ['s2_press_conf_chief'],
    larger: ['s2_press_conf'],
  },
  {
    rule: 'S14-08',
    severity: 'error',
    where: 's2_online_interview_chief',
    label: '主要负责同志参加在线访谈次数不大于在线访谈次数',
    smaller: ['s2_online_interview_chief'],
    larger: ['s2_online_interview'],
  },
];
